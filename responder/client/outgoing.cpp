#include "client/outgoing.h"

#include "pki/certificate_writer.h"
#include "pki/certification_request.h"
#include "pki/digest.h"
#include "scep/queries.h"

namespace scepter::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int nonceOctets = 16;  // RFC 8894, section 3.2.1.5

// RFC 4514, section 2.4.
QString escaped(const QString &value) {
    QString text;
    for (const QChar character : value) {
        if (u"\"+,;<>\\=# "_s.contains(character)) text += u'\\';
        text += character;
    }
    return text;
}

/// A renewal asks for what the present certificate says. RFC 8894, section 2.4.
Result<pki::DistinguishedName> subjectOf(const EnrolmentOptions &options) {
    if (options.present) return options.present->certificate.subject();
    if (options.serialNumber.isEmpty()) return pki::DistinguishedName::withCommonName(options.fqdn);
    return pki::DistinguishedName::fromText(
        u"serialNumber=%1,CN=%2"_s.arg(escaped(options.serialNumber), escaped(options.fqdn)));
}

pki::SubjectAltName namesOf(const EnrolmentOptions &options) {
    if (options.present) return options.present->certificate.subjectAltName();
    pki::SubjectAltName names;
    if (!options.fqdn.isEmpty()) names.dnsNames += options.fqdn;
    if (!options.ipAddress.isEmpty()) names.ipAddresses += options.ipAddress;
    return names;
}

Result<pki::Opener> signerOf(const EnrolmentOptions &options, const pki::DistinguishedName &subject,
                             const pki::PrivateKey &key) {
    if (options.present) return *options.present;
    auto certificate = scep::selfSigned(subject, key, SystemClock().now());
    if (!certificate) return certificate.fault();
    return pki::Opener{*std::move(certificate), key};
}

/// Servers that do not know RenewalReq decide by the signer: to them it is a PKCSReq. RFC 8894, section 3.5.2.
QByteArray messageTypeFor(const EnrolmentOptions &options, const ServerOffer &offer) {
    return options.present && offer.takesRenewal() ? "17" : "19";
}

/// Over the same key there may be several requests in the course of time: one for each certificate that is renewed.
QByteArray transactionIdFor(const EnrolmentOptions &options, const pki::PrivateKey &key) {
    if (!options.present) return scep::transactionIdOf(key.publicKey());
    return pki::digest(pki::Digest::Sha1, key.publicKey().spki() + options.present->certificate.der())
        .toHex()
        .toUpper();
}

Result<QByteArray> requestFor(const EnrolmentOptions &options, const pki::DistinguishedName &subject,
                              const pki::PrivateKey &key, pki::Digest digest) {
    const std::vector<pki::Extension> extensions{pki::extension::subjectAltName(namesOf(options), false)};
    return pki::CertificationRequest::write(subject.der(), key, digest, extensions, options.challenge);
}

}  // namespace

Result<Outgoing> writeRequest(const EnrolmentOptions &options, const pki::PrivateKey &key, const Server &server) {
    Result<pki::DistinguishedName> subject = subjectOf(options);
    if (!subject) return subject.fault();
    scep::ClientRequest request;
    request.messageType = messageTypeFor(options, server.offer);
    request.cipher = options.cipher.value_or(server.offer.cipher());
    request.digest = options.digest.value_or(server.offer.digest());
    request.transactionId = transactionIdFor(options, key);
    request.senderNonce = pki::randomBytes(nonceOctets);
    request.signingTime = SystemClock().now();

    Result<QByteArray> requested = requestFor(options, *subject, key, request.digest);
    if (!requested) return requested.fault();
    const Secret messageData(*std::move(requested));
    request.messageData = messageData.bytes();
    Result<pki::Opener> signer = signerOf(options, *subject, key);
    if (!signer) return signer.fault();
    Result<QByteArray> message = scep::writeRequest(request, signer->certificate, signer->key, server.recipient);
    if (!message) return message.fault();
    request.messageData.clear();
    return Outgoing{std::move(request), *std::move(signer), key.publicKey(), *std::move(subject), *std::move(message)};
}

Result<Outgoing> writePoll(const Outgoing &asked, const Server &server) {
    Outgoing poll = asked;
    poll.request.messageType = "20";
    poll.request.senderNonce = pki::randomBytes(nonceOctets);
    poll.request.signingTime = SystemClock().now();
    poll.request.messageData = scep::write(scep::IssuerAndSubject{server.issuer(), asked.subject});
    Result<QByteArray> message =
        scep::writeRequest(poll.request, poll.signer.certificate, poll.signer.key, server.recipient);
    if (!message) return message.fault();
    poll.message = *std::move(message);
    return poll;
}

}  // namespace scepter::client

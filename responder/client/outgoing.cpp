#include "client/outgoing.h"

#include "client/requested_names.h"
#include "pki/certificate_writer.h"
#include "pki/certification_request.h"
#include "pki/digest.h"
#include "scep/queries.h"

namespace scepter::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int nonceOctets = 16;  // RFC 8894, section 3.2.1.5

/// A renewal asks for what the present certificate says. RFC 8894, section 2.4.
Result<RequestedNames> namesOf(const EnrolmentOptions &options) {
    if (options.present)
        return RequestedNames{options.present->certificate.subject(), options.present->certificate.subjectAltName()};
    return RequestedNames::of(options.fqdn, options.ipAddress, options.serialNumber);
}

Result<pki::Opener> signerOf(const EnrolmentOptions &options, const pki::DistinguishedName &subject,
                             const pki::PrivateKey &key) {
    if (options.present) return *options.present;
    if (options.signer) return *options.signer;
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

Result<QByteArray> requestFor(const RequestedNames &names, const pki::PrivateKey &key, pki::Digest digest,
                              const Secret &challenge) {
    const std::vector<pki::Extension> extensions{pki::extension::subjectAltName(names.alternatives, false)};
    return pki::CertificationRequest::write(names.subject.der(), key, digest, extensions, challenge);
}

}  // namespace

Result<Outgoing> writeRequest(const EnrolmentOptions &options, const pki::PrivateKey &key, const Server &server) {
    Result<RequestedNames> names = namesOf(options);
    if (!names) return names.fault();
    scep::ClientRequest request;
    request.messageType = messageTypeFor(options, server.offer);
    request.cipher = options.cipher.value_or(server.offer.cipher());
    request.digest = options.digest.value_or(server.offer.digest());
    request.transactionId = transactionIdFor(options, key);
    request.senderNonce = pki::randomBytes(nonceOctets);
    request.signingTime = SystemClock().now();
    request.chain = options.signerChain;

    Result<QByteArray> requested = requestFor(*names, key, request.digest, options.challenge);
    if (!requested) return requested.fault();
    const Secret messageData(*std::move(requested));
    request.messageData = messageData.bytes();
    Result<pki::Opener> signer = signerOf(options, names->subject, key);
    if (!signer) return signer.fault();
    Result<QByteArray> message = scep::writeRequest(request, signer->certificate, signer->key, server.recipient);
    if (!message) return message.fault();
    request.messageData.clear();
    return Outgoing{std::move(request), *std::move(signer), key.publicKey(), std::move(names->subject),
                    *std::move(message)};
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

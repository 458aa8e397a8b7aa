#include "client/enrolment.h"

#include "client/authority_certificates.h"
#include "client/http_exchange.h"
#include "client/server_offer.h"
#include "pki/certificate_writer.h"
#include "pki/certification_request.h"
#include "pki/digest.h"

#include <algorithm>

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

Result<pki::DistinguishedName> subjectOf(const EnrolmentOptions &options) {
    if (options.serialNumber.isEmpty()) return pki::DistinguishedName::withCommonName(options.fqdn);
    return pki::DistinguishedName::fromText(
        u"serialNumber=%1,CN=%2"_s.arg(escaped(options.serialNumber), escaped(options.fqdn)));
}

pki::SubjectAltName namesOf(const EnrolmentOptions &options) {
    pki::SubjectAltName names;
    if (!options.fqdn.isEmpty()) names.dnsNames += options.fqdn;
    if (!options.ipAddress.isEmpty()) names.ipAddresses += options.ipAddress;
    return names;
}

/// What is known of the server before anything secret is sent to it.
struct Server {
    ServerOffer offer;
    std::vector<pki::Certificate> authorities;
    pki::Certificate recipient;
};

Result<Server> ask(HttpExchange &http) {
    const Result<HttpAnswer> capabilities = http.get("operation=GetCACaps");
    if (!capabilities) return capabilities.fault();
    // Old servers do not know the operation. RFC 8894, section 3.5.1.
    const ServerOffer offer =
        ServerOffer::fromCapabilities(capabilities->status == 200 ? capabilities->body : QByteArray());

    const Result<HttpAnswer> certificates = http.get("operation=GetCACert");
    if (!certificates) return certificates.fault();
    if (certificates->status != 200)
        return {FaultKind::Unavailable,
                u"The server answers GetCACert with HTTP status %1; its URL may be wrong."_s.arg(certificates->status)};
    Result<std::vector<pki::Certificate>> authorities = readAuthorities(certificates->body);
    if (!authorities) return {FaultKind::Unavailable, authorities.fault().sentence + u" Its URL may be wrong."_s};
    Result<pki::Certificate> recipient = recipientAmong(*authorities);
    if (!recipient) return recipient.fault();
    return Server{offer, *std::move(authorities), *std::move(recipient)};
}

/// A request and what its answer is recognised and opened by.
struct Outgoing {
    scep::ClientRequest request;
    pki::Opener opener;
    QByteArray message;
};

Result<Outgoing> write(const EnrolmentOptions &options, const pki::PrivateKey &key, const Server &server) {
    const Result<pki::DistinguishedName> subject = subjectOf(options);
    if (!subject) return subject.fault();
    scep::ClientRequest request;
    request.cipher = options.cipher.value_or(server.offer.cipher());
    request.digest = options.digest.value_or(server.offer.digest());
    request.transactionId = scep::transactionIdOf(key.publicKey());
    request.senderNonce = pki::randomBytes(nonceOctets);
    request.signingTime = SystemClock().now();

    const std::vector<pki::Extension> extensions{pki::extension::subjectAltName(namesOf(options), false)};
    Result<QByteArray> requested =
        pki::CertificationRequest::write(subject->der(), key, request.digest, extensions, options.challenge);
    if (!requested) return requested.fault();
    const Secret messageData(*std::move(requested));
    request.messageData = messageData.bytes();

    const Result<pki::Certificate> signer = scep::selfSigned(*subject, key, SystemClock().now());
    if (!signer) return signer.fault();
    Result<QByteArray> message = scep::writeRequest(request, *signer, key, server.recipient);
    if (!message) return message.fault();
    request.messageData.clear();
    return Outgoing{std::move(request), {*signer, key}, *std::move(message)};
}

Result<HttpAnswer> send(HttpExchange &http, const Outgoing &outgoing, bool useGet) {
    if (!useGet) return http.post("operation=PKIOperation", outgoing.message);
    return http.get("operation=PKIOperation&message=" + outgoing.message.toBase64().toPercentEncoding());
}

// RFC 8894, section 3.2: only these two tie the answer to our request.
Result<void> checkBelongs(const scep::ClientReply &reply, const scep::ClientRequest &request) {
    if (reply.transactionId != request.transactionId)
        return {FaultKind::BadSignature, u"The reply belongs to another transaction than the request."_s};
    if (!reply.recipientNonce.isEmpty() && reply.recipientNonce != request.senderNonce)
        return {FaultKind::BadSignature,
                u"The reply does not carry the nonce of the request: it may be an old one, played again."_s};
    return {};
}

// The issued certificate has our key, and one of the CA certificates given has signed it.
Result<void> checkIssued(const scep::ClientReply &reply, const pki::PrivateKey &key,
                         const std::vector<pki::Certificate> &authorities) {
    const auto leaf =
        std::find_if(reply.certificates.begin(), reply.certificates.end(),
                     [&key](const pki::Certificate &one) { return one.spki() == key.publicKey().spki(); });
    if (leaf == reply.certificates.end())
        return {FaultKind::BadSignature,
                u"The reply says SUCCESS, but holds no certificate for the key of the request."_s};
    const auto signs = [&leaf](const pki::Certificate &authority) {
        const Result<pki::PublicKey> authorityKey = authority.publicKey();
        return authority.isAuthority() && authorityKey && leaf->isSignedBy(*authorityKey);
    };
    if (std::none_of(authorities.begin(), authorities.end(), signs))
        return {FaultKind::BadSignature,
                u"The certificate in the reply was signed by none of the server's CA certificates."_s};
    return {};
}

}  // namespace

std::optional<pki::Certificate> Enrolment::certificate() const {
    if (reply.status != scep::PkiStatus::Success) return std::nullopt;
    for (const pki::Certificate &one : reply.certificates)
        if (one.spki() == key.publicKey().spki()) return one;
    return std::nullopt;
}

Result<Enrolment> enrol(EnrolmentOptions options) {
    HttpExchange http(options.url);
    Result<Server> server = ask(http);
    if (!server) return server.fault();
    if (!options.key) {
        Result<pki::PrivateKey> made = pki::PrivateKey::generate({pki::KeyType::Rsa, 2048});
        if (!made) return made.fault();
        options.key = *std::move(made);
    }

    const Result<Outgoing> outgoing = write(options, *options.key, *server);
    if (!outgoing) return outgoing.fault();
    const Result<HttpAnswer> answer = send(http, *outgoing, options.useGet || !server->offer.takesPost());
    if (!answer) return answer.fault();
    if (answer->status != 200)
        return {FaultKind::Unavailable,
                u"The server answers the request with HTTP status %1 and no SCEP message."_s.arg(answer->status)};

    Result<scep::ClientReply> reply = scep::readReply(
        answer->body,
        {.authorities = server->authorities, .opener = outgoing->opener, .password = options.challenge.bytes()});
    if (!reply) return reply.fault();
    if (auto belongs = checkBelongs(*reply, outgoing->request); !belongs) return belongs.fault();
    if (reply->status == scep::PkiStatus::Success) {
        if (auto issued = checkIssued(*reply, *options.key, server->authorities); !issued) return issued.fault();
    }
    return Enrolment{*std::move(options.key), *std::move(reply), std::move(server->authorities)};
}

}  // namespace scepter::client

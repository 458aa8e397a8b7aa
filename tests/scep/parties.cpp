#include "scep/parties.h"

#include "pki/certificate_writer.h"
#include "pki/digest.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;

const Identity &device() {
    static const Identity identity = selfSignedIdentity(u"r1.lab.example"_s, fixtureKey(u"ca-b"_s));
    return identity;
}

const Identity &ellipticDevice() {
    static const Identity identity =
        selfSignedIdentity(u"r2.lab.example"_s, *pki::PrivateKey::generate({pki::KeyType::EcP256, 256}));
    return identity;
}

const Identity &authority() {
    static const Identity identity = selfSignedIdentity(u"Lab CA"_s, fixtureKey(u"ca-a"_s));
    return identity;
}

scep::ReplySigner replySigner() {
    return {authority().certificate, authority().key};
}

pki::Certificate issued(const QString &commonName, const pki::PublicKey &key) {
    pki::CertificateContent content;
    content.serialNumber = pki::randomBytes(16);
    content.issuer = authority().certificate.subject().der();
    content.subject = pki::DistinguishedName::withCommonName(commonName).der();
    content.notBefore = *fromIso8601(u"2026-01-01T00:00:00Z");
    content.notAfter = *fromIso8601(u"2036-01-01T00:00:00Z");
    content.spki = key.spki();
    return *pki::signCertificate(content, authority().key, pki::Digest::Sha256);
}

scep::ClientRequest clientRequest(pki::Digest digest) {
    scep::ClientRequest request;
    request.messageData = "a request";
    request.transactionId = transactionId;
    request.senderNonce = senderNonce;
    request.digest = digest;
    request.signingTime = noon;
    return request;
}

scep::Sealed sealedRequest(const Identity &signer, pki::Digest digest) {
    const Result<QByteArray> written =
        scep::writeRequest(clientRequest(digest), signer.certificate, signer.key, authority().certificate);
    return *scep::unwrap(*scep::read(*written));
}

Result<scep::ClientReply> readBack(const QByteArray &reply, const Identity &reader) {
    return scep::readReply(reply, {.authorities = std::span(&authority().certificate, 1), .opener = openerOf(reader)});
}

}  // namespace scepter::tests

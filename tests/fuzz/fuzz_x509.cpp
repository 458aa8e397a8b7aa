// Certificates, names and keys, as anybody may present them.
#include <set>

#include "fuzz/captured_keys.h"
#include "fuzz/invariant.h"
#include "pki/certificate.h"
#include "pki/certificate_purposes.h"
#include "pki/signed_data.h"
#include "pki/trust_path.h"

using namespace scepter;
using fuzz::require;
using namespace Qt::StringLiterals;

namespace {

const Instant noon = *fromIso8601(u"2026-12-01T12:00:00Z");

/// A name that is shown can be typed again, where it has short names for all that it says.
void requireText(const pki::DistinguishedName &name) {
    const auto again = pki::DistinguishedName::fromDer(name.der());
    require(again && again->attributes().size() == name.attributes().size(), "A name is read alike twice.");
    require(name.matches(*again), "A name matches itself.");
    const auto typed = pki::DistinguishedName::fromText(name.text());
    fuzz::requireReason(typed);
    if (typed) require(typed->text() == name.text(), "A name that was typed is shown as it was typed.");
}

void requireKey(const pki::Certificate &certificate) {
    const auto key = certificate.publicKey();
    fuzz::requireReason(key);
    if (!key) return;
    require(key->spki() == certificate.spki(), "A key is kept octet for octet.");
    require(key->keyIdentifier().size() == 20, "A key identifier is a SHA-1.");
    (void)certificate.isSignedBy(*key);
}

/// All that is read from a certificate.
QByteArrayList signedPartOf(const pki::Certificate &certificate) {
    QByteArrayList part{certificate.subject().der(), certificate.issuer().der(), certificate.serialNumber(),
                        certificate.spki()};
    for (const pki::Extension &extension : certificate.extensions()) part << extension.oid << extension.value;
    return part;
}

/// The CAs of the captures, and what they issued.
const std::set<QByteArrayList> &honestParts() {
    static const auto parts = [] {
        std::set<QByteArrayList> all;
        for (const pki::Opener &authority : fuzz::capturedOpeners()) all.insert(signedPartOf(authority.certificate));
        for (const QString &name : tests::captures()) {
            const auto message = pki::SignedData::fromDer(tests::capturedMessage(name));
            for (const pki::Certificate &certificate : message->certificates()) all.insert(signedPartOf(certificate));
        }
        return all;
    }();
    return parts;
}

void requireUnforged(const pki::Certificate &certificate) {
    for (const pki::Opener &authority : fuzz::capturedOpeners()) {
        const auto path = pki::verifyTrustPath(certificate, std::span(&certificate, 1), authority.certificate, noon);
        fuzz::requireReason(path);
        require(!path || certificate == authority.certificate || certificate.isSignedBy(authority.key.publicKey()),
                "A path needs a signature.");
        const bool isIssuer = bool(pki::verifyTrustPath(authority.certificate, {}, certificate, noon));
        const auto key = certificate.publicKey();
        require(!isIssuer || certificate == authority.certificate || (key && authority.certificate.isSignedBy(*key)),
                "What a stranger brings does not become an issuer.");
        if (!certificate.isSignedBy(authority.key.publicKey())) continue;
        require(honestParts().contains(signedPartOf(certificate)), "No signature verifies over what was changed.");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QByteArray input = fuzz::bytesOf(data, size);
    fuzz::requireReason(pki::Certificate::fromPem(input));
    fuzz::requireReason(pki::PublicKey::fromSpki(input));
    fuzz::requireReason(pki::SubjectAltName::fromDer(input));
    const auto name = pki::DistinguishedName::fromDer(input);
    fuzz::requireReason(name);
    if (name) requireText(*name);
    const auto certificate = pki::Certificate::fromDer(input);
    fuzz::requireReason(certificate);
    if (!certificate) return 0;
    require(certificate->der() == input, "A certificate is kept octet for octet.");
    const auto again = pki::Certificate::fromPem(certificate->pem());
    require(again && *again == *certificate, "PEM loses nothing.");
    requireText(certificate->subject());
    requireText(certificate->issuer());
    requireKey(*certificate);
    requireUnforged(*certificate);
    const pki::SubjectAltName names = certificate->subjectAltName();
    (void)names.text();
    (void)pki::carriesOid(*certificate, u"1.3.6.1.5.5.7.3.2"_s);
    (void)pki::permits(*certificate, pki::CaUsage::SignCertificates);
    (void)certificate->serialHex();
    (void)iso8601(certificate->notAfter());
    return 0;
}

// Certificates, names and keys, as anybody may present them.
#include "fuzz/captured_keys.h"
#include "fuzz/invariant.h"
#include "pki/certificate.h"

using namespace scepter;
using fuzz::require;

namespace {

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

void requireUnforged(const pki::Certificate &certificate) {
    for (const pki::Opener &authority : fuzz::capturedOpeners()) {
        if (!certificate.isSignedBy(authority.key.publicKey())) continue;
        // Only what stands outside of the signature may differ: nothing that is read from a certificate.
        require(certificate.subject().der() == authority.certificate.subject().der() &&
                    certificate.spki() == authority.certificate.spki() &&
                    certificate.serialNumber() == authority.certificate.serialNumber(),
                "No signature verifies over what was changed.");
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
    (void)certificate->serialHex();
    (void)iso8601(certificate->notAfter());
    return 0;
}

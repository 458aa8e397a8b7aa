// A PKCS#10 request: read, asked who it says it is and what it wants, and written again.
#include <set>

#include "admission/identity.h"
#include "admission/requested_extensions.h"
#include "fuzz/captured_keys.h"
#include "fuzz/invariant.h"
#include "pki/certificate_writer.h"
#include "pki/der_reader.h"
#include "scep/pki_message.h"

using namespace scepter;
using fuzz::require;

namespace {

/// CertificationRequestInfo: what the signature of a request is over. RFC 2986, section 4.2.
QByteArray signedPartOf(QByteArrayView request) {
    pki::DerReader outer(request);
    const auto whole = outer.next();
    if (!whole) return {};
    pki::DerReader inner(whole->content);
    const auto info = inner.next();
    return info ? info->whole.toByteArray() : QByteArray();
}

struct Honest {
    std::set<QByteArray> parts;
    std::set<QByteArray> keys;
};

/// The requests inside of the captured messages.
const Honest &honest() {
    static const Honest all = [] {
        Honest found;
        for (const QString &name : tests::captures()) {
            const auto sealed = scep::unwrap(*scep::read(tests::capturedMessage(name)));
            const auto unsealed = scep::unseal(*sealed, fuzz::capturedOpeners());
            if (!unsealed) continue;
            const auto request = pki::CertificationRequest::fromDer(unsealed->content.bytes());
            if (!request) continue;
            found.parts.insert(signedPartOf(request->der()));
            found.keys.insert(request->spki());
        }
        return found;
    }();
    return all;
}

void requireUnforged(const pki::CertificationRequest &request) {
    const auto key = pki::PublicKey::fromSpki(request.spki());
    fuzz::requireReason(key);
    if (!key || !request.isSignedBy(*key) || !honest().keys.contains(request.spki())) return;
    require(honest().parts.contains(signedPartOf(request.der())), "No signature verifies over what was changed.");
}

bool isSame(const std::vector<pki::Extension> &one, const std::vector<pki::Extension> &other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const auto &a, const auto &b) {
        return a.oid == b.oid && a.critical == b.critical && a.value == b.value;
    });
}

QByteArray challengeOf(const pki::CertificationRequest &request) {
    return request.challengePassword().value_or(QByteArrayView()).toByteArray();
}

void requireSameWhenWritten(const pki::CertificationRequest &request) {
    static const pki::PrivateKey key = *pki::PrivateKey::generate({pki::KeyType::EcP256, 256});
    const auto written = pki::CertificationRequest::write(
        request.subject().der(), key, pki::Digest::Sha256, request.requestedExtensions(),
        Secret(request.challengePassword().value_or(QByteArrayView()).toByteArray()));
    fuzz::requireReason(written);
    if (!written) return;
    const auto again = pki::CertificationRequest::fromDer(*written);
    require(bool(again), "What was written can be read.");
    require(again->subject().der() == request.subject().der(), "The subject stays octet for octet.");
    require(isSame(again->requestedExtensions(), request.requestedExtensions()), "The extensions stay as they were.");
    require(again->challengePassword() == request.challengePassword(), "The challenge stays as it was.");
    require(again->isSignedBy(key.publicKey()), "What was signed verifies.");
    const auto before = admission::claimedIdentity(request);
    const auto after = admission::claimedIdentity(*again);
    require(bool(before) == bool(after) && (!before || *before == *after), "The identity stays the same.");
}

void requireIdentity(const pki::CertificationRequest &request) {
    const auto identity = admission::claimedIdentity(request);
    fuzz::requireReason(identity);
    if (!identity) return;
    require(!identity->fqdn.isEmpty(), "Who is known has a name.");
    require(!identity->fqdn.contains(u'*') && !identity->fqdn.contains(u'\0') && identity->fqdn.size() <= 253,
            "A name is a host name.");
    require(identity->fqdn == identity->fqdn.toLower(), "A name is canonical.");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QByteArray input = fuzz::bytesOf(data, size);
    const auto request = pki::CertificationRequest::fromDer(input);
    fuzz::requireReason(request);
    if (!request) return 0;
    require(request->der() == input, "A request is kept octet for octet.");
    requireIdentity(*request);
    fuzz::requireReason(admission::requestedExtensions(*request));
    (void)request->subject().text();
    (void)request->subjectAltName().text();
    requireUnforged(*request);
    requireSameWhenWritten(*request);
    return 0;
}

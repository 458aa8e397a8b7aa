// What OpenSSL reads in a certificate or a list of ours, and the authorities that signed it.
#pragma once

#include <functional>
#include <memory>

#include <openssl/x509v3.h>

#include "authority/authority.h"

namespace scepter::tests {

template <typename T, void (*release)(T *)>
struct Release {
    void operator()(T *object) const { release(object); }
};
using X509Ptr = std::unique_ptr<X509, Release<X509, X509_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, Release<X509_CRL, X509_CRL_free>>;

X509Ptr decoded(const QByteArray &der);
CrlPtr decodedCrl(const QByteArray &der);
QString printed(const std::function<void(BIO *)> &print);
/// As `openssl x509 -text` shows it; "(critical)" in front when it is; "absent".
QString extensionText(X509 *certificate, int nid);
QByteArray subjectDer(X509 *certificate);
bool isSignedBy(X509 *certificate, X509 *issuer);
Instant instantOf(const ASN1_TIME *time);

/// When the authorities below were made.
inline const Instant made = *fromIso8601(u"2026-11-22T12:00:00.250Z");
inline constexpr pki::KeySpec p256{pki::KeyType::EcP256, 256};
inline constexpr pki::KeySpec rsa2048{pki::KeyType::Rsa, 2048};

std::vector<KeyRecord> keysOf(const authority::AuthoritySpec &spec);
authority::Authority opened(const std::vector<KeyRecord> &records);
/// An EC CA is quick to make, and needs an RA.
const std::vector<KeyRecord> &quickKeys();
const authority::Authority &quickAuthority();

}  // namespace scepter::tests

// A public key, decoded once and shared. RSA, and EC on P-256 and P-384.
#pragma once

#include <memory>

#include <QByteArray>

#include "base/result.h"
#include "pki/algorithms.h"
#include "pki/pss_parameters.h"

namespace scepter::pki {

class PublicKey {
public:
    /// From a SubjectPublicKeyInfo. Unsupported for another kind of key or curve; Malformed when it cannot be read or
    /// is unusable (even exponent, exponent of 1 or over 64 bits, modulus under 512 or over 8192 bits, point off its
    /// curve).
    static Result<PublicKey> fromSpki(QByteArrayView der);

    KeySpec spec() const;
    const QByteArray &spki() const;
    /// SHA-256 of the SubjectPublicKeyInfo.
    QByteArray digest() const;
    /// SHA-1 of the bits of subjectPublicKey: the usual key identifier. RFC 5280, section 4.2.1.2 (1).
    QByteArray keyIdentifier() const;

    /// Whether `signature` is one over `data`: RSA PKCS#1 v1.5 or ECDSA.
    bool verifies(Digest digest, QByteArrayView data, QByteArrayView signature) const;
    /// The same for RSASSA-PSS, with a salt of exactly the stated length; false for an EC key.
    bool verifiesPss(const PssParameters &parameters, QByteArrayView data, QByteArrayView signature) const;
    /// The same for what was digested before: a list of megabytes is digested once.
    bool verifiesDigest(Digest digest, QByteArrayView digestOfData, QByteArrayView signature) const;
    bool verifiesPssDigest(const PssParameters &parameters, QByteArrayView digestOfData,
                           QByteArrayView signature) const;
    /// RSA only; Unsupported otherwise.
    Result<QByteArray> encrypt(KeyTransport transport, QByteArrayView bytes) const;

private:
    struct Shared;
    explicit PublicKey(std::shared_ptr<const Shared> shared) : m_shared(std::move(shared)) {}
    std::shared_ptr<const Shared> m_shared;
};

}  // namespace scepter::pki

// A PKCS#10 request as an immutable value, and how to write one. RFC 2986.
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/result.h"
#include "base/secret.h"
#include "pki/certificate.h"
#include "pki/private_key.h"
#include "pki/signature_algorithm.h"

namespace scepter::pki {

struct DerElement;

/// Wipes the challenge password, wherever it stands in it, when it is let go.
class CertificationRequest {
public:
    /// Malformed for what cannot be read, for an attribute that occurs twice or has not exactly one value, for trailing
    /// bytes.
    static Result<CertificationRequest> fromDer(QByteArrayView der);

    const QByteArray &der() const { return m_der.bytes(); }
    const DistinguishedName &subject() const { return m_subject; }
    const QByteArray &spki() const { return m_spki; }
    /// challengePassword as UTF-8, from whichever string type; nothing when there is none. RFC 2985, section 5.4.1. A
    /// view, so that no copy is made by accident: it lives as long as the request.
    std::optional<QByteArrayView> challengePassword() const;
    const std::vector<Extension> &requestedExtensions() const { return m_extensions; }
    std::optional<QByteArray> requestedExtension(const char *dottedOid) const;
    /// Of the requested extensions; empty when none was requested.
    const SubjectAltName &subjectAltName() const { return m_subjectAltName; }
    /// The digest of its signature algorithm, when it is one we know.
    std::optional<Digest> digest() const { return m_algorithm ? m_algorithm->digest : std::nullopt; }
    /// Proof of possession: its own signature under `key`, which must be the key of `spki()`.
    bool isSignedBy(const PublicKey &key) const;

    /// A request of ours: subject as DER, extensions and challenge where given.
    static Result<QByteArray> write(QByteArrayView subject, const PrivateKey &key, Digest digest,
                                    const std::vector<Extension> &extensions, const Secret &challengePassword);

private:
    Result<void> readInfo(const DerElement &info);
    Result<void> readAttributes(const DerElement &set);
    Result<void> readExtensions(const DerElement &value);

    Secret m_der;
    QByteArrayView m_signed;  ///< of `m_der`
    QByteArray m_spki, m_signature;
    std::optional<SignatureAlgorithm> m_algorithm;  ///< nothing when it is none of ours
    DistinguishedName m_subject;
    std::optional<Secret> m_challengePassword;
    std::vector<Extension> m_extensions;
    SubjectAltName m_subjectAltName;
};

}  // namespace scepter::pki

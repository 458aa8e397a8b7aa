// An X.509 certificate as an immutable value. RFC 5280, section 4.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "base/result.h"
#include "pki/distinguished_name.h"
#include "pki/public_key.h"
#include "pki/subject_alt_name.h"

namespace scepter::pki {

struct Extension {
    QByteArray oid;  ///< content octets
    bool critical = false;
    QByteArray value;
};

/// Cheap to copy. Reads what real clients send: v1, serial numbers over 20 octets, GeneralizedTime (`wire-facts` Q13).
class Certificate {
public:
    /// Malformed for what cannot be read, for an extension that occurs twice, for trailing bytes. The key is not looked
    /// at.
    static Result<Certificate> fromDer(QByteArrayView der);
    static Result<Certificate> fromPem(QByteArrayView pem);

    const QByteArray &der() const;
    QByteArray pem() const;
    int version() const;
    /// Content octets of the INTEGER, as they stand in the certificate.
    const QByteArray &serialNumber() const;
    /// Upper-case hex, without a leading sign octet.
    QString serialHex() const;
    const DistinguishedName &issuer() const;
    const DistinguishedName &subject() const;
    Instant notBefore() const;
    Instant notAfter() const;
    const QByteArray &spki() const;
    Result<PublicKey> publicKey() const;
    const std::vector<Extension> &extensions() const;
    std::optional<QByteArray> extension(const char *dottedOid) const;
    /// Empty when there is none, and when it cannot be read: the self-signed certificates of clients hold odd ones.
    SubjectAltName subjectAltName() const;
    bool isAuthority() const;  ///< basicConstraints CA:TRUE
    QByteArray sha256() const;
    /// Whether the signature is one of this key over the contents, by the algorithm that the certificate names.
    bool isSignedBy(const PublicKey &issuerKey) const;

    bool operator==(const Certificate &other) const { return der() == other.der(); }

private:
    struct Parsed;
    explicit Certificate(std::shared_ptr<const Parsed> parsed) : m_parsed(std::move(parsed)) {}
    std::shared_ptr<const Parsed> m_parsed;
};

/// "AB:CD:..." of a digest, as clients show it.
QString fingerprintText(QByteArrayView digest);

}  // namespace scepter::pki

// A certificate revocation list that somebody else signed, as an immutable value that answers quickly. RFC 5280,
// section 5.
#pragma once

#include <memory>
#include <optional>

#include <QByteArray>
#include <QStringList>

#include "base/clock.h"
#include "base/result.h"
#include "pki/certificate.h"
#include "pki/crl.h"
#include "pki/public_key.h"

namespace scepter::pki {

/// Cheap to copy. Read and digested once; after that a question costs a binary search.
class RevocationList {
public:
    /// Malformed for what cannot be read to the last entry, for over 64 MiB, for trailing bytes.
    static Result<RevocationList> fromDer(QByteArrayView der);
    /// DER, or text with a PEM block "X509 CRL": what files and servers hold.
    static Result<RevocationList> read(QByteArrayView bytes);

    const QByteArray &der() const;
    const DistinguishedName &issuer() const;
    Instant thisUpdate() const;
    /// Nothing when the list does not say until when it holds, which RFC 5280, section 5.1.2.5 forbids.
    std::optional<Instant> nextUpdate() const;
    qsizetype size() const;
    /// Nothing for a certificate that is not listed. The serial number as `Certificate::serialNumber` has it.
    std::optional<RevokedEntry> entry(QByteArrayView serialNumber) const;

    /// Why this list cannot be used at all: it lists changes only (delta), or certificates of other CAs (indirect), or
    /// has a critical extension that is not understood. Empty otherwise.
    const QString &notUnderstood() const;
    /// Why a certificate that is not listed may be revoked nevertheless: the list is one for other certificates than
    /// this. Empty when it would be listed.
    QString notCovered(const Certificate &certificate) const;
    /// Whether the signature is one of this key, by the algorithm that the list names; MD5 and SHA-1 prove nothing.
    bool isSignedBy(const PublicKey &issuerKey) const;

private:
    struct Parsed;
    explicit RevocationList(std::shared_ptr<const Parsed> parsed) : m_parsed(std::move(parsed)) {}
    std::shared_ptr<const Parsed> m_parsed;
};

}  // namespace scepter::pki

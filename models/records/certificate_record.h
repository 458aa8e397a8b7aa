// A certificate that was issued, as the ledger remembers it.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "records/authority_record.h"
#include "records/transaction.h"

namespace scepter {

/// RFC 5280, section 5.3.1; the values are those of CRLReason.
enum class RevocationReason {
    Unspecified = 0,
    KeyCompromise = 1,
    AffiliationChanged = 3,
    Superseded = 4,
    CessationOfOperation = 5,
    CertificateHold = 6,
};

enum class CertificateStatus { Valid, Expired, Revoked };

struct Revocation {
    QString serial;  ///< upper-case hex
    Instant at{};
    RevocationReason reason = RevocationReason::Unspecified;
    QString by;
    bool operator==(const Revocation &) const = default;
};

struct CertificateRecord {
    QString serial;   ///< upper-case hex without separators, two digits an octet; unique per site
    QString subject;  ///< RFC 4514 text, for people; the certificate itself is authoritative
    QString names;    ///< subjectAltName for people, "DNS:r1.lab.example, IP:192.0.2.17"
    QString fqdn;
    QString profile;
    QString authority = QLatin1StringView(firstAuthorityName);  ///< that issued it
    QString renews;  ///< serial of the certificate on whose strength it was issued; empty for a first enrolment
    Instant notBefore{};
    Instant notAfter{};
    Instant issuedAt{};
    std::optional<qint64> registrationId;
    std::optional<qint64> transactionId;  ///< number of the transaction that asked for it
    QByteArray sha256;  ///< digest of the DER
    std::optional<Revocation> revocation;
    std::optional<Instant> revokeAt;  ///< when it will be, because another one took its place

    CertificateStatus status(Instant now) const {
        if (revocation) return CertificateStatus::Revoked;
        return notAfter < now ? CertificateStatus::Expired : CertificateStatus::Valid;
    }
};

struct RevocationRow {
    Revocation revocation;
    QString subject;
    QString fqdn;
    Instant notAfter{};
};

/// A published list. RFC 5280, section 5.
struct CrlRecord {
    QString authority = QLatin1StringView(firstAuthorityName);
    qint64 number = 0;  ///< counts per authority
    Instant thisUpdate{};
    Instant nextUpdate{};
    int entries = 0;
    QByteArray der;
};

}  // namespace scepter

// What the responder needs of the ledger: evidence to decide with, and a record that is durable when the call returns.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/result.h"
#include "records/certificate_record.h"
#include "records/challenge.h"
#include "records/profile.h"
#include "records/registration.h"
#include "records/transaction.h"

namespace scepter {

/// How long a claim stays settled. A client that lost its answer asks again within minutes; the same request a day
/// later is a device that enrols anew with what it kept, and it wants a new certificate.
inline constexpr std::chrono::hours claimLifetime{24};

/// What a request is looked up by.
struct EvidenceQuery {
    Claim claim;
    QString fqdn;              ///< canonical
    QByteArray oneTimeDigest;  ///< keyed digest of the submitted challenge; empty when there was none
};

/// Everything the ledger knows of a request, read in one transaction.
struct Evidence {
    std::optional<CertificateRecord> settled;  ///< the certificate that this very claim was given within
                                               ///< `claimLifetime`, unless it is revoked or has ended
    QByteArray settledCertificate;             ///< its DER
    std::optional<Registration> registration;
    std::optional<Profile> profile;             ///< of the registration
    std::vector<Challenge> staticChallenges;    ///< fresh ones of the registration
    std::optional<Challenge> oneTimeChallenge;  ///< whose digest was submitted, whichever device it belongs to
    int freshOneTimeChallenges = 0;             ///< of the registration, for the trace only
};

/// A certificate and all that has to become true together with it.
struct Issue {
    CertificateRecord certificate;
    QByteArray der;
    Transaction transaction;
    qint64 registrationId = 0;
    std::optional<qint64> spentChallenge;  ///< a one-time challenge; nothing when a static one was used
};

/// Thread safe. Every call may block on the disk.
class ResponderLedger {
public:
    virtual ~ResponderLedger() = default;

    virtual Result<Evidence> evidence(const EvidenceQuery &query) = 0;

    /// Certificate, spent challenge, taken use and transaction: all or nothing, durable on return. The transaction's
    /// number. Conflict when the challenge is no longer fresh, the registration no longer open or out of uses, or the
    /// claim was settled meanwhile: nothing was written, and the evidence has to be read again.
    virtual Result<qint64> recordIssue(const Issue &issue) = 0;
    /// A transaction without a certificate. Its number.
    virtual Result<qint64> recordTransaction(const Transaction &transaction) = 0;

    /// The newest list, if one was published, and whether something was revoked or unrevoked after it.
    struct CurrentCrl {
        std::optional<CrlRecord> crl;
        bool stale = false;
    };
    virtual Result<CurrentCrl> currentCrl() = 0;
    /// What the next list has to carry, and its number.
    struct CrlDraft {
        qint64 number = 1;
        std::vector<Revocation> revocations;
    };
    virtual Result<CrlDraft> crlDraft() = 0;
    /// Conflict when a list of this number, or a later one, is there already.
    virtual Result<void> recordCrl(const CrlRecord &crl) = 0;

    virtual Result<QString> setting(QStringView name) = 0;
};

}  // namespace scepter

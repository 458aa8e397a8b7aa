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
#include "records/pending_request.h"
#include "records/profile.h"
#include "records/registration.h"
#include "records/ndes_account.h"
#include "records/transaction.h"
#include "records/trusted_signer.h"

namespace scepter {

/// How long a claim stays settled. A client that lost its answer asks again within minutes; the same request a day
/// later is a device that enrols anew with what it kept, and it wants a new certificate.
inline constexpr std::chrono::hours claimLifetime{24};

/// What a request is looked up by.
struct EvidenceQuery {
    Claim claim;
    QString fqdn;              ///< canonical
    QByteArray dynamicDigest;  ///< keyed digest of the submitted challenge; empty when there was none
    QString signerSerial;      ///< of a signer's certificate that an authority of ours issued; empty when there is none
};

/// A registration that covers the name of a request, and what belongs to it.
struct Candidate {
    Registration registration;
    Profile profile;
    std::vector<Challenge> staticChallenges;  ///< fresh ones
    int freshDynamicChallenges = 0;           ///< for the trace only
};

/// Everything the ledger knows of a request, read in one transaction.
struct Evidence {
    std::optional<CertificateRecord> settled;  ///< the certificate that this very claim was given within
                                               ///< `claimLifetime`, unless it is revoked or has ended
    QByteArray settledCertificate;             ///< its DER
    std::vector<Candidate> candidates;  ///< by name: the most specific first, and the oldest of equals
    std::optional<Challenge> dynamicChallenge;  ///< whose digest was submitted, whoever it belongs to
    std::optional<CertificateRecord> signerCertificate;  ///< of `signerSerial`; nothing when no such certificate is known
    /// The newest one of the claim's transaction id and key, whatever its request and whatever became of it.
    std::optional<PendingRequest> pending;
    /// The newest certificate of the name for each profile that is valid and neither revoked nor about to be; read only
    /// when a candidate's profile refuses duplicates.
    std::vector<CertificateRecord> standing;
    int waitingStrangers = 0;  ///< requests that wait and that no registration covers; read only without candidates
};

/// A certificate and all that has to become true together with it.
struct Issue {
    CertificateRecord certificate;
    QByteArray der;
    Transaction transaction;
    qint64 registrationId = 0;
    std::optional<qint64> spentChallenge;  ///< a dynamic challenge, fresh or reserved by `settles`; nothing when a static one was used
    std::optional<qint64> settles;         ///< the approved pending request that this answers
    enum class Use { Taken, NotTaken };
    /// What becomes of the standing certificates of the same name and profile. `overlapUntil` is when they are revoked;
    /// now, when it has passed.
    Duplicates duplicates = Duplicates::Keep;
    Instant overlapUntil{};
    Use use = Use::Taken;  ///< whether it counts against `Registration::usesAllowed`; a renewal does not
};

/// Thread safe. Every call may block on the disk.
class ResponderLedger {
public:
    virtual ~ResponderLedger() = default;

    virtual Result<Evidence> evidence(const EvidenceQuery &query) = 0;

    /// Certificate, spent challenge, taken use, superseded certificates, settled pending request and transaction: all or
    /// nothing, durable on return. The transaction's number. Conflict when the challenge is no longer fresh (or reserved
    /// by what it settles), duplicates are refused and another certificate stands than the renewed one, the registration no longer open or out of uses, the pending request not approved, the renewed
    /// certificate (`CertificateRecord::renews`) revoked, or the claim was settled meanwhile by another certificate than
    /// the renewed one: nothing was written, and the evidence has to be read again.
    virtual Result<qint64> recordIssue(const Issue &issue) = 0;
    /// A request that waits from now on, its reserved challenge and its transaction, whose number is both ids: all or
    /// nothing. Conflict when the challenge is no longer fresh or the same claim waits already. With registration
    /// 0 it is of a device that no registration covers.
    virtual Result<qint64> recordPending(const PendingRequest &request, const Transaction &transaction) = 0;
    /// A transaction without a certificate. Its number. With `polled` the pending request of this number was asked for.
    virtual Result<qint64> recordTransaction(const Transaction &transaction, std::optional<qint64> polled = {}) = 0;
    /// A certificate that no device asked for: that of our own HTTPS. Durable on return.
    virtual Result<void> recordOwnCertificate(const CertificateRecord &certificate, const QByteArray &der) = 0;

    /// The newest one that was asked for under this transaction id by whoever holds this signer's key; nothing when there is none.
    virtual Result<std::optional<PendingRequest>> pendingRequest(const QByteArray &transactionId,
                                                                 const QByteArray &signerDigest) = 0;
    struct IssuedCertificate {
        CertificateRecord record;
        QByteArray der;
    };
    /// By the serial number in upper-case hex; nothing when there is none.
    virtual Result<std::optional<IssuedCertificate>> issuedCertificate(const QString &serial) = 0;
    /// Nothing when there is no profile of this name.
    virtual Result<std::optional<Profile>> profile(const QString &name) = 0;

    /// Notes that what nobody decided in time is expired, and frees its challenges; at most `most` at once. How many.
    virtual Result<int> expirePending(int most) = 0;
    /// The trusted signers that are not switched off, with their revocation lists.
    virtual Result<std::vector<TrustedSigner>> activeSigners() = 0;
    virtual Result<void> recordSignerCrl(qint64 signer, const SignerCrl &crl) = 0;

    /// The first of these names that is an account's.
    virtual Result<std::optional<NdesAccount>> ndesAccount(const QStringList &names) = 0;
    enum class SignIn { Succeeded, Failed };
    /// Counts failures and locks the account after `ndesFailuresAllowed`, with an alarm in the audit trail; a success
    /// forgets them. `peer` is who tried. Refused when it is locked by now, by guesses that were under way at the same
    /// time: nothing was written, and a right password counts for nothing.
    virtual Result<void> recordSignIn(qint64 account, SignIn outcome, const QString &peer) = 0;
    /// A password of the NDES page: its number. Refused when `most` of them are fresh and not over; 0: any number.
    virtual Result<qint64> addNdesChallenge(const Challenge &challenge, int most) = 0;
    /// The challenge with this verifier, whatever became of it.
    virtual Result<std::optional<Challenge>> dynamicChallenge(const QByteArray &verifier) = 0;

    /// Revokes as superseded what is due, at most `most` at once. How many.
    virtual Result<int> revokeDue(int most) = 0;
    /// Removes transactions beyond `transactions.keep` and `transactions.days`, oldest first, at most `most` at once, but none
    /// that waits for a decision. How many. Registrations keep what they know of their last attempt.
    virtual Result<int> pruneTransactions(int most) = 0;

    /// The newest list of an authority, if one was published, and whether something of it was revoked or unrevoked after it.
    struct CurrentCrl {
        std::optional<CrlRecord> crl;
        bool stale = false;
    };
    virtual Result<CurrentCrl> currentCrl(const QString &authority) = 0;
    /// What the next list has to carry, and its number.
    struct CrlDraft {
        qint64 number = 1;
        std::vector<Revocation> revocations;
    };
    virtual Result<CrlDraft> crlDraft(const QString &authority) = 0;
    /// Conflict when a list of this number, or a later one, of the same authority is there already.
    virtual Result<void> recordCrl(const CrlRecord &crl) = 0;

    virtual Result<QString> setting(QStringView name) = 0;
};

}  // namespace scepter

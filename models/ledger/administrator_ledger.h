// What the administrator needs of the ledger, from the desktop and the command line alike.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/result.h"
#include "records/audit_entry.h"
#include "records/certificate_record.h"
#include "records/challenge.h"
#include "records/authority_record.h"
#include "records/key_record.h"
#include "records/pending_request.h"
#include "records/ndes_account.h"
#include "records/profile.h"
#include "records/registration.h"
#include "records/transaction.h"
#include "records/trusted_signer.h"

namespace scepter {

/// A registration to be made, with the challenge that comes with it, if any.
struct NewDevice {
    Registration registration;  ///< id, createdAt and usesTaken are not read
    std::optional<Challenge> challenge;
};

/// Gives one device after the other, and nothing at their end. A fault of its own ends the whole.
using DeviceSource = std::function<Result<std::optional<NewDevice>>()>;

/// Who listens for this site now. One at a time.
struct ListenerRecord {
    qint64 processId = 0;
    QString host;
    QString addresses;  ///< "http://127.0.0.1:8080/scep", several separated by blanks
    Instant since{};
    Instant seenAt{};   ///< renewed every few seconds while it is alive
};

struct Counters {
    qint64 devices = 0;
    qint64 disabledDevices = 0;
    qint64 weakDevices = 0;     ///< that are allowed weak algorithms now, or used some last
    qint64 waitingRequests = 0;  ///< for a decision
    qint64 failingDevices = 0;  ///< whose last transaction was refused
    qint64 freshChallenges = 0;
    qint64 transactions = 0;
    qint64 transactionsToday = 0;
    qint64 refusedToday = 0;
    qint64 issuedToday = 0;
    qint64 validCertificates = 0;
    qint64 expiredCertificates = 0;
    qint64 revokedCertificates = 0;
    qint64 expiringSoon = 0;  ///< valid, and not after now + 30 days
    qint64 recentAlarms = 0;  ///< of the audit trail, within `alarmsAreRecent`
};

/// How long an alarm is shown where one looks first.
inline constexpr std::chrono::days alarmsAreRecent{7};

enum class SortOrder { Ascending, Descending };

/// What a list asks for; `search` matches any part of the shown columns without regard to case.
struct DeviceQuery {
    enum class Column { Fqdn, IpAddress, SerialNumber, Profile, State, LastAttempt, Expiry, Created };
    QString search;
    bool failingOnly = false;
    bool weakOnly = false;  ///< those of `Counters::weakDevices`
    Column column = Column::Fqdn;
    SortOrder order = SortOrder::Ascending;
};
struct ChallengeQuery {
    enum class Column { Created, Fqdn, Kind, State, Expires };
    QString search;
    QString fqdn;  ///< of the registration, exact; empty for all
    qint64 registrationId = 0;  ///< 0 for all
    std::optional<ChallengeOrigin> origin = {};
    Column column = Column::Created;
    SortOrder order = SortOrder::Descending;
};
struct TransactionQuery {
    enum class Column { At, Result, Fqdn, Operation, Peer };
    QString search;
    std::optional<TransactionResult> result;
    QString fqdn;  ///< exact; empty for all
    qint64 registrationId = 0;  ///< 0 for all
    Column column = Column::At;
    SortOrder order = SortOrder::Descending;
    qint64 limit = 0;  ///< at most so many, the first of the order; 0 for all
};
struct PendingQuery {
    std::optional<PendingState> state;  ///< nothing: all; a request past its time is Expired and not Waiting
    QString fqdn;                       ///< exact; empty for all
};
struct CertificateQuery {
    enum class Column { IssuedAt, Serial, Subject, Fqdn, NotAfter, Status };
    QString search;
    std::optional<CertificateStatus> status;
    QString fqdn;  ///< exact; empty for all
    qint64 registrationId = 0;  ///< 0 for all
    bool expiringSoonOnly = false;
    Column column = Column::IssuedAt;
    SortOrder order = SortOrder::Descending;
};
struct RevocationQuery {
    enum class Column { At, Serial, Subject, Reason };
    QString search;
    Column column = Column::At;
    SortOrder order = SortOrder::Descending;
};

/// Newest first.
struct AuditQuery {
    QString search;
    std::optional<AuditedKind> kind = {};
    std::optional<AuditAction> action = {};
    qint64 objectId = 0;  ///< with `kind`; 0 for all
    std::optional<Instant> from = {};
    std::optional<Instant> until = {};
};

/// One per thread; not to be shared between threads. Lists come as ids in display order, rows by page: see `models/tables`.
class AdministratorLedger {
public:
    virtual ~AdministratorLedger() = default;

    // Devices. Fqdns are canonical (`name_pattern.h`). What changes a device or a challenge stands in the audit trail
    // together with the change.
    /// Conflict when one of the same name, address, serial number and profile is registered. All or nothing; the fault
    /// names the first device that could not be added.
    virtual Result<std::vector<qint64>> addDevices(const std::vector<NewDevice> &devices) = 0;
    /// Likewise, for more than one wants to hold in memory: how many were added. The site's other writers wait
    /// meanwhile, so the source has all that is slow behind it.
    virtual Result<qint64> addDevicesFrom(const DeviceSource &next) = 0;
    /// All whose name is one of these, in no particular order.
    virtual Result<std::vector<Registration>> devicesNamed(const QStringList &fqdns) = 0;
    /// All of this name, oldest first.
    virtual Result<std::vector<Registration>> devices(const QString &fqdn) = 0;
    /// NotFound when there is none; Conflict, naming them, when there are several.
    Result<Registration> device(const QString &fqdn);
    virtual Result<Registration> device(qint64 id) = 0;
    /// Writes everything but id, usesTaken, createdAt and createdBy. Conflict as above.
    virtual Result<void> updateDevice(const Registration &registration, const QString &by) = 0;
    /// Its challenges go with it, and what it asked for and was not given is rejected; certificates and transactions stay.
    virtual Result<void> deleteDevice(qint64 id, const QString &by) = 0;
    virtual Result<std::vector<qint64>> deviceIds(const DeviceQuery &query) = 0;
    virtual Result<std::vector<DeviceRow>> deviceRows(const std::vector<qint64> &ids) = 0;

    // Challenges. A new static challenge replaces the device's former static one.
    virtual Result<std::vector<qint64>> addChallenges(const std::vector<Challenge> &challenges) = 0;
    /// Conflict when it is spent or withdrawn already; a reserved one goes too, and its request is never issued.
    virtual Result<void> withdrawChallenge(qint64 id, const QString &by) = 0;
    virtual Result<std::vector<qint64>> challengeIds(const ChallengeQuery &query) = 0;
    virtual Result<std::vector<ChallengeRow>> challengeRows(const std::vector<qint64> &ids) = 0;

    // Transactions.
    virtual Result<Transaction> transaction(qint64 id) = 0;
    virtual Result<std::vector<qint64>> transactionIds(const TransactionQuery &query) = 0;
    virtual Result<std::vector<TransactionRow>> transactionRows(const std::vector<qint64> &ids) = 0;

    // Requests that wait for a decision, oldest first.
    virtual Result<std::vector<qint64>> pendingIds(const PendingQuery &query) = 0;
    /// Without their messages.
    virtual Result<std::vector<PendingRequest>> pendingRows(const std::vector<qint64> &ids) = 0;
    /// NotFound when this transaction is no request that was ever pending.
    virtual Result<PendingRequest> pendingRequest(qint64 id) = 0;
    /// The certificate is made when the device asks next. Conflict, saying what became of it, unless it waits.
    virtual Result<void> approve(qint64 id, const QString &by) = 0;
    /// The device is told the reason when it asks next. Its challenge is withdrawn. Conflict as above; Malformed without a reason.
    virtual Result<void> reject(qint64 id, const QString &reason, const QString &by) = 0;

    /// Registers the device of a request that no registration covers, and approves the request, whatever challenge it
    /// brought; the device's number. Conflict as `approve` and `addDevices`; Malformed unless the registration covers
    /// the request's name.
    virtual Result<qint64> adopt(qint64 id, const NewDevice &device, const QString &by) = 0;

    // Accounts of the NDES page, by name.
    virtual Result<std::vector<NdesAccount>> ndesAccounts() = 0;
    /// Its number. Conflict when there is one of this name.
    virtual Result<qint64> addNdesAccount(const NdesAccount &account) = 0;
    /// Verifier and permission; whatever locked it is forgotten. NotFound when there is none of its number.
    virtual Result<void> updateNdesAccount(const NdesAccount &account, const QString &by) = 0;
    virtual Result<void> removeNdesAccount(qint64 id, const QString &by) = 0;

    // Trusted signers, by name, without their revocation lists.
    virtual Result<std::vector<TrustedSigner>> trustedSigners() = 0;
    /// Its number. Conflict when there is one of this name, or of this certificate.
    virtual Result<qint64> addTrustedSigner(const TrustedSigner &signer) = 0;
    /// Writes everything but id, kind, certificate, createdAt and createdBy; another source of its list forgets the list.
    virtual Result<void> updateTrustedSigner(const TrustedSigner &signer, const QString &by) = 0;
    virtual Result<void> removeTrustedSigner(qint64 id, const QString &by) = 0;
    /// What was read of its list; nothing before the first try.
    virtual Result<std::optional<SignerCrl>> signerCrl(qint64 id) = 0;

    // What was done, and what is a matter of security.
    virtual Result<std::vector<qint64>> auditIds(const AuditQuery &query) = 0;
    virtual Result<std::vector<AuditEntry>> auditRows(const std::vector<qint64> &ids) = 0;

    // Certificates. Ids are row numbers of the list; serials are upper-case hex.
    virtual Result<std::vector<qint64>> certificateIds(const CertificateQuery &query) = 0;
    virtual Result<std::vector<CertificateRecord>> certificateRows(const std::vector<qint64> &ids) = 0;
    virtual Result<CertificateRecord> certificate(const QString &serial) = 0;
    virtual Result<QByteArray> certificateDer(const QString &serial) = 0;
    /// All or nothing. Conflict when one is revoked already (a hold may be turned into a final revocation).
    virtual Result<void> revoke(const std::vector<Revocation> &revocations) = 0;
    /// Conflict unless it is on hold.
    virtual Result<void> unhold(const QString &serial, const QString &by) = 0;
    virtual Result<std::vector<qint64>> revocationIds(const RevocationQuery &query) = 0;
    virtual Result<std::vector<RevocationRow>> revocationRows(const std::vector<qint64> &ids) = 0;
    /// Of all authorities, newest first, without their DER.
    virtual Result<std::vector<CrlRecord>> crls(int limit) = 0;
    /// NotFound when no list of this number is kept.
    virtual Result<QByteArray> crlDer(const QString &authority, qint64 number) = 0;

    // Site.
    virtual Result<std::vector<KeyRecord>> keys() = 0;
    virtual Result<qint64> addKey(const KeyRecord &key) = 0;
    /// In the order in which they were made; the first one is the site's own.
    virtual Result<std::vector<AuthorityRecord>> authorities() = 0;
    /// With its keys, all or nothing. Conflict when there is one of this name, or another successor of the same authority.
    virtual Result<void> addAuthority(const AuthorityRecord &authority, const std::vector<KeyRecord> &keys) = 0;
    virtual Result<std::vector<Profile>> profiles() = 0;
    /// NotFound when there is none.
    virtual Result<Profile> profile(const QString &name) = 0;
    /// Made, or replaced. NotFound for an authority that does not exist.
    virtual Result<void> putProfile(const Profile &profile) = 0;
    /// The value, or the default. NotFound for a name that is no setting.
    virtual Result<QString> setting(QStringView name) = 0;
    virtual Result<bool> isSettingDefault(QStringView name) = 0;
    /// Malformed, with the reason, when the value is not acceptable; an empty value restores the default where it is not itself a value.
    virtual Result<void> setSetting(QStringView name, const QString &value) = 0;
    virtual Result<Counters> counters() = 0;
    /// Issued and refused per day, oldest first, the last one today (UTC); for the overview's bars.
    struct Day {
        Instant start{};
        int issued = 0;
        int refused = 0;
    };
    virtual Result<std::vector<Day>> enrolmentsPerDay(int days) = 0;
    /// Certificates that expire in each of the next calendar months, the current one first.
    struct Month {
        Instant start{};
        int expiring = 0;
    };
    virtual Result<std::vector<Month>> expiriesPerMonth(int months) = 0;

    // Who listens.
    virtual Result<std::optional<ListenerRecord>> listener() = 0;
    /// Conflict when another live process holds it; a record that was not renewed for 15 s is dead and taken over.
    virtual Result<void> holdListener(const ListenerRecord &record) = 0;
    virtual Result<void> releaseListener(qint64 processId, const QString &host) = 0;

    /// A number that changes whenever anybody, in any process, has committed something; cheap enough to ask every second.
    virtual Result<qint64> changeNumber() = 0;
};

}  // namespace scepter

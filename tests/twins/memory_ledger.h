// The ledger over plain containers: what the store must do, without a database, and able to fail on demand.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "ledger/administrator_ledger.h"
#include "ledger/responder_ledger.h"

namespace scepter {

// Both interfaces ask for a profile by its name, and answer differently when there is none.
class MemoryResponderFace : public ResponderLedger {
public:
    Result<std::optional<Profile>> profile(const QString &name) final { return profileForResponder(name); }

private:
    virtual Result<std::optional<Profile>> profileForResponder(const QString &name) = 0;
};
class MemoryAdministratorFace : public AdministratorLedger {
public:
    Result<Profile> profile(const QString &name) final { return profileForAdministrator(name); }

private:
    virtual Result<Profile> profileForAdministrator(const QString &name) = 0;
};

/// Both faces of one ledger; thread safe. The same contract suite runs over it and over the store.
class MemoryLedger final : public MemoryResponderFace, public MemoryAdministratorFace {
public:
    explicit MemoryLedger(const Clock &clock);

    /// The next recordIssue, recordPending or recordTransaction answers Unavailable and writes nothing; the one after
    /// it works again.
    void failNextRecord();

    // ResponderLedger
    Result<Evidence> evidence(const EvidenceQuery &query) override;
    Result<qint64> recordIssue(const Issue &issue) override;
    Result<qint64> recordPending(const PendingRequest &request, const Transaction &transaction) override;
    Result<qint64> recordTransaction(const Transaction &transaction, std::optional<qint64> polled = {}) override;
    Result<void> recordOwnCertificate(const CertificateRecord &certificate, const QByteArray &der) override;
    Result<std::optional<PendingRequest>> pendingRequest(const QByteArray &transactionId,
                                                         const QByteArray &signerDigest) override;
    Result<std::optional<IssuedCertificate>> issuedCertificate(const QString &serial) override;
    Result<int> expirePending(int most) override;
    Result<std::vector<TrustedSigner>> activeSigners() override;
    Result<void> recordSignerCrl(qint64 signer, const SignerCrl &crl) override;
    Result<std::optional<NdesAccount>> ndesAccount(const QStringList &names) override;
    Result<void> recordSignIn(qint64 account, SignIn outcome, const QString &peer) override;
    Result<qint64> addNdesChallenge(const Challenge &challenge, int most) override;
    Result<std::optional<Challenge>> dynamicChallenge(const QByteArray &verifier) override;
    Result<int> revokeDue(int most) override;
    Result<int> pruneTransactions(int most) override;
    Result<CurrentCrl> currentCrl(const QString &authority) override;
    Result<CrlDraft> crlDraft(const QString &authority) override;
    Result<void> recordCrl(const CrlRecord &crl) override;

    // AdministratorLedger
    Result<std::vector<qint64>> addDevices(const std::vector<NewDevice> &devices) override;
    Result<std::vector<Registration>> devices(const QString &fqdn) override;
    Result<qint64> addDevicesFrom(const DeviceSource &next) override;
    Result<std::vector<Registration>> devicesNamed(const QStringList &fqdns) override;
    using AdministratorLedger::device;
    Result<Registration> device(qint64 id) override;
    Result<void> updateDevice(const Registration &registration, const QString &by) override;
    Result<void> deleteDevice(qint64 id, const QString &by) override;
    Result<std::vector<qint64>> deviceIds(const DeviceQuery &query) override;
    Result<std::vector<DeviceRow>> deviceRows(const std::vector<qint64> &ids) override;

    Result<std::vector<qint64>> addChallenges(const std::vector<Challenge> &challenges) override;
    Result<void> withdrawChallenge(qint64 id, const QString &by) override;
    Result<std::vector<qint64>> challengeIds(const ChallengeQuery &query) override;
    Result<std::vector<ChallengeRow>> challengeRows(const std::vector<qint64> &ids) override;

    Result<Transaction> transaction(qint64 id) override;
    Result<std::vector<qint64>> transactionIds(const TransactionQuery &query) override;
    Result<std::vector<TransactionRow>> transactionRows(const std::vector<qint64> &ids) override;

    Result<std::vector<qint64>> pendingIds(const PendingQuery &query) override;
    Result<std::vector<PendingRequest>> pendingRows(const std::vector<qint64> &ids) override;
    Result<PendingRequest> pendingRequest(qint64 id) override;
    Result<void> approve(qint64 id, const QString &by) override;
    Result<void> reject(qint64 id, const QString &reason, const QString &by) override;
    Result<qint64> adopt(qint64 id, const NewDevice &device, const QString &by) override;

    Result<std::vector<NdesAccount>> ndesAccounts() override;
    Result<qint64> addNdesAccount(const NdesAccount &account) override;
    Result<void> updateNdesAccount(const NdesAccount &account, const QString &by) override;
    Result<void> removeNdesAccount(qint64 id, const QString &by) override;

    Result<std::vector<TrustedSigner>> trustedSigners() override;
    Result<qint64> addTrustedSigner(const TrustedSigner &signer) override;
    Result<void> updateTrustedSigner(const TrustedSigner &signer, const QString &by) override;
    Result<void> removeTrustedSigner(qint64 id, const QString &by) override;
    Result<std::optional<SignerCrl>> signerCrl(qint64 id) override;

    Result<std::vector<qint64>> auditIds(const AuditQuery &query) override;
    Result<std::vector<AuditEntry>> auditRows(const std::vector<qint64> &ids) override;

    Result<std::vector<qint64>> certificateIds(const CertificateQuery &query) override;
    Result<std::vector<CertificateRecord>> certificateRows(const std::vector<qint64> &ids) override;
    Result<CertificateRecord> certificate(const QString &serial) override;
    Result<QByteArray> certificateDer(const QString &serial) override;
    Result<void> revoke(const std::vector<Revocation> &revocations) override;
    Result<void> unhold(const QString &serial, const QString &by) override;
    Result<std::vector<qint64>> revocationIds(const RevocationQuery &query) override;
    Result<std::vector<RevocationRow>> revocationRows(const std::vector<qint64> &ids) override;
    Result<std::vector<CrlRecord>> crls(int limit) override;
    Result<QByteArray> crlDer(const QString &authority, qint64 number) override;

    Result<std::vector<KeyRecord>> keys() override;
    Result<qint64> addKey(const KeyRecord &key) override;
    Result<std::vector<AuthorityRecord>> authorities() override;
    Result<void> addAuthority(const AuthorityRecord &authority, const std::vector<KeyRecord> &keys) override;
    Result<std::vector<Profile>> profiles() override;
    Result<void> putProfile(const Profile &profile) override;
    Result<QString> setting(QStringView name) override;
    Result<bool> isSettingDefault(QStringView name) override;
    Result<void> setSetting(QStringView name, const QString &value) override;
    Result<Counters> counters() override;
    Result<std::vector<Day>> enrolmentsPerDay(int days) override;
    Result<std::vector<Month>> expiriesPerMonth(int months) override;

    Result<std::optional<ListenerRecord>> listener() override;
    Result<void> holdListener(const ListenerRecord &record) override;
    Result<void> releaseListener(qint64 processId, const QString &host) override;
    Result<qint64> changeNumber() override;

private:
    struct Issued {
        CertificateRecord record;
        QByteArray der;
        Claim claim;
    };
    /// What a device list shows of its last transaction, whether or not that is still there.
    struct Attempt {
        Instant at{};
        TransactionResult result = TransactionResult::NotScep;
        QString reason;
    };
    struct Weakness {
        WeakAlgorithms algorithms;
        Instant at{};
    };
    /// How often something of an authority was revoked or unrevoked.
    struct RevocationProgress {
        qint64 changes = 0;
        qint64 published = 0;  ///< those that the newest list carries
        qint64 drafted = 0;
    };

    Result<std::optional<Profile>> profileForResponder(const QString &name) override;
    Result<Profile> profileForAdministrator(const QString &name) override;

    // All of these expect the lock to be held.
    Registration *find(const QString &fqdn);
    Registration *findTwin(const Registration &registration);
    Result<std::vector<qint64>> keepDevices(const std::vector<NewDevice> &devices);
    std::vector<Candidate> candidates(const QString &fqdn) const;
    bool admitsTo(const Challenge &challenge, qint64 registrationId, const QString &fqdn) const;
    bool isStanding(const CertificateRecord &record, const CertificateRecord &issued) const;
    void supersede(const Issue &issue);
    void revokeSuperseded(Issued &issued);
    void note(AuditEntry entry);
    void noteDevice(AuditAction action, const Registration &registration, std::vector<FieldChange> changes,
                    const QString &by);
    void noteChallenge(AuditAction action, const Challenge &challenge, std::vector<FieldChange> changes,
                       const QString &by);
    void noteAccount(AuditAction action, const NdesAccount &account, std::vector<FieldChange> changes,
                     const QString &by);
    void noteSigner(AuditAction action, const TrustedSigner &signer, std::vector<FieldChange> changes,
                    const QString &by);
    void noteDecision(AuditAction action, const PendingRequest &request);
    Issued *findCertificate(const QString &serial);
    const Issued *settled(const Claim &claim) const;
    const Issued *newestUnrevoked(qint64 registrationId) const;
    std::optional<Fault> whyNotIssue(const Issue &issue) const;
    std::optional<Fault> whyNotSpend(const Issue &issue) const;
    const CrlRecord *newestCrl(const QString &authority) const;
    const AuthorityRecord *findAuthority(const QString &name) const;
    bool isWeak(const Registration &registration) const;
    void expire(PendingRequest &request);
    PendingRequest *decidable(qint64 id);
    Fault whyNotDecided(qint64 id) const;
    qint64 keep(Transaction transaction);
    Result<qint64> keepChallenge(Challenge challenge);
    QString challengeState(qint64 registrationId) const;
    DeviceRow deviceRow(const Registration &registration) const;
    bool isValid(const CertificateRecord &record) const;

    const Clock &m_clock;
    std::mutex m_lock;
    bool m_failsNextRecord = false;
    qint64 m_changes = 0;
    qint64 m_lastId = 0;
    std::map<qint64, Registration> m_devices;
    std::map<qint64, Attempt> m_lastAttempts;  ///< by registration
    std::map<qint64, Weakness> m_weaknesses;   ///< by registration
    std::map<qint64, Challenge> m_challenges;
    std::map<qint64, Transaction> m_transactions;
    std::map<qint64, Issued> m_certificates;
    std::vector<CrlRecord> m_crls;
    std::map<QString, RevocationProgress> m_revocationProgress;  ///< by authority
    std::map<qint64, PendingRequest> m_pending;
    std::vector<AuditEntry> m_audit;
    std::map<qint64, NdesAccount> m_accounts;
    std::map<qint64, TrustedSigner> m_signers;
    std::vector<AuthorityRecord> m_authorities;
    std::vector<KeyRecord> m_keys;
    std::map<QString, Profile> m_profiles;
    std::map<QString, QString> m_settings;
    std::optional<ListenerRecord> m_listener;
};

}  // namespace scepter

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

/// Both faces of one ledger; thread safe. The same contract suite runs over it and over the store.
class MemoryLedger final : public ResponderLedger, public AdministratorLedger {
public:
    explicit MemoryLedger(const Clock &clock);

    /// The next recordIssue or recordTransaction answers Unavailable and writes nothing; the one after it works again.
    void failNextRecord();

    // ResponderLedger
    Result<Evidence> evidence(const EvidenceQuery &query) override;
    Result<qint64> recordIssue(const Issue &issue) override;
    Result<qint64> recordTransaction(const Transaction &transaction) override;
    Result<CurrentCrl> currentCrl() override;
    Result<CrlDraft> crlDraft() override;
    Result<void> recordCrl(const CrlRecord &crl) override;

    // AdministratorLedger
    Result<std::vector<qint64>> addDevices(const std::vector<NewDevice> &devices) override;
    Result<Registration> device(const QString &fqdn) override;
    Result<Registration> device(qint64 id) override;
    Result<void> updateDevice(const Registration &registration) override;
    Result<void> deleteDevice(qint64 id) override;
    Result<std::vector<qint64>> deviceIds(const DeviceQuery &query) override;
    Result<std::vector<DeviceRow>> deviceRows(const std::vector<qint64> &ids) override;

    Result<std::vector<qint64>> addChallenges(const std::vector<Challenge> &challenges) override;
    Result<void> withdrawChallenge(qint64 id) override;
    Result<std::vector<qint64>> challengeIds(const ChallengeQuery &query) override;
    Result<std::vector<ChallengeRow>> challengeRows(const std::vector<qint64> &ids) override;

    Result<Transaction> transaction(qint64 id) override;
    Result<std::vector<qint64>> transactionIds(const TransactionQuery &query) override;
    Result<std::vector<TransactionRow>> transactionRows(const std::vector<qint64> &ids) override;

    Result<std::vector<qint64>> certificateIds(const CertificateQuery &query) override;
    Result<std::vector<CertificateRecord>> certificateRows(const std::vector<qint64> &ids) override;
    Result<CertificateRecord> certificate(const QString &serial) override;
    Result<QByteArray> certificateDer(const QString &serial) override;
    Result<void> revoke(const std::vector<Revocation> &revocations) override;
    Result<void> unhold(const QString &serial, const QString &by) override;
    Result<std::vector<qint64>> revocationIds(const RevocationQuery &query) override;
    Result<std::vector<RevocationRow>> revocationRows(const std::vector<qint64> &ids) override;
    Result<std::vector<CrlRecord>> crls(int limit) override;

    Result<std::vector<KeyRecord>> keys() override;
    Result<qint64> addKey(const KeyRecord &key) override;
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

    // All of these expect the lock to be held.
    Registration *find(const QString &fqdn);
    Issued *findCertificate(const QString &serial);
    const Issued *settled(const Claim &claim) const;
    const Issued *newestUnrevoked(qint64 registrationId) const;
    std::optional<Fault> whyNotIssue(const Issue &issue) const;
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
    std::map<qint64, qint64> m_lastTransaction;  ///< by registration
    std::map<qint64, Challenge> m_challenges;
    std::map<qint64, Transaction> m_transactions;
    std::map<qint64, Issued> m_certificates;
    std::vector<CrlRecord> m_crls;
    qint64 m_revocationChanges = 0;
    qint64 m_publishedChanges = 0;  ///< those that the newest list carries
    qint64 m_draftedChanges = 0;
    std::vector<KeyRecord> m_keys;
    std::map<QString, Profile> m_profiles;
    std::map<QString, QString> m_settings;
    std::optional<ListenerRecord> m_listener;
};

}  // namespace scepter

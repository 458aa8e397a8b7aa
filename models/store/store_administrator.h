// The administrator's ledger over a site's database, on a connection of its own. Its methods stand in a file for each
// noun.
#pragma once

#include "base/clock.h"
#include "ledger/administrator_ledger.h"
#include "store/connection.h"

namespace scepter {

class StoreAdministrator final : public AdministratorLedger {
public:
    StoreAdministrator(const QString &path, const Clock &clock);

    // administrator_devices.cpp
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

    // administrator_challenges.cpp
    Result<std::vector<qint64>> addChallenges(const std::vector<Challenge> &challenges) override;
    Result<void> withdrawChallenge(qint64 id, const QString &by) override;
    Result<std::vector<qint64>> challengeIds(const ChallengeQuery &query) override;
    Result<std::vector<ChallengeRow>> challengeRows(const std::vector<qint64> &ids) override;

    // administrator_transactions.cpp
    Result<Transaction> transaction(qint64 id) override;
    Result<std::vector<qint64>> transactionIds(const TransactionQuery &query) override;
    Result<std::vector<TransactionRow>> transactionRows(const std::vector<qint64> &ids) override;

    // administrator_pending.cpp
    Result<std::vector<qint64>> pendingIds(const PendingQuery &query) override;
    Result<std::vector<PendingRequest>> pendingRows(const std::vector<qint64> &ids) override;
    Result<PendingRequest> pendingRequest(qint64 id) override;
    Result<void> approve(qint64 id, const QString &by) override;
    Result<void> reject(qint64 id, const QString &reason, const QString &by) override;
    Result<qint64> adopt(qint64 id, const NewDevice &device, const QString &by) override;

    // administrator_ndes.cpp
    Result<std::vector<NdesAccount>> ndesAccounts() override;
    Result<qint64> addNdesAccount(const NdesAccount &account) override;
    Result<void> updateNdesAccount(const NdesAccount &account, const QString &by) override;
    Result<void> removeNdesAccount(qint64 id, const QString &by) override;

    // administrator_signers.cpp
    Result<std::vector<TrustedSigner>> trustedSigners() override;
    Result<qint64> addTrustedSigner(const TrustedSigner &signer) override;
    Result<void> updateTrustedSigner(const TrustedSigner &signer, const QString &by) override;
    Result<void> removeTrustedSigner(qint64 id, const QString &by) override;
    Result<std::optional<SignerCrl>> signerCrl(qint64 id) override;

    // administrator_audit.cpp
    Result<std::vector<qint64>> auditIds(const AuditQuery &query) override;
    Result<std::vector<AuditEntry>> auditRows(const std::vector<qint64> &ids) override;

    // administrator_certificates.cpp
    Result<std::vector<qint64>> certificateIds(const CertificateQuery &query) override;
    Result<std::vector<CertificateRecord>> certificateRows(const std::vector<qint64> &ids) override;
    Result<CertificateRecord> certificate(const QString &serial) override;
    Result<QByteArray> certificateDer(const QString &serial) override;

    // administrator_revocations.cpp
    Result<void> revoke(const std::vector<Revocation> &revocations) override;
    Result<void> unhold(const QString &serial, const QString &by) override;
    Result<std::vector<qint64>> revocationIds(const RevocationQuery &query) override;
    Result<std::vector<RevocationRow>> revocationRows(const std::vector<qint64> &ids) override;
    Result<std::vector<CrlRecord>> crls(int limit) override;
    Result<QByteArray> crlDer(const QString &authority, qint64 number) override;

    // administrator_authorities.cpp
    Result<std::vector<KeyRecord>> keys() override;
    Result<qint64> addKey(const KeyRecord &key) override;
    Result<std::vector<AuthorityRecord>> authorities() override;
    Result<void> addAuthority(const AuthorityRecord &authority, const std::vector<KeyRecord> &keys) override;

    // administrator_profiles.cpp
    Result<std::vector<Profile>> profiles() override;
    Result<Profile> profile(const QString &name) override;
    Result<void> putProfile(const Profile &profile) override;

    // administrator_site.cpp
    Result<QString> setting(QStringView name) override;
    Result<bool> isSettingDefault(QStringView name) override;
    Result<void> setSetting(QStringView name, const QString &value) override;
    Result<std::optional<ListenerRecord>> listener() override;
    Result<void> holdListener(const ListenerRecord &record) override;
    Result<void> releaseListener(qint64 processId, const QString &host) override;
    Result<qint64> changeNumber() override;

    // administrator_figures.cpp
    Result<Counters> counters() override;
    Result<std::vector<Day>> enrolmentsPerDay(int days) override;
    Result<std::vector<Month>> expiriesPerMonth(int months) override;

private:
    const Clock &m_clock;
    Connection m_connection;
};

}  // namespace scepter

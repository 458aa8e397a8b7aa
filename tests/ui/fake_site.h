// A site without keys, sockets and disk: the memory ledger behind the desktop's seam, with a listener that does as it
// is told.
#pragma once

#include <optional>

#include <QPointer>

#include "twins/memory_ledger.h"
#include "ui/control/site_control.h"
#include "ui/fake_files.h"

namespace scepter::ui {

/// "ca-a" and "ca-micromdm" are CAs, "ra-c" is none.
QString fixturePath(const QString &name);
pki::Certificate fixtureCertificate(const QString &name);

class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant now) : m_now(now) {}
    Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now;
};

class FakeSite : public SiteControl {
    Q_OBJECT

public:
    FakeSite();

    QString path() const override { return QStringLiteral("/srv/office.scepter"); }
    QString authorityName() const override { return QStringLiteral("Office CA"); }
    pki::Certificate authorityCertificate() const override { return m_authority; }
    std::optional<pki::Certificate> registrationAuthorityCertificate() const override { return std::nullopt; }
    AdministratorLedger &ledger() override { return m_ledger; }
    const Clock &clock() const override { return m_clock; }
    QString operatorName() const override { return QStringLiteral("anna"); }

    bool isUnlocked() const override { return m_unlocked; }
    void unlock(Secret passphrase, std::function<void(Result<void>)> done) override;
    ListenerState listenerState() const override { return m_state; }
    QString listenerSentence() const override { return m_sentence; }
    QString scepUrl() const override;
    void startListener() override;
    void stopListener() override;

    Result<std::optional<NewChallenge>> registerDevice(const Registration &registration, WithChallenge kind,
                                                       const Secret &staticChallenge) override;
    Result<void> updateDevice(const Registration &registration) override;
    Result<void> adopt(qint64 request, const Registration &registration) override;
    Result<std::vector<NewChallenge>> newDynamicChallenges(const ChallengeOrder &order) override;
    Result<void> setStaticChallenge(qint64 device, const Secret &challenge) override;
    std::unique_ptr<DeviceImport> importDevices(const QString &path) override;
    std::unique_ptr<DeviceExport> exportDevices(const QString &path) override;
    std::vector<SheetType> sheetTypes() const override;
    Result<QString> configurationSheet(qint64 device, const QString &type, const Secret &challenge) override;
    Result<void> revoke(const QStringList &serials, RevocationReason reason) override;
    Result<void> unhold(const QString &serial) override;
    Result<void> approve(qint64 request) override;
    Result<void> reject(qint64 request, const QString &reason) override;
    void addNdesAccount(const NdesAccount &account, Secret password, std::function<void(Result<void>)> done) override;
    void setNdesPassword(qint64 account, Secret password, std::function<void(Result<void>)> done) override;
    Result<CrlRecord> publishCrl() override;

    // What a test says.
    /// One for the device of this name.
    Result<NewChallenge> newChallenge(const QString &fqdn, int minutes);
    void lock();
    Result<CrlRecord> publishCrlOf(const QString &authority);
    /// The answer to the next start; Running unless it is said.
    void answerStartWith(ListenerState state, const QString &sentence);
    void setListener(ListenerState state, const QString &sentence = {});
    MemoryLedger &memory() { return m_ledger; }
    FixedClock &fixedClock() { return m_clock; }
    void nudge() { Q_EMIT ledgerChanged(); }

    // What a test asks.
    QByteArray lastStaticChallenge() const { return m_lastStaticChallenge; }
    QByteArray lastPassword() const { return m_lastPassword; }
    int starts() const { return m_starts; }
    /// The last one that was asked for; null once it has gone.
    FakeImport *import() const { return m_import; }
    FakeExport *exportWork() const { return m_export; }

    static constexpr auto rightPassphrase = "correct horse battery staple";
    static constexpr auto madeChallenge = "9F4C21D077AB0E52";

private:
    FixedClock m_clock;
    MemoryLedger m_ledger;
    pki::Certificate m_authority;
    bool m_unlocked = true;
    ListenerState m_state = ListenerState::Stopped;
    QString m_sentence;
    ListenerState m_nextState = ListenerState::Running;
    QString m_nextSentence;
    QByteArray m_lastStaticChallenge;
    QByteArray m_lastPassword;
    int m_starts = 0;
    QPointer<FakeImport> m_import;
    QPointer<FakeExport> m_export;
};

}  // namespace scepter::ui

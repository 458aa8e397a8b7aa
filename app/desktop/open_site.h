// An open site as the desktop sees it: its ledger, its keys, its listener.
#pragma once

#include <memory>

#include "app/desktop/change_watch.h"
#include "app/desktop/service_thread.h"
#include "app/site/registration_desk.h"
#include "app/site/site.h"
#include "ui/control/site_control.h"

namespace scepter::app {

class OpenSite final : public ui::SiteControl {
    Q_OBJECT

public:
    /// `authorities` is null while the keys are locked.
    OpenSite(std::shared_ptr<Site> site, std::shared_ptr<const authority::Authorities> authorities);
    ~OpenSite() override;

    QString path() const override { return m_site->path(); }
    QString authorityName() const override { return m_site->authorityName(); }
    pki::Certificate authorityCertificate() const override { return m_site->authorityCertificate(); }
    std::optional<pki::Certificate> registrationAuthorityCertificate() const override {
        return m_site->registrationAuthorityCertificate();
    }
    AdministratorLedger &ledger() override { return *m_ledger; }
    const Clock &clock() const override { return m_site->clock(); }
    QString operatorName() const override;

    bool isUnlocked() const override { return m_authorities != nullptr; }
    void unlock(Secret passphrase, std::function<void(Result<void>)> done) override;

    ui::ListenerState listenerState() const override { return m_state; }
    QString listenerSentence() const override { return m_sentence; }
    QString scepUrl() const override;
    void startListener() override;
    void stopListener() override;

    Result<std::optional<ui::NewChallenge>> registerDevice(const Registration &registration, WithChallenge kind,
                                                           const Secret &staticChallenge) override;
    Result<void> updateDevice(const Registration &registration) override;
    Result<void> adopt(qint64 request, const Registration &registration) override;
    Result<std::vector<ui::NewChallenge>> newDynamicChallenges(const ui::ChallengeOrder &order) override;
    Result<void> setStaticChallenge(qint64 device, const Secret &challenge) override;
    std::unique_ptr<ui::DeviceImport> importDevices(const QString &path) override;
    std::unique_ptr<ui::DeviceExport> exportDevices(const QString &path) override;
    std::vector<ui::SheetType> sheetTypes() const override;
    Result<QString> configurationSheet(qint64 device, const QString &type, const Secret &challenge) override;
    Result<void> revoke(const QStringList &serials, RevocationReason reason) override;
    Result<void> unhold(const QString &serial) override;
    Result<void> approve(qint64 request) override;
    Result<void> reject(qint64 request, const QString &reason) override;
    void addNdesAccount(const NdesAccount &account, Secret password, std::function<void(Result<void>)> done) override;
    void setNdesPassword(qint64 account, Secret password, std::function<void(Result<void>)> done) override;
    Result<CrlRecord> publishCrl() override;

private:
    Result<std::vector<PlainChallenge>> makeChallenges(const ui::ChallengeOrder &order, const ChallengeTerms &terms);
    /// What is kept of a password goes to `keep`, in the GUI thread, and what that says to `done`.
    void withVerifier(Secret password, std::function<Result<void>(const QByteArray &)> keep,
                      std::function<void(Result<void>)> done);
    void connectService();
    /// While this process does not listen: whether another one does.
    void lookForHolder();
    void enter(ui::ListenerState state, const QString &sentence);
    bool isListening() const;

    std::shared_ptr<Site> m_site;
    std::shared_ptr<const authority::Authorities> m_authorities;
    std::unique_ptr<AdministratorLedger> m_ledger;
    ServiceThread m_service;
    ChangeWatch m_watch;
    ui::ListenerState m_state = ui::ListenerState::Stopped;
    QString m_sentence;
    QString m_servedUrl;  ///< while it listens
};

}  // namespace scepter::app

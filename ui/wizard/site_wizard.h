// The first minute: from nothing to a running listener and a registered device.
#pragma once

#include <memory>
#include <vector>

#include <QDialog>

#include "ui/control/site_control.h"

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace scepter::ui {

class AddressStep;
class AuthorityStep;
class DeviceStep;
class FieldSentence;
class ProtectionStep;
class ReadyStep;
class StepRail;
class WizardStep;

/// Used with open() or show().
class SiteWizard : public QDialog {
    Q_OBJECT

public:
    /// `opener` outlives the wizard.
    SiteWizard(SiteOpener &opener, QWidget *parent);

    /// Ignored while the keys are made; afterwards it ends the wizard as its last button does.
    void reject() override;

Q_SIGNALS:
    /// The wizard is over and the site is made, or an existing one was opened instead.
    void siteReady(std::shared_ptr<scepter::ui::SiteControl> site);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Step { Authority, Protection, Address, FirstDevice, Ready };

    void buildFoot();
    void goTo(int step);
    void goOn();
    void goBack();
    void skipDevice();
    void finish();

    void createSite();
    void siteCreated(const Result<std::shared_ptr<SiteControl>> &site);
    void moveListener();
    void startListener();
    void listenerAnswered();
    void registerFirstDevice();
    void chooseExisting();
    void openExisting(const QString &path);

    void setBusy(const QString &sentence);
    void setIdle();
    void updateButtons();

    SiteOpener &m_opener;
    std::shared_ptr<SiteControl> m_site;
    int m_current = Authority;
    bool m_busy = false;
    bool m_waitsForListener = false;

    StepRail *m_rail;
    QStackedWidget *m_stack;
    FieldSentence *m_fault;
    QProgressBar *m_progress;
    FieldSentence *m_progressSentence;
    QWidget *m_foot;
    QPushButton *m_cancel;
    QPushButton *m_skip;
    QPushButton *m_back;
    QPushButton *m_next;
    AuthorityStep *m_authority;
    ProtectionStep *m_protection;
    AddressStep *m_address;
    DeviceStep *m_device;
    ReadyStep *m_ready;
    std::vector<WizardStep *> m_steps;
};

}  // namespace scepter::ui

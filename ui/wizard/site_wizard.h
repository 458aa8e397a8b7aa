// The first minute: from nothing to a running listener and a registered device.
#pragma once

#include <memory>
#include <vector>

#include <QDialog>

#include "ui/control/site_control.h"

class QPushButton;
class QStackedWidget;

namespace scepter::ui {

class AddressStep;
class AuthorityStep;
class DeviceStep;
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

    void reject() override;

Q_SIGNALS:
    /// The site is made (or an existing one is open) and the wizard is over; also when it was closed early, but after the keys were made.
    void siteReady(std::shared_ptr<scepter::ui::SiteControl> site);

private:
    void goTo(int step);
    void goOn();
    void goBack();
    void finish();
    void createSite();
    void siteCreated(Result<std::shared_ptr<SiteControl>> site);
    void startListener();
    void listenerAnswered();
    void openExisting();
    void setBusy(const QString &sentence);
    void setIdle();
    void updateButtons();

    SiteOpener &m_opener;
    std::shared_ptr<SiteControl> m_site;
    bool m_busy = false;
    bool m_waitsForListener = false;

    StepRail *m_rail;
    QStackedWidget *m_stack;
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

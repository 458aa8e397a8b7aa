#include "ui/forms/register_device_dialog.h"

#include "ui/forms/device_lines.h"
#include "ui/forms/form_scroll.h"
#include "ui/forms/registration_form.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scepter::ui {

RegisterDeviceDialog::RegisterDeviceDialog(SiteControl &site, QWidget *parent)
    : FormDialog(parent),
      m_site(site),
      m_pages(new QStackedWidget(this)),
      m_form(new RegistrationForm(site.clock())),
      m_lines(new DeviceLines) {
    m_pages->addWidget(scrolling(m_form));
    m_pages->addWidget(m_lines);
    body()->addWidget(m_pages);
    resize(640, 640);

    if (const auto profiles = site.ledger().profiles())
        m_form->setProfiles(*profiles);
    else
        showFault(profiles.fault().sentence);
    connect(m_form, &RegistrationForm::edited, this, [this] {
        clearFault();
        primaryButton()->setEnabled(m_form->isValid());
    });
    connect(primaryButton(), &QPushButton::clicked, this, &RegisterDeviceDialog::save);
    setRegistration({});
}

void RegisterDeviceDialog::setRegistration(const Registration &registration) {
    const bool isNew = registration.id == 0;
    setHeading(
        isNew ? tr("Register a device") : tr("Edit %1").arg(registration.fqdn),
        isNew ? tr("The device gets a certificate when it asks with this name and proves itself with its challenge.")
              : tr("Certificates that the device has already are not changed."));
    primaryButton()->setText(isNew ? tr("&Register") : tr("&Save"));
    m_form->setRegistration(registration);
    m_editedId = registration.id;
    primaryButton()->setEnabled(m_form->isValid());
    m_form->setFocus();
}

void RegisterDeviceDialog::save() {
    if (m_pages->currentWidget() == m_lines) {
        accept();
        return;
    }
    if (!m_form->isValid()) return;
    if (m_adopted != 0)
        adopt();
    else
        m_editedId == 0 ? registerNew() : saveChanges();
}

void RegisterDeviceDialog::setRequest(const PendingRequest &request) {
    Registration device;
    device.fqdn = request.fqdn;
    device.ipAddress = request.ipAddress;
    device.serialNumber = request.serialNumber;
    device.profile = request.endpoint;
    m_form->hideChallenge();
    setRegistration(device);
    m_adopted = request.id;
    setHeading(tr("Register %1 from its request").arg(request.fqdn),
               tr("This is what the request says of itself. Whatever challenge it brought is not looked at: make sure "
                  "that it is the device that you know. It gets its certificate when it asks again."));
    primaryButton()->setText(tr("&Register and approve"));
}

void RegisterDeviceDialog::adopt() {
    const Registration registration = m_form->registration();
    if (const auto adopted = m_site.adopt(m_adopted, registration); !adopted) {
        showRefusal(adopted.fault());
        return;
    }
    accept();
    Q_EMIT registered(registration.fqdn);
}

void RegisterDeviceDialog::showRefusal(const Fault &fault) {
    if (!m_form->showFault(fault)) showFault(fault.sentence);
}

void RegisterDeviceDialog::registerNew() {
    const Registration registration = m_form->registration();
    const auto challenge = m_site.registerDevice(registration, m_form->challengeKind(), m_form->staticChallenge());
    if (!challenge) {
        showRefusal(challenge.fault());
        return;
    }
    m_form->forgetSecrets();
    Q_EMIT registered(registration.fqdn);
    showResult(registration.fqdn, *challenge);
}

void RegisterDeviceDialog::saveChanges() {
    const Registration registration = m_form->registration();
    if (const auto saved = m_site.updateDevice(registration); !saved) {
        showRefusal(saved.fault());
        return;
    }
    accept();
}

void RegisterDeviceDialog::showResult(const QString &fqdn, const std::optional<NewChallenge> &challenge) {
    setHeading(tr("%1 is registered").arg(fqdn), tr("Type this into the device. It may enrol from now on."));
    m_lines->setLines(m_site, challenge);
    m_pages->setCurrentWidget(m_lines);
    primaryButton()->setText(tr("&Done"));
    primaryButton()->setEnabled(true);
    primaryButton()->setFocus();
    // What was registered stays registered: there is nothing left to cancel.
    closeButton()->hide();
}

}  // namespace scepter::ui

// Registers a device, or edits a registration, and then shows what to type into the device.
#pragma once

#include "ui/control/site_control.h"
#include "ui/forms/form_dialog.h"

class QStackedWidget;

namespace scepter::ui {

class DeviceLines;
class RegistrationForm;

/// Used with open(). Once a new device is registered the dialog shows the lines for it, and closing it cancels nothing.
class RegisterDeviceDialog : public FormDialog {
    Q_OBJECT

public:
    RegisterDeviceDialog(SiteControl &site, QWidget *parent);

    /// With id 0 the form of a new device is filled in; otherwise that registration is edited.
    void setRegistration(const Registration &registration);

Q_SIGNALS:
    void registered(const QString &fqdn);

private:
    void save();
    void registerNew();
    void saveChanges();
    void showResult(const QString &fqdn, const std::optional<NewChallenge> &challenge);

    SiteControl &m_site;
    qint64 m_editedId = 0;
    QStackedWidget *m_pages;
    RegistrationForm *m_form;
    DeviceLines *m_lines;
};

}  // namespace scepter::ui

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
    /// The form is filled in with what a request of an unknown device says; registering it approves the request.
    void setRequest(const PendingRequest &request);

Q_SIGNALS:
    void registered(const QString &fqdn);

private:
    void save();
    void registerNew();
    void saveChanges();
    void adopt();
    void showRefusal(const Fault &fault);
    void showResult(const QString &fqdn, const std::optional<NewChallenge> &challenge);

    SiteControl &m_site;
    qint64 m_editedId = 0;
    qint64 m_adopted = 0;  ///< number of the request; 0: none
    QStackedWidget *m_pages;
    RegistrationForm *m_form;
    DeviceLines *m_lines;
};

}  // namespace scepter::ui

// Makes a one-time challenge for one device and shows it once.
#pragma once

#include "ui/control/site_control.h"
#include "ui/forms/form_dialog.h"

class QSpinBox;
class QStackedWidget;

namespace scepter::ui {

class DeviceLines;

/// Used with open().
class NewChallengeDialog : public FormDialog {
    Q_OBJECT

public:
    NewChallengeDialog(SiteControl &site, const QString &fqdn, QWidget *parent);

private:
    void make();

    SiteControl &m_site;
    QString m_fqdn;
    QStackedWidget *m_pages;
    QSpinBox *m_minutes;
    DeviceLines *m_lines;
};

}  // namespace scepter::ui

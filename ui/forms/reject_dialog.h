// Asks why a request is rejected, and rejects it.
#pragma once

#include "ui/control/site_control.h"
#include "ui/forms/form_dialog.h"

class QLineEdit;

namespace scepter::ui {

/// Used with open(). Accepted when it is rejected.
class RejectDialog : public FormDialog {
    Q_OBJECT

public:
    RejectDialog(SiteControl &site, const PendingRequest &request, QWidget *parent);

private:
    void decide();

    SiteControl &m_site;
    qint64 m_request;
    QLineEdit *m_reason;
};

}  // namespace scepter::ui

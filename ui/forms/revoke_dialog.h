// Asks why certificates are revoked, says what that does, and revokes them.
#pragma once

#include <QStringList>

#include "ui/control/site_control.h"
#include "ui/forms/form_dialog.h"

class QCheckBox;
class QComboBox;
class QTreeWidget;

namespace scepter::ui {

class FieldSentence;

/// Used with open(). Accepted when all of them are revoked; none is when the ledger refuses one.
class RevokeDialog : public FormDialog {
    Q_OBJECT

public:
    /// `serials` are upper-case hex.
    RevokeDialog(SiteControl &site, const QStringList &serials, QWidget *parent);

private:
    void listCertificates();
    RevocationReason reason() const;
    void reasonChanged();
    void revoke();

    SiteControl &m_site;
    QStringList m_serials;
    QTreeWidget *m_list;
    QComboBox *m_reason;
    FieldSentence *m_meaning;
    QCheckBox *m_understood;
    bool m_confirmsHold = false;
};

}  // namespace scepter::ui

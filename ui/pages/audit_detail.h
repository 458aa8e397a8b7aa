// One entry of the audit trail, in full.
#pragma once

#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"

class QPushButton;

namespace scepter::ui {

class FieldList;

class AuditDetail : public DetailPane {
    Q_OBJECT

public:
    AuditDetail(SiteControl &site, QWidget *parent);

    void showEntry(qint64 id);
    /// Whether what it is about can be shown.
    void offerObject(bool exists);

Q_SIGNALS:
    void objectWanted();

private:
    SiteControl &m_site;
    FieldList *m_fields;
    QPushButton *m_show;
    struct {
        int time, who, what, object, changes;
    } m_field{};
};

}  // namespace scepter::ui

#include "ui/pages/audit_detail.h"

#include "tables/audit_table.h"
#include "tables/moments.h"
#include "ui/lists/cell_delegate.h"
#include "ui/lists/field_list.h"
#include "ui/theme/icon.h"

#include <QPushButton>

namespace scepter::ui {

using namespace Qt::StringLiterals;

AuditDetail::AuditDetail(SiteControl &site, QWidget *parent)
    : DetailPane(parent),
      m_site(site),
      m_fields(new FieldList(this)),
      m_show(new QPushButton(icon(u"arrow-right"), tr("&Show it"), this)) {
    m_field = {
        .time = m_fields->addField(tr("Time")),
        .who = m_fields->addField(tr("Who")),
        .what = m_fields->addField(tr("What")),
        .object = m_fields->addField(tr("On what")),
        .changes = m_fields->addField(tr("Changes")),
    };
    addTab(m_fields, tr("Entry"));
    connect(m_show, &QPushButton::clicked, this, &AuditDetail::objectWanted);
    addFoot(m_show);
}

void AuditDetail::showEntry(qint64 id) {
    const auto rows = m_site.ledger().auditRows({id});
    if (!rows || rows->empty()) return;
    const AuditEntry &entry = rows->front();
    const Cell action = actionCell(entry);
    const bool isAlarm = entry.action == AuditAction::Alarm;
    setHeading(entry.object, isAlarm ? tr("%1 from %2").arg(fullMomentText(entry.at), entry.by)
                                     : tr("%1 by %2").arg(fullMomentText(entry.at), entry.by));
    setState(isAlarm ? action : Cell());
    m_fields->setValue(m_field.time, fullMomentText(entry.at));
    m_fields->setValue(m_field.who, entry.by);
    m_fields->setValue(m_field.what, action.text, isAlarm ? roleOf(action.tone) : Role::Text);
    m_fields->setValue(m_field.object, objectText(entry));
    m_fields->setValue(m_field.changes, changeTexts(entry).join(u'\n'));
}

void AuditDetail::offerObject(bool exists) {
    m_show->setVisible(exists);
}

}  // namespace scepter::ui

#include "ui/pages/audit_page.h"

#include "ui/lists/filter_chips.h"
#include "ui/pages/audit_detail.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QLocale>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

const std::vector<ColumnSetup> &columns() {
    static const std::vector<ColumnSetup> setup{{110}, {96}, {92}, {190}, {240}};
    return setup;
}

}  // namespace

AuditPage::AuditPage(SiteControl &site, QWidget *parent)
    : ListPage({.name = u"audit"_s,
                .title = tr("Audit"),
                .searchHint = tr("Person, device, value"),
                .emptyIcon = u"scroll-text"_s,
                .emptyHeading = tr("Nothing was done yet"),
                .emptySentence = tr("Each change of a device or a challenge, each decision and each alarm is listed "
                                    "here, with who did it and when."),
                .emptyAction = {},
                .nothingSelected = tr("Select an entry to see what was changed, from what to what."),
                .detailShare = 35},
               site, new AuditTable(site.ledger(), site.clock()), columns(), parent),
      m_table(static_cast<AuditTable *>(&table())),
      m_detail(new AuditDetail(site, this)) {
    chips().addChip(PageFilter::All, tr("All"));
    chips().addChip(PageFilter::Alarms, tr("Alarms"), u"shield-alert"_s, Role::Bad);
    m_show = addRowAction(tr("&Show what it is about"), u"arrow-right"_s, Applies::ToOne, [this] { openRow(); });
    connect(m_detail, &AuditDetail::objectWanted, this, [this] { openRow(); });
    setDetail(m_detail);
}

std::optional<Destination> AuditPage::destinationOf(qint64 id) const {
    const auto rows = site().ledger().auditRows({id});
    if (!rows || rows->empty()) return std::nullopt;
    const AuditEntry &entry = rows->front();
    switch (entry.kind) {
        case AuditedKind::Device: {
            const auto device = site().ledger().device(entry.objectId);
            if (!device) return std::nullopt;
            return Destination{.page = Page::Devices, .search = device->fqdn, .device = device->id};
        }
        case AuditedKind::Challenge: {
            const auto challenges = site().ledger().challengeRows({entry.objectId});
            if (!challenges || challenges->empty()) return std::nullopt;
            return Destination{.page = Page::Challenges, .search = challenges->front().fqdn};
        }
        case AuditedKind::Request:
            if (!site().ledger().transaction(entry.objectId)) return std::nullopt;
            return Destination{.page = Page::Requests, .transaction = entry.objectId};
        case AuditedKind::NdesAccount:
        case AuditedKind::TrustedSigner:
            break;
    }
    return std::nullopt;
}

void AuditPage::applyFilter(PageFilter filter) {
    m_table->setFilter(filter == PageFilter::Alarms ? AuditTable::Filter::Alarms : AuditTable::Filter::All);
}

void AuditPage::showDetail(qint64 id) {
    m_detail->showEntry(id);
    m_detail->offerObject(destinationOf(id).has_value());
}

void AuditPage::showCounters(const Counters &counters) {
    header().setRemark(tr("%1 in all, %n alarm(s) within 7 days", nullptr, int(counters.recentAlarms))
                           .arg(QLocale().toString(table().rowCount())));
}

bool AuditPage::isPossible(const QAction *action) const {
    return action != m_show || destinationOf(selectedId()).has_value();
}

void AuditPage::openRow() {
    if (const auto destination = destinationOf(selectedId())) Q_EMIT destinationWanted(*destination);
}

}  // namespace scepter::ui

#include "ui/pages/crl_pane.h"

#include "tables/moments.h"
#include "ui/lists/field_list.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int shownLists = 100;

Cell stateOf(const CrlRecord &newest, Instant now) {
    if (newest.nextUpdate <= now) return {CrlPane::tr("Overdue"), u"circle-x"_s, StateTone::Bad};
    return {CrlPane::tr("Good for %1").arg(durationText(newest.nextUpdate - now)), u"circle-check"_s, StateTone::Good};
}

}  // namespace

CrlPane::CrlPane(SiteControl &site, QWidget *parent)
    : DetailPane(parent), m_site(site), m_fields(new FieldList(this)), m_table(new QTableWidget(0, 4, this)) {
    m_field = {
        .number = m_fields->addField(tr("Number")),
        .published = m_fields->addField(tr("Published")),
        .next = m_fields->addField(tr("Next update")),
        .entries = m_fields->addField(tr("Entries")),
    };
    addTab(m_fields, tr("Newest list"));

    m_table->setHorizontalHeaderLabels({tr("Number"), tr("Published"), tr("Next update"), tr("Entries")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->resizeSection(0, 70);
    m_table->horizontalHeader()->resizeSection(1, 130);
    m_table->horizontalHeader()->resizeSection(2, 130);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    addPlainTab(m_table, tr("All lists"));
}

void CrlPane::refresh() {
    const auto lists = m_site.ledger().crls(shownLists);
    if (!lists) return;
    showNewest(*lists);
    showAll(*lists);
}

void CrlPane::showNewest(const std::vector<CrlRecord> &lists) {
    if (lists.empty()) {
        setHeading(tr("No list published yet"),
                   tr("Devices that check for revocation need one. The listener publishes it by itself, "
                      "or you do it now."));
        setState({});
        for (const int field : {m_field.published, m_field.next, m_field.entries}) m_fields->setValue(field, {});
        m_fields->setValue(m_field.number, tr("none so far"), Role::Dimmed);
        return;
    }
    const CrlRecord &newest = lists.front();
    setHeading(tr("Revocation list %1").arg(newest.number), tr("What devices read to find out what is revoked"));
    setState(stateOf(newest, m_site.clock().now()));
    m_fields->setValue(m_field.number, QString::number(newest.number));
    m_fields->setValue(m_field.published, fullMomentText(newest.thisUpdate));
    m_fields->setValue(m_field.next, fullMomentText(newest.nextUpdate));
    m_fields->setValue(m_field.entries, QLocale().toString(newest.entries));
}

void CrlPane::showAll(const std::vector<CrlRecord> &lists) {
    const Instant now = m_site.clock().now();
    m_table->setRowCount(int(lists.size()));
    for (int row = 0; row < int(lists.size()); ++row) {
        const CrlRecord &list = lists[std::size_t(row)];
        const QStringList texts{QString::number(list.number), momentText(list.thisUpdate, now),
                                momentText(list.nextUpdate, now), QLocale().toString(list.entries)};
        for (int column = 0; column < int(texts.size()); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(texts[column]));
    }
}

}  // namespace scepter::ui

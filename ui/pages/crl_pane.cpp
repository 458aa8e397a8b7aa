#include "ui/pages/crl_pane.h"

#include "pki/crl.h"
#include "tables/moments.h"
#include "ui/actions/questions.h"
#include "ui/lists/field_list.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int shownLists = 100;

enum Column { Authority, Number, Published, NextUpdate, Entries };

Cell stateOf(const CrlRecord &newest, Instant now) {
    if (newest.nextUpdate <= now) return {CrlPane::tr("Overdue"), u"circle-x"_s, StateTone::Bad};
    return {CrlPane::tr("Good for %1").arg(durationText(newest.nextUpdate - now)), u"circle-check"_s, StateTone::Good};
}

}  // namespace

CrlPane::CrlPane(SiteControl &site, QWidget *parent)
    : DetailPane(parent),
      m_site(site),
      m_fields(new FieldList(this)),
      m_table(new QTableWidget(0, 5, this)),
      m_save(new QPushButton(icon(u"download"), tr("&Save list…"), this)) {
    m_field = {
        .authority = m_fields->addField(tr("Authority")),
        .number = m_fields->addField(tr("Number")),
        .published = m_fields->addField(tr("Published")),
        .next = m_fields->addField(tr("Next update")),
        .entries = m_fields->addField(tr("Entries")),
    };
    addTab(m_fields, tr("Newest list"));

    m_table->setHorizontalHeaderLabels(
        {tr("Authority"), tr("Number"), tr("Published"), tr("Next update"), tr("Entries")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->resizeSection(Authority, 90);
    m_table->horizontalHeader()->resizeSection(Number, 70);
    m_table->horizontalHeader()->resizeSection(Published, 130);
    m_table->horizontalHeader()->resizeSection(NextUpdate, 130);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    addPlainTab(m_table, tr("All lists"));
    m_save->setToolTip(
        tr("The selected list, or the newest one: as DER, or as PEM when the file's name ends with .pem"));
    connect(m_save, &QPushButton::clicked, this, &CrlPane::save);
    addFoot(m_save);
}

void CrlPane::refresh() {
    auto lists = m_site.ledger().crls(shownLists);
    if (!lists) return;
    m_lists = std::move(*lists);
    m_save->setEnabled(!m_lists.empty());
    showNewest();
    showAll();
}

bool CrlPane::hasSeveralAuthorities() const {
    const auto authorities = m_site.ledger().authorities();
    return authorities && authorities->size() > 1;
}

void CrlPane::showNewest() {
    if (m_lists.empty()) {
        setHeading(tr("No list published yet"),
                   tr("Devices that check for revocation need one. The listener publishes it by itself, "
                      "or you do it now."));
        setState({});
        for (const int field : {m_field.authority, m_field.published, m_field.next, m_field.entries})
            m_fields->setValue(field, {});
        m_fields->setValue(m_field.number, tr("none so far"), Role::Dimmed);
        return;
    }
    const CrlRecord &newest = m_lists.front();
    setHeading(tr("Revocation list %1").arg(newest.number), tr("What devices read to find out what is revoked"));
    setState(stateOf(newest, m_site.clock().now()));
    m_fields->setValue(m_field.authority, hasSeveralAuthorities() ? newest.authority : QString());
    m_fields->setValue(m_field.number, QString::number(newest.number));
    m_fields->setValue(m_field.published, fullMomentText(newest.thisUpdate));
    m_fields->setValue(m_field.next, fullMomentText(newest.nextUpdate));
    m_fields->setValue(m_field.entries, QLocale().toString(newest.entries));
}

void CrlPane::showAll() {
    const Instant now = m_site.clock().now();
    m_table->setColumnHidden(Authority, !hasSeveralAuthorities());
    m_table->setRowCount(int(m_lists.size()));
    for (int row = 0; row < int(m_lists.size()); ++row) {
        const CrlRecord &list = m_lists[std::size_t(row)];
        const QStringList texts{list.authority, QString::number(list.number), momentText(list.thisUpdate, now),
                                momentText(list.nextUpdate, now), QLocale().toString(list.entries)};
        for (int column = 0; column < int(texts.size()); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(texts[column]));
    }
}

const CrlRecord *CrlPane::chosen() const {
    if (m_lists.empty()) return nullptr;
    const auto selected = m_table->selectionModel()->selectedRows();
    const bool isPicked = tabs()->currentIndex() == 1 && !selected.isEmpty();
    return &m_lists[isPicked ? std::size_t(selected.front().row()) : 0];
}

void CrlPane::save() {
    const CrlRecord *list = chosen();
    if (!list) return;
    const Result<QByteArray> der = m_site.ledger().crlDer(list->authority, list->number);
    if (!der) {
        showSentence(this, der.fault().sentence);
        return;
    }
    const QString name = u"%1-%2.crl"_s.arg(list->authority).arg(list->number);
    askForSavePath(this, tr("Save the revocation list"), name, tr("Revocation lists (*.crl *.pem)"),
                   [this, bytes = *der](const QString &path) {
                       const bool asPem = path.endsWith(u".pem", Qt::CaseInsensitive);
                       const QString fault = writeFile(path, asPem ? pki::pemOfCrl(bytes) : bytes);
                       if (!fault.isEmpty()) showSentence(this, fault);
                   });
}

}  // namespace scepter::ui

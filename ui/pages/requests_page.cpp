#include "ui/pages/requests_page.h"

#include "ui/actions/fixes.h"
#include "ui/lists/filter_chips.h"
#include "ui/pages/request_detail.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QLocale>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

const std::vector<ColumnSetup> &columns() {
    static const std::vector<ColumnSetup> setup{
        {114}, {108}, {178}, {130}, {96, ColumnStart::Hidden}, {140, ColumnStart::Hidden}, {140, ColumnStart::Hidden}};
    return setup;
}

}  // namespace

RequestsPage::RequestsPage(SiteControl &site, QWidget *parent)
    : ListPage({.name = u"requests"_s,
                .title = tr("Requests"),
                .searchHint = tr("Device, address, transaction"),
                .emptyIcon = u"arrow-left-right"_s,
                .emptyHeading = tr("Nothing has arrived yet"),
                .emptySentence =
                    tr("Whatever reaches the listener is listed here, also what is no SCEP at all. Start the listener, "
                       "and let a device ask for its certificate."),
                .emptyAction = {},
                .nothingSelected = tr("Select a request to see why it was answered as it was."),
                .detailShare = 50},
               site, new RequestsTable(site.ledger(), site.clock()), columns(), parent),
      m_table(static_cast<RequestsTable *>(&table())),
      m_detail(new RequestDetail(site, this)) {
    chips().addChip(PageFilter::All, tr("All"));
    chips().addChip(PageFilter::Issued, tr("Issued"), u"circle-check"_s, Role::Good);
    chips().addChip(PageFilter::Refused, tr("Refused"), u"circle-x"_s, Role::Bad);
    chips().addChip(PageFilter::NotScep, tr("Not SCEP"), u"triangle-alert"_s, Role::Attention);
    addActions();
    connect(m_detail, &RequestDetail::fixWanted, this, &RequestsPage::applyFix);
    setDetail(m_detail);
}

void RequestsPage::addActions() {
    m_showDevice = addRowAction(tr("Show the &device"), u"router"_s, Applies::ToOne, [this] {
        if (const auto row = selectedRequest()) Q_EMIT destinationWanted({.page = Page::Devices, .search = row->fqdn});
    });
    m_showCertificate = addRowAction(tr("Show the cer&tificate"), u"badge-check"_s, Applies::ToOne, [this] {
        if (const auto row = selectedRequest())
            Q_EMIT destinationWanted({.page = Page::Certificates, .search = row->certificateSerial});
    });
    addRowSeparator();
    addRowAction(tr("Copy as &text"), u"copy"_s, Applies::ToOne, [this] { m_detail->copyAsText(); });
    addRowAction(tr("&Save the message…"), u"download"_s, Applies::ToOne, [this] { m_detail->saveMessage(); });
}

std::optional<TransactionRow> RequestsPage::selectedRequest() const {
    const qint64 id = selectedId();
    if (id == 0) return std::nullopt;
    const auto rows = site().ledger().transactionRows({id});
    return rows && !rows->empty() ? std::optional(rows->front()) : std::nullopt;
}

bool RequestsPage::isPossible(const QAction *action) const {
    if (action != m_showDevice && action != m_showCertificate) return true;
    const auto row = selectedRequest();
    return row && !(action == m_showDevice ? row->fqdn : row->certificateSerial).isEmpty();
}

void RequestsPage::applyFix(Fix fix, const QString &target) {
    if (fix == Fix::OpenTransaction) {
        showTransaction(target.toLongLong());
    } else {
        openFix(site(), this, fix, target);
    }
}

void RequestsPage::show(const Destination &destination) {
    ListPage::show(destination);
    if (destination.transaction != 0) showTransaction(destination.transaction);
}

void RequestsPage::showTransaction(qint64 id) {
    if (table().rowOf(id) < 0) ListPage::show({.page = Page::Requests});
    view().selectId(id);
    view().setFocus();
}

void RequestsPage::applyFilter(PageFilter filter) {
    switch (filter) {
        case PageFilter::Issued:
            m_table->setFilter(TransactionResult::Issued);
            break;
        case PageFilter::Refused:
            m_table->setFilter(TransactionResult::Refused);
            break;
        case PageFilter::NotScep:
            m_table->setFilter(TransactionResult::NotScep);
            break;
        default:
            m_table->setFilter(std::nullopt);
            break;
    }
}

void RequestsPage::showDetail(qint64 id) {
    m_detail->showTransaction(id);
}

void RequestsPage::showCounters(const Counters &counters) {
    const QLocale locale;
    header().setRemark(tr("live · %1 today, %2 refused")
                           .arg(locale.toString(counters.transactionsToday), locale.toString(counters.refusedToday)));
}

}  // namespace scepter::ui

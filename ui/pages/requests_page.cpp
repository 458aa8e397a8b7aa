#include "ui/pages/requests_page.h"

#include "ui/actions/device_actions.h"
#include "ui/actions/fixes.h"
#include "ui/actions/request_actions.h"
#include "ui/lists/filter_chips.h"
#include "ui/lists/pending_queue.h"
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
      m_detail(new RequestDetail(site, this)),
      m_queue(new PendingQueue(site, this)) {
    chips().addChip(PageFilter::All, tr("All"));
    chips().addChip(PageFilter::Waiting, tr("Waiting"), u"clock"_s, Role::Waiting);
    chips().addChip(PageFilter::Issued, tr("Issued"), u"circle-check"_s, Role::Good);
    chips().addChip(PageFilter::Refused, tr("Refused"), u"circle-x"_s, Role::Bad);
    chips().addChip(PageFilter::NotScep, tr("Not SCEP"), u"triangle-alert"_s, Role::Attention);
    addActions();
    connect(m_detail, &RequestDetail::fixWanted, this, &RequestsPage::applyFix);
    connect(m_detail, &RequestDetail::approvalWanted, this, &RequestsPage::approve);
    connect(m_detail, &RequestDetail::rejectionWanted, this, &RequestsPage::reject);
    connect(m_detail, &RequestDetail::adoptionWanted, this, &RequestsPage::adopt);
    connect(m_detail, &RequestDetail::editWanted, this,
            [this](qint64 device) { openEditDevice(this->site(), this, device); });
    connect(m_detail, &RequestDetail::valueWanted, this,
            [this](qint64 device, const Comparison &comparison) { takeValue(this->site(), this, device, comparison); });
    connect(m_queue, &PendingQueue::adoptionWanted, this, &RequestsPage::adopt);
    connect(m_queue, &PendingQueue::comparisonWanted, this, &RequestsPage::compare);
    connect(m_queue, &PendingQueue::approvalWanted, this, &RequestsPage::approve);
    connect(m_queue, &PendingQueue::rejectionWanted, this, &RequestsPage::reject);
    connect(m_queue, &PendingQueue::allWanted, this,
            [this] { ListPage::show({.page = Page::Requests, .filter = PageFilter::Waiting}); });
    addBanner(m_queue);
    setDetail(m_detail);
}

void RequestsPage::addActions() {
    m_approve = addRowAction(tr("&Approve"), u"check"_s, Applies::ToOne, [this] { approve(selectedId()); });
    m_adopt = addRowAction(tr("Re&gister from it…"), u"plus"_s, Applies::ToOne, [this] { adopt(selectedId()); });
    m_reject = addRowAction(tr("&Reject…"), u"x"_s, Applies::ToOne, [this] { reject(selectedId()); });
    addRowSeparator();
    m_showDevice = addRowAction(tr("Show the &device"), u"router"_s, Applies::ToOne, [this] { showDevice(); });
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
    if (action == m_approve) return waits(selectedId()) == Waiting::Known;
    if (action == m_adopt) return waits(selectedId()) == Waiting::Unknown;
    if (action == m_reject) return waits(selectedId()) != Waiting::No;
    if (action != m_showDevice && action != m_showCertificate) return true;
    const auto row = selectedRequest();
    return row && !(action == m_showDevice ? row->fqdn : row->certificateSerial).isEmpty();
}

void RequestsPage::applyFix(Fix fix, const QString &target) {
    if (fix == Fix::OpenTransaction) {
        showTransaction(target.toLongLong());
    } else if (fix == Fix::DecideRequest) {
        // A request that waits did not know its own number yet; a poll names that of the request.
        compare(target.isEmpty() ? selectedId() : target.toLongLong());
    } else if (fix == Fix::AdoptRequest) {
        adopt(target.isEmpty() ? selectedId() : target.toLongLong());
    } else if (fix == Fix::OpenCertificate) {
        Q_EMIT destinationWanted({.page = Page::Certificates, .search = target});
    } else if (fix != Fix::EditRegistration || !m_detail->showMismatch()) {
        openFix(site(), this, fix, target, m_detail->device());
    }
}

void RequestsPage::showDevice() {
    const qint64 id = selectedId();
    const auto request = site().ledger().transaction(id);
    if (!request) return;
    const qint64 number = request->registrationId.value_or(0);
    // A registration may cover the name without having it.
    const auto device = site().ledger().device(number);
    Q_EMIT destinationWanted(
        {.page = Page::Devices, .search = device ? device->fqdn : request->fqdn, .device = device ? number : 0});
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

void RequestsPage::compare(qint64 request) {
    showTransaction(request);
    m_detail->showDecision();
}

void RequestsPage::approve(qint64 request) {
    approveRequest(site(), this, request, [this](const QString &sentence) { showDecided(sentence); });
}

void RequestsPage::reject(qint64 request) {
    openReject(site(), this, request, [this](const QString &sentence) { showDecided(sentence); });
}

void RequestsPage::adopt(qint64 request) {
    openAdoption(site(), this, request, [this](const QString &sentence) { showDecided(sentence); });
}

void RequestsPage::showDecided(const QString &sentence) {
    m_queue->say(sentence);
    refresh();
}

RequestsPage::Waiting RequestsPage::waits(qint64 request) const {
    const Result<PendingRequest> pending = site().ledger().pendingRequest(request);
    if (!pending || pending->stateAt(site().clock().now()) != PendingState::Waiting) return Waiting::No;
    return pending->registrationId == 0 ? Waiting::Unknown : Waiting::Known;
}

void RequestsPage::applyFilter(PageFilter filter) {
    using Filter = RequestsTable::Filter;
    switch (filter) {
        case PageFilter::Waiting:
            m_table->setFilter(Filter::Waiting);
            break;
        case PageFilter::Issued:
            m_table->setFilter(Filter::Issued);
            break;
        case PageFilter::Refused:
            m_table->setFilter(Filter::Refused);
            break;
        case PageFilter::NotScep:
            m_table->setFilter(Filter::NotScep);
            break;
        default:
            m_table->setFilter(Filter::All);
            break;
    }
}

void RequestsPage::showDetail(qint64 id) {
    m_detail->showTransaction(id);
}

void RequestsPage::showCounters(const Counters &counters) {
    chips().setCount(PageFilter::Waiting, counters.waitingRequests);
    m_queue->refresh();
    const QLocale locale;
    header().setRemark(tr("live · %1 today, %2 refused")
                           .arg(locale.toString(counters.transactionsToday), locale.toString(counters.refusedToday)));
}

}  // namespace scepter::ui

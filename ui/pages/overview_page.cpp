#include "ui/pages/overview_page.h"

#include "tables/moments.h"
#include "tables/result_cells.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_legend.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_scroll.h"
#include "ui/pages/now_list.h"
#include "ui/pages/overview_card.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/tone_label.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int refreshInterval = 400;  // ms; a lab that enrols by the hundred still reads its numbers
constexpr int daysShown = 30;
constexpr int monthsShown = 6;

/// Days and months of the ledger are those of UTC.
QDate utcDate(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC).date();
}

Destination listOf(Page page, PageFilter filter) {
    Destination list;
    list.page = page;
    list.filter = filter;
    return list;
}

}  // namespace

OverviewPage::OverviewPage(SiteControl &site, QWidget *parent)
    : QWidget(parent),
      m_site(site),
      m_timer(new QTimer(this)),
      m_fault(new FieldSentence(nullptr)),
      m_stack(new QStackedWidget) {
    auto *header = new PageHeader(tr("Overview"));
    auto *registerButton = new PrimaryButton(tr("&Register device"), u"plus"_s);
    header->addAction(registerButton);
    header->setContentsMargins(space::edge, space::between, space::edge, space::between);
    m_fault->setContentsMargins(space::edge, 0, space::edge, space::inside);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(makeEmptyState());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_fault);
    column->addWidget(m_stack, 1);
    setAccessibleName(tr("Overview"));

    m_timer->setSingleShot(true);
    m_timer->setInterval(refreshInterval);
    connect(m_timer, &QTimer::timeout, this, &OverviewPage::refresh);
    connect(registerButton, &QPushButton::clicked, this, &OverviewPage::registerDevice);
    connect(&site, &SiteControl::ledgerChanged, this, &OverviewPage::refreshSoon);
}

QWidget *OverviewPage::makeContent() {
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::edge, 0, space::edge, space::edge);
    column->setSpacing(space::between);
    column->addWidget(makeCards());
    column->addWidget(makeCharts());
    column->addWidget(makeNow());
    column->addStretch(1);
    auto *scroll = scrolling(content);
    return scroll;
}

QWidget *OverviewPage::makeEmptyState() {
    auto *empty = new EmptyState(u"router"_s, tr("No devices yet"),
                                 tr("Register the first one: you get the address, the fingerprint and the challenge to "
                                    "type into it, and see here when it enrols."));
    empty->setAction(tr("Register the first &device"));
    connect(empty, &EmptyState::actionTriggered, this, &OverviewPage::registerDevice);
    return empty;
}

QWidget *OverviewPage::makeCards() {
    auto *cards = new QWidget;
    auto *row = new QHBoxLayout(cards);
    row->setContentsMargins({});
    row->setSpacing(space::between);
    m_failing = new OverviewCard(tr("Failing devices"));
    m_expiring = new OverviewCard(tr("Expire within 30 days"));
    m_valid = new OverviewCard(tr("Valid certificates"));
    m_waiting = new OverviewCard(tr("Waiting for a decision"));
    m_weak = new OverviewCard(tr("Weak algorithms"));
    m_alarms = new OverviewCard(tr("Alarms, last 7 days"));
    for (OverviewCard *each : {m_alarms, m_waiting, m_failing, m_expiring, m_valid, m_weak}) row->addWidget(each, 1);

    const auto leads = [this](OverviewCard *card, Page page, PageFilter filter) {
        connect(card, &OverviewCard::clicked, this, [=, this] { Q_EMIT openDestination(listOf(page, filter)); });
    };
    leads(m_failing, Page::Devices, PageFilter::Failing);
    leads(m_expiring, Page::Certificates, PageFilter::ExpiringSoon);
    leads(m_valid, Page::Certificates, PageFilter::Valid);
    leads(m_waiting, Page::Requests, PageFilter::Waiting);
    leads(m_weak, Page::Devices, PageFilter::Weak);
    leads(m_alarms, Page::Audit, PageFilter::Alarms);
    return cards;
}

QWidget *OverviewPage::makeCharts() {
    m_enrolments =
        new BarChart(tr("Enrolments, last 30 days"), BarChart::Labels::FirstAndLast, BarChart::Values::Hidden);
    m_expiries = new BarChart(tr("Certificates that expire"), BarChart::Labels::EveryBar, BarChart::Values::Shown);
    connect(m_enrolments, &BarChart::barActivated, this, [this] { Q_EMIT openPage(Page::Requests); });
    connect(m_expiries, &BarChart::barActivated, this, [this](int month) {
        Q_EMIT openDestination(listOf(Page::Certificates, month == 0 ? PageFilter::ExpiringSoon : PageFilter::Valid));
    });

    auto *enrolments = new Card;
    auto *head = new QHBoxLayout;
    head->setSpacing(space::between);
    auto *title = new QLabel(m_enrolments->accessibleName());
    title->setFont(headingFont());
    head->addWidget(title);
    head->addWidget(new ChartLegend(tr("issued"), ChartLegend::Part::Value));
    head->addWidget(new ChartLegend(tr("refused"), ChartLegend::Part::Bad));
    head->addStretch(1);
    enrolments->body()->addLayout(head);
    enrolments->body()->addWidget(m_enrolments, 1);
    auto *expiries = new Card(m_expiries->accessibleName());
    expiries->body()->addWidget(m_expiries, 1);

    auto *charts = new QWidget;
    auto *row = new QHBoxLayout(charts);
    row->setContentsMargins({});
    row->setSpacing(space::between);
    row->addWidget(enrolments, 2);
    row->addWidget(expiries, 1);
    return charts;
}

QWidget *OverviewPage::makeNow() {
    auto *card = new Card;
    card->body()->setContentsMargins(1, space::between, 1, 1);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::edge - 1, 0, space::edge, 0);
    auto *title = new QLabel(tr("Now"));
    title->setFont(headingFont());
    head->addWidget(title);
    m_today = new ToneLabel({}, Role::Dimmed);
    head->addWidget(m_today);
    head->addStretch(1);
    m_now = new NowList;
    card->body()->addLayout(head);
    card->body()->addWidget(m_now);
    card->setAccessibleName(title->text());
    connect(m_now, &NowList::transactionActivated, this, [this](qint64 id) {
        Destination request = listOf(Page::Requests, PageFilter::All);
        request.transaction = id;
        Q_EMIT openDestination(request);
    });
    m_nowCard = card;
    return card;
}

void OverviewPage::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (m_stale) refresh();
}

void OverviewPage::refreshSoon() {
    m_stale = true;
    if (isVisible() && !m_timer->isActive()) m_timer->start();
}

void OverviewPage::refresh() {
    if (!isVisible()) return;
    m_stale = false;
    m_fault->clear();
    const auto counters = m_site.ledger().counters();
    if (!counters) {
        report(counters.fault());
        return;
    }
    const bool isNew = counters->devices == 0 && counters->transactions == 0;
    m_stack->setCurrentIndex(isNew ? 1 : 0);
    if (isNew) return;
    showCounters(*counters);
    showEnrolments();
    showExpiries();
    showTransactions();
}

void OverviewPage::showCounters(const Counters &counters) {
    showWaiting(counters.waitingRequests);
    showFailing(counters.failingDevices);
    showWeak(counters.weakDevices);
    showAlarms(counters.recentAlarms);
    if (counters.expiringSoon > 0)
        m_expiring->setContent(counters.expiringSoon, u"triangle-alert"_s, tr("look whether they renew"),
                               Role::Attention);
    else
        m_expiring->setContent(0, u"circle-check"_s, tr("none"), Role::Good);
    m_valid->setContent(counters.validCertificates, u"circle-check"_s,
                        tr("%n issued today", nullptr, int(counters.issuedToday)), Role::Good);
    m_today->setText(tr("live · %1 today, %2 refused")
                         .arg(locale().toString(counters.transactionsToday), locale().toString(counters.refusedToday)));
}

void OverviewPage::showWaiting(qint64 count) {
    if (count == 0) {
        m_waiting->setContent(0, u"circle-check"_s, tr("nothing waits"), Role::Good);
        return;
    }
    AdministratorLedger &ledger = m_site.ledger();
    QString remark;
    if (const auto ids = ledger.pendingIds({.state = PendingState::Waiting, .fqdn = {}}); ids && !ids->empty()) {
        if (const auto rows = ledger.pendingRows({ids->front()}); rows && !rows->empty())
            remark = tr("the oldest for %1").arg(durationText(m_site.clock().now() - rows->front().askedAt));
    }
    m_waiting->setContent(count, u"clock"_s, remark, Role::Waiting);
}

void OverviewPage::showWeak(qint64 count) {
    m_weak->setVisible(count > 0);
    m_weak->setContent(count, u"shield-alert"_s, tr("allowed, or used last"), Role::Attention);
}

void OverviewPage::showAlarms(qint64 count) {
    m_alarms->setVisible(count > 0);
    if (count == 0) return;
    AuditQuery newest;
    newest.action = AuditAction::Alarm;
    QString remark;
    if (const auto ids = m_site.ledger().auditIds(newest); ids && !ids->empty()) {
        if (const auto rows = m_site.ledger().auditRows({ids->front()}); rows && !rows->empty())
            remark =
                tr("%1: %2", "device: reason").arg(rows->front().object.section(u'.', 0, 0), rows->front().sentence);
    }
    m_alarms->setContent(count, u"shield-alert"_s, remark, Role::Bad);
}

void OverviewPage::showFailing(qint64 count) {
    if (count == 0) {
        m_failing->setContent(0, u"circle-check"_s, tr("all is well"), Role::Good);
        return;
    }
    QString remark = tr("their last request was refused");
    AdministratorLedger &ledger = m_site.ledger();
    DeviceQuery newestFirst;
    newestFirst.failingOnly = true;
    newestFirst.column = DeviceQuery::Column::LastAttempt;
    newestFirst.order = SortOrder::Descending;
    if (const auto ids = ledger.deviceIds(newestFirst); ids && !ids->empty()) {
        if (const auto rows = ledger.deviceRows({ids->front()}); rows && !rows->empty()) {
            const QString host = rows->front().registration.fqdn.section(u'.', 0, 0);
            remark = tr("%1: %2", "device: reason").arg(host, rows->front().lastReason);
        }
    }
    m_failing->setContent(count, u"circle-x"_s, remark, Role::Bad);
}

void OverviewPage::showEnrolments() {
    const auto days = m_site.ledger().enrolmentsPerDay(daysShown);
    if (!days) return report(days.fault());
    std::vector<Bar> bars;
    for (const auto &day : *days) {
        const QString date = locale().toString(utcDate(day.start), QLocale::ShortFormat);
        bars.push_back({.label = date,
                        .sentence = tr("%1: %2 issued, %3 refused")
                                        .arg(date, locale().toString(day.issued), locale().toString(day.refused)),
                        .value = day.issued,
                        .bad = day.refused});
    }
    if (!bars.empty()) bars.back().label = tr("today");
    m_enrolments->setBars(std::move(bars));
}

void OverviewPage::showExpiries() {
    const auto months = m_site.ledger().expiriesPerMonth(monthsShown);
    if (!months) return report(months.fault());
    std::vector<Bar> bars;
    for (const auto &month : *months) {
        const QDate date = utcDate(month.start);
        const QString name = locale().standaloneMonthName(date.month(), QLocale::ShortFormat);
        bars.push_back(
            {.label = name,
             .sentence =
                 tr("%1 %2: %3 expire").arg(name, QString::number(date.year()), locale().toString(month.expiring)),
             .value = month.expiring});
    }
    m_expiries->setBars(std::move(bars));
}

void OverviewPage::showTransactions() {
    AdministratorLedger &ledger = m_site.ledger();
    TransactionQuery newest;
    newest.limit = NowList::mostRows;
    const auto ids = ledger.transactionIds(newest);
    if (!ids) return report(ids.fault());
    const auto rows = ledger.transactionRows(*ids);
    if (!rows) return report(rows.fault());
    const Instant now = m_site.clock().now();
    const auto results = resultCells(ledger, *rows, now);
    if (!results) return report(results.fault());
    m_now->setRows(*rows, *results, now);
    m_nowCard->setVisible(!rows->empty());
}

void OverviewPage::report(const Fault &fault) {
    m_fault->say(SentenceKind::Bad, fault.sentence);
}

}  // namespace scepter::ui

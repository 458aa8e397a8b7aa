#include "ui/window/site_view.h"

#include "ui/control/start_preference.h"
#include "ui/forms/unlock_dialog.h"
#include "ui/pages/audit_page.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/challenges_page.h"
#include "ui/pages/devices_page.h"
#include "ui/pages/ndes_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/requests_page.h"
#include "ui/pages/revocations_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/signers_page.h"
#include "ui/theme/theme.h"
#include "ui/window/navigation.h"
#include "ui/window/status_strip.h"
#include "ui/window/top_bar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QRegularExpression>
#include <QStackedWidget>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int navigationWidth = 188;

/// "C3D9 0081" and "c3:d9:00:81" as they stand in the ledger; any other text as it is.
QString withoutHexSeparators(const QString &text) {
    static const QRegularExpression grouped(u"^[0-9A-Fa-f]{2,4}([ :-][0-9A-Fa-f]{1,4})+$"_s);
    static const QRegularExpression separators(u"[ :-]"_s);
    if (!grouped.match(text).hasMatch()) return text;
    return QString(text).remove(separators);
}

template <typename Query>
Query searchFor(const QString &text) {
    Query query;
    query.search = text;
    return query;
}

bool anyOf(const Result<std::vector<qint64>> &ids) {
    return ids && !ids->empty();
}

}  // namespace

SiteView::SiteView(std::shared_ptr<SiteControl> site, QWidget *parent)
    : QWidget(parent),
      m_site(std::move(site)),
      m_topBar(new TopBar(*m_site, this)),
      m_navigation(new Navigation(this)),
      m_stack(new QStackedWidget(this)),
      m_status(new StatusStrip(*m_site, this)),
      m_devices(new DevicesPage(*m_site, this)),
      m_certificates(new CertificatesPage(*m_site, this)) {
    auto *overview = new OverviewPage(*m_site, this);
    connect(overview, &OverviewPage::openPage, this, &SiteView::goToPage);
    connect(overview, &OverviewPage::openDestination, this, &SiteView::goTo);
    connect(overview, &OverviewPage::registerDevice, this, &SiteView::registerDevice);
    addPage(Page::Overview, overview);
    addListPage(Page::Devices, m_devices);
    addListPage(Page::Challenges, new ChallengesPage(*m_site, this));
    addListPage(Page::Requests, new RequestsPage(*m_site, this));
    addListPage(Page::Certificates, m_certificates);
    addListPage(Page::Revocations, new RevocationsPage(*m_site, this));
    addListPage(Page::Audit, new AuditPage(*m_site, this));
    addListPage(Page::TrustedSigners, new SignersPage(*m_site, this));
    addPage(Page::Ndes, new NdesPage(*m_site, this));
    addPage(Page::Settings, new SettingsPage(*m_site, this));
    setUpNavigation();

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto *line = new QFrame(this);
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    middle->addWidget(m_navigation);
    middle->addWidget(line);
    middle->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addLayout(middle, 1);
    column->addWidget(m_status);

    connect(m_topBar, &TopBar::searched, this, &SiteView::searchEverything);
    connect(m_topBar, &TopBar::unlockWanted, this, &SiteView::unlock);
    connect(m_status, &StatusStrip::unlockWanted, this, &SiteView::unlock);
    connect(m_site.get(), &SiteControl::ledgerChanged, this, &SiteView::showCounters);
    showCounters();
    goToPage(Page::Overview);
    m_navigation->setFocus();
}

SiteView::~SiteView() {
    // The pages hold references into the site, which goes with this object; they go first, and all at once, so that
    // none comes up while the one before it disappears.
    for (const auto &[page, widget] : m_pages) widget->disconnect(this);
    delete m_stack;
}

void SiteView::addPage(Page page, QWidget *widget) {
    m_pages[page] = widget;
    m_stack->addWidget(widget);
}

void SiteView::addListPage(Page page, ListPage *list) {
    addPage(page, list);
    connect(list, &ListPage::destinationWanted, this, &SiteView::goTo);
    connect(list, &ListPage::countsChanged, this, &SiteView::showCounts);
}

void SiteView::setUpNavigation() {
    m_navigation->setFixedWidth(navigationWidth);
    m_navigation->addPage(Page::Overview, tr("Overview"), u"layout-dashboard"_s);
    m_navigation->addPage(Page::Devices, tr("Devices"), u"router"_s);
    m_navigation->addPage(Page::Challenges, tr("Challenges"), u"key-round"_s);
    m_navigation->addPage(Page::Requests, tr("Requests"), u"arrow-left-right"_s);
    m_navigation->addPage(Page::Certificates, tr("Certificates"), u"badge-check"_s);
    m_navigation->addPage(Page::Revocations, tr("Revocations"), u"ban"_s);
    m_navigation->addPage(Page::Audit, tr("Audit"), u"scroll-text"_s);
    m_navigation->addSeparator();
    m_navigation->addPage(Page::TrustedSigners, tr("Trusted signers"), u"shield-check"_s);
    m_navigation->addPage(Page::Ndes, tr("NDES"), u"network"_s);
    m_navigation->addPage(Page::Settings, tr("Settings"), u"settings"_s);
    connect(m_navigation, &Navigation::pageChosen, this, &SiteView::goToPage);
}

ListPage *SiteView::listPage(Page page) const {
    return qobject_cast<ListPage *>(m_pages.at(page));
}

void SiteView::goToPage(Page page) {
    m_page = page;
    m_stack->setCurrentWidget(m_pages.at(page));
    m_navigation->setCurrentPage(page);
    showCounts();
}

void SiteView::goTo(const Destination &destination) {
    goToPage(destination.page);
    if (ListPage *list = listPage(destination.page)) list->show(destination);
}

void SiteView::registerDevice() {
    goToPage(Page::Devices);
    m_devices->registerDevice();
}

void SiteView::unlock() {
    auto *dialog = new UnlockDialog(*m_site, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, m_status, &StatusStrip::refresh);
    connect(dialog, &QDialog::accepted, m_topBar, &TopBar::refresh);
    connect(dialog, &QDialog::accepted, this, &SiteView::listenIfWished);
    dialog->open();
}

void SiteView::listenIfWished() {
    if (startsListeningWhenOpened() && m_site->isUnlocked() && m_site->listenerState() == ListenerState::Stopped)
        m_site->startListener();
}

void SiteView::focusGlobalSearch() {
    m_topBar->focusSearch();
}

void SiteView::focusSearch() {
    if (ListPage *list = listPage(m_page)) {
        list->focusSearch();
    } else {
        focusGlobalSearch();
    }
}

void SiteView::searchEverything(const QString &text) {
    const QString sought = withoutHexSeparators(text);
    AdministratorLedger &ledger = m_site->ledger();
    Page page = Page::Devices;
    if (anyOf(ledger.deviceIds(searchFor<DeviceQuery>(sought)))) {
        page = Page::Devices;
    } else if (anyOf(ledger.certificateIds(searchFor<CertificateQuery>(sought)))) {
        page = Page::Certificates;
    } else if (anyOf(ledger.transactionIds(searchFor<TransactionQuery>(sought)))) {
        page = Page::Requests;
    } else if (anyOf(ledger.challengeIds(searchFor<ChallengeQuery>(sought)))) {
        page = Page::Challenges;
    }
    goTo({.page = page, .search = sought});
}

void SiteView::showCounters() {
    const auto counters = m_site->ledger().counters();
    if (!counters) return;
    m_navigation->setCount(Page::Devices, counters->failingDevices, Role::Bad,
                           tr("%1 failing").arg(counters->failingDevices));
    m_navigation->setCount(Page::Requests, counters->waitingRequests, Role::Waiting,
                           tr("%1 wait for a decision").arg(counters->waitingRequests));
    m_navigation->setCount(Page::Certificates, counters->expiringSoon, Role::Attention,
                           tr("%1 expire within 30 days").arg(counters->expiringSoon));
    m_navigation->setCount(Page::Audit, counters->recentAlarms, Role::Bad,
                           tr("%1 alarms within 7 days").arg(counters->recentAlarms));
    showCounts();
}

void SiteView::showCounts() {
    if (const ListPage *list = listPage(m_page)) {
        m_status->setCounts(list->countsSentence());
        return;
    }
    const auto counters = m_site->ledger().counters();
    m_status->setCounts(counters ? tr("%Ln device(s)", nullptr, int(counters->devices)) : QString());
}

}  // namespace scepter::ui

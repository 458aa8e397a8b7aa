#include "ui/gallery_pages.h"

#include <QApplication>
#include <QPixmap>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include "ui/fake_opener.h"
#include "ui/fake_site.h"
#include "ui/lists/list_page.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/devices_page.h"
#include "ui/sample_admission.h"
#include "ui/sample_pages.h"
#include "ui/sample_site.h"
#include "ui/sample_trust.h"
#include "ui/window/main_window.h"
#include "ui/window/site_view.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

struct PageName {
    Page page;
    const char *name;
};

constexpr PageName pages[] = {
    {Page::Overview, "overview"}, {Page::Devices, "devices"},           {Page::Challenges, "challenges"},
    {Page::Requests, "requests"}, {Page::Certificates, "certificates"}, {Page::Revocations, "revocations"},
    {Page::Audit, "audit"},       {Page::TrustedSigners, "signers"},  {Page::Ndes, "ndes"},
    {Page::Settings, "settings"},
};

class Camera {
public:
    Camera(QString folder, QString mark) : m_folder(std::move(folder)), m_mark(std::move(mark)) {}

    void take(QWidget &widget, const QString &name) const {
        QTest::qWait(30);
        widget.grab().save(u"%1/%2-%3.png"_s.arg(m_folder, name, m_mark));
    }

private:
    QString m_folder;
    QString m_mark;
};

ListPage *currentList(MainWindow &window) {
    for (ListPage *page : window.findChildren<ListPage *>()) {
        if (page->isVisible()) return page;
    }
    return nullptr;
}

void chooseTab(MainWindow &window, int tab) {
    for (QTabWidget *tabs : currentList(window)->findChildren<QTabWidget *>()) {
        if (tabs->isVisible()) tabs->setCurrentIndex(tab);
    }
}

/// What waits: its ladder, beside its registration, and once somebody has decided.
void drawDecisions(MainWindow &window, const Camera &camera) {
    const auto show = [&](const QString &search, int tab) {
        window.siteView()->goTo({.page = Page::Requests, .filter = PageFilter::Waiting, .search = search});
        chooseTab(window, tab);
    };
    show(u"sw-bergen"_s, 0);
    camera.take(window, u"page-requests-waiting"_s);
    show(u"sw-bergen"_s, 2);
    camera.take(window, u"page-requests-different"_s);
    show(u"access-switch"_s, 2);
    camera.take(window, u"page-requests-long-name"_s);
    show(u"ap-117"_s, 2);
    for (QPushButton *each : currentList(window)->findChildren<QPushButton *>()) {
        if (each->accessibleName().endsWith(u"ap-117.office.example") &&
            each->text() == QCoreApplication::translate("scepter::ui::PendingQueue", "Approve"))
            each->click();
    }
    window.siteView()->goTo({.page = Page::Requests, .search = u"ap-117"_s});
    camera.take(window, u"page-requests-approved"_s);
    window.siteView()->goTo({.page = Page::Devices, .filter = PageFilter::Weak});
    chooseTab(window, 0);
    camera.take(window, u"page-devices-weak"_s);
}

void drawFilled(MainWindow &window, const Camera &camera) {
    auto site = std::make_shared<FakeSite>();
    fillWithSamples(*site);
    addPageSamples(*site);
    addTrustSamples(*site);
    addNdesSamples(*site);
    window.showSite(site);
    for (const auto &[page, name] : pages) {
        window.siteView()->goToPage(page);
        camera.take(window, u"page-"_s + QLatin1String(name));
    }
    window.siteView()->goTo({.page = Page::Devices, .search = u"fw-oslo"_s});
    camera.take(window, u"page-devices-failing"_s);
    chooseTab(window, 2);
    camera.take(window, u"page-devices-requests"_s);
    chooseTab(window, 3);
    camera.take(window, u"page-devices-sheet"_s);
    for (QPushButton *each : currentList(window)->findChildren<QPushButton *>()) {
        if (each->text() == QCoreApplication::translate("scepter::ui::DeviceSheetPane", "&Fill in a new challenge"))
            each->click();
    }
    camera.take(window, u"page-devices-sheet-challenge"_s);
    chooseTab(window, 2);
    window.siteView()->goTo({.page = Page::Devices});
    currentList(window)->view().selectAll();
    camera.take(window, u"page-devices-many"_s);
    window.siteView()->goTo({.page = Page::Devices, .search = u"nowhere"_s});
    camera.take(window, u"page-devices-no-match"_s);
    window.siteView()->goTo({.page = Page::Requests, .filter = PageFilter::Refused});
    chooseTab(window, 1);
    camera.take(window, u"page-requests-message"_s);
    drawDecisions(window, camera);
    window.siteView()->goTo({.page = Page::Requests, .filter = PageFilter::NotScep});
    chooseTab(window, 0);
    camera.take(window, u"page-requests-not-scep"_s);
    window.siteView()->goTo({.page = Page::Certificates, .search = u"C3D90081"_s});
    camera.take(window, u"page-certificates-revoked"_s);
    chooseTab(window, 1);
    camera.take(window, u"page-certificates-pem"_s);
    window.resize(920, 580);
    window.siteView()->goTo({.page = Page::Requests, .filter = PageFilter::Refused});
    camera.take(window, u"page-requests-small"_s);
    window.resize(1280, 800);
}

/// What admission knows: states, strangers, what is not as registered, challenges of profiles, alarms.
void drawAdmission(MainWindow &window, const Camera &camera) {
    auto site = std::make_shared<FakeSite>();
    addAdmissionSamples(*site);
    window.showSite(site);
    camera.take(window, u"admission-overview"_s);
    window.siteView()->goTo({.page = Page::Devices});
    camera.take(window, u"admission-devices"_s);
    constexpr int challengesTab = 4;
    constexpr int historyTab = 5;
    window.siteView()->goTo({.page = Page::Devices, .search = u"ap-201"_s});
    chooseTab(window, historyTab);
    camera.take(window, u"admission-history"_s);
    window.siteView()->goTo({.page = Page::Devices, .search = u"trondheim"_s});
    chooseTab(window, challengesTab);
    camera.take(window, u"admission-device-challenges"_s);
    chooseTab(window, 0);
    window.siteView()->goTo({.page = Page::Challenges});
    camera.take(window, u"admission-challenges"_s);
    window.siteView()->goTo({.page = Page::Requests, .search = u"printer-4"_s});
    camera.take(window, u"admission-stranger"_s);
    chooseTab(window, 2);
    camera.take(window, u"admission-stranger-values"_s);
    window.siteView()->goTo({.page = Page::Requests, .search = u"switch-9"_s});
    chooseTab(window, 3);
    camera.take(window, u"admission-mismatch"_s);
    window.siteView()->goTo({.page = Page::Audit});
    camera.take(window, u"admission-audit"_s);
    window.siteView()->goTo({.page = Page::Audit, .filter = PageFilter::Alarms});
    camera.take(window, u"admission-alarms"_s);
}

void drawEmpty(MainWindow &window, const Camera &camera) {
    auto site = std::make_shared<FakeSite>();
    site->lock();
    window.showSite(site);
    for (const auto &[page, name] : pages) {
        window.siteView()->goToPage(page);
        camera.take(window, u"empty-"_s + QLatin1String(name));
    }
}

}  // namespace

void drawPages(const QString &folder, const QString &mark) {
    const Camera camera(folder, mark);
    FakeOpener opener;
    MainWindow window(opener);
    window.resize(1280, 800);
    window.show();
    camera.take(window, u"window-welcome"_s);
    drawFilled(window, camera);
    drawAdmission(window, camera);
    drawEmpty(window, camera);
}

}  // namespace scepter::ui

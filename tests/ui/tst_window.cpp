#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "ui/by_name.h"
#include "ui/control/start_preference.h"
#include "ui/fake_opener.h"
#include "ui/fake_site.h"
#include "ui/forms/register_device_dialog.h"
#include "ui/forms/unlock_dialog.h"
#include "ui/lists/list_page.h"
#include "ui/sample_pages.h"
#include "ui/sample_site.h"
#include "ui/widgets/status_pill.h"
#include "ui/window/main_window.h"
#include "ui/window/navigation.h"
#include "ui/window/site_view.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

template <typename Widget>
Widget *visibleOne(const QWidget &in) {
    for (Widget *each : in.findChildren<Widget *>()) {
        if (each->isVisible()) return each;
    }
    return nullptr;
}

std::shared_ptr<FakeSite> sampleSite() {
    auto site = std::make_shared<FakeSite>();
    fillWithSamples(*site);
    addPageSamples(*site);
    return site;
}

}  // namespace

class tst_Window : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"scepter-test"_s);
        QCoreApplication::setApplicationName(u"scepter-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init() { QSettings().clear(); }

    void searchGoesWhereSomethingMatches_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Page>("page");
        QTest::newRow("a device's name") << u"fw-oslo"_s << Page::Devices;
        QTest::newRow("a device's address") << u"192.168.10.1"_s << Page::Devices;
        QTest::newRow("a device's serial number") << u"FGT60FTK2109"_s << Page::Devices;
        QTest::newRow("a certificate's serial number") << u"C3D90081F7E5"_s << Page::Certificates;
        QTest::newRow("a serial number as it is shown") << u"C3D9 0081 F7E5"_s << Page::Certificates;
        QTest::newRow("a serial number as others show it") << u"c3:d9:00:81"_s << Page::Certificates;
        QTest::newRow("a transaction") << u"4A1F77C0D1E2"_s << Page::Requests;
        QTest::newRow("an address that is no device's") << u"192.168.30.99"_s << Page::Requests;
        QTest::newRow("nothing at all") << u"no such thing"_s << Page::Devices;
    }

    void searchGoesWhereSomethingMatches() {
        QFETCH(QString, text);
        FakeOpener opener;
        MainWindow window(opener);
        window.showSite(sampleSite());
        window.show();
        auto &search = named<QLineEdit>(window, u"Search everything"_s);
        QTest::keyClicks(&search, text);
        QTest::keyClick(&search, Qt::Key_Return);
        QTEST(window.siteView()->currentPage(), "page");
        const auto *list = visibleOne<ListPage>(window);
        QVERIFY(list);
        QCOMPARE(list->view().table().rowCount() > 0, text != u"no such thing"_s);
    }

    void theListenerIsStartedAndStoppedFromTheTop() {
        FakeOpener opener;
        MainWindow window(opener);
        auto site = std::make_shared<FakeSite>();
        window.showSite(site);
        window.show();
        press(window, u"Start the listener"_s);
        QTRY_COMPARE(site->listenerState(), ListenerState::Running);
        QVERIFY(window.findChild<StatusPill *>());
        press(window, u"Stop the listener"_s);
        QTRY_COMPARE(site->listenerState(), ListenerState::Stopped);
    }

    void anOpenedSiteListensOnlyWhereThatWasChosen() {
        FakeOpener opener;
        MainWindow window(opener);
        window.show();
        window.openSite(u"/srv/office.scepter"_s);
        QTRY_VERIFY(window.siteView());
        QCOMPARE(opener.made->starts(), 0);
        chooseStartWhenOpened(StartWhenOpened::Yes);
        const FakeSite *before = opener.made.get();
        window.openSite(u"/srv/office.scepter"_s);
        QTRY_VERIFY(opener.made.get() != before);
        QTRY_COMPARE(opener.made->listenerState(), ListenerState::Running);
        QCOMPARE(opener.made->starts(), 1);
    }

    void theNavigationCountsWhatWaits() {
        FakeOpener opener;
        MainWindow window(opener);
        window.showSite(sampleSite());
        const auto *pages = window.findChild<Navigation *>();
        QStringList texts;
        for (int row = 0; row < pages->count(); ++row)
            texts << pages->item(row)->data(Qt::AccessibleTextRole).toString();
        QVERIFY2(texts.contains(u"Requests, 3 wait for a decision"_s), qPrintable(texts.join(u"; "_s)));
    }

    void startingALockedSiteAsksForThePassphrase() {
        FakeOpener opener;
        MainWindow window(opener);
        auto site = std::make_shared<FakeSite>();
        site->lock();
        window.showSite(site);
        window.show();
        press(window, u"Start the listener"_s);
        QVERIFY(visibleOne<UnlockDialog>(window));
        QCOMPARE(site->starts(), 0);
    }

    void aSiteThatIsOpenedIsRememberedAndReplacesTheFormerOne() {
        FakeOpener opener;
        MainWindow window(opener);
        window.show();
        QVERIFY(shows(window, u"No site is open"_s));
        window.openSite(u"/srv/office.scepter"_s);
        QTRY_VERIFY(window.siteView());
        QVERIFY(window.windowTitle().contains(u"Office CA"_s));
        const QPointer<SiteView> first = window.siteView();
        window.openSite(u"/srv/office.scepter"_s);
        QTRY_VERIFY(first.isNull());
        QCOMPARE(window.findChildren<SiteView *>().size(), 1);
        QCOMPARE(QSettings().value(u"window/recentSites"_s).toStringList(), QStringList{u"/srv/office.scepter"_s});
    }

    void controlNRegistersADeviceFromAnyPage() {
        FakeOpener opener;
        MainWindow window(opener);
        window.showSite(sampleSite());
        window.show();
        window.siteView()->goToPage(Page::Settings);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keySequence(&window, QKeySequence(u"Ctrl+N"_s));
        QVERIFY(visibleOne<RegisterDeviceDialog>(window));
    }

    void actionsOfAPageThatIsNotShownAreOff() {
        FakeOpener opener;
        MainWindow window(opener);
        window.showSite(sampleSite());
        window.show();
        QAction *edit = nullptr;
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text() == u"&Edit registration…") edit = action;
        }
        QVERIFY(edit);
        QVERIFY(!edit->isEnabled());
        window.siteView()->goToPage(Page::Devices);
        QVERIFY(edit->isEnabled());
        window.siteView()->goToPage(Page::Requests);
        QVERIFY(!edit->isEnabled());
    }

    void everyWidgetThatTakesTheFocusHasAName() {
        FakeOpener opener;
        MainWindow window(opener);
        window.show();
        QCOMPARE(namelessIn(window), QString());
        QCOMPARE(mnemonicsSharedIn(window), QString());
        window.showSite(sampleSite());
        for (const Page page : {Page::Overview, Page::Devices, Page::Challenges, Page::Requests, Page::Certificates,
                                Page::Revocations, Page::Settings}) {
            window.siteView()->goToPage(page);
            QCOMPARE(namelessIn(window), QString());
            QCOMPARE(mnemonicsSharedIn(window), QString());
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(tst_Window)
#include "tst_window.moc"

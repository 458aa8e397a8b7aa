#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

#include "ui/by_name.h"
#include "ui/charts/bar_chart.h"
#include "ui/fake_site.h"
#include "ui/pages/now_list.h"
#include "ui/pages/overview_card.h"
#include "ui/pages/overview_page.h"
#include "ui/sample_pages.h"
#include "ui/sample_site.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

/// The card whose caption this is; its accessible name says the number as well.
OverviewCard &card(const OverviewPage &page, const QString &caption) {
    for (OverviewCard *each : page.findChildren<OverviewCard *>()) {
        if (each->text() == caption) return *each;
    }
    qFatal("There is no card \"%ls\".", qUtf16Printable(caption));
}

/// Whether it says that there were so many requests today; also while it is hidden.
bool says(const OverviewPage &page, qint64 requestsToday) {
    const QString text = u" %1 today"_s.arg(QLocale().toString(requestsToday));
    const auto labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *each) { return each->text().contains(text); });
}

Transaction strayRequest(Instant at) {
    Transaction transaction;
    transaction.at = at;
    transaction.peer = u"192.0.2.99:40112"_s;
    transaction.operation = u"GET /certsrv"_s;
    transaction.reason = u"The path is not."_s;
    return transaction;
}

}  // namespace

class tst_OverviewPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewSiteSaysWhatToDoNext() {
        FakeSite site;
        OverviewPage page(site, nullptr);
        QSignalSpy registering(&page, &OverviewPage::registerDevice);
        page.show();
        QVERIFY(shows(page, u"No devices yet"_s));
        press(page, u"Register the first device"_s);
        QCOMPARE(registering.count(), 1);
        fillWithSamples(site);
        site.nudge();
        QTRY_VERIFY(!shows(page, u"No devices yet"_s));
    }

    void theCardsShowTheCountersOfTheLedger() {
        FakeSite site;
        fillWithSamples(site);
        const Counters counters = site.ledger().counters().value();
        OverviewPage page(site, nullptr);
        page.show();
        QCOMPARE(card(page, u"Failing devices"_s).number(), counters.failingDevices);
        QCOMPARE(card(page, u"Expire within 30 days"_s).number(), counters.expiringSoon);
        QCOMPARE(card(page, u"Valid certificates"_s).number(), counters.validCertificates);
        QCOMPARE(card(page, u"Waiting for a decision"_s).number(), 0);
        QVERIFY(!card(page, u"Weak algorithms"_s).isVisible());
        QVERIFY(shows(page, u"%1 today"_s.arg(counters.transactionsToday)));
        QVERIFY(card(page, u"Failing devices"_s).remark().startsWith(u"fw-oslo: "_s));
    }

    void whatWaitsAndWhatIsWeakIsCounted() {
        FakeSite site;
        fillWithSamples(site);
        addPageSamples(site);
        OverviewPage page(site, nullptr);
        page.show();
        QCOMPARE(card(page, u"Waiting for a decision"_s).number(), 3);
        QCOMPARE(card(page, u"Waiting for a decision"_s).remark(), u"the oldest for 14 min"_s);
        QVERIFY(card(page, u"Weak algorithms"_s).isVisible());
        QCOMPARE(card(page, u"Weak algorithms"_s).number(), site.ledger().counters()->weakDevices);
    }

    void eachCardLeadsToTheListBehindIt_data() {
        QTest::addColumn<QString>("caption");
        QTest::addColumn<Page>("page");
        QTest::addColumn<PageFilter>("filter");
        QTest::newRow("failing") << u"Failing devices"_s << Page::Devices << PageFilter::Failing;
        QTest::newRow("expiring") << u"Expire within 30 days"_s << Page::Certificates << PageFilter::ExpiringSoon;
        QTest::newRow("valid") << u"Valid certificates"_s << Page::Certificates << PageFilter::Valid;
        QTest::newRow("waiting") << u"Waiting for a decision"_s << Page::Requests << PageFilter::Waiting;
        QTest::newRow("weak") << u"Weak algorithms"_s << Page::Devices << PageFilter::Weak;
    }

    void eachCardLeadsToTheListBehindIt() {
        QFETCH(QString, caption);
        QFETCH(Page, page);
        QFETCH(PageFilter, filter);
        FakeSite site;
        fillWithSamples(site);
        OverviewPage overview(site, nullptr);
        overview.show();
        QSignalSpy opened(&overview, &OverviewPage::openDestination);
        QTest::keyClick(&card(overview, caption), Qt::Key_Space);
        QCOMPARE(opened.count(), 1);
        const auto destination = opened.first().first().value<Destination>();
        QCOMPARE(destination.page, page);
        QCOMPARE(destination.filter, filter);
    }

    void theBarsAreTheLedgersDaysAndMonths() {
        FakeSite site;
        fillWithSamples(site);
        OverviewPage page(site, nullptr);
        page.show();
        const auto days = site.ledger().enrolmentsPerDay(30).value();
        const auto &bars = named<BarChart>(page, u"Enrolments, last 30 days"_s).bars();
        QCOMPARE(bars.size(), days.size());
        for (std::size_t i = 0; i < days.size(); ++i) {
            QCOMPARE(bars[i].value, days[i].issued);
            QCOMPARE(bars[i].bad, days[i].refused);
        }
        QCOMPARE(bars.back().label, u"today"_s);
        const auto months = site.ledger().expiriesPerMonth(6).value();
        const auto &expiries = named<BarChart>(page, u"Certificates that expire"_s).bars();
        QCOMPARE(expiries.size(), months.size());
        QCOMPARE(expiries.front().value, months.front().expiring);
    }

    void barsAreChosenAndOpenedWithTheKeyboard() {
        BarChart chart(u"Bars"_s, BarChart::Labels::EveryBar, BarChart::Values::Shown);
        chart.setBars({{u"a"_s, u"first"_s, 1, 0}, {u"b"_s, u"second"_s, 2, 1}, {u"c"_s, u"third"_s, 3, 0}});
        chart.resize(300, 150);
        chart.show();
        QSignalSpy opened(&chart, &BarChart::barActivated);
        QTest::keyClick(&chart, Qt::Key_End);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.accessibleDescription(), u"second"_s);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(opened.first().first().toInt(), 1);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(290, 75));
        QCOMPARE(opened.last().first().toInt(), 2);
        chart.setLayoutDirection(Qt::RightToLeft);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(290, 75));
        QCOMPARE(opened.last().first().toInt(), 0);
    }

    void whatHappensComesUpByItselfNewestFirst() {
        FakeSite site;
        fillWithSamples(site);
        OverviewPage page(site, nullptr);
        page.show();
        auto &now = named<NowList>(page, u"Last requests"_s);
        QCOMPARE(now.topLevelItemCount(), NowList::mostRows);
        QVERIFY(now.topLevelItem(0)->text(2).startsWith(u"sw-bergen-02"_s));
        const auto id = site.memory().recordTransaction(strayRequest(site.clock().now()));
        QVERIFY(id);
        site.nudge();
        QTRY_COMPARE(now.topLevelItem(0)->text(4), u"192.0.2.99"_s);
        QCOMPARE(now.topLevelItemCount(), NowList::mostRows);

        QSignalSpy opened(&page, &OverviewPage::openDestination);
        now.setCurrentItem(now.topLevelItem(0));
        QTest::keyClick(&now, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<Destination>().transaction, *id);
    }

    void whileItIsHiddenNothingIsRead() {
        FakeSite site;
        fillWithSamples(site);
        OverviewPage hidden(site, nullptr);
        hidden.show();
        const qint64 before = site.ledger().counters()->transactionsToday;
        hidden.hide();
        // Hears of the change after the hidden one, so once this one has read it, the other would have too.
        OverviewPage shown(site, nullptr);
        shown.show();
        QVERIFY(site.memory().recordTransaction(strayRequest(site.clock().now())));
        site.nudge();
        QTRY_VERIFY(says(shown, before + 1));
        QVERIFY(says(hidden, before));
        hidden.show();
        QVERIFY(says(hidden, before + 1));
    }

    void everyWidgetHasANameAndEveryLetterOneMeaning() {
        FakeSite site;
        OverviewPage page(site, nullptr);
        page.show();
        QCOMPARE(mnemonicsSharedIn(page), QString());
        fillWithSamples(site);
        site.nudge();
        QTRY_VERIFY(!shows(page, u"No devices yet"_s));
        QCOMPARE(namelessIn(page), QString());
    }
};

QTEST_MAIN(tst_OverviewPage)
#include "tst_overview_page.moc"

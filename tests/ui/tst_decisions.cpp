// What waits for a decision, from the queue to the answer, as an administrator meets it.
#include <QAbstractItemModelTester>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include "records/request_comparison.h"
#include "ui/by_name.h"
#include "ui/fake_site.h"
#include "ui/forms/reject_dialog.h"
#include "ui/lists/pending_queue.h"
#include "ui/pages/request_detail.h"
#include "ui/pages/requests_page.h"
#include "ui/sample_pages.h"
#include "ui/sample_site.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

const QString asRegistered = u"ap-117.office.example"_s;
const QString differing = u"sw-bergen-01.office.example"_s;

PendingRequest waitingOf(FakeSite &site, const QString &fqdn) {
    const auto ids = site.memory().pendingIds({.state = {}, .fqdn = fqdn});
    if (!ids || ids->empty()) qFatal("%ls does not wait.", qUtf16Printable(fqdn));
    return *site.memory().pendingRequest(ids->front());
}

template <typename Dialog>
Dialog *openDialog(const QWidget &in) {
    for (Dialog *dialog : in.findChildren<Dialog *>()) {
        if (dialog->isVisible()) return dialog;
    }
    return nullptr;
}

}  // namespace

class tst_Decisions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"scepter-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init() {
        m_site = std::make_unique<FakeSite>();
        fillWithSamples(*m_site);
        addPageSamples(*m_site);
        m_page = std::make_unique<RequestsPage>(*m_site, nullptr);
        m_page->resize(1100, 700);
        m_page->QWidget::show();
    }

    void cleanup() {
        m_page.reset();
        m_site.reset();
    }

    void theQueueIsThereOnlyWhileSomethingWaits() {
        FakeSite quiet;
        fillWithSamples(quiet);
        RequestsPage page(quiet, nullptr);
        page.QWidget::show();
        QVERIFY(!queueOf(page).isVisible());
        QVERIFY(queueOf(*m_page).isVisible());
        QVERIFY(shows(*m_page, u"3 request(s) wait for a decision"_s));
        QVERIFY(shows(*m_page, u"differs from its registration · first certificate · waits for 5 min"_s));
    }

    void approvingSaysWhatHappensNext() {
        press(*m_page, u"Approve "_s + asRegistered);
        QCOMPARE(waitingOf(*m_site, asRegistered).state, PendingState::Approved);
        QVERIFY(shows(*m_page, asRegistered + u" is approved. It gets its certificate when it asks again."_s));
        QVERIFY(shows(*m_page, u"2 request(s) wait for a decision"_s));
    }

    void whatDiffersIsApprovedOnlyAfterAQuestion() {
        press(*m_page, u"Approve "_s + differing);
        auto *question = openDialog<QMessageBox>(*m_page);
        QVERIFY(question);
        QVERIFY(question->text().contains(differing));
        QCOMPARE(waitingOf(*m_site, differing).state, PendingState::Waiting);
        press(*question, u"Approve"_s);
        QCOMPARE(waitingOf(*m_site, differing).state, PendingState::Approved);
    }

    void rejectingTakesAReason() {
        press(*m_page, u"Reject "_s + asRegistered);
        auto *dialog = openDialog<RejectDialog>(*m_page);
        QVERIFY(dialog);
        QVERIFY(!named<QAbstractButton>(*dialog, u"Reject"_s).isEnabled());
        type(*dialog, u"Reason"_s, u"  not at this site "_s);
        press(*dialog, u"Reject"_s);
        const PendingRequest rejected = waitingOf(*m_site, asRegistered);
        QCOMPARE(rejected.state, PendingState::Rejected);
        QCOMPARE(rejected.reason, u"not at this site"_s);
        QVERIFY(shows(*m_page, asRegistered + u" is rejected. It is told the reason when it asks again."_s));
    }

    void whatSomebodyElseDecidedIsSaidInTheDialog() {
        press(*m_page, u"Reject "_s + asRegistered);
        auto *dialog = openDialog<RejectDialog>(*m_page);
        type(*dialog, u"Reason"_s, u"too late"_s);
        QVERIFY(m_site->memory().approve(waitingOf(*m_site, asRegistered).id, u"other"_s));
        press(*dialog, u"Reject"_s);
        QVERIFY(dialog->isVisible());
        QVERIFY(shows(*dialog, u"approved already"_s));
    }

    void comparingShowsEachFieldAndWhetherItAgrees() {
        press(*m_page, u"Compare %1 with its registration"_s.arg(differing));
        QCOMPARE(m_page->view().selectedIds(), std::vector<qint64>{waitingOf(*m_site, differing).id});
        QVERIFY(shows(*m_page, u"May %1 have a certificate?"_s.arg(differing)));
        for (const QString &text : {u"different"_s, u"equal"_s, u"allowed"_s, u"not stated"_s, u"RSA 2048 or larger"_s})
            QVERIFY2(shows(*m_page, text), qPrintable(text));
    }

    void decidingFromTheDetailTakesTheButtonsAway() {
        m_page->show({.page = Page::Requests, .filter = PageFilter::Waiting, .search = asRegistered});
        press(*m_page, u"Decide…"_s);
        press(*m_page, u"Approve"_s);
        QCOMPARE(waitingOf(*m_site, asRegistered).state, PendingState::Approved);
        m_page->show(
            {.page = Page::Requests, .search = asRegistered, .transaction = waitingOf(*m_site, asRegistered).id});
        QVERIFY(shows(*m_page, u"%1 may fetch its certificate"_s.arg(asRegistered)));
        QVERIFY(shows(*m_page, u"Approved by admin"_s));
        QVERIFY(!named<QAbstractButton>(*m_page, u"Approve"_s).isVisible());
    }

    void theFilterShowsWhatWaitsWithoutItsPolls() {
        Transaction poll;
        poll.at = m_site->clock().now();
        poll.operation = u"CertPoll"_s;
        poll.fqdn = asRegistered;
        poll.result = TransactionResult::Pending;
        const qint64 polled = waitingOf(*m_site, asRegistered).id;
        poll.trace.wait(Check::Approval, u"It still waits."_s, {}, Fix::DecideRequest, QString::number(polled));
        const auto number = m_site->memory().recordTransaction(poll, polled);
        QVERIFY(number);
        const QAbstractItemModelTester tester(&m_page->view().table(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_page->show({.page = Page::Requests, .filter = PageFilter::Waiting});
        QCOMPARE(m_page->view().table().rowCount(), 3);
        QCOMPARE(m_page->view().table().rowOf(*number), -1);
        m_page->show({.page = Page::Requests, .transaction = *number});
        press(*m_page, u"Decide…"_s);
        QCOMPARE(m_page->view().selectedIds(), std::vector<qint64>{polled});
    }

    void aRequestOfADeviceThatIsGoneIsComparedWithNothing() {
        const PendingRequest request = waitingOf(*m_site, asRegistered);
        m_page->show({.page = Page::Requests, .transaction = request.id});
        QVERIFY(m_site->memory().deleteDevice(request.registrationId, u"admin"_s));
        press(*m_page, u"Compare %1 with its registration"_s.arg(differing));
        m_page->show({.page = Page::Requests, .transaction = request.id});
        QVERIFY(!shows(*m_page, u"May %1 have a certificate?"_s.arg(asRegistered)));
    }

    void fieldsAreComparedOneByOne_data() {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("registered");
        QTest::addColumn<Match>("match");
        QTest::newRow("the same") << u"192.0.2.17"_s << u"192.0.2.17"_s << Match::Equal;
        QTest::newRow("another one") << u"192.0.2.18"_s << u"192.0.2.17"_s << Match::Different;
        QTest::newRow("left out though registered") << QString() << u"192.0.2.17"_s << Match::Different;
        QTest::newRow("stated though not registered") << u"192.0.2.17"_s << QString() << Match::Different;
        QTest::newRow("neither") << QString() << QString() << Match::NotCompared;
    }

    void fieldsAreComparedOneByOne() {
        QFETCH(QString, asked);
        QFETCH(QString, registered);
        QFETCH(Match, match);
        PendingRequest request;
        request.ipAddress = asked;
        Registration device;
        device.ipAddress = registered;
        QCOMPARE(compare(request, device, nullptr).at(1),
                 (Comparison{ComparedField::Address, match, asked, registered}));
    }

    void aKeyIsHeldAgainstTheProfile_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("acceptsCurves");
        QTest::addColumn<Match>("match");
        QTest::newRow("large enough") << u"rsa:2048"_s << false << Match::Equal;
        QTest::newRow("too small") << u"rsa:1024"_s << true << Match::Different;
        QTest::newRow("a curve") << u"ec:p256"_s << true << Match::Equal;
        QTest::newRow("a curve where none is accepted") << u"ec:p256"_s << false << Match::Different;
    }

    void aKeyIsHeldAgainstTheProfile() {
        QFETCH(QString, key);
        QFETCH(bool, acceptsCurves);
        QFETCH(Match, match);
        PendingRequest request;
        request.key = key;
        Profile profile;
        profile.acceptsEllipticCurve = acceptsCurves;
        QCOMPARE(compare(request, {}, &profile).back().match, match);
    }

    void everyWidgetHasANameAndEveryLetterOneMeaning() {
        press(*m_page, u"Compare %1 with its registration"_s.arg(asRegistered));
        QCOMPARE(namelessIn(*m_page), QString());
        QCOMPARE(mnemonicsSharedIn(*m_page), QString());
    }

private:
    static PendingQueue &queueOf(const RequestsPage &page) { return *page.findChild<PendingQueue *>(); }

    QTemporaryDir m_folder;
    std::unique_ptr<FakeSite> m_site;
    std::unique_ptr<RequestsPage> m_page;
};

QTEST_MAIN(tst_Decisions)
#include "tst_decisions.moc"

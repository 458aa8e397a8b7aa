// Devices that nobody has registered, and devices that are not as registered: how one becomes the other.
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include "records/request_comparison.h"
#include "ui/by_name.h"
#include "ui/fake_site.h"
#include "ui/forms/register_device_dialog.h"
#include "ui/forms/reject_dialog.h"
#include "ui/pages/request_detail.h"
#include "ui/pages/requests_page.h"
#include "ui/sample_admission.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

const QString stranger = u"printer-4.office.example"_s;
const QString moved = u"switch-9.office.example"_s;

template <typename Dialog>
Dialog *openDialog(const QWidget &in) {
    for (Dialog *dialog : in.findChildren<Dialog *>()) {
        if (dialog->isVisible()) return dialog;
    }
    return nullptr;
}

}  // namespace

class tst_Adoption : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"scepter-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init() {
        m_site = std::make_unique<FakeSite>();
        addAdmissionSamples(*m_site);
        m_mismatched = m_site->memory().devices(moved).value().front().id;
        m_page = std::make_unique<RequestsPage>(*m_site, nullptr);
        m_page->resize(1100, 700);
        m_page->QWidget::show();
    }

    void cleanup() {
        m_page.reset();
        m_site.reset();
    }

    void anUnknownDeviceIsOfferedForRegistrationAndNotForApproval() {
        QVERIFY(shows(*m_page, u"unknown device · first certificate"_s));
        QVERIFY(named<QAbstractButton>(*m_page, u"Register %1 from its request"_s.arg(stranger)).isVisible());
        for (const QAbstractButton *each : m_page->findChildren<QAbstractButton *>())
            QVERIFY(each->accessibleName() != u"Approve "_s + stranger);
        m_page->show({.page = Page::Requests, .transaction = waiting().id});
        QVERIFY(!actionOf(u"Approve"_s)->isEnabled());
        QVERIFY(actionOf(u"Register from it"_s)->isEnabled());
        QVERIFY(actionOf(u"Reject"_s)->isEnabled());
    }

    void registeringItFromItsRequestFillsTheFormInAndApproves() {
        press(*m_page, u"Register %1 from its request"_s.arg(stranger));
        auto *dialog = openDialog<RegisterDeviceDialog>(*m_page);
        QVERIFY(dialog);
        QCOMPARE(named<QLineEdit>(*dialog, u"Host name"_s).text(), stranger);
        QCOMPARE(named<QLineEdit>(*dialog, u"IP address"_s).text(), u"192.168.30.80"_s);
        QCOMPARE(named<QLineEdit>(*dialog, u"Serial number"_s).text(), u"VNB3K12345"_s);
        QVERIFY(!named<QAbstractButton>(*dialog, u"One-time challenge"_s).isVisibleTo(dialog));
        const qint64 request = waiting().id;
        press(*dialog, u"Register and approve"_s);
        const auto device = m_site->memory().device(stranger);
        QVERIFY(device);
        QCOMPARE(device->serialNumber, u"VNB3K12345"_s);
        QCOMPARE(m_site->memory().pendingRequest(request)->state, PendingState::Approved);
        QCOMPARE(m_site->memory().pendingRequest(request)->registrationId, device->id);
        QVERIFY(shows(*m_page, stranger + u" is registered. It gets its certificate when it asks again."_s));
        QVERIFY(m_site->memory().challengeIds({.search = {}, .fqdn = stranger}).value().empty());
    }

    void aRegistrationThatDoesNotCoverItIsRefusedInWords() {
        press(*m_page, u"Register %1 from its request"_s.arg(stranger));
        auto *dialog = openDialog<RegisterDeviceDialog>(*m_page);
        type(*dialog, u"Host name"_s, u"printer-5.office.example"_s);
        press(*dialog, u"Register and approve"_s);
        QVERIFY(dialog->isVisible());
        QVERIFY(shows(*dialog, u"does not cover"_s));
        QCOMPARE(waiting().state, PendingState::Waiting);
    }

    void whatSomebodyElseRejectedMeanwhileIsSaidInTheDialog() {
        press(*m_page, u"Register %1 from its request"_s.arg(stranger));
        auto *dialog = openDialog<RegisterDeviceDialog>(*m_page);
        QVERIFY(m_site->memory().reject(waiting().id, u"not ours"_s, u"other"_s));
        press(*dialog, u"Register and approve"_s);
        QVERIFY(dialog->isVisible());
        QVERIFY(sentenceOf(*dialog, u"Host name"_s).contains(u"rejected"_s));
        QVERIFY(!m_site->memory().device(stranger));
    }

    void itsValuesAreShownWithTheDecision() {
        press(*m_page, u"Show what %1 asks for"_s.arg(stranger));
        for (const QString &text : {u"VNB3K12345"_s, u"192.168.30.80"_s, u"RSA 2048"_s, u"No registration covers"_s})
            QVERIFY2(shows(*m_page, text), qPrintable(text));
        QVERIFY(!named<QAbstractButton>(*m_page, u"Approve"_s).isVisible());
        press(*m_page, u"Register the device from this request"_s);
        QVERIFY(openDialog<RegisterDeviceDialog>(*m_page));
    }

    void itIsRejectedWithAReason() {
        press(*m_page, u"Reject "_s + stranger);
        auto *dialog = openDialog<RejectDialog>(*m_page);
        QVERIFY(dialog);
        type(*dialog, u"Reason"_s, u"not ours"_s);
        press(*dialog, u"Reject"_s);
        QCOMPARE(waiting().state, PendingState::Rejected);
    }

    void theFixOfTheLadderRegistersIt() {
        m_page->show({.page = Page::Requests, .transaction = waiting().id});
        press(*m_page, u"Register from this request…"_s);
        QVERIFY(openDialog<RegisterDeviceDialog>(*m_page));
    }

    void theFixOfAMismatchShowsBothSidesAndTakesTheValue() {
        showMismatch();
        for (const QString &text : {u"different"_s, u"equal"_s, u"allowed"_s})
            QVERIFY2(shows(*m_page, text), qPrintable(text));
        press(*m_page, u"Take the address 192.168.12.99 into the registration"_s);
        auto *question = openDialog<QMessageBox>(*m_page);
        QVERIFY(question);
        QVERIFY(question->text().contains(moved));
        QVERIFY(question->informativeText().contains(u"From 192.168.12.9 to 192.168.12.99."_s));
        QCOMPARE(mismatched().ipAddress, u"192.168.12.9"_s);
        press(*question, u"Take this value"_s);
        QCOMPARE(mismatched().ipAddress, u"192.168.12.99"_s);
        QTRY_VERIFY(shows(*m_page, u"The registration is now as this request was"_s));
        const auto history = m_site->memory().auditIds({.search = u"192.168.12.99"_s}).value();
        QCOMPARE(m_site->memory().auditRows({history.front()})->front().by, m_site->operatorName());
    }

    void theRegistrationIsEditedThoughAnotherOneHasItsName() {
        QVERIFY(!m_site->memory().device(moved));
        showMismatch();
        press(*m_page, u"Edit the whole registration…"_s);
        auto *dialog = openDialog<RegisterDeviceDialog>(*m_page);
        QVERIFY(dialog);
        QCOMPARE(named<QLineEdit>(*dialog, u"Serial number"_s).text(), u"FDO2144E0Q9"_s);
    }

    void whatOneDeviceStatesIsNotTakenIntoAWildcard() {
        Registration wildcard = mismatched();
        wildcard.fqdn = u"*.office.example"_s;
        QVERIFY(m_site->memory().updateDevice(wildcard, u"anna"_s));
        showMismatch();
        QVERIFY(shows(*m_page, u"stands for many devices"_s));
        for (const QAbstractButton *each : m_page->findChildren<QAbstractButton *>())
            QVERIFY(!each->accessibleName().startsWith(u"Take the address"_s));
    }

    void theFixOfARefusedDuplicateLeadsToTheCertificate() {
        Transaction refused;
        refused.at = m_site->clock().now();
        refused.operation = u"PKCSReq"_s;
        refused.result = TransactionResult::Refused;
        refused.trace.fail(Check::Policy, u"It has one already."_s, {}, {}, Fix::OpenCertificate, u"0A1B2C"_s);
        const auto id = m_site->memory().recordTransaction(refused);
        m_page->show({.page = Page::Requests, .transaction = *id});
        QSignalSpy wanted(m_page.get(), &ListPage::destinationWanted);
        press(*m_page, u"Open the certificate"_s);
        QCOMPARE(wanted.count(), 1);
        const auto destination = wanted.front().front().value<Destination>();
        QCOMPARE(destination.page, Page::Certificates);
        QCOMPARE(destination.search, u"0A1B2C"_s);
    }

    void valuesAreComparedAsTheyAreDemanded_data() {
        QTest::addColumn<Demand>("demand");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("registered");
        QTest::addColumn<Match>("match");
        QTest::newRow("another one, which has to match") << Demand::Match << u"A"_s << u"B"_s << Match::Different;
        QTest::newRow("the same in other letters") << Demand::Match << u"a"_s << u"A"_s << Match::Equal;
        QTest::newRow("one where none is granted") << Demand::Match << u"A"_s << QString() << Match::Different;
        QTest::newRow("any one is right") << Demand::Present << u"A"_s << u"B"_s << Match::Equal;
        QTest::newRow("there has to be one") << Demand::Present << QString() << u"B"_s << Match::Different;
        QTest::newRow("nobody looks") << Demand::Ignored << u"A"_s << u"B"_s << Match::NotCompared;
    }

    void valuesAreComparedAsTheyAreDemanded() {
        QFETCH(Demand, demand);
        Registration device;
        QFETCH(QString, registered);
        device.serialNumber = registered;
        device.serialDemand = demand;
        Transaction request;
        QFETCH(QString, asked);
        request.serialNumber = asked;
        QTEST(compare(request, device).at(2).match, "match");
    }

    void whereARequestComesFromIsHeldAgainstTheNetworks_data() {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QString>("networks");
        QTest::addColumn<Match>("match");
        QTest::newRow("from anywhere") << u"192.0.2.1:1025"_s << QString() << Match::NotCompared;
        QTest::newRow("from inside") << u"192.0.2.1:1025"_s << u"192.0.2.0/24"_s << Match::Equal;
        QTest::newRow("from outside") << u"198.51.100.1:1025"_s << u"192.0.2.0/24"_s << Match::Different;
        QTest::newRow("IPv6") << u"[2001:db8::1]:1025"_s << u"2001:db8::/32"_s << Match::Equal;
    }

    void whereARequestComesFromIsHeldAgainstTheNetworks() {
        Transaction request;
        QFETCH(QString, peer);
        request.peer = peer;
        Registration device;
        QFETCH(QString, networks);
        device.networks = networks;
        QTEST(compare(request, device).back().match, "match");
    }

    void everyWidgetHasANameAndEveryLetterOneMeaning() {
        showMismatch();
        QCOMPARE(namelessIn(*m_page), QString());
        QCOMPARE(mnemonicsSharedIn(*m_page), QString());
        press(*m_page, u"Show what %1 asks for"_s.arg(stranger));
        QCOMPARE(namelessIn(*m_page), QString());
        QCOMPARE(mnemonicsSharedIn(*m_page), QString());
    }

private:
    PendingRequest waiting() const {
        return m_site->memory()
            .pendingRequest(m_site->memory().pendingIds({.state = {}, .fqdn = stranger})->front())
            .value();
    }
    Registration mismatched() const { return m_site->memory().device(m_mismatched).value(); }

    /// By the fix of the ladder.
    void showMismatch() {
        TransactionQuery refused;
        refused.search = moved;
        m_page->show({.page = Page::Requests, .transaction = m_site->memory().transactionIds(refused)->front()});
        press(*m_page, u"Edit the registration…"_s);
    }

    QAction *actionOf(const QString &beginning) const {
        for (QAction *action : m_page->rowActions()) {
            if (withoutMnemonic(action->text()).startsWith(beginning)) return action;
        }
        qFatal("There is no action \"%ls\".", qUtf16Printable(beginning));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FakeSite> m_site;
    std::unique_ptr<RequestsPage> m_page;
    qint64 m_mismatched = 0;
};

QTEST_MAIN(tst_Adoption)
#include "tst_adoption.moc"

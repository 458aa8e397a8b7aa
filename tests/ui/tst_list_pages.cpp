#include <QAbstractButton>
#include <QDialog>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include "ui/by_name.h"
#include "ui/fake_site.h"
#include "ui/forms/new_challenge_dialog.h"
#include "ui/forms/register_device_dialog.h"
#include "ui/pages/audit_page.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/challenges_page.h"
#include "ui/pages/devices_page.h"
#include "ui/pages/request_detail.h"
#include "ui/pages/requests_page.h"
#include "ui/pages/revocations_page.h"
#include "ui/sample_pages.h"
#include "ui/sample_site.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

void addDevice(FakeSite &site, const QString &fqdn) {
    Registration device;
    device.fqdn = fqdn;
    device.profile = QString::fromLatin1(defaultProfileName);
    QVERIFY(site.memory().addDevices({NewDevice{device, std::nullopt}}));
}

qint64 recordRefusal(FakeSite &site, const QString &fqdn, Fix fix, const QString &target) {
    Transaction refused;
    refused.at = site.clock().now();
    refused.peer = u"192.0.2.17:1025"_s;
    refused.operation = u"PKCSReq"_s;
    refused.result = TransactionResult::Refused;
    refused.reason = u"It was refused."_s;
    refused.fqdn = fqdn;
    refused.trace.fail(Check::Challenge, u"It was refused."_s, u"one thing"_s, u"another thing"_s, fix, target);
    return *site.memory().recordTransaction(refused);
}

QAction *actionOf(const ListPage &page, const QString &beginning) {
    for (QAction *action : page.rowActions()) {
        if (withoutMnemonic(action->text()).startsWith(beginning)) return action;
    }
    qFatal("There is no action \"%ls\".", qUtf16Printable(beginning));
}

template <typename Dialog>
Dialog *openDialog(const QWidget &in) {
    for (Dialog *dialog : in.findChildren<Dialog *>()) {
        if (dialog->isVisible()) return dialog;
    }
    return nullptr;
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

}  // namespace

class tst_ListPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"scepter-test"_s);
        QCoreApplication::setApplicationName(u"scepter-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init() { QSettings().clear(); }

    void whatIsRecordedAppearsByItself() {
        FakeSite site;
        RequestsPage page(site, nullptr);
        page.QWidget::show();
        QVERIFY(shows(page, u"Nothing has arrived yet"_s));
        recordRefusal(site, u"r1.lab.example"_s, Fix::None, {});
        site.nudge();
        QTRY_COMPARE(page.view().table().rowCount(), 1);
        QVERIFY(!shows(page, u"Nothing has arrived yet"_s));
        QVERIFY(shows(page, u"Why was r1.lab.example refused?"_s));
    }

    void aPageThatIsHiddenReadsWhenItIsShown() {
        FakeSite site;
        DevicesPage page(site, nullptr);
        page.QWidget::show();
        page.hide();
        addDevice(site, u"r1.lab.example"_s);
        site.nudge();
        QCOMPARE(page.view().table().rowCount(), 0);
        page.QWidget::show();
        QCOMPARE(page.view().table().rowCount(), 1);
    }

    void theSelectedRequestStaysSelectedWhenAnotherArrives() {
        FakeSite site;
        const qint64 first = recordRefusal(site, u"r1.lab.example"_s, Fix::None, {});
        RequestsPage page(site, nullptr);
        page.QWidget::show();
        QCOMPARE(page.view().selectedIds(), std::vector<qint64>{first});
        recordRefusal(site, u"r2.lab.example"_s, Fix::None, {});
        site.nudge();
        QTRY_COMPARE(page.view().table().rowCount(), 2);
        QCOMPARE(page.view().selectedIds(), std::vector<qint64>{first});
    }

    void selectedRowsStaySelectedInAnotherOrder() {
        FakeSite site;
        fillWithSamples(site);
        DevicesPage page(site, nullptr);
        page.QWidget::show();
        page.view().selectRow(1);
        const auto selected = page.view().selectedIds();
        page.view().sortByColumn(int(DevicesTable::Column::Name), Qt::DescendingOrder);
        QCOMPARE(page.view().selectedIds(), selected);
        QVERIFY(page.view().selectionModel()->selectedRows().front().row() != 1);
    }

    void aClickOnAColumnWithoutOrderLeavesTheArrow() {
        FakeSite site;
        fillWithSamples(site);
        DevicesPage page(site, nullptr);
        page.QWidget::show();
        QHeaderView *header = page.view().horizontalHeader();
        header->setSortIndicator(int(DevicesTable::Column::Challenge), Qt::AscendingOrder);
        QCOMPARE(header->sortIndicatorSection(), int(DevicesTable::Column::Name));
    }

    void theFixOpensItsDialog_data() {
        QTest::addColumn<Fix>("fix");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QByteArray>("dialog");
        QTest::newRow("not registered") << Fix::RegisterDevice << u"Register this device…"_s
                                        << QByteArray("scepter::ui::RegisterDeviceDialog");
        QTest::newRow("challenge spent") << Fix::NewChallenge << u"Make a new challenge…"_s
                                         << QByteArray("scepter::ui::NewChallengeDialog");
        QTest::newRow("another address") << Fix::EditRegistration << u"Edit the registration…"_s
                                         << QByteArray("scepter::ui::RegisterDeviceDialog");
        QTest::newRow("disabled") << Fix::EnableDevice << u"Enable this device…"_s << QByteArray("QMessageBox");
        QTest::newRow("single DES") << Fix::AllowWeakAlgorithms << u"Allow weak algorithms for this device…"_s
                                    << QByteArray("scepter::ui::WeakAlgorithmsDialog");
    }

    void theFixOpensItsDialog() {
        QFETCH(Fix, fix);
        QFETCH(QString, button);
        QFETCH(QByteArray, dialog);
        FakeSite site;
        addDevice(site, u"r1.lab.example"_s);
        recordRefusal(site, u"r1.lab.example"_s, fix, u"r1.lab.example"_s);
        RequestsPage page(site, nullptr);
        page.QWidget::show();
        press(page, button);
        const auto *opened = openDialog<QDialog>(page);
        QVERIFY(opened);
        QCOMPARE(opened->metaObject()->className(), dialog.constData());
    }

    void theRequestThatAnotherNamesIsShownThoughAFilterHidesIt() {
        FakeSite site;
        const qint64 spender = recordRefusal(site, u"r1.lab.example"_s, Fix::None, {});
        recordRefusal(site, u"r2.lab.example"_s, Fix::OpenTransaction, QString::number(spender));
        RequestsPage page(site, nullptr);
        page.QWidget::show();
        page.setSearch(u"r2"_s);
        QCOMPARE(page.view().table().rowCount(), 1);
        press(page, u"Open transaction %1"_s.arg(spender));
        QCOMPARE(page.view().selectedIds(), std::vector<qint64>{spender});
    }

    void actionsCountWhatIsSelected() {
        FakeSite site;
        fillWithSamples(site);
        CertificatesPage page(site, nullptr);
        page.QWidget::show();
        QCOMPARE(withoutMnemonic(actionOf(page, u"Revoke"_s)->text()), u"Revoke…"_s);
        QVERIFY(actionOf(page, u"Save as DER"_s)->isEnabled());
        page.view().clearSelection();
        QVERIFY(!actionOf(page, u"Revoke"_s)->isEnabled());
        page.view().selectionModel()->select(
            QItemSelection(page.view().table().index(0, 0), page.view().table().index(2, 0)),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(withoutMnemonic(actionOf(page, u"Revoke"_s)->text()), u"Revoke 3 certificates…"_s);
        QVERIFY(!actionOf(page, u"Save as DER"_s)->isEnabled());
    }

    void whatIsRevokedCannotBeRevokedAgain() {
        FakeSite site;
        fillWithSamples(site);
        CertificatesPage page(site, nullptr);
        page.QWidget::show();
        const qint64 id = page.view().selectedIds().front();
        QVERIFY(site.revoke({site.memory().certificateRows({id})->front().serial}, RevocationReason::KeyCompromise));
        QVERIFY(!actionOf(page, u"Revoke"_s)->isEnabled());
        QVERIFY(shows(page, u"key compromise"_s));
    }

    void deletingAsksFirst() {
        FakeSite site;
        addDevice(site, u"r1.lab.example"_s);
        DevicesPage page(site, nullptr);
        page.QWidget::show();
        actionOf(page, u"Delete"_s)->trigger();
        auto *question = openDialog<QMessageBox>(page);
        QVERIFY(question);
        QVERIFY(question->text().contains(u"r1.lab.example"_s));
        QVERIFY(site.memory().device(u"r1.lab.example"_s));
        press(*question, u"Delete"_s);
        QVERIFY(!site.memory().device(u"r1.lab.example"_s));
    }

    void anEmptyListSaysWhatToDoAndAnEmptySearchHowToGoBack() {
        FakeSite site;
        DevicesPage page(site, nullptr);
        page.QWidget::show();
        QVERIFY(shows(page, u"No devices yet"_s));
        addDevice(site, u"r1.lab.example"_s);
        site.nudge();
        page.setSearch(u"nowhere"_s);
        QVERIFY(shows(page, u"Nothing matches"_s));
        press(page, u"Show all"_s);
        QCOMPARE(page.view().table().rowCount(), 1);
    }

    void columnsAreRemembered() {
        FakeSite site;
        {
            DevicesPage page(site, nullptr);
            page.view().setColumnHidden(int(DevicesTable::Column::Address), true);
            page.view().setColumnWidth(int(DevicesTable::Column::Name), 321);
        }
        const DevicesPage page(site, nullptr);
        QVERIFY(page.view().isColumnHidden(int(DevicesTable::Column::Address)));
        QCOMPARE(page.view().columnWidth(int(DevicesTable::Column::Name)), 321);
    }

    void publishingMakesTheNewestList() {
        FakeSite site;
        RevocationsPage page(site, nullptr);
        page.QWidget::show();
        QVERIFY(shows(page, u"No list published yet"_s));
        press(page, u"Publish list now"_s);
        QVERIFY(shows(page, u"Revocation list 1"_s));
    }

    void whoseListItIsIsSaidWhereThereAreSeveralAuthorities() {
        FakeSite site;
        QVERIFY(site.publishCrl());
        RevocationsPage page(site, nullptr);
        page.QWidget::show();
        const auto *lists = page.findChild<QTableWidget *>();
        QVERIFY(lists->isColumnHidden(0));
        QVERIFY(site.memory().addAuthority({u"branch"_s, {}, site.clock().now()}, {}));
        QVERIFY(site.publishCrlOf(u"branch"_s));
        site.nudge();
        QTRY_VERIFY(!lists->isColumnHidden(0));
        QCOMPARE(lists->item(0, 0)->text(), u"branch"_s);
        QVERIFY(shows(page, u"branch"_s));
    }

    void aRevocationListIsSaved() {
        FakeSite site;
        RevocationsPage page(site, nullptr);
        page.QWidget::show();
        QVERIFY(!named<QAbstractButton>(page, u"Save list…"_s).isEnabled());
        press(page, u"Publish list now"_s);
        press(page, u"Save list…"_s);
        auto *dialog = openDialog<QFileDialog>(page);
        QVERIFY(dialog);
        const QString path = m_folder.filePath(u"ca-1.crl"_s);
        Q_EMIT dialog->fileSelected(path);
        QCOMPARE(contentOf(path), QByteArray("crl of ca"));
        dialog->close();
    }

    void weakDevicesAreListedWithWhatTheyMayDoAndDid() {
        FakeSite site;
        addDevice(site, u"good.lab.example"_s);
        addDevice(site, u"old.lab.example"_s);
        Registration old = site.memory().device(u"old.lab.example"_s).value();
        old.weakAllowed = WeakAlgorithm::SingleDes | WeakAlgorithm::Md5;
        QVERIFY(site.memory().updateDevice(old, u"admin"_s));
        DevicesPage page(site, nullptr);
        const int column = int(DevicesTable::Column::WeakAllowed);
        page.show({.page = Page::Devices, .filter = PageFilter::Weak});
        page.QWidget::show();
        QCOMPARE(page.view().table().rowCount(), 1);
        QVERIFY(!page.view().isColumnHidden(column));
        QCOMPARE(page.view().table().index(0, column).data().toString(), u"single DES, MD5, without end"_s);
        QVERIFY(shows(page, u"single DES, MD5, without end"_s));
        page.show({.page = Page::Devices});
        QVERIFY(page.view().isColumnHidden(column));
    }

    void theHexDumpShowsWhatIsPrintable() {
        QCOMPARE(hexDump("SCEP\x00\xff"_ba), u"0000  53 43 45 50 00 ff                                SCEP..\n"_s);
        QCOMPARE(hexDump(QByteArray(17, 'a')).count(u'\n'), 2);
        QCOMPARE(hexDump({}), QString());
    }

    void everyWidgetThatTakesTheFocusHasAName_data() {
        QTest::addColumn<int>("which");
        for (int which = 0; which < 6; ++which) QTest::addRow("page %d", which) << which;
    }

    void everyWidgetThatTakesTheFocusHasAName() {
        QFETCH(int, which);
        FakeSite site;
        fillWithSamples(site);
        addPageSamples(site);
        std::unique_ptr<ListPage> page = makePage(which, site);
        page->QWidget::show();
        QCOMPARE(namelessIn(*page), QString());
        QCOMPARE(mnemonicsSharedIn(*page), QString());
    }

private:
    static std::unique_ptr<ListPage> makePage(int which, FakeSite &site) {
        switch (which) {
            case 0:
                return std::make_unique<DevicesPage>(site, nullptr);
            case 1:
                return std::make_unique<ChallengesPage>(site, nullptr);
            case 2:
                return std::make_unique<RequestsPage>(site, nullptr);
            case 3:
                return std::make_unique<CertificatesPage>(site, nullptr);
            case 4:
                return std::make_unique<RevocationsPage>(site, nullptr);
            default:
                return std::make_unique<AuditPage>(site, nullptr);
        }
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(tst_ListPages)
#include "tst_list_pages.moc"

// Devices out of a file: nothing is written before a person has seen what the file holds, and nothing holds up the
// window.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFileDialog>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "ui/by_name.h"
#include "ui/fake_site.h"
#include "ui/forms/file_drop.h"
#include "ui/forms/import_devices_dialog.h"
#include "ui/forms/import_tables.h"
#include "ui/pages/devices_page.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

const auto path = u"/srv/devices.csv"_s;
const auto leaveOut = u"Leave out the rows with a problem and import the other 98"_s;

std::shared_ptr<ImportPreview> previewOf(qint64 good, qint64 bad) {
    auto preview = std::make_shared<ImportPreview>();
    preview->devices = good;
    preview->badRows = bad;
    for (int i = 0; i < good; ++i)
        preview->examples.push_back({i + 2, u"r%1.lab.example"_s.arg(i), u"192.0.2.1"_s, u"SN-1"_s, u"device"_s, {}});
    for (int i = 0; i < bad; ++i) {
        preview->problems.push_back(
            {i + 200, u"b_%1.lab.example"_s.arg(i), u"fqdn"_s, u"\"b_%1.lab.example\" has an underscore."_s.arg(i)});
    }
    return preview;
}

template <typename Dialog>
Dialog *openDialog(const QWidget &in) {
    for (Dialog *dialog : in.findChildren<Dialog *>()) {
        if (dialog->isVisible()) return dialog;
    }
    return nullptr;
}

QPushButton &primary(const QWidget &dialog) {
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (each->isDefault()) return *each;
    }
    qFatal("There is no default button.");
}

}  // namespace

class tst_ImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"scepter-test"_s);
        QCoreApplication::setApplicationName(u"scepter-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init() {
        m_site = std::make_unique<FakeSite>();
        m_dialog = std::make_unique<ImportDevicesDialog>(*m_site, nullptr);
        m_dialog->show();
    }

    void cleanup() {
        m_dialog.reset();
        m_site.reset();
    }

    void aGoodFileIsWrittenAfterItWasSeen() {
        m_dialog->checkFile(path);
        QCOMPARE(m_site->import()->path(), path);
        QCOMPARE(m_site->import()->checks(), 1);
        QVERIFY(!primary(*m_dialog).isEnabled());
        auto preview = previewOf(98, 0);
        preview->challenges = 3;
        Q_EMIT m_site->import()->checked(preview);
        QVERIFY(shows(*m_dialog, u"98 row(s) can be registered, 3 of them with a static challenge."_s));
        QCOMPARE(m_site->import()->writes(), 0);
        QCOMPARE(primary(*m_dialog).text(), u"&Import 98 device(s)"_s);
        primary(*m_dialog).click();
        QCOMPARE(m_site->import()->writes(), 1);
        QSignalSpy imported(m_dialog.get(), &ImportDevicesDialog::imported);
        Q_EMIT m_site->import()->written(98);
        QVERIFY(shows(*m_dialog, u"98 device(s) are registered"_s));
        QCOMPARE(imported.size(), 1);
        press(*m_dialog, u"Done"_s);
        QVERIFY(!m_dialog->isVisible());
    }

    void rowsWithAProblemAreLeftOutOnlyWhenThePersonSaysSo() {
        m_dialog->checkFile(path);
        Q_EMIT m_site->import()->checked(previewOf(98, 2));
        QVERIFY(shows(*m_dialog, u"98 row(s) can be registered."_s));
        QVERIFY(shows(*m_dialog, u"2 row(s) have a problem."_s));
        QVERIFY(!primary(*m_dialog).isEnabled());
        named<QCheckBox>(*m_dialog, leaveOut).click();
        QVERIFY(primary(*m_dialog).isEnabled());
        named<QCheckBox>(*m_dialog, leaveOut).click();
        QVERIFY(!primary(*m_dialog).isEnabled());
        named<QCheckBox>(*m_dialog, leaveOut).click();
        primary(*m_dialog).click();
        QCOMPARE(m_site->import()->writes(), 1);
    }

    void aChoiceForOneFileIsNoneForTheNext() {
        m_dialog->checkFile(path);
        Q_EMIT m_site->import()->checked(previewOf(98, 2));
        named<QCheckBox>(*m_dialog, leaveOut).click();
        press(*m_dialog, u"Check again"_s);
        QCOMPARE(m_site->import()->checks(), 1);
        QCOMPARE(m_site->import()->writes(), 0);
        Q_EMIT m_site->import()->checked(previewOf(98, 2));
        QVERIFY(!primary(*m_dialog).isEnabled());
    }

    void aFileWithoutAGoodRowCannotBeImported() {
        m_dialog->checkFile(path);
        Q_EMIT m_site->import()->checked(previewOf(0, 2));
        QVERIFY(!primary(*m_dialog).isEnabled());
        for (const QCheckBox *box : m_dialog->findChildren<QCheckBox *>()) QVERIFY(!box->isVisible());
    }

    void theRowsWithAProblemComeFirst() {
        m_dialog->checkFile(path);
        Q_EMIT m_site->import()->checked(previewOf(98, 2));
        const auto &problems = named<QTableView>(*m_dialog, u"Rows with a problem"_s);
        QVERIFY(problems.isVisible());
        QCOMPARE(problems.model()->rowCount(), 2);
        QVERIFY(shows(*m_dialog, u"\"b_0.lab.example\" has an underscore."_s));
        press(*m_dialog, u"Good 98"_s);
        const auto &good = named<QTableView>(*m_dialog, u"Rows that can be registered"_s);
        QVERIFY(good.isVisible());
        QCOMPARE(good.model()->rowCount(), 98);
        QVERIFY(!shows(*m_dialog, u"has an underscore."_s));
    }

    void rowsThatAreNotShownAreCounted() {
        m_dialog->checkFile(path);
        auto preview = previewOf(10, 0);
        preview->devices = 100'000;
        Q_EMIT m_site->import()->checked(preview);
        QVERIFY(shows(*m_dialog, u"The first 10 of 100,000 are shown."_s));
    }

    void aFileThatCannotBeReadSaysWhy() {
        m_dialog->checkFile(path);
        Q_EMIT m_site->import()->failed({FaultKind::Malformed, u"Line 1: the file is in UTF-16."_s});
        QVERIFY(shows(*m_dialog, u"Line 1: the file is in UTF-16."_s));
        QCOMPARE(primary(*m_dialog).text(), u"&Choose a file…"_s);
        m_dialog->checkFile(path);
        QVERIFY(!shows(*m_dialog, u"UTF-16"_s));
    }

    void aFileWithoutRowsSaysSo() {
        m_dialog->checkFile(path);
        Q_EMIT m_site->import()->checked(previewOf(0, 0));
        QVERIFY(shows(*m_dialog, u"devices.csv names its columns and has no row below them."_s));
        QCOMPARE(primary(*m_dialog).text(), u"&Choose a file…"_s);
    }

    void progressIsShownInWords() {
        m_dialog->checkFile(path);
        const auto &bar = named<QProgressBar>(*m_dialog, u"Progress"_s);
        Q_EMIT m_site->import()->progressed({FileStep::Reading, 250, 1000});
        QCOMPARE(bar.value() * 4, bar.maximum());
        Q_EMIT m_site->import()->checked(previewOf(98, 0));
        primary(*m_dialog).click();
        Q_EMIT m_site->import()->progressed({FileStep::Hashing, 1234, 5000});
        QVERIFY(shows(*m_dialog, u"1,234 of 5,000"_s));
    }

    void breakingOffTheReadingLeadsBackToTheChoice() {
        m_dialog->checkFile(path);
        press(*m_dialog, u"Cancel"_s);
        QCOMPARE(m_site->import()->cancels(), 1);
        QVERIFY(m_dialog->isVisible());
        Q_EMIT m_site->import()->failed({FaultKind::Refused, u"It was broken off."_s});
        QCOMPARE(primary(*m_dialog).text(), u"&Choose a file…"_s);
        QVERIFY(!shows(*m_dialog, u"It was broken off."_s));
    }

    void breakingOffTheWritingSaysWhatBecameOfIt() {
        m_dialog->checkFile(path);
        Q_EMIT m_site->import()->checked(previewOf(98, 0));
        primary(*m_dialog).click();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(m_site->import()->cancels(), 1);
        QVERIFY(m_dialog->isVisible());
        Q_EMIT m_site->import()->failed({FaultKind::Refused, u"It was broken off: nothing was written."_s});
        QVERIFY(shows(*m_dialog, u"It was broken off: nothing was written."_s));
        QVERIFY(primary(*m_dialog).isEnabled());
        press(*m_dialog, u"Cancel"_s);
        QVERIFY(!m_dialog->isVisible());
    }

    void whatWasWrittenBeforeItCouldBeBrokenOffIsSaid() {
        m_dialog->checkFile(path);
        Q_EMIT m_site->import()->checked(previewOf(98, 0));
        primary(*m_dialog).click();
        m_dialog->reject();
        Q_EMIT m_site->import()->written(98);
        QVERIFY(shows(*m_dialog, u"98 device(s) are registered"_s));
    }

    void closingTheDialogBreaksOffWhatRuns() {
        m_dialog->checkFile(path);
        QVERIFY(m_site->import());
        m_dialog.reset();
        QVERIFY(!m_site->import());
    }

    void aDroppedFileIsChecked() {
        auto &field = *m_dialog->findChild<FileDrop *>();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enters(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(&field, &enters) && enters.isAccepted());
        QDropEvent drops(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(&field, &drops));
        QVERIFY(m_site->import());
        QCOMPARE(m_site->import()->path(), path);
    }

    void whatIsNoFileIsNotTaken() {
        QMimeData data;
        data.setUrls({QUrl(u"https://example.org/devices.csv"_s)});
        QDragEnterEvent enters(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enters.ignore();
        QCoreApplication::sendEvent(m_dialog->findChild<FileDrop *>(), &enters);
        QVERIFY(!enters.isAccepted());
    }

    void everythingHasANameAndAKey() {
        QCOMPARE(namelessIn(*m_dialog), QString());
        QCOMPARE(mnemonicsSharedIn(*m_dialog), QString());
        m_dialog->checkFile(path);
        QCOMPARE(namelessIn(*m_dialog), QString());
        Q_EMIT m_site->import()->checked(previewOf(98, 2));
        named<QCheckBox>(*m_dialog, leaveOut).click();
        QCOMPARE(namelessIn(*m_dialog), QString());
        QCOMPARE(mnemonicsSharedIn(*m_dialog), QString());
    }

    void theTablesAreModels() {
        const auto preview = previewOf(3, 2);
        ProblemsTable problems(preview);
        const QAbstractItemModelTester problemsTester(&problems,
                                                      QAbstractItemModelTester::FailureReportingMode::QtTest);
        GoodRowsTable good(preview);
        const QAbstractItemModelTester goodTester(&good, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(problems.index(1, int(ProblemsTable::Column::Device)).data().toString(), u"b_1.lab.example"_s);
        QCOMPARE(good.index(2, int(GoodRowsTable::Column::Device)).data().toString(), u"r2.lab.example"_s);
    }

    void thePageOpensTheDialog() {
        DevicesPage page(*m_site, nullptr);
        page.QWidget::show();
        press(page, u"Import…"_s);
        QVERIFY(openDialog<ImportDevicesDialog>(page));
    }

    void thePageWritesAllDevicesIntoAFile() {
        DevicesPage page(*m_site, nullptr);
        page.QWidget::show();
        page.exportAllDevices();
        auto *question = openDialog<QFileDialog>(page);
        QVERIFY(question);
        const QString file = m_folder.filePath(u"all.csv"_s);
        Q_EMIT question->fileSelected(file);
        QVERIFY(m_site->exportWork());
        QCOMPARE(m_site->exportWork()->path(), file);
        QCOMPARE(m_site->exportWork()->starts(), 1);
        Q_EMIT m_site->exportWork()->failed({FaultKind::Unavailable, u"The disk is full."_s});
        QVERIFY(shows(page, u"The disk is full."_s));
        QTRY_VERIFY(!m_site->exportWork());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<FakeSite> m_site;
    std::unique_ptr<ImportDevicesDialog> m_dialog;
};

QTEST_MAIN(tst_ImportDialog)
#include "tst_import_dialog.moc"

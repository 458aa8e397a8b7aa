// What leaves a list: files of comma-separated values, and the clipboard.
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "ui/fake_site.h"
#include "ui/lists/csv_export.h"
#include "ui/pages/devices_page.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::ui;

namespace {

void addDevice(FakeSite &site, const QString &fqdn, const QString &notes = {}) {
    Registration device;
    device.fqdn = fqdn;
    device.profile = QString::fromLatin1(defaultProfileName);
    device.notes = notes;
    QVERIFY(site.memory().addDevices({NewDevice{device, std::nullopt}}));
}

QByteArray contentOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no such file)");
}

}  // namespace

class tst_Export : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(u"scepter-test"_s);
        QCoreApplication::setApplicationName(u"scepter-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init() { QSettings().clear(); }

    void exportWritesTheRowsAndColumnsThatAreShown() {
        FakeSite site;
        addDevice(site, u"r1.lab.example"_s);
        addDevice(site, u"r2.lab.example"_s, u"=HYPERLINK(\"http://attacker.example\")"_s);
        addDevice(site, u"fw.office.example"_s);
        DevicesPage page(site, nullptr);
        page.QWidget::show();
        for (int column = 0; column < page.view().table().columnCount(); ++column)
            page.view().setColumnHidden(column, true);
        page.view().setColumnHidden(int(DevicesTable::Column::Notes), false);
        page.view().setColumnHidden(int(DevicesTable::Column::Name), false);
        page.setSearch(u"lab"_s);

        const QString path = m_folder.filePath(u"devices.csv"_s);
        std::optional<QString> fault;
        page.exportTo(path, [&fault](const QString &sentence) { fault = sentence; });
        QTRY_VERIFY(fault);
        QCOMPARE(*fault, QString());
        QCOMPARE(contentOf(path), QByteArray("Name,Notes\r\n"
                                             "r1.lab.example,\r\n"
                                             "r2.lab.example,\"'=HYPERLINK(\"\"http://attacker.example\"\")\"\r\n"));
    }

    void anExportThatCannotBeWrittenSaysSo() {
        FakeSite site;
        DevicesPage page(site, nullptr);
        std::optional<QString> fault;
        page.exportTo(m_folder.filePath(u"no/such/folder/devices.csv"_s),
                      [&fault](const QString &sentence) { fault = sentence; });
        QTRY_VERIFY(fault);
        QVERIFY2(fault->contains(u"could not be written"_s), qPrintable(*fault));
    }

    void copyTakesTheShownColumnsOfTheSelectedRows() {
        FakeSite site;
        addDevice(site, u"r1.lab.example"_s);
        addDevice(site, u"r2.lab.example"_s);
        DevicesPage page(site, nullptr);
        page.QWidget::show();
        for (int column = 1; column < page.view().table().columnCount(); ++column)
            page.view().setColumnHidden(column, true);
        page.view().selectAll();
        QTest::keySequence(&page.view(), QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), u"r1.lab.example\nr2.lab.example"_s);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(tst_Export)
#include "tst_export.moc"

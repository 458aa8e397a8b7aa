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

    void aFieldIsQuotedAndDefused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("plain") << u"r1.lab.example"_s << QByteArray("r1.lab.example");
        QTest::newRow("comma") << u"CN=r1,O=Lab"_s << QByteArray("\"CN=r1,O=Lab\"");
        QTest::newRow("quote") << u"the \"old\" one"_s << QByteArray("\"the \"\"old\"\" one\"");
        QTest::newRow("line break") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("formula by plus") << u"+1"_s << QByteArray("'+1");
        QTest::newRow("formula by minus") << u"-1"_s << QByteArray("'-1");
        QTest::newRow("formula by at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("formula after a tab") << u"\t=1"_s << QByteArray("'\t=1");
        QTest::newRow("beyond ASCII") << u"Tromsø"_s << QByteArray("Troms\xc3\xb8");
    }

    void aFieldIsQuotedAndDefused() {
        QFETCH(QString, text);
        QTEST(csvField(text), "field");
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

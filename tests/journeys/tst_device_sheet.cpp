// Configuration sheets of devices, from the command line: complete for every type.
#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>

#include "journeys/lab.h"
#include "tools/serving.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

/// A password with everything that shells, configurations and markup take for their own.
const QByteArray thornyChallenge = R"x(it's "$(touch broken)" `touch broken` <&-->\ #1 ;)x";

}  // namespace

class tst_DeviceSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyTypeIsComplete_data();
    void everyTypeIsComplete();
    void markupStaysWellFormed_data();
    void markupStaysWellFormed();
    void aChallengeThatTheDeviceCannotTakeIsRefused();
    void anOwnSheetWins();
    void aBrokenSheetCostsNoChallenge();
    void writesAFileOfItsOwner();
    void refusesWrongUsage_data();
    void refusesWrongUsage();

private:
    QString registered(const QString &name, const QStringList &options = {}) const;
    /// The sheet of the device.
    Ending sheet(const QString &name, const QString &type, const QStringList &options = {}) const;
    QStringList withThornyChallenge() const;

    std::unique_ptr<Lab> m_lab;
    std::unique_ptr<Serving> m_serving;
};

void tst_DeviceSheet::initTestCase() {
    m_lab = std::make_unique<Lab>(u"rsa:2048"_s);
    QVERIFY(m_lab->isMade());
    // Whoever runs this may have sheets of their own.
    m_lab->setEnvironment(u"XDG_DATA_HOME"_s, m_lab->path(u"data"_s));
    m_lab->write(u"thorny"_s, thornyChallenge + '\n');
    m_serving = std::make_unique<Serving>(program, *m_lab);
    QCOMPARE(m_serving->start(site), QString());
}

void tst_DeviceSheet::cleanupTestCase() {
    if (m_serving) QCOMPARE(m_serving->end(SIGTERM), 0);
}

QString tst_DeviceSheet::registered(const QString &name, const QStringList &options) const {
    const auto added = m_lab->scepter(QStringList{u"device"_s, u"add"_s, site, u"--fqdn"_s, name} + options);
    if (added.code != 0) qFatal("%s", added.said.constData());
    return name;
}

Ending tst_DeviceSheet::sheet(const QString &name, const QString &type, const QStringList &options) const {
    return m_lab->scepter(QStringList{u"device"_s, u"sheet"_s, site, name, u"--type"_s, type} + options);
}

QStringList tst_DeviceSheet::withThornyChallenge() const {
    return {u"--challenge-file"_s, u"thorny"_s};
}

void tst_DeviceSheet::everyTypeIsComplete_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("name");
    const auto full = registered(u"full.sheet.example"_s, {u"--ip"_s, u"192.0.2.17"_s, u"--serial"_s, u"FTX 1840"_s});
    const auto bare = registered(u"bare"_s);
    const auto types = m_lab->typed(u"device sheet %1 --types --json"_s.arg(site)).array();
    QVERIFY(types.size() >= 15);
    for (const auto &one : types) {
        const auto type = one.toObject()[u"type"_s].toString();
        for (const auto &name : {full, bare}) QTest::newRow(qPrintable(type + u", "_s + name)) << type << name;
    }
}

void tst_DeviceSheet::everyTypeIsComplete() {
    QFETCH(QString, type);
    QFETCH(QString, name);
    const auto made = sheet(name, type);
    QVERIFY2(made.code == 0, made.said.constData());
    const auto text = QString::fromUtf8(made.out);
    QVERIFY2(!text.contains(u"{{"_s) && !text.contains(u"}}"_s), made.out.constData());
    QVERIFY(text.contains(name));
    QVERIFY(text.contains(m_serving->url()));
    // Where the challenge belongs, and how to get one.
    QVERIFY(text.count(u"CHALLENGE-PASSWORD"_s) >= 2);
    QVERIFY(text.contains(u"scepter challenge new"_s));
    if (name != u"bare"_s) QVERIFY2(text.contains(u"192.0.2.17"_s), made.out.constData());

    m_lab->write(u"plain"_s, "PLAIN-CHALLENGE-1\n");
    const auto with = sheet(name, type, {u"--challenge-file"_s, u"plain"_s});
    QVERIFY2(with.code == 0, with.said.constData());
    QVERIFY(with.out.contains("PLAIN-CHALLENGE-1"));
    QVERIFY(!with.out.contains("CHALLENGE-PASSWORD"));
}

void tst_DeviceSheet::markupStaysWellFormed_data() {
    QTest::addColumn<QString>("type");
    QTest::newRow("SyncML") << u"windows"_s;
    QTest::newRow("profile") << u"apple"_s;
}

void tst_DeviceSheet::markupStaysWellFormed() {
    QFETCH(QString, type);
    const auto name = registered(u"xn--bcher-kva.%1.example"_s.arg(type), {u"--ip"_s, u"2001:db8::17"_s});
    for (const auto &options : {QStringList(), withThornyChallenge()}) {
        QXmlStreamReader reader(sheet(name, type, options).out);
        QStringList texts;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::Characters) texts.append(reader.text().toString());
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(texts.contains(options.isEmpty() ? u"CHALLENGE-PASSWORD"_s : QString::fromUtf8(thornyChallenge)));
    }
}

void tst_DeviceSheet::aChallengeThatTheDeviceCannotTakeIsRefused() {
    const auto name = registered(u"ios.sheet.example"_s);
    m_lab->write(u"asks"_s, "What?Secret\n");
    const auto refused = sheet(name, u"cisco-ios"_s, {u"--challenge-file"_s, u"asks"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.said.contains("The sheet cisco-ios of the program, line "), refused.said.constData());
    QVERIFY2(refused.said.contains("{{challenge}} cannot be written there"), refused.said.constData());
    QVERIFY(!refused.said.contains("Secret"));
}

void tst_DeviceSheet::anOwnSheetWins() {
    const auto name = registered(u"own.sheet.example"_s);
    QDir(m_lab->path({})).mkpath(u"device-sheets"_s);
    QDir(m_lab->path({})).mkpath(u"data/scepter/device-sheets"_s);
    m_lab->write(u"device-sheets/fortios.txt"_s, "{{! Our firewalls: Type it. }}\nours {{fqdn}} {{challenge|word}}\n");
    m_lab->write(u"data/scepter/device-sheets/fortios.txt"_s, "{{! Farther away: Type it. }}\nfarther\n");
    m_lab->write(u"data/scepter/device-sheets/phone.txt"_s, "{{! Telephone: Type it. }}\nphone {{url|word}}\n");
    QCOMPARE(sheet(name, u"fortios"_s).out, "ours own.sheet.example CHALLENGE-PASSWORD\n");
    QCOMPARE(sheet(name, u"phone"_s).out, "phone " + m_serving->url().toUtf8() + '\n');
    const auto types = m_lab->typed(u"device sheet %1 --types"_s.arg(site)).out;
    QVERIFY2(types.contains("Telephone") && types.contains("Our firewalls"), types.constData());
    QFile::remove(m_lab->path(u"device-sheets/fortios.txt"_s));
}

void tst_DeviceSheet::aBrokenSheetCostsNoChallenge() {
    const auto name = registered(u"broken.sheet.example"_s);
    QDir(m_lab->path({})).mkpath(u"device-sheets"_s);
    m_lab->write(u"device-sheets/broken.txt"_s, "{{! Broken: Type it. }}\n\n{{chalenge}}\n");
    const auto refused = sheet(name, u"broken"_s, {u"--new-challenge"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said.contains("device-sheets/broken.txt, line 3: there is no placeholder {{chalenge}}"),
             refused.said.constData());
    QVERIFY(m_lab->typed(u"challenge list %1 --fqdn %2 --json"_s.arg(site, name)).array().isEmpty());
    const auto types = m_lab->typed(u"device sheet %1 --types"_s.arg(site));
    QCOMPARE(types.code, 0);
    QVERIFY2(types.said.contains("broken.txt, line 3"), types.said.constData());
    QFile::remove(m_lab->path(u"device-sheets/broken.txt"_s));
}

void tst_DeviceSheet::writesAFileOfItsOwner() {
    const auto name = registered(u"file.sheet.example"_s);
    const auto made = sheet(name, u"junos"_s, {u"--new-challenge"_s, u"--out"_s, u"file.junos"_s});
    QCOMPARE(made.code, 0);
    QVERIFY(made.out.isEmpty());
    QVERIFY(m_lab->read(u"file.junos"_s).contains(name.toUtf8()));
    QVERIFY(!(QFile::permissions(m_lab->path(u"file.junos"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
}

void tst_DeviceSheet::refusesWrongUsage_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("neither a device nor --types") << u"lab.scepter"_s << 2;
    QTest::newRow("no type") << u"lab.scepter bare"_s << 2;
    QTest::newRow("a device and --types") << u"lab.scepter bare --types"_s << 2;
    QTest::newRow("two challenges") << u"lab.scepter bare --type junos --new-challenge --challenge-file plain"_s << 2;
    QTest::newRow("a type that is not there") << u"lab.scepter bare --type toaster"_s << 1;
    QTest::newRow("a type that is a path") << u"lab.scepter bare --type ../device-sheets/junos"_s << 1;
    QTest::newRow("a device that is not there") << u"lab.scepter nobody.example --type junos"_s << 1;
}

void tst_DeviceSheet::refusesWrongUsage() {
    QFETCH(QString, words);
    QFETCH(int, code);
    const auto refused = m_lab->typed(u"device sheet "_s + words);
    QCOMPARE(refused.code, code);
    QVERIFY(refused.out.isEmpty());
    QVERIFY(!refused.said.isEmpty());
}

QTEST_GUILESS_MAIN(tst_DeviceSheet)
#include "tst_device_sheet.moc"

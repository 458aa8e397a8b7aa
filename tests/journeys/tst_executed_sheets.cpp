// Configuration sheets of the clients that run here, executed as a person would: each against a CA that answers by
// itself and one with a registration authority. sscep is not in Debian 12: of its sheet, what openssl does is executed.
#include <QDir>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <map>

#include "journeys/lab.h"
#include "tools/certmonger.h"
#include "tools/serving.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

/// A password with everything that shells, configurations and markup take for their own.
const QByteArray thornyChallenge = R"x(it's "$(touch broken)" `touch broken` <&-->\ #1 ;)x";

struct Served {
    Served(const QString &key, const QString &ra) : lab(key, {u"--ra"_s, ra}) {}

    Lab lab;
    Serving serving{program, lab};
};

}  // namespace

class tst_ExecutedSheets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanupTestCase();
    void theStrongSwanSheetEnrols();
    void theStrongSwanSheetCarriesAThornyChallenge();
    void theStrongSwanSheetSendsNothingToAnotherCa();
    void theStrongSwanSheetNamesTheEndpointOfTheProfile();
    void theScepClientSheetEnrols();
    void theCertmongerSheetEnrols();
    void theCertmongerSheetSaysThatAPersonHasToApprove();
    void theCertmongerSheetSendsNothingToAnotherCa();
    void theSscepSheetAsksForWhatIsRegistered();

private:
    QString registered(const QString &name, const QStringList &options = {}) const;
    Ending sheet(const QString &name, const QString &type, const QStringList &options = {}) const;
    /// Runs the sheet with bash in a folder of the device's own; it finds what is in `tools` before all else.
    Ending executed(const QString &name, const Ending &sheet, const QString &tools = {}) const;
    /// certmonger's sheet keeps its files in the device's folder, where a person has them in /etc/pki.
    Ending certmongerSheet(const QString &name) const;
    void verifies(const QString &name, const QString &certificate = u"cert.pem"_s) const;
    QStringList withThornyChallenge() const;
    /// Within a sheet the digest that is compared becomes that of another CA.
    static void showAnotherCa(QByteArray &sheet);

    std::map<QString, std::unique_ptr<Served>> m_served;  ///< by the kind of the CA's key
    Lab *m_lab = nullptr;
    Serving *m_serving = nullptr;
};

void tst_ExecutedSheets::initTestCase_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("ra");
    QTest::newRow("a CA that answers by itself") << u"rsa:2048"_s << u"none"_s;
    QTest::newRow("a registration authority answers") << u"ec:p256"_s << u"rsa:2048"_s;
}

void tst_ExecutedSheets::initTestCase() {
    for (const auto &tool : {u"bash"_s, u"curl"_s, u"openssl"_s, u"pki"_s, u"scepclient"_s})
        QVERIFY2(!QStandardPaths::findExecutable(tool).isEmpty(), qPrintable(tool + u" is not here"_s));
}

void tst_ExecutedSheets::init() {
    QFETCH_GLOBAL(QString, key);
    QFETCH_GLOBAL(QString, ra);
    auto &served = m_served[key];
    if (!served) {
        served = std::make_unique<Served>(key, ra);
        QVERIFY(served->lab.isMade());
        // Whoever runs this may have sheets of their own.
        served->lab.setEnvironment(u"XDG_DATA_HOME"_s, served->lab.path(u"data"_s));
        served->lab.write(u"thorny"_s, thornyChallenge + '\n');
        QCOMPARE(served->serving.start(site), QString());
    }
    m_lab = &served->lab;
    m_serving = &served->serving;
}

void tst_ExecutedSheets::cleanupTestCase() {
    for (auto &[key, served] : m_served) QCOMPARE(served->serving.end(SIGTERM), 0);
}

QString tst_ExecutedSheets::registered(const QString &name, const QStringList &options) const {
    const auto added = m_lab->scepter(QStringList{u"device"_s, u"add"_s, site, u"--fqdn"_s, name} + options);
    if (added.code != 0) qFatal("%s", added.said.constData());
    return name;
}

Ending tst_ExecutedSheets::sheet(const QString &name, const QString &type, const QStringList &options) const {
    return m_lab->scepter(QStringList{u"device"_s, u"sheet"_s, site, name, u"--type"_s, type} + options);
}

Ending tst_ExecutedSheets::executed(const QString &name, const Ending &sheet, const QString &tools) const {
    QDir(m_lab->path({})).mkdir(name);
    m_lab->write(name + u"/sheet"_s, sheet.out);
    return m_lab->run(u"bash"_s, {u"-c"_s, u"cd \"$1\" && PATH=\"$2$PATH\" exec bash sheet"_s, u"bash"_s, name,
                                  tools.isEmpty() ? QString() : tools + u':'});
}

Ending tst_ExecutedSheets::certmongerSheet(const QString &name) const {
    auto made = sheet(name, u"certmonger"_s, {u"--new-challenge"_s});
    made.out.replace("/etc/pki", m_lab->path(name + u"/pki"_s).toUtf8());
    return made;
}

void tst_ExecutedSheets::verifies(const QString &name, const QString &certificate) const {
    m_lab->write(u"ca.pem"_s, m_lab->typed(u"ca export %1 --pem"_s.arg(site)).out);
    const auto verified = m_lab->run(
        u"openssl"_s, {u"verify"_s, u"-CAfile"_s, u"ca.pem"_s, u"-verify_hostname"_s, name, name + u'/' + certificate});
    QVERIFY2(verified.code == 0, (verified.out + verified.said).constData());
}

QStringList tst_ExecutedSheets::withThornyChallenge() const {
    return {u"--challenge-file"_s, u"thorny"_s};
}

void tst_ExecutedSheets::showAnotherCa(QByteArray &sheet) {
    const auto shown = sheet.indexOf("!= '") + 4;
    sheet.replace(shown, 5, sheet.sliced(shown, 5) == "00:11" ? "11:00" : "00:11");
}

void tst_ExecutedSheets::theStrongSwanSheetEnrols() {
    const auto name =
        registered(u"swan.sheet.example"_s, {u"--ip"_s, u"192.0.2.18"_s, u"--serial"_s, u"FTX 1841-A.b"_s});
    const auto made = sheet(name, u"strongswan"_s, {u"--new-challenge"_s});
    QVERIFY2(made.said.contains("one-time challenge"), made.said.constData());
    const auto enrolled = executed(name, made);
    QVERIFY2(enrolled.code == 0, enrolled.said.constData());
    verifies(name);
    QCOMPARE(m_lab->typed(u"certificate list %1 --fqdn %2 --json"_s.arg(site, name)).array().size(), 1);
}

void tst_ExecutedSheets::theStrongSwanSheetCarriesAThornyChallenge() {
    const auto name = registered(u"thorny.sheet.example"_s, withThornyChallenge());
    const auto enrolled = executed(name, sheet(name, u"strongswan"_s, withThornyChallenge()));
    QVERIFY2(enrolled.code == 0, enrolled.said.constData());
    verifies(name);
    QVERIFY(!QFile::exists(m_lab->path(name + u"/broken"_s)));
}

void tst_ExecutedSheets::theStrongSwanSheetSendsNothingToAnotherCa() {
    const auto name = registered(u"wary.sheet.example"_s);
    auto made = sheet(name, u"strongswan"_s, {u"--new-challenge"_s});
    showAnotherCa(made.out);
    const auto refused = executed(name, made);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said.contains("This is another CA"), refused.said.constData());
    QVERIFY(!QFile::exists(m_lab->path(name + u"/key.pem"_s)));
}

void tst_ExecutedSheets::theStrongSwanSheetNamesTheEndpointOfTheProfile() {
    QCOMPARE(m_lab->typed(u"profile set %1 servers title Servers"_s.arg(site)).code, 0);
    const auto name = registered(u"server.sheet.example"_s, {u"--profile"_s, u"servers"_s});
    const auto made = sheet(name, u"strongswan"_s, {u"--new-challenge"_s});
    QVERIFY2(made.out.contains(m_serving->url().toUtf8() + "/servers'"), made.out.constData());
    const auto enrolled = executed(name, made);
    QVERIFY2(enrolled.code == 0, enrolled.said.constData());
    verifies(name);
}

void tst_ExecutedSheets::theScepClientSheetEnrols() {
    const auto name = registered(u"go.sheet.example"_s);
    // The sheet says what the device has to be allowed, as it is typed.
    QVERIFY(sheet(name, u"scepclient"_s).out.contains(name.toUtf8() + " --allow-weak sha1,des\n"));
    QCOMPARE(m_lab->typed(u"device set %1 %2 --allow-weak sha1,des"_s.arg(site, name)).code, 0);
    const auto made = sheet(name, u"scepclient"_s, {u"--new-challenge"_s});
    QVERIFY(!made.out.contains("--allow-weak"));
    const auto enrolled = executed(name, made);
    QVERIFY2(enrolled.code == 0, (enrolled.out + enrolled.said).constData());
    verifies(name);
}

void tst_ExecutedSheets::theCertmongerSheetEnrols() {
    if (!Certmonger::isThere()) QSKIP("certmonger is neither installed nor unpacked; tests/run unpacks it.");
    const auto name =
        registered(u"monger.sheet.example"_s, {u"--ip"_s, u"192.0.2.20"_s, u"--serial"_s, u"FTX 1842-A.b"_s});
    Certmonger certmonger(*m_lab);
    QCOMPARE(certmonger.start(), QString());
    const auto enrolled = executed(name, certmongerSheet(name), certmonger.commandFolder());
    QVERIFY2(enrolled.code == 0, (enrolled.out + enrolled.said + certmonger.log()).constData());
    verifies(name, u"pki/%1.pem"_s.arg(name));
    QVERIFY2(enrolled.out.contains("status: MONITORING"), enrolled.out.constData());
}

void tst_ExecutedSheets::theCertmongerSheetSaysThatAPersonHasToApprove() {
    if (!Certmonger::isThere()) QSKIP("certmonger is neither installed nor unpacked; tests/run unpacks it.");
    const auto name = registered(u"patient.sheet.example"_s, {u"--approval"_s, u"manual"_s});
    Certmonger certmonger(*m_lab);
    QCOMPARE(certmonger.start(), QString());
    const auto waits = executed(name, certmongerSheet(name), certmonger.commandFolder());
    QVERIFY(waits.code > 0);
    QVERIFY2(waits.out.contains("status: CA_WORKING"), (waits.out + waits.said).constData());
}

void tst_ExecutedSheets::theCertmongerSheetSendsNothingToAnotherCa() {
    if (!Certmonger::isThere()) QSKIP("certmonger is neither installed nor unpacked; tests/run unpacks it.");
    const auto name = registered(u"wary.monger.example"_s);
    Certmonger certmonger(*m_lab);
    QCOMPARE(certmonger.start(), QString());
    auto made = certmongerSheet(name);
    showAnotherCa(made.out);
    const auto refused = executed(name, made, certmonger.commandFolder());
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.said.contains("This is another CA"), refused.said.constData());
    QCOMPARE(QDir(m_lab->path(name + u"/pki"_s)).entryList(QDir::Files), QStringList(u"scepter-device.pem.new"_s));
    QVERIFY(m_lab->typed(u"request list %1 --fqdn %2 --json"_s.arg(site, name)).array().isEmpty());
}

void tst_ExecutedSheets::theSscepSheetAsksForWhatIsRegistered() {
    const auto name = registered(
        u"sscep.sheet.example"_s,
        QStringList{u"--ip"_s, u"192.0.2.19"_s, u"--serial"_s, u"it's (1840)/a=b"_s} + withThornyChallenge());
    // Its place is taken by one that does nothing: what is checked is the request, which openssl makes.
    QDir(m_lab->path({})).mkdir(u"path"_s);
    m_lab->write(u"path/sscep"_s, "#!/bin/sh\nexit 0\n");
    QFile::setPermissions(m_lab->path(u"path/sscep"_s), QFile::ReadOwner | QFile::ExeOwner);
    const auto ran = executed(name, sheet(name, u"sscep"_s, withThornyChallenge()), m_lab->path(u"path"_s));
    QVERIFY2(ran.code == 0, ran.said.constData());
    QVERIFY(!QFile::exists(m_lab->path(name + u"/broken"_s)));

    const auto request = m_lab->run(u"openssl"_s, {u"req"_s, u"-in"_s, name + u"/device.csr"_s, u"-noout"_s, u"-text"_s,
                                                   u"-nameopt"_s, u"sep_multiline,sname"_s});
    QVERIFY2(request.out.contains("challengePassword        :" + thornyChallenge + '\n'), request.out.constData());
    QVERIFY2(request.out.contains("serialNumber=it's (1840)/a=b"), request.out.constData());
    QVERIFY2(request.out.contains("DNS:sscep.sheet.example, IP Address:192.0.2.19"), request.out.constData());
}

QTEST_GUILESS_MAIN(tst_ExecutedSheets)
#include "tst_executed_sheets.moc"

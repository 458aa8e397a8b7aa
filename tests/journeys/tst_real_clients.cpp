// Real SCEP clients of other makers against the program: strongSwan's pki and micromdm's scepclient.
#include <QDir>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#include "journeys/lab.h"
#include "tools/serving.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

struct Client {
    QString program;
    QString package;  ///< of Debian
};

const Client strongSwan{u"pki"_s, u"strongswan-pki"_s};
const Client scepClient{u"scepclient"_s, u"scep"_s};
const Client openSsl{u"openssl"_s, u"openssl"_s};

/// Empty, or the sentence that says what has to be installed.
QByteArray missing(const Client &client) {
    if (!QStandardPaths::findExecutable(client.program).isEmpty()) return {};
    return u"%1 is not here; install the package %2."_s.arg(client.program, client.package).toUtf8();
}

}  // namespace

class tst_RealClients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void strongSwanReadsTheAuthority();
    void strongSwanEnrols();
    void strongSwanEnrolsWithPss_data();
    void strongSwanEnrolsWithPss();
    void strongSwanIsRefusedASpentChallenge();
    void strongSwanIsRefused_data();
    void strongSwanIsRefused();
    void strongSwanIsGivenTheSameAnswerAgain();
    void scepClientEnrolsWithWeakAlgorithms();
    void scepClientIsRefused_data();
    void scepClientIsRefused();

private:
    Ending askWithStrongSwan(const QString &name, const QByteArray &challenge, const QString &key,
                             const QStringList &options = {});
    Ending askWithScepClient(const QString &name, const QByteArray &challenge);
    QByteArray registered(const QString &name, const QString &options = {}) const;
    QByteArray newKey(const QString &name) const;
    void verifies(const QString &certificate, const QString &name) const;
    /// The failed check of the newest request, as "Check: sentence".
    QString lastReason() const;

    std::unique_ptr<Lab> m_lab;
    std::unique_ptr<Serving> m_serving;
};

void tst_RealClients::initTestCase() {
    for (const auto &client : {strongSwan, scepClient, openSsl}) {
        const auto sentence = missing(client);
        QVERIFY2(sentence.isEmpty(), sentence.constData());
    }
    // scepclient encrypts to every certificate that it is given, so that it can use an authority with an EC key not at
    // all.
    m_lab = std::make_unique<Lab>(u"rsa:2048"_s);
    QVERIFY(m_lab->isMade());
    m_serving = std::make_unique<Serving>(program, *m_lab);
    QCOMPARE(m_serving->start(site), QString());
    const auto read =
        m_lab->run(strongSwan.program, {u"--scepca"_s, u"--url"_s, m_serving->url(), u"--caout"_s, u"ca.pem"_s,
                                        u"--raout"_s, u"ra.pem"_s, u"--outform"_s, u"pem"_s});
    QVERIFY2(read.code == 0, read.said.constData());
}

void tst_RealClients::cleanupTestCase() {
    if (m_serving) QCOMPARE(m_serving->end(SIGTERM), 0);
}

QByteArray tst_RealClients::registered(const QString &name, const QString &options) const {
    return m_lab->typed(u"device add %1 --fqdn %2 --dynamic %3"_s.arg(site, name, options)).out.trimmed();
}

QByteArray tst_RealClients::newKey(const QString &name) const {
    const auto key = m_lab
                         ->run(strongSwan.program,
                               {u"--gen"_s, u"--type"_s, u"rsa"_s, u"--size"_s, u"2048"_s, u"--outform"_s, u"pem"_s})
                         .out;
    m_lab->write(name, key);
    return key;
}

Ending tst_RealClients::askWithStrongSwan(const QString &name, const QByteArray &challenge, const QString &key,
                                          const QStringList &options) {
    const QStringList usual{u"--scep"_s,
                            u"--url"_s,
                            m_serving->url(),
                            u"--in"_s,
                            key,
                            u"--dn"_s,
                            u"C=SE, O=Example, CN=%1"_s.arg(name),
                            u"--san"_s,
                            name,
                            u"--password"_s,
                            QString::fromUtf8(challenge),
                            u"--cacert-enc"_s,
                            u"ra.pem"_s,
                            u"--cacert-sig"_s,
                            u"ca.pem"_s,
                            u"--cipher"_s,
                            u"aes"_s,
                            u"--outform"_s,
                            u"pem"_s};
    return m_lab->run(strongSwan.program, usual + options);
}

Ending tst_RealClients::askWithScepClient(const QString &name, const QByteArray &challenge) {
    // It leaves its request beside its key and takes it for the next device's, too.
    QDir(m_lab->path({})).mkdir(name);
    return m_lab->run(scepClient.program, {u"-private-key"_s, name + u"/key.pem"_s, u"-certificate"_s,
                                           name + u"/cert.pem"_s, u"-server-url="_s + m_serving->url(),
                                           u"-challenge="_s + QString::fromUtf8(challenge), u"-cn"_s, name});
}

void tst_RealClients::verifies(const QString &certificate, const QString &name) const {
    const auto verified =
        m_lab->run(openSsl.program, {u"verify"_s, u"-CAfile"_s, u"ca.pem"_s, u"-verify_hostname"_s, name, certificate});
    QVERIFY2(verified.code == 0, (verified.out + verified.said).constData());
}

QString tst_RealClients::lastReason() const {
    const QJsonValue last = m_lab->typed(u"request list %1 --limit 1 --json"_s.arg(site)).array()[0];
    const auto why = m_lab->typed(u"why %1 %2 --json"_s.arg(site).arg(last[u"id"_s].toInt())).object();
    for (const auto &rung : why[u"ladder"_s].toArray()) {
        if (rung[u"state"_s].toString() == u"failed"_s)
            return u"%1: %2"_s.arg(rung[u"check"_s].toString(), rung[u"sentence"_s].toString());
    }
    return {};
}

void tst_RealClients::strongSwanReadsTheAuthority() {
    QCOMPARE(m_lab->read(u"ca.pem"_s), m_lab->typed(u"ca export %1 --pem"_s.arg(site)).out);
    QCOMPARE(m_lab->read(u"ra.pem"_s), m_lab->typed(u"ca export %1 --ra --pem"_s.arg(site)).out);
}

void tst_RealClients::strongSwanEnrols() {
    const auto name = u"swan.example"_s;
    const auto challenge = registered(name);
    newKey(u"swan.key"_s);
    const auto enrolled = askWithStrongSwan(name, challenge, u"swan.key"_s);
    QVERIFY2(enrolled.code == 0, enrolled.said.constData());
    m_lab->write(u"swan.pem"_s, enrolled.out);
    verifies(u"swan.pem"_s, name);
    // The subject comes back as it was asked for.
    const auto subject = m_lab->run(openSsl.program, {u"x509"_s, u"-in"_s, u"swan.pem"_s, u"-noout"_s, u"-subject"_s});
    QCOMPARE(subject.line(), u"subject=C = SE, O = Example, CN = swan.example"_s);
    QCOMPARE(m_lab->typed(u"certificate list %1 --fqdn %2 --json"_s.arg(site, name)).array().size(), 1);
}

void tst_RealClients::strongSwanEnrolsWithPss_data() {
    QTest::addColumn<QString>("digest");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("SHA-256") << u"sha256"_s << QByteArray("RSASSA-PSS with SHA-256, salt of 32 octets");
    QTest::newRow("SHA-512") << u"sha512"_s << QByteArray("RSASSA-PSS with SHA-512, salt of 64 octets");
}

void tst_RealClients::strongSwanEnrolsWithPss() {
    QFETCH(QString, digest);
    QFETCH(QByteArray, shown);
    const auto name = u"pss-%1.example"_s.arg(digest);
    const auto challenge = registered(name);
    newKey(u"pss.key"_s);
    const auto enrolled =
        askWithStrongSwan(name, challenge, u"pss.key"_s, {u"--rsa-padding"_s, u"pss"_s, u"--digest"_s, digest});
    QVERIFY2(enrolled.code == 0, enrolled.said.constData());
    m_lab->write(u"pss.pem"_s, enrolled.out);
    verifies(u"pss.pem"_s, name);
    // Its message, its own certificate and the request in the envelope are signed so.
    const QJsonValue last = m_lab->typed(u"request list %1 --limit 1 --json"_s.arg(site)).array()[0];
    const auto message = m_lab->typed(u"request show %1 %2"_s.arg(site).arg(last[u"id"_s].toInt()));
    QVERIFY2(message.out.count(shown) == 3, message.out.constData());
}

void tst_RealClients::strongSwanIsRefusedASpentChallenge() {
    const auto name = u"twice.example"_s;
    const auto challenge = registered(name);
    newKey(u"first.key"_s);
    newKey(u"second.key"_s);
    QCOMPARE(askWithStrongSwan(name, challenge, u"first.key"_s).code, 0);
    const auto first = m_lab->typed(u"request list %1 --limit 1 --json"_s.arg(site)).array()[0][u"id"_s].toInt();
    const auto again = askWithStrongSwan(name, challenge, u"second.key"_s);
    QVERIFY(again.code != 0);
    QVERIFY2(again.said.contains("badRequest"), again.said.constData());
    QVERIFY2(lastReason().startsWith(u"Challenge: "_s), lastReason().toUtf8().constData());
    QVERIFY2(lastReason().contains(QString::number(first)), lastReason().toUtf8().constData());
    QCOMPARE(m_lab->typed(u"certificate list %1 --fqdn %2 --json"_s.arg(site, name)).array().size(), 1);
}

void tst_RealClients::strongSwanIsRefused_data() {
    QTest::addColumn<bool>("isRegistered");
    QTest::addColumn<QString>("check");
    QTest::newRow("with a wrong challenge") << true << u"Challenge: "_s;
    QTest::newRow("when nobody knows the device") << false << u"Registration: "_s;
}

void tst_RealClients::strongSwanIsRefused() {
    QFETCH(bool, isRegistered);
    QFETCH(QString, check);
    const auto name = isRegistered ? u"swan-known.example"_s : u"swan-unknown.example"_s;
    if (isRegistered) registered(name);
    newKey(u"refused.key"_s);
    const auto refused = askWithStrongSwan(name, "NOT-THE-CHALLENGE-OF-IT", u"refused.key"_s);
    QVERIFY(refused.code != 0);
    QVERIFY2(refused.said.contains("badRequest"), refused.said.constData());
    QVERIFY2(lastReason().startsWith(check), lastReason().toUtf8().constData());
    QVERIFY(m_lab->typed(u"certificate list %1 --fqdn %2 --json"_s.arg(site, name)).array().isEmpty());
}

void tst_RealClients::strongSwanIsGivenTheSameAnswerAgain() {
    const auto name = u"again.example"_s;
    const auto challenge = registered(name);
    newKey(u"again.key"_s);
    const auto first = askWithStrongSwan(name, challenge, u"again.key"_s);
    const auto second = askWithStrongSwan(name, challenge, u"again.key"_s);
    QVERIFY2(first.code == 0, first.said.constData());
    QVERIFY2(second.code == 0, second.said.constData());
    QCOMPARE(second.out, first.out);
}

void tst_RealClients::scepClientEnrolsWithWeakAlgorithms() {
    const auto name = u"go.example"_s;
    const auto enrolled = askWithScepClient(name, registered(name, u"--allow-weak all"_s));
    QVERIFY2(enrolled.code == 0, (enrolled.out + enrolled.said).constData());
    verifies(name + u"/cert.pem"_s, name);
}

void tst_RealClients::scepClientIsRefused_data() {
    QTest::addColumn<QString>("device");
    QTest::addColumn<QByteArray>("failInfo");
    QTest::addColumn<QString>("check");
    QTest::newRow("with a wrong challenge") << u"weak"_s << QByteArray("badRequest") << u"Challenge: "_s;
    QTest::newRow("when nobody knows the device") << u"unknown"_s << QByteArray("badRequest") << u"Registration: "_s;
    QTest::newRow("when its algorithms were not allowed")
        << u"strict"_s << QByteArray("badAlg") << u"Profile and key policy: "_s;
}

void tst_RealClients::scepClientIsRefused() {
    QFETCH(QString, device);
    QFETCH(QByteArray, failInfo);
    QFETCH(QString, check);
    const auto name = u"go-%1.example"_s.arg(device);
    QByteArray challenge = "NOT-THE-CHALLENGE-OF-IT";
    if (device == u"weak"_s) registered(name, u"--allow-weak all"_s);
    if (device == u"strict"_s) challenge = registered(name);
    const auto refused = askWithScepClient(name, challenge);
    QVERIFY(refused.code != 0);
    QVERIFY2((refused.out + refused.said).contains(failInfo), (refused.out + refused.said).constData());
    QVERIFY2(lastReason().startsWith(check), lastReason().toUtf8().constData());
    QVERIFY(m_lab->typed(u"certificate list %1 --fqdn %2 --json"_s.arg(site, name)).array().isEmpty());
}

QTEST_GUILESS_MAIN(tst_RealClients)
#include "tst_real_clients.moc"

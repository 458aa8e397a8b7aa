// `scepter doctor` against the program itself, where everything has to be good, and against micromdm's scepserver,
// whose gaps are known.
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

#include "journeys/lab.h"
#include "tools/serving.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

constexpr int patience = 60'000;  // milliseconds; a net for a hang

QJsonObject finding(const QJsonArray &sheet, const QString &check) {
    for (const auto &one : sheet) {
        if (one[u"check"_s].toString() == check) return one.toObject();
    }
    return {};
}

QString verdict(const QJsonArray &sheet, const QString &check) {
    return finding(sheet, check)[u"verdict"_s].toString();
}

/// "check: seen" of each finding with the verdict.
QStringList with(const QJsonArray &sheet, const QString &verdict) {
    QStringList found;
    for (const auto &one : sheet) {
        if (one[u"verdict"_s].toString() == verdict)
            found << one[u"check"_s].toString() + u": "_s + one[u"seen"_s].toString();
    }
    return found;
}

}  // namespace

class tst_Doctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void findsNothingAmissHere_data();
    void findsNothingAmissHere();
    void saysWhatItWouldNeedForTheRest();
    void findsOutThatARequestWaits();
    void findsWhatAnotherServerLacks();
    void saysThatThereIsNoServer();
    void saysThatItMadeTheNameUp();
    void neverShowsTheChallenge();

private:
    Ending examine(const QStringList &options) const;

    std::unique_ptr<Lab> m_lab;
    std::unique_ptr<Serving> m_serving;
};

void tst_Doctor::initTestCase() {
    m_lab = std::make_unique<Lab>();
    QVERIFY(m_lab->isMade());
    m_serving = std::make_unique<Serving>(program, *m_lab);
    QCOMPARE(m_serving->start(site), QString());
}

void tst_Doctor::cleanupTestCase() {
    if (m_serving) QCOMPARE(m_serving->end(SIGTERM), 0);
}

Ending tst_Doctor::examine(const QStringList &options) const {
    return m_lab->scepter(QStringList{u"doctor"_s, m_serving->url()} + options);
}

void tst_Doctor::findsNothingAmissHere_data() {
    QTest::addColumn<QString>("registration");
    QTest::addColumn<QString>("name");
    QTest::newRow("with a name") << u"--fqdn one.example"_s << u"one.example"_s;
    QTest::newRow("with name, address and serial number")
        << u"--fqdn two.example --ip 192.0.2.7 --serial SN-7"_s << u"two.example,192.0.2.7,SN-7"_s;
}

void tst_Doctor::findsNothingAmissHere() {
    QFETCH(QString, registration);
    QFETCH(QString, name);
    m_lab->write(u"challenge"_s, m_lab->typed(u"device add %1 --dynamic %2"_s.arg(site, registration)).out);
    const auto examined = examine({u"--fqdn"_s, name, u"--challenge-file"_s, u"challenge"_s, u"--json"_s});
    QVERIFY2(examined.code == 0, examined.said.constData());
    const auto sheet = examined.array();
    QCOMPARE(with(sheet, u"wrong"_s), QStringList());
    QCOMPARE(with(sheet, u"lacking"_s), QStringList());
    QCOMPARE(with(sheet, u"not tried"_s), QStringList());
    QVERIFY2(sheet.size() > 50, QByteArray::number(sheet.size()).constData());
}

void tst_Doctor::saysWhatItWouldNeedForTheRest() {
    const auto examined = examine({u"--json"_s});
    QCOMPARE(examined.code, 0);
    const auto sheet = examined.array();
    QCOMPARE(with(sheet, u"wrong"_s), QStringList());
    QCOMPARE(with(sheet, u"lacking"_s), QStringList());
    const auto enrolment = finding(sheet, u"An enrolment with the right challenge"_s);
    QCOMPARE(enrolment[u"verdict"_s].toString(), u"not tried"_s);
    QVERIFY(enrolment[u"seen"_s].toString().contains(u"--challenge-file"_s));
}

void tst_Doctor::findsOutThatARequestWaits() {
    m_lab->write(u"challenge"_s,
                 m_lab->typed(u"device add %1 --dynamic --fqdn waits.example --approval manual"_s.arg(site)).out);
    const auto sheet =
        examine({u"--fqdn"_s, u"waits.example"_s, u"--challenge-file"_s, u"challenge"_s, u"--json"_s}).array();
    QCOMPARE(with(sheet, u"wrong"_s), QStringList());
    QCOMPARE(finding(sheet, u"An enrolment with the right challenge"_s)[u"seen"_s].toString(), u"PENDING"_s);
    QCOMPARE(verdict(sheet, u"A poll is answered with PENDING"_s), u"good"_s);
    QCOMPARE(verdict(sheet, u"A poll with another key is refused"_s), u"good"_s);
    QCOMPARE(verdict(sheet, u"The same request counts as a poll"_s), u"good"_s);
}

void tst_Doctor::findsWhatAnotherServerLacks() {
    const auto server = QStandardPaths::findExecutable(u"scepserver"_s);
    QVERIFY2(!server.isEmpty(), "scepserver is not here; install the package scep.");
    QVERIFY(m_lab->run(server, {u"ca"_s, u"-init"_s}).code == 0);
    // It takes a port and does not say which it got, so that one is looked for that is free.
    QTcpServer finder;
    QVERIFY(finder.listen(QHostAddress::LocalHost));
    const quint16 port = finder.serverPort();
    finder.close();
    QProcess other;
    other.setWorkingDirectory(m_lab->path({}));
    other.start(server, {u"-port"_s, QString::number(port), u"-challenge"_s, u"secret"_s, u"-allowrenew"_s, u"0"_s});
    QVERIFY(other.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(
        [port] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, port);
            return socket.waitForConnected(1000);
        }(),
        patience);

    m_lab->write(u"challenge"_s, "secret\n");
    const auto examined = m_lab->scepter({u"doctor"_s, u"http://127.0.0.1:%1/scep"_s.arg(port), u"--fqdn"_s,
                                          u"r1.example"_s, u"--challenge-file"_s, u"challenge"_s, u"--json"_s});
    other.kill();
    other.waitForFinished(patience);
    QCOMPARE(examined.code, 1);
    const auto sheet = examined.array();
    QCOMPARE(verdict(sheet, u"PKIOperation by POST"_s), u"good"_s);
    QCOMPARE(verdict(sheet, u"An enrolment with the right challenge"_s), u"good"_s);
    QCOMPARE(verdict(sheet, u"RSAES-OAEP is read"_s), u"lacking"_s);
    QCOMPARE(verdict(sheet, u"GetCert gives the device its certificate"_s), u"lacking"_s);
    QCOMPARE(verdict(sheet, u"GetCRL gives the revocation list"_s), u"lacking"_s);
    QCOMPARE(verdict(sheet, u"The reply has the request's cipher"_s), u"wrong"_s);
    QCOMPARE(verdict(sheet, u"A request with the message type 18"_s), u"wrong"_s);
    QCOMPARE(verdict(sheet, u"A request for one key, signed with another"_s), u"wrong"_s);
}

void tst_Doctor::saysThatThereIsNoServer() {
    QTcpServer finder;
    QVERIFY(finder.listen(QHostAddress::LocalHost));
    const quint16 port = finder.serverPort();
    finder.close();
    const auto examined = m_lab->scepter({u"doctor"_s, u"http://127.0.0.1:%1/scep"_s.arg(port)});
    QCOMPARE(examined.code, 1);
    QVERIFY2(examined.said.contains("cannot be reached"), examined.said.constData());
}

void tst_Doctor::saysThatItMadeTheNameUp() {
    m_lab->write(u"challenge"_s, "A-CHALLENGE-OF-SOME-SERVER\n");
    const auto examined = examine({u"--challenge-file"_s, u"challenge"_s, u"--json"_s});
    QCOMPARE(examined.code, 0);
    const auto enrolment = finding(examined.array(), u"An enrolment with the right challenge"_s);
    QCOMPARE(enrolment[u"verdict"_s].toString(), u"not tried"_s);
    QVERIFY(enrolment[u"seen"_s].toString().contains(u"--fqdn"_s));
}

void tst_Doctor::neverShowsTheChallenge() {
    const auto challenge = m_lab->typed(u"device add %1 --dynamic --fqdn quiet.example"_s.arg(site)).out.trimmed();
    m_lab->write(u"challenge"_s, challenge);
    const auto examined = examine({u"--fqdn"_s, u"quiet.example"_s, u"--challenge-file"_s, u"challenge"_s});
    QVERIFY(!examined.out.isEmpty());
    QVERIFY(!examined.out.contains(challenge));
    QVERIFY(!examined.said.contains(challenge));
}

QTEST_GUILESS_MAIN(tst_Doctor)
#include "tst_doctor.moc"

// What comes after the first certificate, and what comes before it when a person decides: polling and renewal with real
// clients, strongSwan's pki and micromdm's scepclient.
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

#include "journeys/lab.h"
#include "tools/serving.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

const auto strongSwan = u"pki"_s;
const auto scepClient = u"scepclient"_s;
const auto openSsl = u"openssl"_s;
constexpr int patience = 60'000;  // milliseconds; a net for a hang

}  // namespace

class tst_Lifecycle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void strongSwanPollsUntilItIsApproved();
    void strongSwanIsToldWhyItWasRejected();
    void strongSwanGivesUpAndFetchesItLater();
    void strongSwanRenewsWithAnotherKey();
    void strongSwanRenewsWithTheSameKey();
    void strongSwanIsRefusedARenewalOnceItsCertificateIsRevoked();
    void strongSwanRenewsOnlyWhenAPersonApproves();
    void scepClientRenews();
    void scepClientAsksAgainUntilItIsApproved();

private:
    QStringList strongSwanWords(const QString &name, const QString &key) const;
    Ending enrol(const QString &name, const QString &key, const QByteArray &challenge) const;
    Ending renew(const QString &name, const QString &key, const QString &oldCertificate, const QString &oldKey) const;
    /// A client that waits for its approval.
    void startPolling(QProcess &client, const QString &program, const QStringList &words) const;
    QByteArray registered(const QString &name, const QString &options = {}) const;
    void newKey(const QString &name) const;
    void verifies(const QString &certificate, const QString &name) const;
    QJsonArray pending(const QString &name) const;
    /// Number of the one request of this device that waits; 0 when there is none.
    int waiting(const QString &name) const;
    QJsonArray certificates(const QString &name) const;

    std::unique_ptr<Lab> m_lab;
    std::unique_ptr<Serving> m_serving;
};

void tst_Lifecycle::initTestCase() {
    for (const auto &program : {strongSwan, scepClient, openSsl})
        QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(), qPrintable(program + u" is not installed"_s));
    m_lab = std::make_unique<Lab>(u"rsa:2048"_s);
    QVERIFY(m_lab->isMade());
    m_serving = std::make_unique<Serving>(program, *m_lab);
    QCOMPARE(m_serving->start(site), QString());
    const auto read = m_lab->run(strongSwan, {u"--scepca"_s, u"--url"_s, m_serving->url(), u"--caout"_s, u"ca.pem"_s,
                                              u"--raout"_s, u"ra.pem"_s, u"--outform"_s, u"pem"_s});
    QVERIFY2(read.code == 0, read.said.constData());
}

void tst_Lifecycle::cleanupTestCase() {
    if (m_serving) QCOMPARE(m_serving->end(SIGTERM), 0);
}

QByteArray tst_Lifecycle::registered(const QString &name, const QString &options) const {
    return m_lab->typed(u"device add %1 --fqdn %2 --dynamic %3"_s.arg(site, name, options)).out.trimmed();
}

void tst_Lifecycle::newKey(const QString &name) const {
    m_lab->write(
        name,
        m_lab->run(strongSwan, {u"--gen"_s, u"--type"_s, u"rsa"_s, u"--size"_s, u"2048"_s, u"--outform"_s, u"pem"_s})
            .out);
}

QStringList tst_Lifecycle::strongSwanWords(const QString &name, const QString &key) const {
    return {u"--scep"_s,
            u"--url"_s,
            m_serving->url(),
            u"--in"_s,
            key,
            u"--dn"_s,
            u"CN=%1"_s.arg(name),
            u"--san"_s,
            name,
            u"--cacert-enc"_s,
            u"ra.pem"_s,
            u"--cacert-sig"_s,
            u"ca.pem"_s,
            u"--interval"_s,
            u"1"_s,
            u"--outform"_s,
            u"pem"_s};
}

Ending tst_Lifecycle::enrol(const QString &name, const QString &key, const QByteArray &challenge) const {
    return m_lab->run(strongSwan,
                      strongSwanWords(name, key) + QStringList{u"--password"_s, QString::fromUtf8(challenge)});
}

Ending tst_Lifecycle::renew(const QString &name, const QString &key, const QString &oldCertificate,
                            const QString &oldKey) const {
    return m_lab->run(strongSwan,
                      strongSwanWords(name, key) + QStringList{u"--cert"_s, oldCertificate, u"--key"_s, oldKey});
}

void tst_Lifecycle::startPolling(QProcess &client, const QString &program, const QStringList &words) const {
    client.setWorkingDirectory(m_lab->path({}));
    client.setStandardInputFile(QProcess::nullDevice());
    client.start(program, words);
    QVERIFY(client.waitForStarted());
}

void tst_Lifecycle::verifies(const QString &certificate, const QString &name) const {
    const auto verified =
        m_lab->run(openSsl, {u"verify"_s, u"-CAfile"_s, u"ca.pem"_s, u"-verify_hostname"_s, name, certificate});
    QVERIFY2(verified.code == 0, (verified.out + verified.said).constData());
}

QJsonArray tst_Lifecycle::pending(const QString &name) const {
    QJsonArray waiting;
    const auto all = m_lab->typed(u"request list %1 --pending --json"_s.arg(site)).array();
    for (const auto &one : all) {
        if (one[u"fqdn"_s].toString() == name) waiting.append(one);
    }
    return waiting;
}

int tst_Lifecycle::waiting(const QString &name) const {
    const auto all = pending(name);
    return all.size() == 1 ? all.at(0).toObject()[u"id"_s].toInt() : 0;
}

QJsonArray tst_Lifecycle::certificates(const QString &name) const {
    return m_lab->typed(u"certificate list %1 --fqdn %2 --json"_s.arg(site, name)).array();
}

void tst_Lifecycle::strongSwanPollsUntilItIsApproved() {
    const auto name = u"polls.example"_s;
    const auto challenge = registered(name, u"--approval manual"_s);
    newKey(u"polls.key"_s);
    QProcess client;
    startPolling(client, strongSwan,
                 strongSwanWords(name, u"polls.key"_s) + QStringList{u"--password"_s, QString::fromUtf8(challenge)});
    QTRY_COMPARE_WITH_TIMEOUT(pending(name).size(), 1, patience);
    QVERIFY(certificates(name).isEmpty());
    // It has asked at least once more, and that made no second request of it.
    QTRY_VERIFY_WITH_TIMEOUT(pending(name).at(0).toObject()[u"polls"_s].toInt() > 0, patience);
    QCOMPARE(pending(name).size(), 1);

    const auto approved = m_lab->typed(u"request approve %1 %2"_s.arg(site).arg(waiting(name)));
    QVERIFY2(approved.code == 0, approved.said.constData());
    QVERIFY(client.waitForFinished(patience));
    QVERIFY2(client.exitCode() == 0, client.readAllStandardError().constData());
    m_lab->write(u"polls.pem"_s, client.readAllStandardOutput());
    verifies(u"polls.pem"_s, name);
    QCOMPARE(certificates(name).size(), 1);
    QVERIFY(pending(name).isEmpty());
}

void tst_Lifecycle::strongSwanIsToldWhyItWasRejected() {
    const auto name = u"rejected.example"_s;
    const auto challenge = registered(name, u"--approval manual"_s);
    newKey(u"rejected.key"_s);
    QProcess client;
    startPolling(client, strongSwan,
                 strongSwanWords(name, u"rejected.key"_s) + QStringList{u"--password"_s, QString::fromUtf8(challenge)});
    QTRY_COMPARE_WITH_TIMEOUT(pending(name).size(), 1, patience);
    const auto id = QString::number(waiting(name));
    QCOMPARE(m_lab->scepter({u"request"_s, u"reject"_s, site, id, u"--reason"_s, u"Not our router"_s}).code, 0);
    QVERIFY(client.waitForFinished(patience));
    QVERIFY(client.exitCode() != 0);
    const auto said = client.readAllStandardError();
    QVERIFY2(said.contains("badRequest"), said.constData());
    QVERIFY(certificates(name).isEmpty());
    // What it was told is in the answer to its last question.
    const auto last = m_lab->typed(u"request list %1 --limit 1 --json"_s.arg(site)).array()[0].toObject();
    const auto why = m_lab->typed(u"why %1 %2"_s.arg(site).arg(last[u"id"_s].toInt())).out;
    QVERIFY2(why.contains("Not our router"), why.constData());
}

void tst_Lifecycle::strongSwanGivesUpAndFetchesItLater() {
    const auto name = u"later.example"_s;
    const auto challenge = registered(name, u"--approval manual"_s);
    newKey(u"later.key"_s);
    const auto words = strongSwanWords(name, u"later.key"_s) +
                       QStringList{u"--password"_s, QString::fromUtf8(challenge), u"--maxpolltime"_s, u"1"_s};
    QVERIFY(m_lab->run(strongSwan, words).code != 0);
    QCOMPARE(pending(name).size(), 1);
    // The same request once more: it counts as a question, not as a second request or a second use of the challenge.
    QVERIFY(m_lab->run(strongSwan, words).code != 0);
    QCOMPARE(pending(name).size(), 1);
    QCOMPARE(m_lab->typed(u"request approve %1 %2"_s.arg(site).arg(waiting(name))).code, 0);
    const auto fetched = m_lab->run(strongSwan, words);
    QVERIFY2(fetched.code == 0, fetched.said.constData());
    m_lab->write(u"later.pem"_s, fetched.out);
    verifies(u"later.pem"_s, name);
}

void tst_Lifecycle::strongSwanRenewsWithAnotherKey() {
    const auto name = u"renews.example"_s;
    newKey(u"renews.key"_s);
    newKey(u"renewed.key"_s);
    const auto first = enrol(name, u"renews.key"_s, registered(name));
    QVERIFY2(first.code == 0, first.said.constData());
    m_lab->write(u"renews.pem"_s, first.out);
    const auto renewed = renew(name, u"renewed.key"_s, u"renews.pem"_s, u"renews.key"_s);
    QVERIFY2(renewed.code == 0, renewed.said.constData());
    m_lab->write(u"renewed.pem"_s, renewed.out);
    verifies(u"renewed.pem"_s, name);
    QVERIFY(renewed.out != first.out);
    QCOMPARE(certificates(name).size(), 2);
}

void tst_Lifecycle::strongSwanRenewsWithTheSameKey() {
    const auto name = u"same-key.example"_s;
    newKey(u"same.key"_s);
    const auto first = enrol(name, u"same.key"_s, registered(name));
    QVERIFY2(first.code == 0, first.said.constData());
    m_lab->write(u"same.pem"_s, first.out);
    const auto renewed = renew(name, u"same.key"_s, u"same.pem"_s, u"same.key"_s);
    QVERIFY2(renewed.code == 0, renewed.said.constData());
    QVERIFY(renewed.out != first.out);
    QCOMPARE(certificates(name).size(), 2);
}

void tst_Lifecycle::strongSwanIsRefusedARenewalOnceItsCertificateIsRevoked() {
    const auto name = u"revoked.example"_s;
    newKey(u"revoked.key"_s);
    newKey(u"next.key"_s);
    const auto first = enrol(name, u"revoked.key"_s, registered(name));
    QVERIFY2(first.code == 0, first.said.constData());
    m_lab->write(u"revoked.pem"_s, first.out);
    const auto serial = certificates(name).at(0).toObject()[u"serial"_s].toString();
    QCOMPARE(m_lab->typed(u"certificate revoke %1 %2 --reason keyCompromise"_s.arg(site, serial)).code, 0);
    const auto renewed = renew(name, u"next.key"_s, u"revoked.pem"_s, u"revoked.key"_s);
    QVERIFY(renewed.code != 0);
    QVERIFY2(renewed.said.contains("badRequest") || renewed.said.contains("badCertId"), renewed.said.constData());
    QCOMPARE(certificates(name).size(), 1);
}

void tst_Lifecycle::strongSwanRenewsOnlyWhenAPersonApproves() {
    const auto name = u"asks-again.example"_s;
    newKey(u"asks.key"_s);
    newKey(u"asks-next.key"_s);
    const auto first = enrol(name, u"asks.key"_s, registered(name));
    QVERIFY2(first.code == 0, first.said.constData());
    m_lab->write(u"asks.pem"_s, first.out);
    QCOMPARE(m_lab->typed(u"device set %1 %2 --approval manual"_s.arg(site, name)).code, 0);
    QProcess client;
    startPolling(
        client, strongSwan,
        strongSwanWords(name, u"asks-next.key"_s) + QStringList{u"--cert"_s, u"asks.pem"_s, u"--key"_s, u"asks.key"_s});
    QTRY_COMPARE_WITH_TIMEOUT(pending(name).size(), 1, patience);
    QCOMPARE(m_lab->typed(u"request approve %1 %2"_s.arg(site).arg(waiting(name))).code, 0);
    QVERIFY(client.waitForFinished(patience));
    QVERIFY2(client.exitCode() == 0, client.readAllStandardError().constData());
    m_lab->write(u"asks-next.pem"_s, client.readAllStandardOutput());
    verifies(u"asks-next.pem"_s, name);
}

void tst_Lifecycle::scepClientRenews() {
    const auto name = u"go-renews.example"_s;
    QDir(m_lab->path({})).mkdir(name);
    const QStringList words{u"-private-key"_s,
                            name + u"/key.pem"_s,
                            u"-certificate"_s,
                            name + u"/cert.pem"_s,
                            u"-server-url="_s + m_serving->url(),
                            u"-cn"_s,
                            name};
    const auto challenge = QString::fromUtf8(registered(name, u"--allow-weak all"_s));
    const auto first = m_lab->run(scepClient, words + QStringList{u"-challenge="_s + challenge});
    QVERIFY2(first.code == 0, (first.out + first.said).constData());
    const auto before = m_lab->read(name + u"/cert.pem"_s);
    // With its certificate beside its key it renews, with the same key (seen).
    const auto renewed = m_lab->run(scepClient, words);
    QVERIFY2(renewed.code == 0, (renewed.out + renewed.said).constData());
    QCOMPARE(certificates(name).size(), 2);
    QVERIFY(!before.isEmpty());
    const auto newest = m_lab->typed(u"request list %1 --limit 1 --json"_s.arg(site)).array()[0].toObject();
    QCOMPARE(newest[u"operation"_s].toString(), u"RenewalReq"_s);
}

void tst_Lifecycle::scepClientAsksAgainUntilItIsApproved() {
    const auto name = u"go-polls.example"_s;
    QDir(m_lab->path({})).mkdir(name);
    const auto challenge = QString::fromUtf8(registered(name, u"--allow-weak all --approval manual"_s));
    QProcess client;
    startPolling(client, scepClient,
                 {u"-private-key"_s, name + u"/key.pem"_s, u"-certificate"_s, name + u"/cert.pem"_s,
                  u"-server-url="_s + m_serving->url(), u"-cn"_s, name, u"-challenge="_s + challenge});
    QTRY_COMPARE_WITH_TIMEOUT(pending(name).size(), 1, patience);
    // It waits half a minute before it sends its request anew, as a PKCSReq (seen).
    QCOMPARE(m_lab->typed(u"request approve %1 %2"_s.arg(site).arg(waiting(name))).code, 0);
    QVERIFY(client.waitForFinished(patience + 30'000));
    QVERIFY2(client.exitCode() == 0, client.readAllStandardError().constData());
    verifies(name + u"/cert.pem"_s, name);
    QCOMPARE(certificates(name).size(), 1);
}

QTEST_GUILESS_MAIN(tst_Lifecycle)
#include "tst_lifecycle.moc"

// certmonger against the program: it sends everything by GET, renews with a PKCSReq, and polls by asking again.
#include <QTest>

#include <csignal>

#include "journeys/served_lab.h"
#include "tools/certmonger.h"

using namespace Qt::StringLiterals;
using namespace scepter::tools;

namespace {

constexpr int patience = 60'000;  // milliseconds; a net for a hang, not an expectation

}  // namespace

class tst_Certmonger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void enrols();
    void q15_renewsWithItsOldCertificateAndNoChallenge_data();
    void q15_renewsWithItsOldCertificateAndNoChallenge();
    void q2_learnsThatItIsRefused();
    void q16_waitsAndIsGivenWhatAPersonApproved();

private:
    /// Registers a device, asks for its certificate, and gives certmonger's status afterwards.
    QString ask(const QString &name, const QString &options = {}, const QString &otherChallenge = {});
    QString serialInFile(const QString &name) const;
    QByteArray keyInFile(const QString &name) const;

    std::unique_ptr<ServedLab> m_served;
    std::unique_ptr<Certmonger> m_certmonger;
};

void tst_Certmonger::initTestCase() {
    if (!Certmonger::isThere()) {
        QSKIP(
            "certmonger is neither installed nor unpacked. tests/run unpacks it; else set SCEPTER_CERTMONGER to the "
            "folder in which its package was unpacked.");
    }
    m_served = std::make_unique<ServedLab>();
    QCOMPARE(m_served->fault, QString());
    m_certmonger = std::make_unique<Certmonger>(m_served->lab);
    QCOMPARE(m_certmonger->start(), QString());
    QVERIFY2(m_certmonger->addAuthority(u"lab"_s, m_served->serving.url()), m_certmonger->log().constData());
}

void tst_Certmonger::cleanupTestCase() {
    if (m_served) QCOMPARE(m_served->serving.end(SIGTERM), 0);
}

QString tst_Certmonger::ask(const QString &name, const QString &options, const QString &otherChallenge) {
    const auto added = m_served->lab.typed(u"device add lab.scepter --fqdn %1 --dynamic %2"_s.arg(name, options));
    const auto challenge = otherChallenge.isEmpty() ? added.line() : otherChallenge;
    // It ends with 0 only when there is a certificate.
    (void)m_certmonger->getcert({u"request"_s, u"-c"_s, u"lab"_s, u"-I"_s, name, u"-k"_s,
                                 m_served->lab.path(name + u".key"_s), u"-f"_s, m_served->lab.path(name + u".pem"_s),
                                 u"-N"_s, u"CN="_s + name, u"-D"_s, name, u"-L"_s, challenge, u"-g"_s, u"2048"_s,
                                 u"-w"_s});
    return m_certmonger->status(name);
}

QString tst_Certmonger::serialInFile(const QString &name) const {
    const auto serial =
        m_served->lab.run(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-serial"_s, u"-in"_s, name + u".pem"_s});
    return serial.line().section(u'=', 1);
}

QByteArray tst_Certmonger::keyInFile(const QString &name) const {
    return m_served->lab.run(u"openssl"_s, {u"x509"_s, u"-noout"_s, u"-pubkey"_s, u"-in"_s, name + u".pem"_s}).out;
}

void tst_Certmonger::enrols() {
    const auto name = u"first.example"_s;
    QCOMPARE(ask(name), u"MONITORING"_s);
    QCOMPARE(serialInFile(name), m_served->serialOf(name));
    m_served->lab.write(u"ca.pem"_s, m_served->lab.typed(u"ca export lab.scepter --pem"_s).out);
    const auto verified = m_served->lab.run(
        u"openssl"_s, {u"verify"_s, u"-CAfile"_s, u"ca.pem"_s, u"-verify_hostname"_s, name, name + u".pem"_s});
    QVERIFY2(verified.code == 0, (verified.out + verified.said).constData());
}

void tst_Certmonger::q15_renewsWithItsOldCertificateAndNoChallenge_data() {
    QTest::addColumn<QString>("verb");
    QTest::addColumn<bool>("keepsItsKey");
    QTest::newRow("with its key") << u"resubmit"_s << true;
    QTest::newRow("with a new key") << u"rekey"_s << false;
}

void tst_Certmonger::q15_renewsWithItsOldCertificateAndNoChallenge() {
    QFETCH(QString, verb);
    QFETCH(bool, keepsItsKey);
    const auto name = u"%1.example"_s.arg(verb);
    QCOMPARE(ask(name), u"MONITORING"_s);
    const auto first = serialInFile(name);
    const auto firstKey = keyInFile(name);
    const auto renewed = m_certmonger->getcert({verb, u"-i"_s, name, u"-w"_s});
    QVERIFY2(renewed.code == 0, (renewed.out + renewed.said).constData());
    QCOMPARE(m_certmonger->status(name), u"MONITORING"_s);
    QVERIFY(serialInFile(name) != first);
    QCOMPARE(keyInFile(name) == firstKey, keepsItsKey);
    QCOMPARE(serialInFile(name), m_served->serialOf(name));
}

void tst_Certmonger::q2_learnsThatItIsRefused() {
    QCOMPARE(ask(u"refused.example"_s, {}, u"NOT-THE-CHALLENGE-OF-IT"_s), u"CA_REJECTED"_s);
    QVERIFY(m_served->lab.typed(u"certificate list lab.scepter --fqdn refused.example --json"_s).array().isEmpty());
}

void tst_Certmonger::q16_waitsAndIsGivenWhatAPersonApproved() {
    const auto name = u"waiting.example"_s;
    QCOMPARE(ask(name, u"--approval manual"_s), u"CA_WORKING"_s);
    const auto id = m_served->lastRequest();
    QCOMPARE(m_served->lab.typed(u"request approve lab.scepter %1"_s.arg(id)).code, 0);
    QCOMPARE(m_certmonger->getcert({u"refresh"_s, u"-i"_s, name}).code, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_certmonger->status(name), u"MONITORING"_s, patience);
    QCOMPARE(serialInFile(name), m_served->serialOf(name));
}

QTEST_GUILESS_MAIN(tst_Certmonger)
#include "tst_certmonger.moc"

// What polls and queries of real clients ask about, and what is no question.
#include "scep/queries.h"

#include <QtTest>

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/hostile.h"
#include "scep/captures.h"
#include "scep/parties.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

const QString issuer = u"O=interop,CN=jscep peer CA"_s;

QByteArray messageDataOf(const QString &capture) {
    const QString ca = recipientOf(capture);
    const pki::Opener opener{*pki::Certificate::fromPem(capturedCertificate(ca)),
                             *pki::PrivateKey::fromPem(capturedKey(ca), Secret())};
    const Result<scep::Sealed> sealed = scep::unwrap(*scep::read(capturedMessage(capture)));
    return scep::unseal(*sealed, std::span(&opener, 1))->content.bytes();
}

/// As `openssl asn1parse` shows it.
QByteArray serialAskedFor(const QString &capture) {
    const bool isPost = capture.contains(u"-post-"_s);
    if (capture.startsWith(u"sscep"_s)) return isPost ? "6b10eda0807671bd" : "65d2d88b89dd8f78";
    return isPost ? "0222ea0357ccc146" : "343c495002cba4f6";
}

QByteArray name(const char *text) {
    return pki::DistinguishedName::withCommonName(QString::fromLatin1(text)).der();
}

QByteArray integer(const QByteArray &hex) {
    return pki::der::element(pki::tag::integer, QByteArray::fromHex(hex));
}

}  // namespace

class QueriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void q16_readsThePollsOfRealClients_data();
    void q16_readsThePollsOfRealClients();
    void readsTheQueriesOfRealClients_data();
    void readsTheQueriesOfRealClients();
    void shortensASerialNumberToWhatItNeeds_data();
    void shortensASerialNumberToWhatItNeeds();
    void refusesWhatIsNoPoll_data();
    void refusesWhatIsNoPoll();
    void refusesWhatIsNoQuery_data();
    void refusesWhatIsNoQuery();
    void r75_readsBer();
    void readsWhatItWrote();
    void survivesWhatAnAttackerDoes();
};

void QueriesTest::q16_readsThePollsOfRealClients_data() {
    QTest::addColumn<QString>("capture");
    QTest::addColumn<QString>("subject");
    QTest::newRow("strongSwan, with a PrintableString")
        << u"strongswan-CertPoll-post-ca-a"_s << u"CN=pend-strongswan.example.test"_s;
    QTest::newRow("sscep") << u"sscep-CertPoll-post-ca-a"_s << u"CN=pend-sscep.example.test"_s;
    QTest::newRow("jscep") << u"jscep-CertPoll-post-ca-a"_s << u"CN=pend-jscep.example.test"_s;
}

void QueriesTest::q16_readsThePollsOfRealClients() {
    QFETCH(QString, capture);
    QFETCH(QString, subject);
    const QByteArray messageData = messageDataOf(capture);
    const Result<scep::IssuerAndSubject> poll = scep::readIssuerAndSubject(messageData);
    QVERIFY2(poll, poll ? "" : qPrintable(poll.fault().sentence));
    QCOMPARE(poll->issuer.text(), issuer);
    QCOMPARE(poll->subject.text(), subject);
    // Compared leniently: the string types differ.
    QVERIFY(poll->subject.matches(*pki::DistinguishedName::fromText(subject)));
    QCOMPARE(scep::write(*poll), messageData);
}

void QueriesTest::readsTheQueriesOfRealClients_data() {
    QTest::addColumn<QString>("capture");
    QTest::addColumn<QByteArray>("serial");
    for (const QString &capture : captures()) {
        if (!capture.contains(u"GetC"_s)) continue;
        QTest::newRow(qPrintable(capture)) << capture << serialAskedFor(capture);
    }
}

void QueriesTest::readsTheQueriesOfRealClients() {
    QFETCH(QString, capture);
    QFETCH(QByteArray, serial);
    const QByteArray messageData = messageDataOf(capture);
    const Result<scep::IssuerAndSerial> query = scep::readIssuerAndSerial(messageData);
    QVERIFY2(query, query ? "" : qPrintable(query.fault().sentence));
    QCOMPARE(query->issuer.text(), issuer);
    QCOMPARE(query->serial.toHex(), serial);
    QCOMPARE(scep::write(*query), messageData);
}

void QueriesTest::shortensASerialNumberToWhatItNeeds_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("serial");
    const auto row = [](const char *reason, const char *content, const char *serial) {
        QTest::newRow(reason) << QByteArray(content) << QByteArray(serial);
    };
    row("as it is", "0a0b", "0a0b");
    row("a sign octet that it needs", "00ff", "00ff");
    row("a sign octet that it does not need", "007f", "7f");
    row("many zeros", "00000080", "0080");
    row("zero", "00", "00");
    row("zeros only", "000000", "00");
    row("negative", "ff7f", "ff7f");
    row("negative, with a sign octet that it does not need", "ffff80", "80");
}

void QueriesTest::shortensASerialNumberToWhatItNeeds() {
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, serial);
    const Result<scep::IssuerAndSerial> query =
        scep::readIssuerAndSerial(pki::der::sequence({name("Lab CA"), integer(content)}));
    QVERIFY2(query, query ? "" : qPrintable(query.fault().sentence));
    QCOMPARE(query->serial.toHex(), serial);
}

void QueriesTest::refusesWhatIsNoPoll_data() {
    QTest::addColumn<QByteArray>("messageData");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one name") << pki::der::sequence({name("Lab CA")});
    QTest::newRow("three names") << pki::der::sequence({name("a"), name("b"), name("c")});
    QTest::newRow("a query") << pki::der::sequence({name("Lab CA"), integer("01")});
    QTest::newRow("an octet behind it") << pki::der::sequence({name("a"), name("b")}) + '\0';
    QTest::newRow("a SET") << pki::der::element(pki::tag::set, name("a") + name("b"));
    QTest::newRow("a name with an embedded NUL")
        << pki::der::sequence({name("a"), QByteArray(name("bcd")).replace("bcd", QByteArray("b\0d", 3))});
}

void QueriesTest::refusesWhatIsNoPoll() {
    QFETCH(QByteArray, messageData);
    const Result<scep::IssuerAndSubject> poll = scep::readIssuerAndSubject(messageData);
    QVERIFY(!poll);
    QCOMPARE(poll.fault().kind, FaultKind::Malformed);
    QVERIFY(poll.fault().sentence.endsWith(u'.'));
}

void QueriesTest::refusesWhatIsNoQuery_data() {
    QTest::addColumn<QByteArray>("messageData");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no serial number") << pki::der::sequence({name("Lab CA")});
    QTest::newRow("a serial number of no octets") << pki::der::sequence({name("Lab CA"), integer("")});
    QTest::newRow("two serial numbers") << pki::der::sequence({name("Lab CA"), integer("01"), integer("02")});
    QTest::newRow("a poll") << pki::der::sequence({name("a"), name("b")});
    QTest::newRow("an octet behind it") << pki::der::sequence({name("Lab CA"), integer("01")}) + '\0';
    QTest::newRow("a serial number as text") << pki::der::sequence({name("Lab CA"), pki::der::printableString("01")});
}

void QueriesTest::refusesWhatIsNoQuery() {
    QFETCH(QByteArray, messageData);
    const Result<scep::IssuerAndSerial> query = scep::readIssuerAndSerial(messageData);
    QVERIFY(!query);
    QCOMPARE(query.fault().kind, FaultKind::Malformed);
    QVERIFY(query.fault().sentence.endsWith(u'.'));
}

void QueriesTest::r75_readsBer() {
    const QByteArray ber = QByteArray::fromHex("3080") + name("Lab CA") + integer("07") + QByteArray::fromHex("0000");
    const Result<scep::IssuerAndSerial> query = scep::readIssuerAndSerial(ber);
    QVERIFY2(query, query ? "" : qPrintable(query.fault().sentence));
    QCOMPARE(query->issuer.text(), u"CN=Lab CA"_s);
    QCOMPARE(query->serial, QByteArray("\x07"));
}

void QueriesTest::readsWhatItWrote() {
    const scep::IssuerAndSubject poll{authority().certificate.subject(), device().certificate.subject()};
    const Result<scep::IssuerAndSubject> readPoll = scep::readIssuerAndSubject(scep::write(poll));
    QVERIFY(readPoll);
    QCOMPARE(readPoll->subject.der(), poll.subject.der());
    const scep::IssuerAndSerial query{authority().certificate.subject(), device().certificate.serialNumber()};
    const Result<scep::IssuerAndSerial> readQuery = scep::readIssuerAndSerial(scep::write(query));
    QVERIFY(readQuery);
    QCOMPARE(readQuery->serial, device().certificate.serialNumber());
}

void QueriesTest::survivesWhatAnAttackerDoes() {
    const QByteArray query = messageDataOf(u"sscep-GetCert-post-ca-a"_s);
    const QByteArray failing = firstFailingMutation(query, [](const QByteArray &changed) {
        const Result<scep::IssuerAndSerial> read = scep::readIssuerAndSerial(changed);
        const Result<scep::IssuerAndSubject> other = scep::readIssuerAndSubject(changed);
        return (read || read.fault().kind == FaultKind::Malformed) &&
               (other || other.fault().kind == FaultKind::Malformed);
    });
    QCOMPARE(failing.toHex(), QByteArray());
}

QTEST_APPLESS_MAIN(QueriesTest)
#include "tst_queries.moc"

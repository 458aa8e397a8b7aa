// Every quirk of a query string that clients are known for, and every captured request line.
#include "scep/operation.h"

#include <QtTest>

#include "scep/capabilities.h"
#include "scep/captures.h"
#include "scep/vocabulary.h"

using namespace scepter;
using namespace Qt::StringLiterals;

namespace {

/// 0x30 and octets that give every special digit of base64: "MD4/Pj8+Pz4" and a remainder.
QByteArray sample() {
    return QByteArray::fromHex("303e3f3e3f3e3f3efbff");
}

QByteArray messageOf(const Result<scep::Operation> &operation) {
    if (!operation || !std::holds_alternative<scep::PkiOperation>(*operation)) return {};
    return std::get<scep::PkiOperation>(*operation).message;
}

}  // namespace

class OperationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r5_q10_readsTheMessageOfAQuery_data();
    void r5_q10_readsTheMessageOfAQuery();
    void refusesWhatIsNoMessage_data();
    void refusesWhatIsNoMessage();
    void r6_q8_readsTheMessageOfABody_data();
    void r6_q8_readsTheMessageOfABody();
    void readsEveryCapturedRequest_data();
    void readsEveryCapturedRequest();
    void tellsTheOperations_data();
    void tellsTheOperations();
    void q11_keepsTheIdentifierForTheAdministrator();
    void shortensANameThatNobodyKnows();
    void r6_servesNothingButPkiOperationByPost();
    void r15_advertisesExactlyWhatIsOffered_data();
    void r15_advertisesExactlyWhatIsOffered();
    void q3_strongSwanFindsAesAndSha256();
    void r13_r14_writesOneKeywordALine();
    void r35_knowsMessageTypesByTheirExactText_data();
    void r35_knowsMessageTypesByTheirExactText();
};

void OperationTest::r5_q10_readsTheMessageOfAQuery_data() {
    QTest::addColumn<QByteArray>("query");
    const QByteArray text = sample().toBase64();
    QVERIFY(text.contains('+') && text.contains('/') && text.endsWith("=="));
    const QByteArray escaped = text.toPercentEncoding();
    const auto row = [](const char *reason, const QByteArray &message) {
        QTest::newRow(reason) << QByteArray("operation=PKIOperation&message=" + message);
    };
    row("everything escaped: certmonger", escaped);
    row("everything raw: jscep", text);
    row("only the padding escaped: macOS", QByteArray(text).replace("=", "%3D"));
    row("lower-case escapes", QByteArray(escaped).replace("%2B", "%2b").replace("%2F", "%2f").replace("%3D", "%3d"));
    row("a blank where a form decoder took the plus", QByteArray(text).replace("+", " "));
    row("an escaped blank where a form decoder took the plus", QByteArray(text).replace("+", "%20"));
    row("line feeds: sscep", text.first(4) + "%0A" + text.sliced(4) + "%0A");
    row("carriage returns, line feeds and tabs", text.first(4) + "%0D%0A%09" + text.sliced(4));
    row("a line feed behind the padding: IOS", escaped + "%0A");
    row("no padding", QByteArray(text).replace("=", ""));
    row("half of the padding", text.chopped(1));
    row("URL-safe alphabet: scepclient", sample().toBase64(QByteArray::Base64UrlEncoding));
    row("URL-safe alphabet without padding",
        sample().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    row("escaped twice by a proxy", escaped.toPercentEncoding());
    QTest::newRow("message before operation: scepclient")
        << QByteArray("message=" + escaped + "&operation=PKIOperation");
    QTest::newRow("parameters of others: sscep -M")
        << QByteArray("a=b&operation=PKIOperation&x&=y&message=" + escaped + "&&z=1");
    QTest::newRow("names in another letter case") << QByteArray("Operation=pkioperation&MESSAGE=" + escaped);
    QTest::newRow("the exact name wins over another letter case")
        << QByteArray("OPERATION=GetCACaps&Message=AAAA&operation=PKIOperation&message=" + escaped);
    QTest::newRow("the first of two") << QByteArray("operation=PKIOperation&message=" + escaped + "&message=AAAA");
    QTest::newRow("an escaped name") << QByteArray("oper%61tion=PKI%4fperation&message=" + escaped);
}

void OperationTest::r5_q10_readsTheMessageOfAQuery() {
    QFETCH(QByteArray, query);
    const Result<scep::Operation> operation = scep::operation("GET", query, {});
    QVERIFY2(operation, operation ? "" : qPrintable(operation.fault().sentence));
    QCOMPARE(messageOf(operation).toHex(), sample().toHex());
}

void OperationTest::refusesWhatIsNoMessage_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("body");
    const auto get = [](const char *reason, const QByteArray &query) {
        QTest::newRow(reason) << QByteArray("GET") << query << QByteArray();
    };
    get("no message", "operation=PKIOperation");
    get("an empty message", "operation=PKIOperation&message=");
    get("a message without a value", "operation=PKIOperation&message");
    get("no base64", "operation=PKIOperation&message=MII!AAAA");
    get("an embedded NUL", "operation=PKIOperation&message=MIIB%00AAA");
    get("an escape that is none", "operation=PKIOperation&message=MIIB%zzAAA");
    get("a cut escape", "operation=PKIOperation&message=MIIBAAA%3");
    get("a digit behind the padding", "operation=PKIOperation&message=MII=AAAA");
    get("a single digit left over", "operation=PKIOperation&message=MIIBA");
    get("escaped three times", "operation=PKIOperation&message=MII%25252BAAAA");
    get("larger than any message", "operation=PKIOperation&message=" + QByteArray(600 * 1024, 'A'));
    get("larger than any message by its blanks", "operation=PKIOperation&message=MIIB" + QByteArray(600 * 1024, '\n'));
    const QByteArray post("POST"), query("operation=PKIOperation");
    QTest::newRow("an empty body") << post << query << QByteArray();
    QTest::newRow("a body of text") << post << query << QByteArray("<html></html>");
    QTest::newRow("base64 of something else") << post << query << QByteArray("hello").toBase64();
    QTest::newRow("PEM without an end") << post << query << QByteArray("-----BEGIN PKCS7-----\nMIIB\n");
    QTest::newRow("PEM in one line") << post << query << QByteArray("-----BEGIN PKCS7-----MIIB-----END PKCS7-----");
    QTest::newRow("a body larger than any message") << post << query << QByteArray("0" + QByteArray(300 * 1024, 'A'));
}

void OperationTest::refusesWhatIsNoMessage() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, body);
    const Result<scep::Operation> operation = scep::operation(method, query, body);
    QVERIFY(!operation);
    QCOMPARE(operation.fault().kind, FaultKind::Malformed);
    QVERIFY(operation.fault().sentence.endsWith(u'.'));
}

void OperationTest::r6_q8_readsTheMessageOfABody_data() {
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("body");
    const QByteArray query("operation=PKIOperation");
    const QByteArray text = sample().toBase64();
    QTest::newRow("DER") << query << sample();
    QTest::newRow("no operation: RFC 8894, section 4.3") << QByteArray() << sample();
    QTest::newRow("an empty operation") << QByteArray("operation=") << sample();
    QTest::newRow("the body wins over a message in the query")
        << QByteArray("operation=PKIOperation&message=AAAA") << sample();
    QTest::newRow("no body, but a message in the query")
        << QByteArray("operation=PKIOperation&message=" + text) << QByteArray();
    QTest::newRow("base64") << query << text;
    QTest::newRow("base64 in lines") << query << QByteArray("\r\n" + text.first(6) + "\r\n" + text.sliced(6) + "\r\n");
    QTest::newRow("PEM") << query << QByteArray("-----BEGIN PKCS7-----\n" + text + "\n-----END PKCS7-----\n");
    QTest::newRow("PEM with line ends of Windows")
        << query << QByteArray("\r\n-----BEGIN CMS-----\r\n" + text + "\r\n-----END CMS-----\r\n");
}

void OperationTest::r6_q8_readsTheMessageOfABody() {
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, body);
    const Result<scep::Operation> operation = scep::operation("POST", query, body);
    QVERIFY2(operation, operation ? "" : qPrintable(operation.fault().sentence));
    QCOMPARE(messageOf(operation).toHex(), sample().toHex());
}

void OperationTest::readsEveryCapturedRequest_data() {
    QTest::addColumn<QString>("name");
    const QStringList names = tests::captures();
    QCOMPARE(names.size(), 27);
    for (const QString &name : names) QTest::newRow(qPrintable(name)) << name;
}

void OperationTest::readsEveryCapturedRequest() {
    QFETCH(QString, name);
    const QByteArray request = tests::capturedRequest(name);
    const QByteArrayView line = QByteArrayView(request).first(request.indexOf("\r\n"));
    const QByteArrayView method = line.first(line.indexOf(' '));
    const qsizetype query = line.indexOf('?') + 1;
    const QByteArrayView rawQuery = line.sliced(query, line.lastIndexOf(' ') - query);
    const QByteArrayView body = QByteArrayView(request).sliced(request.indexOf("\r\n\r\n") + 4);

    const Result<scep::Operation> operation = scep::operation(method, rawQuery, body);
    QVERIFY2(operation, operation ? "" : qPrintable(operation.fault().sentence));
    QVERIFY(messageOf(operation) == tests::capturedMessage(name));
}

void OperationTest::tellsTheOperations_data() {
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("capabilities") << QByteArray("operation=GetCACaps") << QByteArray("caps");
    QTest::newRow("capabilities with an empty message: jscep")
        << QByteArray("operation=GetCACaps&message=") << QByteArray("caps");
    QTest::newRow("capabilities in another letter case") << QByteArray("operation=getcacaps") << QByteArray("caps");
    QTest::newRow("certificate") << QByteArray("operation=GetCACert") << QByteArray("cert");
    QTest::newRow("certificate with an identifier: sscep")
        << QByteArray("operation=GetCACert&message=CAIdentifier") << QByteArray("cert");
    QTest::newRow("certificate with a number: certmonger")
        << QByteArray("message=1&operation=GetCACert") << QByteArray("cert");
    QTest::newRow("no query") << QByteArray() << QByteArray("unknown:");
    QTest::newRow("a message without an operation") << QByteArray("message=MIIB") << QByteArray("unknown:");
    QTest::newRow("next certificate") << QByteArray("operation=GetNextCACert") << QByteArray("next:");
    QTest::newRow("next certificate with an identifier")
        << QByteArray("operation=GetNextCACert&message=CAIdentifier") << QByteArray("next:CAIdentifier");
    QTest::newRow("chain: historic") << QByteArray("operation=GetCACertChain&message=x") << QByteArray("chain");
    QTest::newRow("chain by its other name") << QByteArray("operation=getcachain") << QByteArray("chain");
    QTest::newRow("a suffix") << QByteArray("operation=GetCACertChains") << QByteArray("unknown:GetCACertChains");
    QTest::newRow("an embedded NUL is not the end of a name")
        << QByteArray("operation=GetCACert%00") << QByteArray("unknown:GetCACert?");
    QTest::newRow("an embedded NUL is not the end of a parameter's name")
        << QByteArray("operation%00=GetCACert") << QByteArray("unknown:");
    QTest::newRow("a prefix") << QByteArray("operation=GetCA") << QByteArray("unknown:GetCA");
}

void OperationTest::tellsTheOperations() {
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, expected);
    const Result<scep::Operation> operation = scep::operation("GET", query, {});
    QVERIFY(operation);
    QByteArray told;
    if (std::holds_alternative<scep::GetCaCaps>(*operation)) told = "caps";
    if (const auto *question = std::get_if<scep::GetCaCert>(&*operation))
        told = question->form == scep::GetCaCert::Form::Chain ? "chain" : "cert";
    if (const auto *question = std::get_if<scep::GetNextCaCert>(&*operation)) told = "next:" + question->identifier;
    if (const auto *unknown = std::get_if<scep::UnknownOperation>(&*operation)) told = "unknown:" + unknown->name;
    QCOMPARE(told, expected);
}

void OperationTest::q11_keepsTheIdentifierForTheAdministrator() {
    const Result<scep::Operation> operation = scep::operation("GET", "operation=GetCACert&message=my%20ca%0A", {});
    QVERIFY(operation);
    QCOMPARE(std::get<scep::GetCaCert>(*operation).identifier, QByteArray("my ca?"));
}

void OperationTest::shortensANameThatNobodyKnows() {
    const Result<scep::Operation> operation = scep::operation("GET", "operation=" + QByteArray(9000, 'x'), {});
    QVERIFY(operation);
    QCOMPARE(std::get<scep::UnknownOperation>(*operation).name, QByteArray(64, 'x'));
}

void OperationTest::r6_servesNothingButPkiOperationByPost() {
    for (const char *name : {"GetCACaps", "GetCACert", "GetCACertChain", "GetNextCACert"}) {
        const Result<scep::Operation> operation = scep::operation("POST", QByteArray("operation=") + name, "0");
        QVERIFY(!operation);
        QVERIFY(operation.fault().sentence.contains(QLatin1StringView(name)));
    }
}

void OperationTest::r15_advertisesExactlyWhatIsOffered_data() {
    QTest::addColumn<scep::Offer>("offer");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the least") << scep::Offer{}
                               << QByteArray("AES\nSHA-256\nSHA-384\nSHA-512\nPOSTPKIOperation\nSCEPStandard");
    QTest::newRow("SHA-1") << scep::Offer{.sha1 = true}
                           << QByteArray("AES\nSHA-1\nSHA-256\nSHA-384\nSHA-512\nPOSTPKIOperation\nSCEPStandard");
    QTest::newRow("triple DES") << scep::Offer{.tripleDes = true}
                                << QByteArray("AES\nDES3\nSHA-256\nSHA-384\nSHA-512\nPOSTPKIOperation\nSCEPStandard");
    QTest::newRow("renewal") << scep::Offer{.renewal = true}
                             << QByteArray("AES\nRenewal\nSHA-256\nSHA-384\nSHA-512\nPOSTPKIOperation\nSCEPStandard");
    QTest::newRow("a next CA") << scep::Offer{.nextCa = true}
                               << QByteArray(
                                      "AES\nGetNextCACert\nSHA-256\nSHA-384\nSHA-512\nPOSTPKIOperation\nSCEPStandard");
    QTest::newRow("everything") << scep::Offer{.sha1 = true, .tripleDes = true, .renewal = true, .nextCa = true}
                                << QByteArray(
                                       "AES\nDES3\nGetNextCACert\nRenewal\nSHA-1\nSHA-256\nSHA-384\nSHA-512\n"
                                       "POSTPKIOperation\nSCEPStandard");
}

void OperationTest::r15_advertisesExactlyWhatIsOffered() {
    QFETCH(scep::Offer, offer);
    QFETCH(QByteArray, expected);
    const QByteArray text = scep::capabilities(offer);
    QCOMPARE(text, expected);
    // R2: never, whatever single devices may use.
    QVERIFY(!text.contains("DES\n") && !text.contains("MD5"));
}

void OperationTest::q3_strongSwanFindsAesAndSha256() {
    // strongSwan 5.9.8 takes the numbers of its keywords for masks over the bits 1 << number.
    const QByteArrayList keywords{"AES",          "DES3",          "SHA-256", "SHA-384",
                                  "SHA-512",      "SHA-224",       "SHA-1",   "POSTPKIOperation",
                                  "SCEPStandard", "GetNextCACert", "Renewal"};
    unsigned flags = 0;
    for (const QByteArray &line : scep::capabilities(scep::Offer{.renewal = true}).split('\n')) {
        const qsizetype number = keywords.indexOf(line);
        QVERIFY2(number >= 0, line.constData());
        flags |= 1u << number;
    }
    const auto finds = [&](const char *keyword, unsigned orStandard) {
        return (flags & (unsigned(keywords.indexOf(keyword)) | orStandard)) != 0;
    };
    // What SCEPStandard implies is looked for together with it.
    const auto standard = unsigned(keywords.indexOf("SCEPStandard"));
    QVERIFY(finds("AES", standard));
    QVERIFY(finds("SHA-256", standard));
    QVERIFY(finds("POSTPKIOperation", standard));
    QVERIFY(finds("Renewal", 0));
}

void OperationTest::r13_r14_writesOneKeywordALine() {
    const QByteArray text = scep::capabilities(scep::Offer{.sha1 = true, .tripleDes = true});
    for (const QByteArray &line : text.split('\n')) {
        QVERIFY(!line.isEmpty());
        QCOMPARE(line, line.trimmed());
    }
    QVERIFY(!text.startsWith("\xef\xbb\xbf"));
}

void OperationTest::r35_knowsMessageTypesByTheirExactText_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("number");
    QTest::newRow("PKCSReq") << QByteArray("19") << 19;
    QTest::newRow("RenewalReq") << QByteArray("17") << 17;
    QTest::newRow("CertRep") << QByteArray("3") << 3;
    QTest::newRow("unassigned, once UpdateReq: CVE-2026-30836") << QByteArray("18") << 0;
    QTest::newRow("reserved") << QByteArray("0") << 0;
    QTest::newRow("nobody's") << QByteArray("99") << 0;
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("an embedded NUL") << QByteArray("19\0", 3) << 0;
    QTest::newRow("a NUL for a digit") << QByteArray("3\0", 2) << 0;
    QTest::newRow("a zero in front") << QByteArray("03") << 0;
    QTest::newRow("a blank") << QByteArray(" 3") << 0;
    QTest::newRow("a sign") << QByteArray("+3") << 0;
    QTest::newRow("three digits") << QByteArray("019") << 0;
}

void OperationTest::r35_knowsMessageTypesByTheirExactText() {
    QFETCH(QByteArray, text);
    QFETCH(int, number);
    const std::optional<scep::MessageType> type = scep::messageType(text);
    QCOMPARE(type ? int(*type) : 0, number);
}

QTEST_APPLESS_MAIN(OperationTest)
#include "tst_operation.moc"

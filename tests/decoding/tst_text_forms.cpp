// One message in every wrapping that people paste: it is found, whole, in each of them.
#include <QtTest>

#include "decoding/decoded_fields.h"
#include "pki/digest.h"
#include "pki/pem.h"
#include "scep/captures.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray message() {
    return capturedMessage(u"strongswan-PKCSReq-post-ca-a"_s);
}

QByteArray escaped(const QByteArray &base64) {
    return base64.toPercentEncoding();
}

QByteArray wrapped(const QByteArray &text, qsizetype width, const QByteArray &end = "\n") {
    QByteArray lines;
    for (qsizetype at = 0; at < text.size(); at += width) lines += text.mid(at, width) + end;
    return lines;
}

/// The column of ASCII as all tools print it.
QByteArray ascii(QByteArray octets) {
    for (char &c : octets)
        if (c < 0x20 || c == 0x7f || uint8_t(c) >= 0x80) c = '.';
    return octets;
}

struct DumpStyle {
    QByteArray before = {};  ///< each line
    int addressDigits = 0;   ///< none when 0
    QByteArray behindAddress = ": ";
    qsizetype group = 1;          ///< octets without a blank between
    qsizetype middleGap = 0;      ///< blanks more after the eighth octet
    QByteArray beforeAscii = {};  ///< no ASCII when empty
    QByteArray behindAscii = {};
    quint64 firstAddress = 0;
    bool isUpper = false;
};

QByteArray dump(const QByteArray &octets, const DumpStyle &style) {
    constexpr qsizetype perLine = 16;
    QByteArray text;
    for (qsizetype at = 0; at < octets.size(); at += perLine) {
        const QByteArray line = octets.mid(at, perLine);
        text += style.before;
        if (style.addressDigits > 0) {
            const auto address = QByteArray::number(style.firstAddress + quint64(at), 16);
            text += address.rightJustified(style.addressDigits, '0') + style.behindAddress;
        }
        QByteArray hex;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (i > 0 && i % style.group == 0) hex += ' ';
            if (i == 8) hex += QByteArray(style.middleGap, ' ');
            hex += line.mid(i, 1).toHex();
        }
        if (style.isUpper) hex = hex.toUpper();
        const qsizetype width = perLine * 2 + (perLine - 1) / style.group + style.middleGap;
        if (!style.beforeAscii.isEmpty())
            hex = hex.leftJustified(width) + style.beforeAscii + ascii(line) + style.behindAscii;
        text += hex + '\n';
    }
    return text;
}

QByteArray utf16(const QByteArray &text) {
    QByteArray result("\xff\xfe");
    for (const char c : text) result.append(c).append('\0');
    return result;
}

}  // namespace

class tst_TextForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheMessageIn_data();
    void findsTheMessageIn();
    void findsEveryBlockOfAText();
    void findsTwoDumpsInALog();
    void goesOnWhereALogBreaksADump();
    void saysWhereBase64BreaksOff();
    void showsWhatACallWithoutAMessageAsksFor();
    void saysWhenABodyIsShorterThanAnnounced();
    void showsNoPasswordOfAnHttpRequest();
    void takesTheBodyOfAnAnswer_data();
    void takesTheBodyOfAnAnswer();
};

void tst_TextForms::findsTheMessageIn_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("layer");
    const QByteArray der = message(), base64 = der.toBase64(), hex = der.toHex();
    const QByteArray urlSafe = der.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray url = "http://ca.example/scep?operation=PKIOperation&message=";
    const auto row = [](const char *name, const QByteArray &text, const QString &layer) {
        QTest::newRow(name) << text << layer;
    };

    row("PEM", pki::toPem("PKCS7", der), u"PEM PKCS7"_s);
    row("PEM between prose", "Look at this:\n\n" + pki::toPem("CMS", der) + "\nRegards", u"PEM CMS"_s);
    row("PEM with line ends of Windows", pki::toPem("PKCS7", der).replace("\n", "\r\n"), u"PEM PKCS7"_s);
    row("PEM without its END", pki::toPem("PKCS7", der).chopped(20), u"PEM PKCS7"_s);
    row("PEM that a Windows console saved", utf16(pki::toPem("PKCS7", der)), u"UTF-16 text"_s);
    row("PEM with a byte order mark", "\xef\xbb\xbf" + pki::toPem("PKCS7", der), u"PEM PKCS7"_s);

    row("base64 on a line", base64, u"base64"_s);
    row("base64 wrapped", wrapped(base64, 64), u"base64"_s);
    row("base64 wrapped and indented", wrapped(base64, 76, "\r\n    "), u"base64"_s);
    row("base64 of the alphabet for URLs", urlSafe, u"base64"_s);
    row("base64 with escapes", escaped(base64), u"base64"_s);
    row("base64 as IOS shows it for copying",
        "Certificate Request follows:\n\n" + wrapped(base64, 64) +
            "\n---End - This line not part of the certificate request---\n\nRedisplay enrollment request? [yes/no]:",
        u"base64"_s);

    row("a URL", url + escaped(base64), u"GET URL"_s);
    row("a URL with raw base64 (jscep)", url + base64, u"GET URL"_s);
    row("a URL with escaped line breaks (sscep)", url + escaped(wrapped(base64, 64)), u"GET URL"_s);
    row("a URL with raw line breaks", url + wrapped(base64, 64), u"GET URL"_s);
    row("a URL with blanks for plus", url + QByteArray(base64).replace('+', ' '), u"GET URL"_s);
    row("a URL with escaped escapes", url + escaped(escaped(base64)), u"GET URL"_s);
    row("the message before the operation (scepclient)", "/scep?message=" + urlSafe + "&operation=PKIOperation",
        u"GET URL"_s);
    row("only the query", "operation=PKIOperation&message=" + escaped(base64), u"GET URL"_s);
    row("only the message of it", "message=" + escaped(base64), u"GET URL"_s);
    row("a line of a web server's log",
        "192.0.2.17 - - [22/Nov/2026:12:00:00 +0000] \"GET /cgi-bin/pkiclient.exe?operation=PKIOperation&message=" +
            escaped(base64) + " HTTP/1.0\" 200 1422 \"-\" \"Cisco PKI\"",
        u"GET URL"_s);
    row("a request line", "GET /scep?operation=PKIOperation&message=" + escaped(base64) + " HTTP/1.0\r\n\r\n",
        u"HTTP GET"_s);
    row("a POST", "POST /scep?operation=PKIOperation HTTP/1.1\r\nHost: ca\r\n\r\n" + der, u"HTTP POST"_s);
    row("a POST in chunks",
        "POST /scep HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n" + der.first(256) + "\r\n" +
            QByteArray::number(der.size() - 256, 16) + ";x=y\r\n" + der.sliced(256) + "\r\n0\r\n\r\n",
        u"HTTP POST"_s);
    row("an answer", "HTTP/1.1 200 OK\r\nContent-Type: application/x-pki-message\r\n\r\n" + der,
        u"HTTP answer 200 OK"_s);

    row("hex", hex, u"hex"_s);
    row("hex in capitals", hex.toUpper(), u"hex"_s);
    row("hex behind 0x", "0x" + hex, u"hex"_s);
    row("hex wrapped", wrapped(hex, 76), u"hex"_s);
    row("hex wrapped within an octet", wrapped(hex, 75), u"hex"_s);
    row("hex with blanks", wrapped(der.toHex(' '), 48), u"hex"_s);
    row("hex with two blanks", wrapped(der.toHex(' ').replace(" ", "  "), 64), u"hex"_s);
    row("hex with colons", der.toHex(':'), u"hex"_s);
    row("hex with colons, wrapped", wrapped(der.toHex(':'), 45), u"hex"_s);
    row("hex with dashes", der.toHex('-'), u"hex"_s);
    row("an array of C",
        "unsigned char request[] = {\n0x" + wrapped(der.toHex(','), 48).replace(",", ", 0x").replace("0x\n", "\n0x") +
            "};",
        u"hex dump"_s);
    row("a string of C", "\\x" + der.toHex(',').replace(",", "\\x"), u"hex"_s);

    row("xxd", dump(der, {.addressDigits = 8, .group = 2, .beforeAscii = "  "}), u"hex dump"_s);
    row("hexdump -C",
        dump(der,
             {.addressDigits = 8, .behindAddress = "  ", .middleGap = 1, .beforeAscii = "  |", .behindAscii = "|"}),
        u"hex dump"_s);
    row("openssl's dump", dump(der, {.addressDigits = 4, .behindAddress = " - ", .beforeAscii = "   "}), u"hex dump"_s);
    row("an address, and ASCII behind one blank", dump(der, {.addressDigits = 4, .beforeAscii = " "}), u"hex dump"_s);
    row("wireshark", dump(der, {.addressDigits = 4, .behindAddress = "   ", .middleGap = 1, .beforeAscii = "   "}),
        u"hex dump"_s);
    row("addresses behind 0x",
        dump(der, {.before = "\t0x", .addressDigits = 4, .behindAddress = ":  ", .group = 2, .beforeAscii = "  "}),
        u"hex dump"_s);
    row("IOS: words", dump(der, {.before = "  ", .group = 4, .isUpper = true}), u"hex"_s);
    row("IOS: words with ASCII", dump(der, {.group = 4, .beforeAscii = "  ", .isUpper = true}), u"hex"_s);
    row("IOS: memory with addresses",
        dump(der, {.addressDigits = 8, .group = 4, .beforeAscii = "  ", .firstAddress = 0x67E7F4A0, .isUpper = true}),
        u"hex dump"_s);
    row("IOS: octets behind a time stamp",
        dump(der, {.before = "*Mar  1 00:12:34.123: ", .beforeAscii = "  ", .isUpper = true}), u"hex"_s);
    row("IOS: a number, a time with its zone, words",
        dump(der, {.before = "000123: Nov 22 12:00:01.5 UTC: ", .group = 4, .isUpper = true}), u"hex"_s);
    row("IOS: debug crypto pki around it",
        "CRYPTO_PKI: Sending CA Certificate Request:\nGET /cgi-bin/pkiclient.exe?operation=GetCACert&message=CA "
        "HTTP/1.0\n\n"
        "CRYPTO_PKI: data to be posted\n" +
            dump(der, {.group = 4, .beforeAscii = "  ", .isUpper = true}) + "CRYPTO_PKI: status = 102\n",
        u"hex dump"_s);
    row("ASA: octets and ASCII behind a bar", dump(der, {.beforeAscii = "    |  "}), u"hex"_s);
}

void tst_TextForms::findsTheMessageIn() {
    QFETCH(QByteArray, text);
    QFETCH(QString, layer);
    const auto plain = decoded(message(), keysOf(u"ca-a"_s));
    const auto found = decoded(text, keysOf(u"ca-a"_s));
    QCOMPARE(found.findings.size(), size_t(1));
    QStringList passed = found.findings.front().layers;
    QCOMPARE(passed.front(), layer);
    QVERIFY2(passed.contains(u"DER"_s), qPrintable(allText(found)));
    QCOMPARE(passed.sliced(passed.indexOf(u"DER"_s)), plain.findings.front().layers);
    QCOMPARE(field(found, u"pkiMessage/Signature"_s), u"verifies with the key of the signer"_s);
    QVERIFY2(!allText(found).contains("Stopped"_L1), qPrintable(allText(found)));
    QVERIFY(!allText(found).contains("secret"_L1));
}

void tst_TextForms::findsEveryBlockOfAText() {
    const auto found = decoded(capturedCertificate(u"ca-a"_s) + "and\n" + capturedKey(u"ca-a"_s) +
                               capturedCertificate(u"ca-b"_s) + pki::toPem("PKCS7", message()));
    QStringList last;
    for (const auto &finding : found.findings) last << finding.layers.value(2);
    QCOMPARE(last,
             QStringList({u"X.509 certificate"_s, u"private key"_s, u"X.509 certificate"_s, u"pkiMessage PKCSReq"_s}));
}

void tst_TextForms::findsTwoDumpsInALog() {
    const QByteArray certificate = pki::Certificate::fromPem(capturedCertificate(u"ca-a"_s))->der();
    const auto found = decoded("CRYPTO_PKI: first\n" + dump(message(), {.group = 4, .isUpper = true}) +
                               "CRYPTO_PKI: second\n" + dump(certificate, {.group = 4, .isUpper = true}));
    QCOMPARE(found.findings.size(), size_t(2));
    QCOMPARE(found.findings[0].layers.value(2), u"pkiMessage PKCSReq"_s);
    QCOMPARE(found.findings[1].layers.value(2), u"X.509 certificate"_s);
}

void tst_TextForms::goesOnWhereALogBreaksADump() {
    const QByteArray text = dump(message(), {.group = 4, .isUpper = true});
    const qsizetype line = text.indexOf('\n', text.size() / 2) + 1;
    const auto found = decoded(text.first(line) + "%LINK-3-UPDOWN: Interface changed state\n" + text.sliced(line));
    QCOMPARE(found.findings.size(), size_t(1));
    QCOMPARE(field(found, u"pkiMessage/Signature"_s), u"verifies with the key of the signer"_s);
}

void tst_TextForms::saysWhereBase64BreaksOff() {
    QByteArray text = message().toBase64();
    text[1000] = '!';
    const auto found = decoded(text);
    QVERIFY(field(found, u"Stopped"_s).startsWith("At character 1000 of the base64"_L1));
    QVERIFY2(field(found, u"Signed data/Stopped"_s).startsWith("At octet "_L1), qPrintable(allText(found)));
}

void tst_TextForms::showsWhatACallWithoutAMessageAsksFor() {
    const auto found = decoded("GET /scep?operation=GetCACaps&message=0 HTTP/1.1\r\nUser-Agent: curl\r\n\r\n");
    QCOMPARE(layers(found), u"HTTP GET GetCACaps"_s);
    QCOMPARE(field(found, u"HTTP request"_s), u"GET /scep"_s);
    QCOMPARE(field(found, u"HTTP request/Operation"_s), u"GetCACaps"_s);
    QCOMPARE(field(found, u"HTTP request/User-Agent"_s), u"curl"_s);
    QCOMPARE(layers(decoded("http://ca/scep?operation=GetCACert")), u"GET URL GetCACert"_s);
}

void tst_TextForms::saysWhenABodyIsShorterThanAnnounced() {
    const QByteArray der = message();
    const auto found =
        decoded("POST /scep?operation=PKIOperation HTTP/1.1\r\nContent-Length: " + QByteArray::number(der.size()) +
                "\r\n\r\n" + der.first(700));
    QCOMPARE(field(found, u"HTTP request/Note"_s),
             u"Content-Length says %1 octets, but 700 are there."_s.arg(der.size()));
    QVERIFY2(field(found, u"Signed data/Stopped"_s).startsWith("At octet "_L1), qPrintable(allText(found)));
}

void tst_TextForms::showsNoPasswordOfAnHttpRequest() {
    const auto found = decoded(
        "GET /certsrv/mscep_admin/?operation=GetCACert&pw=secret HTTP/1.1\r\n"
        "Authorization: Basic c2VjcmV0\r\nCookie: secret\r\n\r\n");
    QVERIFY(!allText(found).contains("secret"_L1));
    QVERIFY(!allText(found).contains("c2VjcmV0"_L1));
}

void tst_TextForms::takesTheBodyOfAnAnswer_data() {
    QTest::addColumn<QByteArray>("body");
    const QByteArray certificate = pki::Certificate::fromPem(capturedCertificate(u"ca-a"_s))->der();
    QTest::newRow("DER") << certificate;
    QTest::newRow("base64") << certificate.toBase64();
    QTest::newRow("PEM") << capturedCertificate(u"ca-a"_s);
}

void tst_TextForms::takesTheBodyOfAnAnswer() {
    QFETCH(QByteArray, body);
    const auto found = decoded("HTTP/1.1 200 OK\nContent-Type: application/x-x509-ca-cert\n\n" + body);
    QCOMPARE(field(found, u"HTTP answer/Content-Type"_s), u"application/x-x509-ca-cert"_s);
    QCOMPARE(found.findings.front().layers.back(), u"X.509 certificate"_s);
}

QTEST_GUILESS_MAIN(tst_TextForms)
#include "tst_text_forms.moc"

// What is cut, flipped, nested or endless gets an answer in bounded time, and never a secret in it.
#include <QtTest>

#include "decoding/decoded_fields.h"
#include "pki/certificate_writer.h"
#include "pki/certification_request.h"
#include "pki/crl.h"
#include "pki/der_writer.h"
#include "pki/hostile.h"
#include "pki/identity.h"
#include "scep/captures.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto challenge = "secret";

/// Whether the answer is one: findings without the secret, or a sentence.
bool isSound(const QByteArray &bytes, const decoding::Keys &keys) {
    const auto result = decoding::decode(bytes, keys);
    if (!result) return result.fault().sentence.startsWith("Nothing was recognised. "_L1);
    if (result->findings.empty()) return false;
    const QString text = allText(*result);
    return !text.contains(QLatin1StringView(challenge)) && text.size() < 200'000;
}

/// Every version with one flipped bit: an octet's bits in turn, because each costs an RSA operation with a key.
QByteArray firstUnsoundFlip(const QByteArray &bytes, const decoding::Keys &keys) {
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray flipped = bytes;
        flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
        if (!isSound(flipped, keys)) return flipped;
    }
    return {};
}

QByteArray plainRequest() {
    const Identity identity = selfSignedIdentity(u"r1.lab.example"_s, fixtureKey(u"ca-b"_s));
    return *pki::CertificationRequest::write(identity.certificate.subject().der(), identity.key, pki::Digest::Sha256,
                                             {pki::extension::basicConstraints(false)}, Secret(challenge));
}

QByteArray nested(QByteArray content, int levels) {
    for (int i = 0; i < levels; ++i) {
        const QByteArray encapsulated = pki::der::sequence(
            {pki::der::oid("1.2.840.113549.1.7.1"), pki::der::explicitContext(0, pki::der::octetString(content))});
        content = pki::der::sequence(
            {pki::der::oid("1.2.840.113549.1.7.2"),
             pki::der::explicitContext(0, pki::der::sequence({pki::der::integer(1), pki::der::setOf({}), encapsulated,
                                                              pki::der::setOf({})}))});
    }
    return content;
}

QByteArray repeated(const QByteArray &piece) {
    return piece.repeated(decoding::largestInput / piece.size());
}

}  // namespace

class tst_DecodingHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersEveryCutOf_data();
    void answersEveryCutOf();
    void answersEveryFlipOf_data();
    void answersEveryFlipOf();
    void answersEveryBitOfARequestInClear();
    void stopsAtADepth();
    void answersAFloodOf_data();
    void answersAFloodOf();
};

void tst_DecodingHostile::answersEveryCutOf_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a message in DER") << capturedMessage(u"sscep-PKCSReq-post-ca-a"_s);
    QTest::newRow("a message in BER") << capturedMessage(u"jscep-CertPoll-post-ca-a"_s);
    QTest::newRow("a GET") << capturedRequest(u"jscep-GetCert-get-ca-a"_s);
    QTest::newRow("a request in clear") << plainRequest();
    QTest::newRow("a request in hex") << plainRequest().toHex(' ');
    QTest::newRow("a request in base64") << plainRequest().toBase64();
    QTest::newRow("PEM") << capturedCertificate(u"ca-a"_s);
}

void tst_DecodingHostile::answersEveryCutOf() {
    QFETCH(QByteArray, bytes);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        // A copy of exactly this length, so that the sanitizer sees a read beyond the end.
        const QByteArray cut(bytes.constData(), length);
        QVERIFY2(isSound(cut, keysOf(u"ca-a"_s)), qPrintable(u"cut to %1 octets"_s.arg(length)));
    }
}

void tst_DecodingHostile::answersEveryFlipOf_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an enrolment") << capturedMessage(u"sscep-PKCSReq-post-ca-a"_s);
    QTest::newRow("a poll in BER") << capturedMessage(u"jscep-CertPoll-post-ca-a"_s);
    QTest::newRow("a GET") << capturedRequest(u"scepclient-PKCSReq-get-ca-a"_s);
    QTest::newRow("a POST") << capturedRequest(u"sscep-GetCRL-post-ca-a"_s);
}

void tst_DecodingHostile::answersEveryFlipOf() {
    QFETCH(QByteArray, bytes);
    const QByteArray unsound = firstUnsoundFlip(bytes, keysOf(u"ca-a"_s));
    QVERIFY2(unsound.isEmpty(), unsound.toHex().constData());
}

void tst_DecodingHostile::answersEveryBitOfARequestInClear() {
    const QByteArray unsound =
        firstFailingMutation(plainRequest(), [](const QByteArray &mutation) { return isSound(mutation, {}); });
    QVERIFY2(unsound.isEmpty(), unsound.toHex().constData());
}

void tst_DecodingHostile::stopsAtADepth() {
    const QByteArray certificate = pki::Certificate::fromPem(capturedCertificate(u"ca-a"_s))->der();
    QVERIFY(layers(decoded(nested(certificate, 3))).endsWith("X.509 certificate"_L1));
    const auto deep = decoded(nested(certificate, 40));
    QVERIFY2(allText(deep).contains("nested more than"_L1), qPrintable(allText(deep)));
    QVERIFY(isSound(QByteArray("\x30\x80").repeated(500'000), {}));
    QByteArray wound;
    for (int i = 0; i < 2000; ++i) wound = pki::der::sequence(wound);
    QVERIFY(isSound(wound, {}));
}

void tst_DecodingHostile::answersAFloodOf_data() {
    QTest::addColumn<QByteArray>("flood");
    QTest::newRow("beginnings of PEM") << repeated("-----BEGIN X-----");
    QTest::newRow("short PEM blocks") << repeated("-----BEGIN X-----\nMAA=\n-----END X-----\n");
    QTest::newRow("beginnings of base64") << repeated("M ");
    QTest::newRow("words with an M") << repeated("Many a word. ");
    QTest::newRow("empty lines") << repeated("\n");
    QTest::newRow("lines of hex") << repeated("30\n");
    QTest::newRow("a line of hex") << repeated("30 ");
    QTest::newRow("addresses") << repeated("0000: \n");
    QTest::newRow("time stamps") << repeated("12:34:56 ");
    QTest::newRow("escapes") << repeated("%25");
    QTest::newRow("parameters") << repeated("operation=&message=&");
    QTest::newRow("question marks") << repeated("?");
    QTest::newRow("fields of HTTP") << "GET / HTTP/1.1\r\n" + repeated("a: b\r\n").chopped(64);
    QTest::newRow("chunks") << "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                   repeated("1\r\nM\r\n").chopped(128);
    QTest::newRow("small elements") << pki::der::sequence(repeated(QByteArray::fromHex("0500")).chopped(64));
    QTest::newRow("sequences") << pki::der::sequence(repeated(QByteArray::fromHex("3000")).chopped(64));
}

void tst_DecodingHostile::answersAFloodOf() {
    QFETCH(QByteArray, flood);
    QVERIFY(flood.size() <= decoding::largestInput);
    QVERIFY(isSound(flood, {}));
}

QTEST_GUILESS_MAIN(tst_DecodingHostile)
#include "tst_decoding_hostile.moc"

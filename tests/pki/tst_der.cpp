// The strict reader, the writer, and the way from BER to DER.
#include <random>

#include <QTest>

#include "pki/algorithms.h"
#include "pki/ber.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/hostile.h"
#include "pki/openssl_cms.h"
#include "scep/captures.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *text) {
    return QByteArray::fromHex(text);
}

QByteArray nested(int depth, const QByteArray &innermost, const QByteArray &open, const QByteArray &close) {
    return open.repeated(depth) + innermost + close.repeated(depth);
}

/// A random value, written as DER and, with the same generator, as one of its BER forms.
class Twins {
public:
    explicit Twins(uint32_t seed) : m_random(seed) {}

    QByteArray der, ber;

    void grow(int depth) {
        const int kind = depth > 5 ? 0 : below(3);
        if (kind == 0) return growOctetString();
        if (kind == 1) return growInteger();
        QByteArray derContent, berContent;
        for (int children = below(4); children > 0; --children) {
            Twins child(uint32_t(below(1 << 30)));
            child.grow(depth + 1);
            derContent += child.der;
            berContent += child.ber;
        }
        const uint8_t tag = below(2) ? tag::sequence : tag::set;
        append(der::element(tag, derContent), berElement(tag, berContent));
    }

private:
    int below(int bound) { return int(m_random() % uint32_t(bound)); }
    void append(const QByteArray &derPart, const QByteArray &berPart) {
        der += derPart;
        ber += berPart;
    }
    void growInteger() {
        const QByteArray number = der::integer(int64_t(below(100000)));
        append(number, number);
    }
    void growOctetString() {
        const QByteArray octets(below(300), char(below(256)));
        append(der::octetString(octets), below(2) ? der::octetString(octets) : pieces(octets));
    }
    QByteArray pieces(const QByteArray &octets) {
        const qsizetype half = octets.size() / 2;
        const QByteArray first = below(3) == 0 ? pieces({}) : QByteArray();
        return berElement(0x24, first + der::octetString(octets.first(half)) + der::octetString(octets.sliced(half)));
    }
    QByteArray berElement(uint8_t tag, const QByteArray &content) {
        switch (below(3)) {
            case 0:
                return QByteArray(1, char(tag)) + '\x80' + content + QByteArray(2, '\0');
            case 1: {
                QByteArray header(1, char(tag));
                header += '\x84';
                for (int shift = 24; shift >= 0; shift -= 8) header += char(uint8_t(content.size() >> shift));
                return header + content;
            }
            default:
                return der::element(tag, content);
        }
    }

    std::mt19937 m_random;
};

}  // namespace

class TestDer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsElementsOneAfterTheOther();
    void refusesWhatIsNotDer_data();
    void refusesWhatIsNotDer();
    void namesWhatItMissed();
    void readsSmallIntegers_data();
    void readsSmallIntegers();
    void showsOids_data();
    void showsOids();
    void writesWhatTheStandardDemands_data();
    void writesWhatTheStandardDemands();
    void sortsASet();
    void writesKeySpecsAsOnTheCommandLine();
    void leavesDerAsItIs();
    void normalisesEveryRandomTwin();
    void normalisesShapes_data();
    void normalisesShapes();
    void refusesBrokenBer_data();
    void refusesBrokenBer();
    void normalisesMessagesOfJscep();
    void survivesEveryMutationOfBer();
};

void TestDer::readsElementsOneAfterTheOther() {
    const QByteArray large = der::octetString(QByteArray(70000, 'x'));
    const QByteArray bytes = hex("020105") + large + hex("0500");
    DerReader reader(bytes);
    QCOMPARE(reader.peek(), tag::integer);
    QCOMPARE(reader.next()->content, QByteArrayView("\x05"));
    const Result<DerElement> second = reader.next();
    QCOMPARE(second->content.size(), 70000);
    QCOMPARE(second->whole, QByteArrayView(large));
    QVERIFY(!reader.finish("value"));
    QCOMPARE(reader.next()->tag, tag::null);
    QVERIFY(reader.atEnd());
    QVERIFY(reader.finish("value"));
    QCOMPARE(reader.peek(), uint8_t(0));
}

void TestDer::refusesWhatIsNotDer_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a tag without a length") << hex("30");
    QTest::newRow("an indefinite length") << hex("30800000");
    QTest::newRow("127 in the long form") << hex("047f").replace(1, 1, hex("817f")) + QByteArray(127, 'x');
    QTest::newRow("a length with a leading zero") << hex("04820080") + QByteArray(128, 'x');
    QTest::newRow("a length of five octets") << hex("04850000000001") + "x";
    QTest::newRow("a length cut off") << hex("0482ff");
    QTest::newRow("the reserved length") << hex("04ff") + QByteArray(300, 'x');
    QTest::newRow("more than there is") << hex("040378");
    QTest::newRow("4 GiB claimed") << hex("0484ffffffff") + "x";
    QTest::newRow("a tag of several octets") << hex("1f810100");
}

void TestDer::refusesWhatIsNotDer() {
    QFETCH(QByteArray, bytes);
    DerReader reader(bytes);
    const Result<DerElement> element = reader.next();
    QVERIFY(!element);
    QCOMPARE(element.fault().kind, FaultKind::Malformed);
}

void TestDer::namesWhatItMissed() {
    const QByteArray bytes = hex("0500");
    DerReader reader(bytes);
    const Result<DerElement> element = reader.next(tag::integer, "serial number");
    QVERIFY(!element);
    QVERIFY2(element.fault().sentence.contains(u"serial number"_s), qPrintable(element.fault().sentence));
    QVERIFY(reader.next(tag::null, "parameters"));
}

void TestDer::readsSmallIntegers_data() {
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<int>("value");
    QTest::newRow("zero") << hex("020100") << 0;
    QTest::newRow("with a sign octet") << hex("02020080") << 128;
    QTest::newRow("the largest") << hex("02047fffffff") << 0x7fffffff;
    QTest::newRow("no octets") << hex("0200") << -1;
    QTest::newRow("negative") << hex("020180") << -1;
    QTest::newRow("padded") << hex("0202007f") << -1;
    QTest::newRow("too large") << hex("02050080000000") << -1;
}

void TestDer::readsSmallIntegers() {
    QFETCH(QByteArray, der);
    QFETCH(int, value);
    const Result<int> read = smallInteger(*DerReader(der).next());
    QCOMPARE(read ? *read : -1, value);
}

void TestDer::showsOids_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("text");
    QTest::newRow("RSADSI") << hex("2a864886f70d") << u"1.2.840.113549"_s;
    QTest::newRow("a root of 2 and a large second arc") << hex("8837") << u"2.999"_s;
    QTest::newRow("userid") << hex("0992268993f22c640101") << u"0.9.2342.19200300.100.1.1"_s;
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("cut off") << hex("2a86") << QString();
    QTest::newRow("padded") << hex("2a8001") << QString();
    QTest::newRow("65 octets") << QByteArray(65, '\x01') << QString();
    QTest::newRow("an arc beyond measure") << hex("2a") + QByteArray(20, '\xff') + hex("01") << QString();
}

void TestDer::showsOids() {
    QFETCH(QByteArray, content);
    QFETCH(QString, text);
    QCOMPARE(dottedOid(content), text);
    if (!text.isEmpty()) QCOMPARE(der::oidContent(text.toLatin1().constData()), content);
}

void TestDer::writesWhatTheStandardDemands_data() {
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("expected");
    const auto at = [](const char16_t *time) { return *fromIso8601(QStringView(time)); };
    QTest::newRow("0") << der::integer(int64_t(0)) << hex("020100");
    QTest::newRow("127") << der::integer(int64_t(127)) << hex("02017f");
    QTest::newRow("128") << der::integer(int64_t(128)) << hex("02020080");
    QTest::newRow("-128") << der::integer(int64_t(-128)) << hex("020180");
    QTest::newRow("-129") << der::integer(int64_t(-129)) << hex("0202ff7f");
    QTest::newRow("the largest number") << der::integer(std::numeric_limits<int64_t>::max())
                                        << hex("02087fffffffffffffff");
    QTest::newRow("unsigned with its top bit set") << der::integer(QByteArrayView("\x80\x01")) << hex("0203008001");
    QTest::newRow("unsigned with leading zeros") << der::integer(QByteArrayView("\0\0\x01", 3)) << hex("020101");
    QTest::newRow("unsigned of no octets") << der::integer(QByteArrayView()) << hex("020100");
    QTest::newRow("true") << der::boolean(true) << hex("0101ff");
    QTest::newRow("false") << der::boolean(false) << hex("010100");
    QTest::newRow("null") << der::null() << hex("0500");
    QTest::newRow("bits") << der::bitString(hex("ff")) << hex("030200ff");
    QTest::newRow("keyCertSign and cRLSign") << der::namedBits(1u << 5 | 1u << 6, 9) << hex("03020106");
    QTest::newRow("digitalSignature") << der::namedBits(1u, 9) << hex("03020780");
    QTest::newRow("decipherOnly, the ninth") << der::namedBits(1u << 8, 9) << hex("0303070080");
    QTest::newRow("no bit at all") << der::namedBits(0, 9) << hex("030100");
    QTest::newRow("127 octets") << der::octetString(QByteArray(127, 'x')).first(2) << hex("047f");
    QTest::newRow("128 octets") << der::octetString(QByteArray(128, 'x')).first(3) << hex("048180");
    QTest::newRow("256 octets") << der::octetString(QByteArray(256, 'x')).first(4) << hex("04820100");
    QTest::newRow("65536 octets") << der::octetString(QByteArray(65536, 'x')).first(5) << hex("0483010000");
    QTest::newRow("UTF-8") << der::utf8String(u"ä"_s) << hex("0c02c3a4");
    QTest::newRow("the last second of UTCTime")
        << der::time(at(u"2049-12-31T23:59:59Z")) << hex("170d") + "491231235959Z";
    QTest::newRow("the first of GeneralizedTime")
        << der::time(at(u"2050-01-01T00:00:00Z")) << hex("180f") + "20500101000000Z";
    QTest::newRow("before UTCTime") << der::time(at(u"1949-12-31T23:59:59Z")) << hex("180f") + "19491231235959Z";
    QTest::newRow("a leap day") << der::time(at(u"2028-02-29T01:02:03Z")) << hex("170d") + "280229010203Z";
}

void TestDer::writesWhatTheStandardDemands() {
    QFETCH(QByteArray, written);
    QTEST(written, "expected");
}

void TestDer::sortsASet() {
    const QByteArray longer = hex("04020101"), shorter = hex("040101"), first = hex("020105");
    QCOMPARE(der::setOf({longer, shorter, first}), hex("310a") + first + shorter + longer);
}

void TestDer::writesKeySpecsAsOnTheCommandLine() {
    QCOMPARE(KeySpec::fromText(u"rsa:3072"), (KeySpec{KeyType::Rsa, 3072}));
    QCOMPARE(KeySpec::fromText(u"ec:p384"), (KeySpec{KeyType::EcP384, 384}));
    for (const QString &text : {u"rsa:4096"_s, u"ec:p256"_s}) QCOMPARE(KeySpec::fromText(text)->text(), text);
    for (const QString &text : {u"rsa"_s, u"rsa:"_s, u"rsa:1023"_s, u"rsa:8193"_s, u"rsa:+2048"_s, u"rsa: 2048"_s,
                                u"rsa:02048"_s, u"ec:p521"_s, u"RSA:2048"_s, QString()}) {
        QVERIFY2(!KeySpec::fromText(text), qPrintable(text));
    }
}

void TestDer::leavesDerAsItIs() {
    for (const QString &name : captures()) {
        if (name.startsWith(u"jscep"_s)) continue;
        const QByteArray message = capturedMessage(name);
        QCOMPARE(*definiteLengths(message), message);
    }
}

void TestDer::normalisesEveryRandomTwin() {
    for (uint32_t seed = 1; seed <= 3000; ++seed) {
        Twins twins(seed);
        twins.grow(0);
        const Result<QByteArray> normal = definiteLengths(twins.ber);
        QVERIFY2(normal, qPrintable(u"seed %1: %2"_s.arg(seed).arg(normal ? QString() : normal.fault().sentence)));
        QVERIFY2(*normal == twins.der, qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void TestDer::normalisesShapes_data() {
    QTest::addColumn<QByteArray>("ber");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray oid = hex("06092a864886f70d010701"), algorithm = hex("300b0609608648016503040102");
    QTest::newRow("encryptedContent in pieces of unknown number")
        << hex("3080") + oid + algorithm + hex("a0800402abcd0401ef00000000")
        << hex("301d") + oid + algorithm + hex("8003abcdef");
    QTest::newRow("encryptedContent in pieces of known length")
        << hex("3021") + oid + algorithm + hex("a0070402abcd0401ef")
        << hex("301d") + oid + algorithm + hex("8003abcdef");
    QTest::newRow("encryptedContent of no pieces")
        << hex("3080") + oid + algorithm + hex("a08000000000") << hex("301a") + oid + algorithm + hex("8000");
    QTest::newRow("an explicit [0] after an OID alone is kept")
        << hex("3080") + oid + hex("a080248004020102040103000000000000") << hex("3012") + oid + hex("a0050403010203");
    QTest::newRow("a [0] after a number and a sequence is kept, as the certificates of SignedData are")
        << hex("3080020101") + algorithm + hex("a080040101000000 00")
        << hex("3015020101") + algorithm + hex("a003040101");
    QTest::newRow("a [0] of a SET is kept")
        << hex("3180") + oid + algorithm + hex("a0800401010000 0000")
        << hex("311d").replace(1, 1, hex("1d")) + oid + algorithm + hex("a003040101");
    QTest::newRow("a [0] after an OID and a number is kept")
        << hex("3080") + oid + hex("020101a0800401010000 0000") << hex("3013") + oid + hex("020101a003040101");
    QTest::newRow("a [0] after an OID and a sequence that is no algorithm is kept")
        << hex("3080") + oid + hex("3003020101a0800401010000 0000") << hex("3015") + oid + hex("3003020101a003040101");
    QTest::newRow("a length with zeros in front") << hex("3088000000000000000304 0101") << hex("3003040101");
    QTest::newRow("octets within octets") << hex("24802480040101000004 01020000") << hex("04020102");
    QTest::newRow("what looks like BER inside of octets stays")
        << hex("3080040430800000 0000") << hex("3006040430800000");
}

void TestDer::normalisesShapes() {
    QFETCH(QByteArray, ber);
    QFETCH(QByteArray, expected);
    const Result<QByteArray> normal = definiteLengths(ber);
    QVERIFY2(normal, qPrintable(normal ? QString() : normal.fault().sentence));
    QCOMPARE(normal->toHex(), expected.toHex());
    QCOMPARE(definiteLengths(*normal)->toHex(), expected.toHex());
}

void TestDer::refusesBrokenBer_data() {
    QTest::addColumn<QByteArray>("ber");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no end of contents") << hex("3080020101");
    QTest::newRow("half an end of contents") << hex("308000");
    QTest::newRow("end of contents with a length") << hex("30800001ff");
    QTest::newRow("end of contents in a definite length") << hex("30020000");
    QTest::newRow("end of contents alone") << hex("0000");
    QTest::newRow("a primitive of indefinite length") << hex("04800401010000");
    QTest::newRow("a child longer than its parent") << hex("3003040501") + QByteArray(10, 'x');
    QTest::newRow("a length beyond 64 bits") << hex("3089010000000000000003040101");
    QTest::newRow("octets after the end") << hex("30800000") + "x";
    QTest::newRow("a piece that is no octets") << hex("24800201010000");
    QTest::newRow("33 levels of definite length") << [] {
        QByteArray bytes = hex("0500");
        for (int i = 0; i < 33; ++i) bytes = der::sequence(bytes);
        return bytes;
    }();
    QTest::newRow("33 levels of indefinite length") << nested(33, hex("0500"), hex("3080"), hex("0000"));
    QTest::newRow("33 levels of octets") << nested(33, hex("040101"), hex("2480"), hex("0000"));
    QTest::newRow("a million levels") << nested(1000000, {}, hex("3080"), hex("0000"));
    QTest::newRow("a million levels of octets") << nested(1000000, {}, hex("2480"), hex("0000"));
    QTest::newRow("a tag of several octets") << hex("30801f8101000000");
}

void TestDer::refusesBrokenBer() {
    QFETCH(QByteArray, ber);
    const Result<QByteArray> normal = definiteLengths(ber);
    QVERIFY(!normal);
    QCOMPARE(normal.fault().kind, FaultKind::Malformed);
}

void TestDer::normalisesMessagesOfJscep() {
    int met = 0;
    for (const QString &name : captures()) {
        if (!name.startsWith(u"jscep"_s)) continue;
        const QByteArray message = capturedMessage(name);
        const Result<QByteArray> normal = definiteLengths(message);
        QVERIFY2(normal && *normal != message, qPrintable(name));
        QVERIFY2(cmsWritesTheSame(*normal), qPrintable(name));
        const std::optional<QByteArray> envelope = cmsVerify(*normal);
        QVERIFY2(envelope && envelope == cmsVerify(message), qPrintable(name));
        const Result<QByteArray> normalEnvelope = definiteLengths(*envelope);
        QVERIFY2(normalEnvelope && cmsWritesTheSame(*normalEnvelope), qPrintable(name));
        ++met;
    }
    QVERIFY(met >= 5);
}

void TestDer::survivesEveryMutationOfBer() {
    const QByteArray message = capturedMessage(u"jscep-PKCSReq-post-ca-a"_s).first(1300);
    const QByteArray broken = firstFailingMutation(message, [](const QByteArray &bytes) {
        const Result<QByteArray> normal = definiteLengths(bytes);
        return normal ? normal->size() <= bytes.size() + 200 : normal.fault().kind == FaultKind::Malformed;
    });
    QCOMPARE(broken.toHex(), QByteArray());
}

QTEST_APPLESS_MAIN(TestDer)
#include "tst_der.moc"

// Distinguished names and alternative names: what devices send, what attackers send, and what people write.
#include <QTest>

#include <openssl/x509v3.h>

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/distinguished_name.h"
#include "pki/openssl_x509.h"
#include "pki/subject_alt_name.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto commonName = "2.5.4.3";

QByteArray hex(const char *text) {
    return QByteArray::fromHex(text);
}

QByteArray attribute(const char *type, const QByteArray &value) {
    return der::sequence({der::oid(type), value});
}

/// CN with a value of this string type.
QByteArray nameOf(uint8_t stringTag, const QByteArray &octets) {
    return der::sequence({der::setOf({attribute(commonName, der::element(stringTag, octets))})});
}

QByteArray generalName(int choice, const QByteArray &octets) {
    return der::element(tag::contextPrimitive(choice), octets);
}

QString commonNameOf(const QByteArray &der) {
    const Result<DistinguishedName> name = DistinguishedName::fromDer(der);
    return name ? name->values(commonName).join(u'|') : QString();
}

}  // namespace

class TestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEachStringType_data();
    void readsEachStringType();
    void refusesNames_data();
    void refusesNames();
    void readsTheNameOfACiscoRouter();
    void showsNamesAsRfc4514_data();
    void showsNamesAsRfc4514();
    void showsNamesAsOpensslReadsThem();
    void refusesTextThatIsNoName_data();
    void refusesTextThatIsNoName();
    void matchesNamesLeniently_data();
    void matchesNamesLeniently();
    void keepsWhatIsNoString();
    void readsAlternativeNames();
    void refusesAlternativeNames_data();
    void refusesAlternativeNames();
    void writesAlternativeNamesAsOpensslDoes();
};

void TestNames::readsEachStringType_data() {
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTF8String") << nameOf(tag::utf8String, "Z\xc3\xbcrich") << u"Zürich"_s;
    QTest::newRow("PrintableString") << nameOf(tag::printableString, "r1.lab") << u"r1.lab"_s;
    QTest::newRow("PrintableString with a star, as devices write it")
        << nameOf(tag::printableString, "*_@") << u"*_@"_s;
    QTest::newRow("IA5String") << nameOf(tag::ia5String, "a@b") << u"a@b"_s;
    QTest::newRow("TeletexString as Latin-1") << nameOf(tag::teletexString, "Z\xfcrich") << u"Zürich"_s;
    QTest::newRow("BMPString") << nameOf(tag::bmpString, hex("005a00fc")) << u"Zü"_s;
    QTest::newRow("UniversalString") << nameOf(tag::universalString, hex("0000005a0001f600")) << u"Z\U0001F600"_s;
    QTest::newRow("NumericString") << nameOf(tag::numericString, "12 34") << u"12 34"_s;
    QTest::newRow("VisibleString") << nameOf(tag::visibleString, "seen") << u"seen"_s;
}

void TestNames::readsEachStringType() {
    QFETCH(QByteArray, der);
    QTEST(commonNameOf(der), "text");
    QCOMPARE(DistinguishedName::fromDer(der)->der(), der);
}

void TestNames::refusesNames_data() {
    QTest::addColumn<QByteArray>("der");
    const QByteArray nul("r1.lab.example\0.evil.example", 28);
    QTest::newRow("NUL in a UTF8String") << nameOf(tag::utf8String, nul);
    QTest::newRow("NUL in a PrintableString") << nameOf(tag::printableString, nul);
    QTest::newRow("NUL in an IA5String") << nameOf(tag::ia5String, nul);
    QTest::newRow("NUL in a TeletexString") << nameOf(tag::teletexString, nul);
    QTest::newRow("NUL in a BMPString") << nameOf(tag::bmpString, hex("004100000042"));
    QTest::newRow("NUL in a UniversalString") << nameOf(tag::universalString, hex("0000004100000000"));
    QTest::newRow("a BMPString of an odd length") << nameOf(tag::bmpString, hex("004100"));
    QTest::newRow("half a surrogate pair") << nameOf(tag::bmpString, hex("d800"));
    QTest::newRow("a UniversalString of 6 octets") << nameOf(tag::universalString, hex("000000410000"));
    QTest::newRow("a character beyond Unicode") << nameOf(tag::universalString, hex("00110000"));
    QTest::newRow("one far beyond") << nameOf(tag::universalString, hex("04010000"));
    QTest::newRow("a surrogate in a UniversalString") << nameOf(tag::universalString, hex("0000d83d0000de00"));
    QTest::newRow("UTF-8 cut off") << nameOf(tag::utf8String, "Z\xc3");
    QTest::newRow("overlong UTF-8") << nameOf(tag::utf8String, "\xc0\xae");
    QTest::newRow("Latin-1 in a PrintableString") << nameOf(tag::printableString, "Z\xfcrich");
    QTest::newRow("a value of 1025 octets") << nameOf(tag::utf8String, QByteArray(1025, 'x'));
    QTest::newRow("an empty RDN") << hex("30023100");
    QTest::newRow("trailing octets") << hex("3000") + "x";
    QTest::newRow("65 attributes") << [] {
        QByteArray rdns;
        for (int i = 0; i < 65; ++i) rdns += der::setOf({attribute(commonName, der::printableString("x"))});
        return der::sequence(rdns);
    }();
}

void TestNames::refusesNames() {
    QFETCH(QByteArray, der);
    const Result<DistinguishedName> name = DistinguishedName::fromDer(der);
    QVERIFY(!name);
    QCOMPARE(name.fault().kind, FaultKind::Malformed);
}

void TestNames::readsTheNameOfACiscoRouter() {
    const QByteArray der = der::sequence({der::setOf({
        attribute("2.5.4.5", der::printableString("FTX1234ABCD")),
        attribute("1.2.840.113549.1.9.8", der::printableString("192.0.2.17")),
        attribute("1.2.840.113549.1.9.2", der::ia5String("r1.lab.example")),
    })});
    const DistinguishedName name = *DistinguishedName::fromDer(der);
    QCOMPARE(name.values("2.5.4.5"), QStringList{u"FTX1234ABCD"_s});
    QCOMPARE(name.values("1.2.840.113549.1.9.8"), QStringList{u"192.0.2.17"_s});
    QCOMPARE(name.values("1.2.840.113549.1.9.2"), QStringList{u"r1.lab.example"_s});
    QCOMPARE(name.attributes().size(), size_t(3));
    for (const NameAttribute &attribute : name.attributes()) QCOMPARE(attribute.rdn, 0);
    QVERIFY(name.text().contains(u"unstructuredName=r1.lab.example"_s));
    QVERIFY(name.text().contains(u"unstructuredAddress=192.0.2.17"_s));
    QVERIFY(name.text().contains(u"serialNumber=FTX1234ABCD"_s));
    QCOMPARE(name.text().count(u'+'), 2);
    QCOMPARE(DistinguishedName::fromText(name.text())->der(), der);
}

void TestNames::showsNamesAsRfc4514_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto same = [](const char *row, const QString &text) { QTest::newRow(row) << text << text; };
    same("usual", u"CN=r1.lab.example,OU=Net,O=Example,C=DE"_s);
    same("several values in one RDN", u"CN=r1+serialNumber=42,O=Example"_s);
    same("escaped", u"CN=a\\,b\\+c\\\"d\\\\e\\<f\\>g\\;h"_s);
    same("a blank at either end", u"CN=\\ a b\\ "_s);
    same("a number sign in front", u"CN=\\#1 r#2"_s);
    same("beyond the basic plane", u"CN=r\U0001F600"_s);
    same("a type without a name", u"1.3.6.1.4.1.311.99=x"_s);
    same("no string", u"2.5.4.45=#03020780"_s);
    QTest::newRow("a newline") << u"CN=a\\0Ab"_s << u"CN=a\\0Ab"_s;
    QTest::newRow("a mark that turns the direction") << u"CN=a\u202Eb"_s << u"CN=a\\E2\\80\\AEb"_s;
    QTest::newRow("escaped UTF-8") << u"CN=Z\\C3\\BCrich"_s << u"CN=Zürich"_s;
    QTest::newRow("blanks around") << u" cn = r1 , o = Example"_s << u"CN=r1,O=Example"_s;
    QTest::newRow("semicolon between") << u"CN=r1;O=Example"_s << u"CN=r1,O=Example"_s;
}

void TestNames::showsNamesAsRfc4514() {
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const Result<DistinguishedName> name = DistinguishedName::fromText(text);
    QVERIFY2(name, qPrintable(name ? QString() : name.fault().sentence));
    QCOMPARE(name->text(), shown);
    QCOMPARE(DistinguishedName::fromText(name->text())->der(), name->der());
}

void TestNames::showsNamesAsOpensslReadsThem() {
    const DistinguishedName name = *DistinguishedName::fromText(u"CN=r1\\, lab+serialNumber=42,O=Zürich\\=,C=DE"_s);
    const unsigned char *at = octetsOf(name.der());
    X509_NAME *parsed = d2i_X509_NAME(nullptr, &at, long(name.der().size()));
    QVERIFY(parsed);
    const OpensslOwned<BIO> out(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(out.get(), parsed, 0, XN_FLAG_RFC2253 & ~ulong(ASN1_STRFLGS_ESC_MSB));
    X509_NAME_free(parsed);
    char *text = nullptr;
    const long length = BIO_get_mem_data(out.get(), &text);
    // OpenSSL also turns the attributes of one RDN around, whose order means nothing.
    QCOMPARE(QString::fromUtf8(text, length), u"CN=r1\\, lab+serialNumber=42,O=Zürich=,C=DE"_s);
    QCOMPARE(name.text(), u"serialNumber=42+CN=r1\\, lab,O=Zürich=,C=DE"_s);
}

void TestNames::refusesTextThatIsNoName_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("a bare word") << u"r1.lab.example"_s;
    QTest::newRow("no value") << u"CN="_s;
    QTest::newRow("an unknown type") << u"FOO=bar"_s;
    QTest::newRow("a comma at the end") << u"CN=r1,"_s;
    QTest::newRow("an OID out of range") << u"3.1=x"_s;
    QTest::newRow("an OID with a second arc out of range") << u"1.40=x"_s;
    QTest::newRow("a bare quote") << u"CN=\"r1\""_s;
    QTest::newRow("a backslash at the end") << u"CN=r1\\"_s;
    QTest::newRow("an escape of nothing") << u"CN=r\\x"_s;
    QTest::newRow("escaped octets that are no UTF-8") << u"CN=\\C3"_s;
    QTest::newRow("an escaped NUL") << u"CN=r1\\00.evil"_s;
    QTest::newRow("a country of three letters") << u"C=DEU"_s;
    QTest::newRow("hex of odd length") << u"CN=#0c0"_s;
    QTest::newRow("hex that is no element") << u"CN=#0cff"_s;
}

void TestNames::refusesTextThatIsNoName() {
    QFETCH(QString, text);
    const Result<DistinguishedName> name = DistinguishedName::fromText(text);
    QVERIFY(!name);
    QCOMPARE(name.fault().kind, FaultKind::Malformed);
    QVERIFY(name.fault().sentence.size() > 20);
}

void TestNames::matchesNamesLeniently_data() {
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("matches");
    const auto text = [](const char16_t *name) { return DistinguishedName::fromText(QString::fromUtf16(name))->der(); };
    const QByteArray organisation = der::setOf({attribute("2.5.4.10", der::utf8String(u"Lab"_s))});
    const auto withCommonName = [&](const QByteArray &value) {
        return der::sequence({organisation, der::setOf({attribute(commonName, value)})});
    };
    QTest::newRow("itself") << text(u"CN=My Router,O=Lab") << true;
    QTest::newRow("another string type") << withCommonName(der::printableString("My Router")) << true;
    QTest::newRow("other capitals") << text(u"CN=my ROUTER,O=LAB") << true;
    QTest::newRow("more blanks") << withCommonName(der::utf8String(u" My   Router "_s)) << true;
    QTest::newRow("another name") << text(u"CN=My Router 2,O=Lab") << false;
    QTest::newRow("another order") << text(u"O=Lab,CN=My Router") << false;
    QTest::newRow("one RDN instead of two") << text(u"CN=My Router+O=Lab") << false;
    QTest::newRow("one attribute less") << text(u"CN=My Router") << false;
    QTest::newRow("another type") << text(u"OU=My Router,O=Lab") << false;
    QTest::newRow("empty") << hex("3000") << false;
}

void TestNames::matchesNamesLeniently() {
    QFETCH(QByteArray, other);
    QFETCH(bool, matches);
    const DistinguishedName name = *DistinguishedName::fromText(u"CN=My Router,O=Lab"_s);
    const DistinguishedName second = *DistinguishedName::fromDer(other);
    QCOMPARE(name.matches(second), matches);
    QCOMPARE(second.matches(name), matches);
}

void TestNames::keepsWhatIsNoString() {
    const DistinguishedName name = *DistinguishedName::fromDer(nameOf(tag::bitString, hex("0780")));
    QCOMPARE(name.values(commonName), QStringList{u"#03020780"_s});
    QCOMPARE(name.text(), u"CN=#03020780"_s);
    QVERIFY(DistinguishedName().isEmpty());
    QCOMPARE(DistinguishedName::fromDer(DistinguishedName().der())->text(), QString());
    QCOMPARE(DistinguishedName::withCommonName(u"Zürich"_s).der(), nameOf(tag::utf8String, "Z\xc3\xbcrich"));
}

void TestNames::readsAlternativeNames() {
    const QByteArray otherName =
        der::sequence({der::oid("1.3.6.1.4.1.311.20.2.3"), der::explicitContext(0, der::utf8String(u"u@d"_s))});
    QByteArray asImplicit = otherName;
    asImplicit[0] = char(tag::context(0));
    const QByteArray value = der::sequence({
        generalName(2, "R1.lab.example"),
        generalName(7, hex("c0000211")),
        generalName(7, hex("20010db8000000000000000000000001")),
        generalName(1, "a@b.example"),
        generalName(6, "http://b.example/"),
        asImplicit,
        der::explicitContext(4, nameOf(tag::utf8String, "dir")),
        generalName(8, hex("2a03")),
    });
    const Result<SubjectAltName> names = SubjectAltName::fromDer(value);
    QVERIFY(names);
    QCOMPARE(names->dnsNames, QStringList{u"R1.lab.example"_s});
    QCOMPARE(names->ipAddresses, (QStringList{u"192.0.2.17"_s, u"2001:db8::1"_s}));
    QCOMPARE(names->others,
             (QStringList{u"email:a@b.example"_s, u"URI:http://b.example/"_s, u"otherName 1.3.6.1.4.1.311.20.2.3"_s,
                          u"dirName:CN=dir"_s, u"registeredID:1.2.3"_s}));
    QVERIFY(names->text().startsWith(u"DNS:R1.lab.example, IP:192.0.2.17, IP:2001:db8::1, email:"_s));
    QVERIFY(SubjectAltName::fromDer(hex("3000"))->isEmpty());
}

void TestNames::refusesAlternativeNames_data() {
    QTest::addColumn<QByteArray>("value");
    const auto alone = [](const QByteArray &name) { return der::sequence({name}); };
    QTest::newRow("NUL in a dNSName") << alone(generalName(2, QByteArray("r1.lab\0.evil", 12)));
    QTest::newRow("NUL in an address of mail") << alone(generalName(1, QByteArray("a@b\0", 4)));
    QTest::newRow("a dNSName beyond ASCII") << alone(generalName(2, "Z\xc3\xbcrich"));
    QTest::newRow("an address of 3 octets") << alone(generalName(7, hex("c00002")));
    QTest::newRow("an address with a mask") << alone(generalName(7, hex("c0000200ffffff00")));
    QTest::newRow("an address as text") << alone(generalName(7, "192.0.2.17"));
    QTest::newRow("an empty address") << alone(generalName(7, {}));
    QTest::newRow("an unknown choice") << alone(generalName(9, "x"));
    QTest::newRow("a universal string") << alone(der::ia5String("r1"));
    QTest::newRow("trailing octets") << alone(generalName(2, "r1")) + "x";
    QTest::newRow("257 names") << der::sequence(generalName(2, "r1").repeated(257));
    QTest::newRow("nothing") << QByteArray();
}

void TestNames::refusesAlternativeNames() {
    QFETCH(QByteArray, value);
    const Result<SubjectAltName> names = SubjectAltName::fromDer(value);
    QVERIFY(!names);
    QCOMPARE(names.fault().kind, FaultKind::Malformed);
}

void TestNames::writesAlternativeNamesAsOpensslDoes() {
    SubjectAltName names;
    names.dnsNames = {u"r1.lab.example"_s, u"r1"_s};
    names.ipAddresses = {u"192.0.2.17"_s, u"2001:db8::1"_s};
    GENERAL_NAMES *expected = GENERAL_NAMES_new();
    for (const char *text : {"r1.lab.example", "r1"}) {
        sk_GENERAL_NAME_push(expected, a2i_GENERAL_NAME(nullptr, nullptr, nullptr, GEN_DNS, text, 0));
    }
    for (const char *text : {"192.0.2.17", "2001:db8::1"}) {
        sk_GENERAL_NAME_push(expected, a2i_GENERAL_NAME(nullptr, nullptr, nullptr, GEN_IPADD, text, 0));
    }
    unsigned char *written = nullptr;
    const int length = i2d_GENERAL_NAMES(expected, &written);
    QCOMPARE(names.toDer(), QByteArray(reinterpret_cast<char *>(written), length));
    OPENSSL_free(written);
    GENERAL_NAMES_free(expected);
    QCOMPARE(SubjectAltName::fromDer(names.toDer())->text(), names.text());
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"

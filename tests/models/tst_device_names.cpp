// Names, addresses and serial numbers in their one form, and what is none.
#include <QtTest>

#include "records/host_name.h"
#include "records/short_name.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class DeviceNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsHostNamesIntoOneForm_data();
    void bringsHostNamesIntoOneForm();
    void refusesWhatIsNoHostName_data();
    void refusesWhatIsNoHostName();
    void bringsAddressesIntoOneForm_data();
    void bringsAddressesIntoOneForm();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void takesSerialNumbersAsTheyAre();
    void refusesWhatIsNoSerialNumber_data();
    void refusesWhatIsNoSerialNumber();
    void namesProfilesAndAuthoritiesShortly();
};

void DeviceNamesTest::bringsHostNamesIntoOneForm_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("as it is") << u"r1.lab.example"_s << u"r1.lab.example"_s;
    QTest::newRow("lower case") << u"R1.Lab.EXAMPLE"_s << u"r1.lab.example"_s;
    QTest::newRow("without the last dot") << u"r1.lab.example."_s << u"r1.lab.example"_s;
    QTest::newRow("without blanks around it") << u"  r1.lab.example\n"_s << u"r1.lab.example"_s;
    QTest::newRow("one label") << u"router"_s << u"router"_s;
    QTest::newRow("digits first") << u"1r.3com.example"_s << u"1r.3com.example"_s;
    QTest::newRow("a number that is not last") << u"10.lab"_s << u"10.lab"_s;
    QTest::newRow("umlaut") << u"zürich.example"_s << u"xn--zrich-kva.example"_s;
    QTest::newRow("umlaut in capitals") << u"ZÜRICH.example"_s << u"xn--zrich-kva.example"_s;
    QTest::newRow("A-label in capitals") << u"XN--ZRICH-KVA.example"_s << u"xn--zrich-kva.example"_s;
    QTest::newRow("a Cyrillic word") << u"шлюз-1.example"_s << u"xn---1-slcp8dtb.example"_s;
    QTest::newRow("a Greek word") << u"δίκτυο.example"_s << u"xn--kxajtuyg.example"_s;
    QTest::newRow("parts in two scripts") << u"шлюз.lab.δίκτυο"_s << u"xn--g1ah2bza.lab.xn--kxajtuyg"_s;
    QTest::newRow("Japanese and Latin") << u"lanルーター東京の.example"_s << u"xn--lan-nc4b3ppi9db4159dy09b.example"_s;
    QTest::newRow("Korean with Han") << u"서울東.example"_s << u"xn--7rvy90rdsd.example"_s;
    QTest::newRow("Chinese with Bopomofo and Latin") << u"ㄅ東a.example"_s << u"xn--a-1juq30s.example"_s;
    QTest::newRow("full-width letters are the plain ones") << u"ｒ１.lab"_s << u"r1.lab"_s;
    QTest::newRow("label of 63") << QString(63, u'a') + u".example"_s << QString(63, u'a') + u".example"_s;
    const QString longest = (QString(49, u'a') + u'.').repeated(5) + u"abc"_s;
    QTest::newRow("name of 253") << longest << longest;
}

void DeviceNamesTest::bringsHostNamesIntoOneForm() {
    QFETCH(QString, written);
    QFETCH(QString, canonical);
    const Result<QString> name = canonicalHostName(written);
    QVERIFY2(name, name ? "" : qPrintable(name.fault().sentence));
    QCOMPARE(*name, canonical);
    QCOMPARE(*canonicalHostName(*name), canonical);
}

void DeviceNamesTest::refusesWhatIsNoHostName_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << u""_s << u"empty"_s;
    QTest::newRow("blanks") << u"  "_s << u"empty"_s;
    QTest::newRow("a dot") << u"."_s << u"empty part"_s;
    QTest::newRow("two dots") << u"r1..example"_s << u"empty part"_s;
    QTest::newRow("a dot first") << u".example"_s << u"empty part"_s;
    QTest::newRow("two dots last") << u"example.."_s << u"empty part"_s;
    QTest::newRow("label of 64") << QString(64, u'a') + u".example"_s << u"64 characters"_s;
    QTest::newRow("name of 254") << (QString(49, u'a') + u'.').repeated(5) + u"abcd"_s << u"254 characters"_s;
    QTest::newRow("hyphen first") << u"-r1.example"_s << u"hyphen"_s;
    QTest::newRow("hyphen last") << u"r1-.example"_s << u"hyphen"_s;
    QTest::newRow("underscore") << u"r_1.example"_s << u"underscore"_s;
    QTest::newRow("blank inside") << u"r 1.example"_s << u"space"_s;
    QTest::newRow("line end inside") << u"r1\n.example"_s << u"space"_s;
    QTest::newRow("wildcard") << u"*.lab.example"_s << u"wildcard"_s;
    QTest::newRow("wildcard within a label") << u"r*.lab.example"_s << u"wildcard"_s;
    QTest::newRow("NUL") << u"r1.lab.example"_s + QChar(u'\0') + u".evil.example"_s << u"NUL"_s;
    QTest::newRow("IPv4 address") << u"192.0.2.17"_s << u"IP address"_s;
    QTest::newRow("IPv4 address in full-width digits") << u"１９２.0.2.17"_s << u"IP address"_s;
    QTest::newRow("IPv4 address in short") << u"127.1"_s << u"IP address"_s;
    QTest::newRow("IPv4 address in hexadecimal") << u"0x7f000001"_s << u"IP address"_s;
    QTest::newRow("IPv6 address") << u"2001:db8::1"_s << u"IP address"_s;
    QTest::newRow("IPv6 address in brackets") << u"[::1]"_s << u"IP address"_s;
    QTest::newRow("port") << u"r1.lab.example:80"_s << u"port"_s;
    QTest::newRow("URL") << u"http://r1.lab.example"_s << u"URL"_s;
    QTest::newRow("mail address") << u"admin@lab.example"_s << u"\"@\""_s;
    QTest::newRow("broken A-label") << u"xn--a.example"_s << u"international"_s;
    QTest::newRow("broken A-label, not first") << u"r1.xn--a"_s << u"international"_s;
    QTest::newRow("empty A-label") << u"xn--.example"_s << u"international"_s;
    QTest::newRow("Cyrillic and Latin") << u"\u0440\u0430ypal.example"_s
                                        << u"\"\u0440\u0430ypal.example\" mixes Cyrillic and Latin letters"_s;
    QTest::newRow("Cyrillic and Latin, A-label") << u"r1.xn--ypal-43d9g.example"_s << u"mixes Cyrillic and Latin"_s;
    QTest::newRow("Greek and Latin") << u"r\u03bfuter.example"_s << u"mixes Latin and Greek letters"_s;
    QTest::newRow("Armenian and Latin") << u"r\u0585uter.example"_s << u"mixes Latin and Armenian letters"_s;
    QTest::newRow("Cherokee and Latin") << u"\uab93outer.example"_s << u"mixes Cherokee and Latin letters"_s;
    QTest::newRow("Greek and Cyrillic") << u"\u0448\u03bb.example"_s << u"mixes Cyrillic and Greek letters"_s;
    QTest::newRow("three scripts") << u"a\u0448\u03bb.example"_s << u"mixes Latin, Cyrillic and Greek letters"_s;
    QTest::newRow("a script without a name here") << u"a\u1780.example"_s << u"mixes Latin and U+1780 letters"_s;
    QTest::newRow("Korean and Japanese") << u"\uc11c\u306e.example"_s << u"mixes Hangul and Hiragana letters"_s;
    QTest::newRow("Cyrillic that looks Latin") << u"\u0430\u0440\u0440\u04cf\u0435.com"_s
                                               << u"Cyrillic letters that all look like Latin ones (U+0430 U+0440"_s;
    QTest::newRow("Cyrillic that looks Latin, A-label") << u"XN--80ak6aa92e.com"_s << u"U+04CF U+0435)"_s;
    QTest::newRow("Cyrillic that looks Latin, with a digit") << u"\u0441-1.example"_s << u"look like Latin ones"_s;
    QTest::newRow("Greek that looks Latin") << u"r1.\u03bd\u03b1\u03bf"_s << u"Greek letters that all look like"_s;
    QTest::newRow("comma, which parts an identity") << u"r1,192.0.2.1"_s << u"\",\""_s;
}

void DeviceNamesTest::refusesWhatIsNoHostName() {
    QFETCH(QString, written);
    QFETCH(QString, says);
    const Result<QString> name = canonicalHostName(written);
    QVERIFY2(!name, name ? qPrintable(*name) : "");
    QCOMPARE(name.fault().kind, FaultKind::Malformed);
    QVERIFY2(name.fault().sentence.contains(says), qPrintable(name.fault().sentence));
    QVERIFY2(name.fault().sentence.endsWith(u'.') && !name.fault().sentence.contains(QChar(u'\0')),
             qPrintable(name.fault().sentence));
}

void DeviceNamesTest::bringsAddressesIntoOneForm_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("IPv4") << u" 192.0.2.17 "_s << u"192.0.2.17"_s;
    // RFC 5952, sections 4.1 to 4.3
    QTest::newRow("lower case") << u"2001:DB8::A"_s << u"2001:db8::a"_s;
    QTest::newRow("leading zeros") << u"2001:0db8::0001"_s << u"2001:db8::1"_s;
    QTest::newRow("longest run of zeros") << u"2001:0:0:1:0:0:0:1"_s << u"2001:0:0:1::1"_s;
    QTest::newRow("first of equal runs") << u"2001:db8:0:0:1:0:0:1"_s << u"2001:db8::1:0:0:1"_s;
    QTest::newRow("a single zero stays") << u"2001:db8:0:1:1:1:1:1"_s << u"2001:db8:0:1:1:1:1:1"_s;
    QTest::newRow("loopback") << u"0:0:0:0:0:0:0:1"_s << u"::1"_s;
}

void DeviceNamesTest::bringsAddressesIntoOneForm() {
    QFETCH(QString, written);
    QFETCH(QString, canonical);
    const Result<QString> address = canonicalIpAddress(written);
    QVERIFY2(address, address ? "" : qPrintable(address.fault().sentence));
    QCOMPARE(*address, canonical);
}

void DeviceNamesTest::refusesWhatIsNoAddress_data() {
    QTest::addColumn<QString>("written");
    for (const char *written :
         {"", "192.0.2", "192.0.2.256", "192.0.2.017", "0x7f.1", "192.0.2.17:80", "192.0.2.0/24", "[::1]", "[::1]:80",
          "fe80::1%eth0", "2001:db8::/32", "1::2::3", "r1.lab.example", "12345::"})
        QTest::newRow(*written ? written : "nothing") << QString::fromLatin1(written);
}

void DeviceNamesTest::refusesWhatIsNoAddress() {
    QFETCH(QString, written);
    const Result<QString> address = canonicalIpAddress(written);
    QVERIFY2(!address, address ? qPrintable(*address) : "");
    QCOMPARE(address.fault().kind, FaultKind::Malformed);
    QVERIFY(address.fault().sentence.endsWith(u'.'));
}

void DeviceNamesTest::takesSerialNumbersAsTheyAre() {
    QCOMPARE(*canonicalSerialNumber(u" FTX1234-ab/Z (B) "_s), u"FTX1234-ab/Z (B)"_s);
    QCOMPARE(*canonicalSerialNumber(QString(64, u'9')), QString(64, u'9'));
}

void DeviceNamesTest::refusesWhatIsNoSerialNumber_data() {
    QTest::addColumn<QString>("written");
    QTest::newRow("nothing") << u" "_s;
    QTest::newRow("65 characters") << QString(65, u'9');
    QTest::newRow("a comma") << u"SN,42"_s;
    QTest::newRow("a NUL") << u"SN"_s + QChar(u'\0') + u"42"_s;
    QTest::newRow("a line end") << u"SN\n42"_s;
    QTest::newRow("a character that turns the writing round") << u"SN\u202e42"_s;
}

void DeviceNamesTest::refusesWhatIsNoSerialNumber() {
    QFETCH(QString, written);
    const Result<QString> number = canonicalSerialNumber(written);
    QVERIFY(!number);
    QCOMPARE(number.fault().kind, FaultKind::Malformed);
}

void DeviceNamesTest::namesProfilesAndAuthoritiesShortly() {
    QCOMPARE(*canonicalShortName(u" Branch-2 "_s), u"branch-2"_s);
    QCOMPARE(*canonicalShortName(QString(32, u'a')), QString(32, u'a'));
    for (const QString &wrong : {u""_s, QString(33, u'a'), u"a/b"_s, u".."_s, u"a b"_s, u"a_b"_s, u"ä"_s, u"a?"_s}) {
        QVERIFY2(!canonicalShortName(wrong), qPrintable(wrong));
        QCOMPARE(canonicalShortName(wrong).fault().kind, FaultKind::Malformed);
    }
    QVERIFY(checkShortName(u"branch"_s) && !checkShortName(u"Branch"_s));
}

QTEST_GUILESS_MAIN(DeviceNamesTest)
#include "tst_device_names.moc"

// The pages of NDES as the programs read them that depend on their every blank.
#include "endpoints/ndes_page.h"

#include "responder/ndes_scrapers.h"

#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace scepter;
using namespace scepter::endpoints;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array encodings{NdesEncoding::Utf16WithMark, NdesEncoding::Utf16, NdesEncoding::Utf8};

const QByteArray thumbprint = QByteArray::fromHex("a656fa66ab12b433a2da5cf7cc153d9a");
const QString ofEightOctets = u"8CE317021F690069"_s;
const QString ofSixteenOctets = u"00654F176111B253DD996EEA67BBF16D"_s;

QString passwordPage(const QString &password, std::optional<int> minutes = 60, const QString &device = {}) {
    return ndesPasswordPage({thumbprint, Secret(password.toLatin1()), minutes, device});
}

bool reads(const NdesScraper &scraper, NdesEncoding encoding) {
    switch (encoding) {
        case NdesEncoding::Utf16WithMark:
            return true;
        case NdesEncoding::Utf16:
            return scraper.readsUnmarked;
        case NdesEncoding::Utf8:
            return scraper.readsUtf8;
    }
    return false;
}

const char *name(NdesEncoding encoding) {
    switch (encoding) {
        case NdesEncoding::Utf16WithMark:
            return "UTF-16 with a mark";
        case NdesEncoding::Utf16:
            return "UTF-16 as NDES";
        case NdesEncoding::Utf8:
            return "UTF-8";
    }
    return "";
}

void eachScraperAndEncoding() {
    QTest::addColumn<int>("scraper");
    QTest::addColumn<NdesEncoding>("encoding");
    for (std::size_t i = 0; i < ndesScrapers().size(); ++i)
        for (const NdesEncoding encoding : encodings)
            QTest::addRow("%s, %s", ndesScrapers()[i].name, name(encoding)) << int(i) << encoding;
}

}  // namespace

class tst_NdesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isThePageOfNdes() {
        QCOMPARE(
            passwordPage(ofEightOctets),
            u"<HTML><Head><Meta HTTP-Equiv=\"Content-Type\" Content=\"text/html; charset=UTF-8\"><Title>Network Device "
            "Enrollment Service</Title></Head><Body BgColor=#FFFFFF><Font ID=locPageFont Face=\"Arial\"><Table "
            "Border=0 "
            "CellSpacing=0 CellPadding=4 Width=100% BgColor=#008080><TR><TD><Font ID=locPageTitleFont Face=\"Arial\" "
            "Size=-1 Color=#FFFFFF><LocID ID=locMSCertSrv>Network Device Enrollment Service</LocID></Font></TD></TR>"
            "</Table><P ID=locPageTitle> Network Device Enrollment Service allows you to obtain certificates for "
            "routers or other network devices using the Simple Certificate Enrollment Protocol (SCEP). </P><P> To "
            "complete certificate enrollment for your network device you will need the following information: <P> The "
            "thumbprint (hash value) for the CA certificate is: <B> A656FA66 AB12B433 A2DA5CF7 CC153D9A </B> <P> The "
            "enrollment challenge password is: <B> 8CE317021F690069 </B> <P> This password can be used only once and "
            "will expire within 60 minutes. <P> Each enrollment requires a new challenge password. You can refresh "
            "this web page to obtain a new challenge password. </P> <P ID=locPageDesc> For more information see  <A "
            "HREF=http://go.microsoft.com/fwlink/?LinkId=67852>Using Network Device Enrollment Service </A>. </P>"
            "</Font></Body></HTML>"_s);
    }

    void isReadByEveryProgram_data() { eachScraperAndEncoding(); }
    void isReadByEveryProgram() {
        QFETCH(const int, scraper);
        QFETCH(const NdesEncoding, encoding);
        const NdesScraper &program = ndesScrapers()[std::size_t(scraper)];
        for (const QString &password : {ofEightOctets, ofSixteenOctets}) {
            for (const QString &page :
                 {passwordPage(password), passwordPage(password, 5), passwordPage(password, std::nullopt),
                  passwordPage(password, 60, u"0123456789abcdef0123456789abcdef.lab.example"_s)}) {
                const QString found = program.password(program.decoded(encodedNdesPage(page, encoding)));
                // What a program cannot decode is why the encoding is a setting.
                QCOMPARE(found == password, reads(program, encoding));
            }
        }
    }

    void givesTheFirstWordOfSoManyDigits_data() {
        QTest::addColumn<QString>("password");
        QTest::newRow("8 octets") << ofEightOctets;
        QTest::newRow("16 octets") << ofSixteenOctets;
    }
    void givesTheFirstWordOfSoManyDigits() {
        QFETCH(const QString, password);
        for (const auto &minutes : {std::optional(60), std::optional<int>()})
            QCOMPARE(scraper::firstWord(passwordPage(password, minutes), int(password.size())), password);
    }

    void holdsNoRunOfDigitsBeforeThePassword() {
        const QRegularExpression run(u"[0-9A-Fa-f]{16,}"_s);
        for (const QString &device : {QString(), u"0123456789abcdef0123456789abcdef.lab.example"_s})
            QCOMPARE(run.match(passwordPage(ofEightOctets, 60, device)).captured(), ofEightOctets);
    }

    void tellsTheThumbprintAndTheMinutes() {
        const QString page = passwordPage(ofEightOctets, 90, u"r1.lab.example"_s);
        QCOMPARE(scraper::thumbprintBehindBracket(page), u"A656FA66AB12B433A2DA5CF7CC153D9A"_s);
        QCOMPARE(scraper::minutes(page), u"90"_s);
    }

    void namesTheDeviceBehindThePassword() {
        const QString page = passwordPage(ofEightOctets, 60, u"r1.lab.example"_s);
        QVERIFY(page.contains(" minutes. <P> The device r1.lab.example can use it, and no other. <P> Each"_L1));
        QVERIFY(!passwordPage(ofEightOctets).contains("The device"_L1));
    }

    void tellsThatTheSinglePasswordStays() {
        const QString page = passwordPage(ofEightOctets, std::nullopt);
        QVERIFY(page.contains(
            "<B> 8CE317021F690069 </B> <P> This password can be used multiple times and will not expire. </P>"_L1));
        QVERIFY(!page.contains("only once"_L1));
        QVERIFY(!page.contains("new challenge password"_L1));
    }

    void tellsEveryProgramThatTheCacheIsFull_data() { eachScraperAndEncoding(); }
    void tellsEveryProgramThatTheCacheIsFull() {
        QFETCH(const int, scraper);
        QFETCH(const NdesEncoding, encoding);
        const NdesScraper &program = ndesScrapers()[std::size_t(scraper)];
        const QString page = program.decoded(encodedNdesPage(ndesCacheFullPage(5, 60), encoding));
        QVERIFY(!QRegularExpression(u"[0-9A-Fa-f]{8,}"_s).match(page).hasMatch());
        const bool isRead = program.decodesFailures && reads(program, encoding);
        QCOMPARE(page.contains("The password cache is full."_L1), isRead);
        QCOMPARE(page.contains("Network Device Enrollment Service"_L1), isRead);
    }

    void saysHowManyPasswordsWaitForHowLong() {
        const QString page = ndesCacheFullPage(7, 45);
        QVERIFY(page.contains("expire 45 minutes after they are created"_L1));
        QVERIFY(page.contains("more than 7 passwords"_L1));
    }

    void tellsThatAnAccountMayNot() {
        for (const NdesEncoding encoding : encodings) {
            const NdesScraper &newest = ndesScrapers().front();
            const QString page = newest.decoded(encodedNdesPage(ndesNoPermissionPage(), encoding));
            QVERIFY(
                page.contains("<P> You do not have sufficient permission to enroll with SCEP.  Please contact your "
                              "system administrator. </P>"_L1));
            QVERIFY(!QRegularExpression(u"[0-9A-Fa-f]{8,}"_s).match(page).hasMatch());
        }
    }

    void tellsAPersonWherePasswordsAre() {
        const QString page = ndesServicePage(u"http://ca.example/certsrv/mscep_admin/?a=1&b=<2>"_s);
        // What a monitoring script looks for.
        QVERIFY(page.contains("This URL is used by network devices to submit certificate requests."_L1));
        QVERIFY(page.contains("The admin URL is http://ca.example/certsrv/mscep_admin/?a=1&amp;b=&lt;2&gt; </P>"_L1));
    }

    void escapesWhatIsNotItsOwn() {
        const QString page = passwordPage(u"\"A<B>%1"_s, 60, u"<script>&.lab.example"_s);
        QVERIFY(page.contains("<B> &quot;A&lt;B&gt;%1 </B>"_L1));
        QVERIFY(page.contains("The device &lt;script&gt;&amp;.lab.example can"_L1));
    }

    void isEncodedAsItIsSet() {
        const QString text = u"<B>\u00e9"_s;
        QCOMPARE(encodedNdesPage(text, NdesEncoding::Utf16WithMark), QByteArray("\xff\xfe<\0B\0>\0\xe9\0", 10));
        QCOMPARE(encodedNdesPage(text, NdesEncoding::Utf16), QByteArray("<\0B\0>\0\xe9\0", 8));
        QCOMPARE(encodedNdesPage(text, NdesEncoding::Utf8), "<B>\xc3\xa9"_ba);
        QCOMPARE(ndesContentType(NdesEncoding::Utf16WithMark), "text/html"_ba);
        QCOMPARE(ndesContentType(NdesEncoding::Utf16), "text/html"_ba);
        QCOMPARE(ndesContentType(NdesEncoding::Utf8), "text/html; charset=UTF-8"_ba);
    }

    void takesMd5ForTheThumbprint() {
        // RFC 1321, appendix A.5.
        QCOMPARE(caThumbprint("abc"), QByteArray::fromHex("900150983cd24fb0d6963f7d28e17f72"));
    }
};

QTEST_GUILESS_MAIN(tst_NdesPage)
#include "tst_ndes_page.moc"

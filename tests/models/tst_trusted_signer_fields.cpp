// What may be typed about a trusted signer, on every way in.
#include <QTest>

#include "records/trusted_signer_fields.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class tst_TrustedSignerFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesWhatCanBeMeant_data() {
        QTest::addColumn<Result<QString>>("result");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("a name") << canonicalSignerName(u"  MDM, Zürich "_s) << u"MDM, Zürich"_s;
        QTest::newRow("the longest name") << canonicalSignerName(QString(64, u'x')) << QString(64, u'x');
        QTest::newRow("no mark") << canonicalRequiredOid(u" "_s) << QString();
        QTest::newRow("no mark, in a word") << canonicalRequiredOid(u"none"_s) << QString();
        QTest::newRow("a purpose by its name") << canonicalRequiredOid(u"clientAuth"_s) << u"1.3.6.1.5.5.7.3.2"_s;
        QTest::newRow("a dotted OID") << canonicalRequiredOid(u"1.3.6.1.4.1.311.21.8.1"_s)
                                      << u"1.3.6.1.4.1.311.21.8.1"_s;
        QTest::newRow("no list") << canonicalCrlSource({}) << QString();
        QTest::newRow("a file") << canonicalCrlSource(u" /lists/../maker.crl "_s) << u"/maker.crl"_s;
        QTest::newRow("a URL") << canonicalCrlSource(u"http://maker.example/ca.crl?x=1"_s)
                               << u"http://maker.example/ca.crl?x=1"_s;
        QTest::newRow("a URL with TLS") << canonicalCrlSource(u"https://[2001:db8::1]:8443/ca.crl"_s)
                                        << u"https://[2001:db8::1]:8443/ca.crl"_s;
    }
    void takesWhatCanBeMeant() {
        QFETCH(Result<QString>, result);
        QFETCH(QString, canonical);
        QVERIFY2(result, result ? "" : qPrintable(result.fault().sentence));
        QCOMPARE(*result, canonical);
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<Result<QString>>("result");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no name") << canonicalSignerName(u"  "_s) << u"needs a name"_s;
        QTest::newRow("a long name") << canonicalSignerName(QString(65, u'x')) << u"65 characters"_s;
        QTest::newRow("a name of two lines") << canonicalSignerName(u"a\nb"_s) << u"cannot be shown"_s;
        QTest::newRow("a name that runs backwards") << canonicalSignerName(u"a\u202eb"_s) << u"cannot be shown"_s;
        QTest::newRow("words for a mark") << canonicalRequiredOid(u"any"_s) << u"no dotted OID"_s;
        QTest::newRow("several marks") << canonicalRequiredOid(u"clientAuth,serverAuth"_s) << u"not several"_s;
        QTest::newRow("a file of wherever") << canonicalCrlSource(u"maker.crl"_s) << u"whole path of a file"_s;
        QTest::newRow("another scheme") << canonicalCrlSource(u"ldap://maker.example/x"_s) << u"http or https"_s;
        QTest::newRow("no host") << canonicalCrlSource(u"http:///x"_s) << u"http or https"_s;
        QTest::newRow("a password") << canonicalCrlSource(u"http://a:b@maker.example/x"_s)
                                    << u"Leave user and password"_s;
    }
    void saysWhatIsWrong() {
        QFETCH(Result<QString>, result);
        QFETCH(QString, sentence);
        QVERIFY(!result);
        QCOMPARE(result.fault().kind, FaultKind::Malformed);
        QVERIFY2(result.fault().sentence.contains(sentence), qPrintable(result.fault().sentence));
    }

    void tellsUrlsFromFiles() {
        QVERIFY(isUrl(u"http://maker.example/x"_s));
        QVERIFY(!isUrl(u"/lists/x"_s));
        QVERIFY(!isUrl({}));
    }
};

QTEST_APPLESS_MAIN(tst_TrustedSignerFields)
#include "tst_trusted_signer_fields.moc"

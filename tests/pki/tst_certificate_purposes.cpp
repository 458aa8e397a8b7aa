// What certificates are marked with, and what keyUsage permits.
#include <QTest>

#include "pki/certificate_purposes.h"
#include "pki/der_writer.h"
#include "pki/issued_chain.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto clientAuth = "1.3.6.1.5.5.7.3.2";
constexpr auto ownPolicy = "1.3.6.1.4.1.99999.7";

Certificate with(std::vector<Extension> extensions) {
    return selfSigned({.name = u"MDM"_s, .kind = Wish::Kind::WithoutExtensions, .more = std::move(extensions)})
        .certificate;
}

Extension policies(const QByteArray &content) {
    return {der::oidContent("2.5.29.32"), false, der::sequence(content)};
}

QByteArray policy(const char *dotted, const QByteArray &qualifiers = {}) {
    return der::sequence({der::oid(dotted), qualifiers});
}

}  // namespace

class TestCertificatePurposes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsPurposes();
    void listsPolicies();
    void findsNothingInWhatCannotBeRead_data();
    void findsNothingInWhatCannotBeRead();
    void findsAnOidWhereverItStands();
    void readsWhatACaMaySign();
};

void TestCertificatePurposes::listsPurposes() {
    QCOMPARE(extendedKeyUsages(with({})), QStringList());
    const QStringList two{QLatin1StringView(clientAuth), u"1.3.6.1.4.1.311.10.3.12"_s};
    QCOMPARE(extendedKeyUsages(with({extension::extendedKeyUsage(two)})), two);
}

void TestCertificatePurposes::listsPolicies() {
    QCOMPARE(certificatePolicies(with({})), QStringList());
    const QByteArray qualifier =
        der::sequence(der::sequence({der::oid("1.3.6.1.5.5.7.2.1"), der::ia5String("http://lab.example/cps")}));
    const QStringList two{QLatin1StringView(ownPolicy), u"2.5.29.32.0"_s};
    QCOMPARE(certificatePolicies(with({policies(policy(ownPolicy, qualifier) + policy("2.5.29.32.0"))})), two);
}

void TestCertificatePurposes::findsNothingInWhatCannotBeRead_data() {
    QTest::addColumn<QByteArray>("value");
    const QByteArray good = der::oid(clientAuth);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no sequence") << good;
    QTest::newRow("something behind it") << der::sequence(good) + '\0';
    QTest::newRow("cut") << der::sequence(good).chopped(1);
    QTest::newRow("a number among them") << der::sequence({good, der::integer(int64_t(1))});
    QTest::newRow("an empty one among them") << der::sequence({good, der::sequence(QByteArrayView())});
}

void TestCertificatePurposes::findsNothingInWhatCannotBeRead() {
    QFETCH(QByteArray, value);
    QCOMPARE(extendedKeyUsages(with({{der::oidContent("2.5.29.37"), false, value}})), QStringList());
    QCOMPARE(certificatePolicies(with({{der::oidContent("2.5.29.32"), false, value}})), QStringList());
}

void TestCertificatePurposes::findsAnOidWhereverItStands() {
    const QString wanted = QLatin1StringView(ownPolicy);
    QVERIFY(carriesOid(with({extension::extendedKeyUsage({u"1.2.3"_s, wanted})}), wanted));
    QVERIFY(carriesOid(with({policies(policy("1.2.3") + policy(ownPolicy))}), wanted));
    QVERIFY(carriesOid(with({{der::oidContent(ownPolicy), true, "anything"_ba}}), wanted));
    QVERIFY(!carriesOid(with({}), wanted));
    QVERIFY(!carriesOid(with({}), QString()));
    QVERIFY(!carriesOid(with({extension::extendedKeyUsage({wanted + u".1"_s, u"2.5.29.37.0"_s})}), wanted));
    QVERIFY(!carriesOid(with({policies(policy("2.5.29.32.0"))}), wanted));
    // A name or a key that holds the same octets says nothing.
    QVERIFY(!carriesOid(with({{der::oidContent("1.2.3"), false, der::oid(ownPolicy)}}), wanted));
}

void TestCertificatePurposes::readsWhatACaMaySign() {
    const Certificate silent = with({}), odd = with({{der::oidContent("2.5.29.15"), true, "\x30\x00"_ba}});
    const Certificate certificates = with({extension::keyUsage({.keyCertSign = true})});
    const Certificate lists = with({extension::keyUsage({.digitalSignature = true, .crlSign = true})});
    QVERIFY(permits(silent, CaUsage::SignCertificates) && permits(silent, CaUsage::SignRevocationLists));
    QVERIFY(!permits(odd, CaUsage::SignCertificates) && !permits(odd, CaUsage::SignRevocationLists));
    QVERIFY(permits(certificates, CaUsage::SignCertificates) && !permits(certificates, CaUsage::SignRevocationLists));
    QVERIFY(!permits(lists, CaUsage::SignCertificates) && permits(lists, CaUsage::SignRevocationLists));
}

QTEST_APPLESS_MAIN(TestCertificatePurposes)
#include "tst_certificate_purposes.moc"

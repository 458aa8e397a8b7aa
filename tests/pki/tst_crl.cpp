// Revocation lists that OpenSSL accepts, and by which it refuses what was revoked.
#include <QTest>

#include "pki/crl.h"
#include "pki/openssl_x509.h"
#include "pki/sample_certificates.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

class TestCrl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesRevocationListsThatOpensslVerifies_data();
    void writesRevocationListsThatOpensslVerifies();
    void writesEntriesOfRevocationLists();
    void refusesToSignNonsenseLists();
};

void TestCrl::writesRevocationListsThatOpensslVerifies_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("entries");
    QTest::newRow("without entries") << u"rsa"_s << 0;
    QTest::newRow("with one") << u"rsa"_s << 1;
    QTest::newRow("with many") << u"rsa"_s << 2000;
    QTest::newRow("by an EC key") << u"ec"_s << 3;
}

void TestCrl::writesRevocationListsThatOpensslVerifies() {
    QFETCH(QString, key);
    QFETCH(int, entries);
    const PrivateKey &signer = key == u"ec"_s ? deviceKey() : authorityKey();
    const Certificate issuer = authority(signer);
    CrlContent content{7, noon, noon + 7 * day, {}};
    for (int i = 0; i < entries; ++i) content.entries.push_back({QByteArray::number(1000 + i), noon - day, i % 7});
    const Result<QByteArray> crl = signCrl(content, issuer, signer, Digest::Sha256);
    QVERIFY(crl);
    const OpensslOwned<X509_CRL> theirs = opensslCrl(*crl);
    QVERIFY(theirs);
    QCOMPARE(X509_CRL_verify(theirs.get(), opensslPublicKey(signer.publicKey().spki()).get()), 1);
    QCOMPARE(X509_CRL_get_version(theirs.get()), 1L);
    // Without entries the list of them is absent. RFC 5280, section 5.1.2.6.
    QCOMPARE(X509_CRL_get_REVOKED(theirs.get()) == nullptr, entries == 0);
    QCOMPARE(qMax(0, sk_X509_REVOKED_num(X509_CRL_get_REVOKED(theirs.get()))), entries);
    QCOMPARE(instantOf(X509_CRL_get0_lastUpdate(theirs.get())), noon);
    QCOMPARE(instantOf(X509_CRL_get0_nextUpdate(theirs.get())), noon + 7 * day);
    QCOMPARE(derOf(X509_CRL_get_issuer(theirs.get())), issuer.subject().der());
    auto *number = static_cast<ASN1_INTEGER *>(X509_CRL_get_ext_d2i(theirs.get(), NID_crl_number, nullptr, nullptr));
    QCOMPARE(ASN1_INTEGER_get(number), 7L);
    ASN1_INTEGER_free(number);

    const CertificateContent leaf = deviceContent(signer);
    const QByteArray issued = signCertificate(leaf, signer, Digest::Sha256)->der();
    QCOMPARE(opensslVerify(issued, issuer.der(), noon + day, *crl), QString());
    content.entries.push_back({leaf.serialNumber, noon, 1});
    QCOMPARE(opensslVerify(issued, issuer.der(), noon + day, *signCrl(content, issuer, signer, Digest::Sha256)),
             u"certificate revoked"_s);
}

void TestCrl::writesEntriesOfRevocationLists() {
    const CrlContent content{
        1, noon, noon + day, {{QByteArray::fromHex("8001"), noon - day, 0}, {QByteArray::fromHex("05"), noon, 1}}};
    const OpensslOwned<X509_CRL> crl = opensslCrl(*signCrl(content, authority(), authorityKey(), Digest::Sha256));
    QVERIFY(crl);
    STACK_OF(X509_REVOKED) *entries = X509_CRL_get_REVOKED(crl.get());
    const X509_REVOKED *first = sk_X509_REVOKED_value(entries, 0), *second = sk_X509_REVOKED_value(entries, 1);
    QCOMPARE(integerContentOf(X509_REVOKED_get0_serialNumber(first)).toHex(), "008001");
    QCOMPARE(instantOf(X509_REVOKED_get0_revocationDate(first)), noon - day);
    QCOMPARE(X509_REVOKED_get_ext_count(first), 0);
    auto *reason = static_cast<ASN1_ENUMERATED *>(X509_REVOKED_get_ext_d2i(second, NID_crl_reason, nullptr, nullptr));
    QVERIFY(reason);
    QCOMPARE(ASN1_ENUMERATED_get(reason), 1L);
    ASN1_ENUMERATED_free(reason);
    const QByteArray pem = pemOfCrl("x");
    QVERIFY(pem.startsWith("-----BEGIN X509 CRL-----\n") && pem.endsWith("-----END X509 CRL-----\n"));
}

void TestCrl::refusesToSignNonsenseLists() {
    const Certificate issuer = authority();
    QVERIFY(!signCrl({1, noon, noon, {}}, issuer, authorityKey(), Digest::Sha256));
    for (const int reason : {-1, 7, 11}) {
        QVERIFY(!signCrl({1, noon, noon + day, {{QByteArray::fromHex("01"), noon, reason}}}, issuer, authorityKey(),
                         Digest::Sha256));
    }
}

QTEST_APPLESS_MAIN(TestCrl)
#include "tst_crl.moc"

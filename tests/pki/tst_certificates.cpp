// Certificates: what we read is what OpenSSL reads, and what we write is what OpenSSL accepts.
#include <QTest>

#include <openssl/x509v3.h>

#include "pki/captured_contents.h"
#include "pki/certificate.h"
#include "pki/certificate_writer.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/hostile.h"
#include "pki/identity.h"
#include "pki/openssl_x509.h"
#include "pki/sample_certificates.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *text) {
    return QByteArray::fromHex(text);
}

/// A certificate with these fields after the version, signed by nobody: for the reader only.
QByteArray unsignedCertificate(const QByteArray &version, const QByteArray &serialNumber, const QByteArray &validity,
                               const QByteArray &tail) {
    const QByteArray algorithm = authorityKey().signatureAlgorithm(Digest::Sha256);
    const QByteArray name = DistinguishedName::withCommonName(u"x"_s).der();
    const QByteArray tbs = der::sequence(
        {version, serialNumber, algorithm, name, validity, name, authorityKey().publicKey().spki(), tail});
    return der::sequence({tbs, algorithm, der::bitString("signature")});
}

QByteArray usualValidity() {
    return der::sequence({der::time(noon), der::time(noon + day)});
}

QByteArray usualVersion() {
    return der::explicitContext(0, der::integer(int64_t(2)));
}

QByteArray extensions(std::initializer_list<QByteArrayView> parts) {
    return der::explicitContext(3, der::sequence(parts));
}

}  // namespace

class TestCertificates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCapturedCertificatesAsOpensslDoes_data();
    void readsCapturedCertificatesAsOpensslDoes();
    void verifiesCapturedCertificatesAsOpensslDoes();
    void survivesEveryMutation();
    void readsOddCertificates_data();
    void readsOddCertificates();
    void refusesCertificates_data();
    void refusesCertificates();
    void readsPemAmongOtherText();
    void writesWhatOpensslVerifies_data();
    void writesWhatOpensslVerifies();
    void writesTheFieldsItWasGiven();
    void writesExtensionsAsOpensslReadsThem();
    void refusesToSignNonsense_data();
    void refusesToSignNonsense();
    void refusesASignatureOfAnotherKey();
    void refusesAnAlgorithmThatIsNotTheSignedOne();
    void refusesAnAlgorithmOfAnotherKindOfKey();
};

void TestCertificates::readsCapturedCertificatesAsOpensslDoes_data() {
    QTest::addColumn<QByteArray>("der");
    for (const CapturedItem &item : capturedCertificates()) QTest::newRow(item.name.constData()) << item.der;
    QVERIFY(capturedCertificates().size() > 25);
}

void TestCertificates::readsCapturedCertificatesAsOpensslDoes() {
    QFETCH(QByteArray, der);
    const OpensslOwned<X509> theirs = opensslCertificate(der);
    QVERIFY(theirs);
    const Result<Certificate> ours = Certificate::fromDer(der);
    QVERIFY2(ours, qPrintable(ours ? QString() : ours.fault().sentence));
    QCOMPARE(ours->der(), der);
    QCOMPARE(ours->version(), int(X509_get_version(theirs.get())) + 1);
    QCOMPARE(ours->serialNumber().toHex(), integerContentOf(X509_get0_serialNumber(theirs.get())).toHex());
    QCOMPARE(ours->issuer().der(), derOf(X509_get_issuer_name(theirs.get())));
    QCOMPARE(ours->subject().der(), derOf(X509_get_subject_name(theirs.get())));
    QCOMPARE(ours->notBefore(), instantOf(X509_get0_notBefore(theirs.get())));
    QCOMPARE(ours->notAfter(), instantOf(X509_get0_notAfter(theirs.get())));
    QCOMPARE(ours->spki(), derOf(X509_get_X509_PUBKEY(theirs.get())));
    QCOMPARE(ours->isAuthority(), (X509_get_extension_flags(theirs.get()) & EXFLAG_CA) != 0);
    const std::vector<Extension> theirExtensions = extensionsOf(X509_get0_extensions(theirs.get()));
    QCOMPARE(ours->extensions().size(), theirExtensions.size());
    for (size_t i = 0; i < theirExtensions.size(); ++i) {
        QCOMPARE(ours->extensions()[i].oid, theirExtensions[i].oid);
        QCOMPARE(ours->extensions()[i].critical, theirExtensions[i].critical);
        QCOMPARE(ours->extensions()[i].value, theirExtensions[i].value);
    }
    QVERIFY(ours->publicKey());
    QCOMPARE(EVP_PKEY_eq(X509_get0_pubkey(theirs.get()), opensslPublicKey(ours->publicKey()->spki()).get()), 1);
}

void TestCertificates::verifiesCapturedCertificatesAsOpensslDoes() {
    int verified = 0;
    for (const CapturedItem &item : capturedCertificates()) {
        const Certificate certificate = *Certificate::fromDer(item.der);
        const OpensslOwned<X509> theirs = opensslCertificate(item.der);
        const bool theirsIsGood = X509_verify(theirs.get(), X509_get0_pubkey(theirs.get())) == 1;
        QCOMPARE(certificate.isSignedBy(*certificate.publicKey()), theirsIsGood);
        verified += theirsIsGood;
    }
    QVERIFY(verified >= 15);
}

void TestCertificates::survivesEveryMutation() {
    const QByteArray der = signCertificate(deviceContent(), authorityKey(), Digest::Sha256)->der();
    const PublicKey key = authorityKey().publicKey();
    for (const QByteArray &original : {der, capturedCertificates().front().der}) {
        const QByteArray broken = firstFailingMutation(original, [&](const QByteArray &bytes) {
            const Result<Certificate> certificate = Certificate::fromDer(bytes);
            if (!certificate) return certificate.fault().kind == FaultKind::Malformed;
            // Whatever was read can be looked at, and a cut one is never read.
            (void)certificate->publicKey();
            (void)certificate->subject().text();
            (void)certificate->subjectAltName().text();
            return certificate->der() == bytes && bytes.size() == original.size();
        });
        QCOMPARE(broken.toHex(), QByteArray());
    }
    // A stride through the bits suffices where each costs a verification.
    for (qsizetype bit = 0; bit < der.size() * 8; bit += 5) {
        QByteArray flipped = der;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        const Result<Certificate> certificate = Certificate::fromDer(flipped);
        QVERIFY2(!certificate || !certificate->isSignedBy(key), qPrintable(QString::number(bit)));
    }
}

void TestCertificates::readsOddCertificates_data() {
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("serialHex");
    const QByteArray generalized = der::sequence(
        {der::element(tag::generalizedTime, "20000101000000Z"), der::element(tag::generalizedTime, "99991231235959Z")});
    const QByteArray longSerial = QByteArray(31, '\x41') + QByteArray(1, '\0');
    const QByteArray unknown = der::sequence({der::oid("1.2.3.4"), der::boolean(true), der::octetString("?")});
    const QByteArray oddSan = der::sequence({der::oid("2.5.29.17"), der::octetString("no names")});
    QTest::newRow("version 1") << unsignedCertificate({}, der::integer(int64_t(1)), usualValidity(), {}) << 1
                               << u"01"_s;
    QTest::newRow("a serial number of 32 octets, as sscep has it")
        << unsignedCertificate(usualVersion(), der::integer(longSerial), usualValidity(), {}) << 3
        << u"41"_s.repeated(31) + u"00"_s;
    QTest::newRow("a serial number with its top bit set")
        << unsignedCertificate(usualVersion(), hex("02020080"), usualValidity(), {}) << 3 << u"80"_s;
    QTest::newRow("a negative serial number")
        << unsignedCertificate(usualVersion(), hex("020180"), usualValidity(), {}) << 3 << u"80"_s;
    QTest::newRow("serial number 0") << unsignedCertificate(usualVersion(), hex("020100"), usualValidity(), {}) << 3
                                     << u"00"_s;
    QTest::newRow("GeneralizedTime throughout")
        << unsignedCertificate(usualVersion(), der::integer(int64_t(1)), generalized, {}) << 3 << u"01"_s;
    QTest::newRow("an unknown critical extension")
        << unsignedCertificate(usualVersion(), der::integer(int64_t(1)), usualValidity(), extensions({unknown})) << 3
        << u"01"_s;
    QTest::newRow("an unreadable subjectAltName")
        << unsignedCertificate(usualVersion(), der::integer(int64_t(1)), usualValidity(), extensions({oddSan})) << 3
        << u"01"_s;
    QTest::newRow("unique identifiers") << unsignedCertificate(usualVersion(), der::integer(int64_t(1)),
                                                               usualValidity(), hex("8102000182020001"))
                                        << 3 << u"01"_s;
}

void TestCertificates::readsOddCertificates() {
    QFETCH(QByteArray, der);
    const Result<Certificate> certificate = Certificate::fromDer(der);
    QVERIFY2(certificate, qPrintable(certificate ? QString() : certificate.fault().sentence));
    QTEST(certificate->version(), "version");
    QTEST(certificate->serialHex(), "serialHex");
    QVERIFY(certificate->subjectAltName().isEmpty());
    QVERIFY(opensslCertificate(der));
}

void TestCertificates::refusesCertificates_data() {
    QTest::addColumn<QByteArray>("der");
    const QByteArray serial = der::integer(int64_t(1));
    const QByteArray extension = der::sequence({der::oid("1.2.3"), der::octetString("x")});
    const auto withTime = [&](const char *time) {
        return unsignedCertificate(usualVersion(), serial,
                                   der::sequence({der::element(tag::utcTime, time), der::time(noon)}), {});
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("version 4") << unsignedCertificate(der::explicitContext(0, der::integer(int64_t(3))), serial,
                                                      usualValidity(), {});
    QTest::newRow("a version beyond measure")
        << unsignedCertificate(der::explicitContext(0, hex("02047fffffff")), serial, usualValidity(), {});
    QTest::newRow("a serial number of no octets")
        << unsignedCertificate(usualVersion(), hex("0200"), usualValidity(), {});
    QTest::newRow("an extension twice") << unsignedCertificate(usualVersion(), serial, usualValidity(),
                                                               extensions({extension, extension}));
    QTest::newRow("something after the extensions")
        << unsignedCertificate(usualVersion(), serial, usualValidity(), extensions({extension}) + hex("0500"));
    QTest::newRow("a month of 13") << withTime("261301000000Z");
    QTest::newRow("the 30th of February") << withTime("260230000000Z");
    QTest::newRow("24 o'clock") << withTime("260101240000Z");
    QTest::newRow("a time zone") << withTime("260101000000+0100");
    QTest::newRow("no digits") << withTime("26010100000xZ");
    QTest::newRow("trailing octets") << unsignedCertificate(usualVersion(), serial, usualValidity(), {}) + "x";
}

void TestCertificates::refusesCertificates() {
    QFETCH(QByteArray, der);
    const Result<Certificate> certificate = Certificate::fromDer(der);
    QVERIFY(!certificate);
    QCOMPARE(certificate.fault().kind, FaultKind::Malformed);
}

void TestCertificates::readsPemAmongOtherText() {
    const Certificate certificate = authority();
    const QByteArray text = "subject=CN = Lab CA\r\n" + certificate.pem().replace('\n', "\r\n") + "\r\nmore";
    QCOMPARE(Certificate::fromPem(text)->der(), certificate.der());
    for (const QByteArray &broken :
         {QByteArray("no certificate"), certificate.pem().chopped(30), certificate.pem().replace("MII", "M*I")}) {
        const Result<Certificate> read = Certificate::fromPem(broken);
        QVERIFY(!read);
        QCOMPARE(read.fault().kind, FaultKind::Malformed);
    }
    QCOMPARE(fingerprintText(hex("00abff")), u"00:AB:FF"_s);
    QCOMPARE(certificate.sha256(), sha256(certificate.der()));
}

void TestCertificates::writesWhatOpensslVerifies_data() {
    QTest::addColumn<QString>("spec");
    QTest::addColumn<int>("digest");
    for (const QString &spec : {u"rsa:2048"_s, u"ec:p256"_s, u"ec:p384"_s}) {
        for (const Digest digest : {Digest::Sha256, Digest::Sha384, Digest::Sha512}) {
            QTest::newRow(qPrintable(spec + u", "_s + name(digest))) << spec << int(digest);
        }
    }
}

void TestCertificates::writesWhatOpensslVerifies() {
    QFETCH(QString, spec);
    QFETCH(int, digest);
    const KeySpec keySpec = *KeySpec::fromText(spec);
    const PrivateKey key = keySpec.type == KeyType::Rsa ? authorityKey() : *PrivateKey::generate(keySpec);
    const Certificate issuer = authority(key);
    const CertificateContent content = deviceContent(key);
    const Result<Certificate> issued = signCertificate(content, key, Digest(digest));
    QVERIFY(issued);
    QVERIFY(issued->isSignedBy(key.publicKey()));
    QCOMPARE(opensslVerify(issued->der(), issuer.der(), noon + day), QString());
    QVERIFY(!opensslVerify(issued->der(), issuer.der(), noon + 400 * day).isEmpty());
    const OpensslOwned<X509> theirs = opensslCertificate(issued->der());
    // OpenSSL writes the same octets again: it is DER throughout.
    unsigned char *written = nullptr;
    const int length = i2d_re_X509_tbs(theirs.get(), &written);
    QVERIFY(issued->der().contains(QByteArrayView(written, length)));
    OPENSSL_free(written);
}

void TestCertificates::writesTheFieldsItWasGiven() {
    const CertificateContent content = deviceContent();
    const Certificate issued = *signCertificate(content, authorityKey(), Digest::Sha256);
    QCOMPARE(issued.version(), 3);
    QCOMPARE(issued.serialHex(), u"FF02030405060708090A0B0C0D0E0F10"_s);
    QCOMPARE(issued.issuer().der(), content.issuer);
    QCOMPARE(issued.subject().der(), content.subject);
    QCOMPARE(issued.notBefore(), content.notBefore);
    QCOMPARE(issued.notAfter(), content.notAfter);
    QCOMPARE(issued.spki(), content.spki);
    QCOMPARE(issued.subjectAltName().text(), u"DNS:r1.lab.example, IP:192.0.2.17"_s);
    QVERIFY(!issued.isAuthority());
    QVERIFY(authority().isAuthority());
    QCOMPARE(authority().notAfter(), noon + 40 * 365 * day);
}

void TestCertificates::writesExtensionsAsOpensslReadsThem() {
    const OpensslOwned<X509> device =
        opensslCertificate(signCertificate(deviceContent(), authorityKey(), Digest::Sha256)->der());
    const OpensslOwned<X509> ca = opensslCertificate(authority().der());
    QCOMPARE(X509_get_key_usage(device.get()), uint32_t(KU_DIGITAL_SIGNATURE | KU_KEY_ENCIPHERMENT));
    QCOMPARE(X509_get_key_usage(ca.get()), uint32_t(KU_KEY_CERT_SIGN | KU_CRL_SIGN));
    QCOMPARE(X509_get_extended_key_usage(device.get()), uint32_t(XKU_SSL_SERVER | XKU_SSL_CLIENT));
    QCOMPARE(X509_get_pathlen(ca.get()), 0L);
    QCOMPARE(X509_check_host(device.get(), "r1.lab.example", 0, 0, nullptr), 1);
    QCOMPARE(X509_check_ip_asc(device.get(), "192.0.2.17", 0), 1);
    QCOMPARE(contentOf(X509_get0_authority_key_id(device.get())), contentOf(X509_get0_subject_key_id(ca.get())));
    QCOMPARE(X509_check_issued(ca.get(), device.get()), X509_V_OK);
    auto *points =
        static_cast<CRL_DIST_POINTS *>(X509_get_ext_d2i(device.get(), NID_crl_distribution_points, nullptr, nullptr));
    QVERIFY(points);
    const GENERAL_NAME *name = sk_GENERAL_NAME_value(sk_DIST_POINT_value(points, 0)->distpoint->name.fullname, 0);
    QCOMPARE(contentOf(name->d.uniformResourceIdentifier), "http://127.0.0.1:8080/crl");
    CRL_DIST_POINTS_free(points);
}

void TestCertificates::refusesToSignNonsense_data() {
    QTest::addColumn<QByteArray>("serialNumber");
    QTest::addColumn<bool>("isBackwards");
    QTest::newRow("serial number 0") << hex("0000") << false;
    QTest::newRow("no serial number") << QByteArray() << false;
    QTest::newRow("a serial number of 21 octets") << QByteArray(21, '\x01') << false;
    QTest::newRow("a serial number of 20 octets and a sign") << QByteArray(20, '\x81') << false;
    QTest::newRow("an end before the beginning") << hex("01") << true;
}

void TestCertificates::refusesToSignNonsense() {
    QFETCH(QByteArray, serialNumber);
    QFETCH(bool, isBackwards);
    CertificateContent content = deviceContent();
    content.serialNumber = serialNumber;
    if (isBackwards) content.notAfter = content.notBefore;
    QVERIFY(!signCertificate(content, authorityKey(), Digest::Sha256));
    content = deviceContent();
    content.serialNumber = QByteArray(20, '\x01');
    QVERIFY(signCertificate(content, authorityKey(), Digest::Sha256));
}

void TestCertificates::refusesASignatureOfAnotherKey() {
    const Certificate issued = *signCertificate(deviceContent(), authorityKey(), Digest::Sha256);
    QVERIFY(!issued.isSignedBy(fixtureKey(u"ca-b"_s).publicKey()));
    QVERIFY(!issued.isSignedBy(deviceKey().publicKey()));
}

void TestCertificates::refusesAnAlgorithmThatIsNotTheSignedOne() {
    const Certificate issued = *signCertificate(deviceContent(), authorityKey(), Digest::Sha256);
    QByteArray swapped = issued.der();
    // The outer algorithm stands last; sha256WithRSAEncryption becomes sha512WithRSAEncryption.
    const QByteArray oid = hex("2a864886f70d01010b");
    const qsizetype outer = swapped.lastIndexOf(oid);
    QVERIFY(outer > swapped.indexOf(oid));
    swapped[outer + 8] = '\x0d';
    const Result<Certificate> certificate = Certificate::fromDer(swapped);
    QVERIFY(certificate);
    QVERIFY(!certificate->isSignedBy(authorityKey().publicKey()));
}

void TestCertificates::refusesAnAlgorithmOfAnotherKindOfKey() {
    const QByteArray issued = signCertificate(deviceContent(), authorityKey(), Digest::Sha256)->der();
    DerReader outer(issued);
    DerReader parts(outer.next()->content);
    // An RSA signature that is good, under the name of ecdsa-with-SHA256, inside and outside.
    const QByteArray rsa = authorityKey().signatureAlgorithm(Digest::Sha256);
    const QByteArray ecdsa = deviceKey().signatureAlgorithm(Digest::Sha256);
    const QByteArray fields = parts.next()->content.toByteArray().replace(rsa, ecdsa);
    const QByteArray tbs = der::sequence(fields);
    const QByteArray renamed = der::sequence({tbs, ecdsa, der::bitString(*authorityKey().sign(Digest::Sha256, tbs))});
    const Result<Certificate> certificate = Certificate::fromDer(renamed);
    QVERIFY(certificate);
    QVERIFY(!certificate->isSignedBy(authorityKey().publicKey()));
}

QTEST_APPLESS_MAIN(TestCertificates)
#include "tst_certificates.moc"

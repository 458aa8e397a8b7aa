// RSASSA-PSS on the way in: what OpenSSL signs with it verifies, and nothing else does. RFC 4055, RFC 4056.
#include <QTest>

#include "pki/certification_request.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/openssl_pss.h"
#include "pki/signature_algorithm.h"
#include "pki/signed_data.h"
#include "pki/signed_data_builder.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(scepter::tests::PssUse)

namespace {

constexpr auto rsassaPss = "1.2.840.113549.1.1.10";
constexpr auto mgf1 = "1.2.840.113549.1.1.8";
/// Of 2048 bits, with SHA-256: 256 - 32 - 2.
constexpr int longestSaltOfTheKey = 222;

const Identity &signer() {
    static const Identity identity = selfSignedIdentity(u"signer"_s, fixtureKey(u"ca-a"_s));
    return identity;
}

QByteArray requestOf(const PrivateKey &key) {
    return *CertificationRequest::write(DistinguishedName::withCommonName(u"r1.lab.example"_s).der(), key,
                                        Digest::Sha256, {}, Secret(QByteArray("secret")));
}

/// Three things that a device signs: each verifies, or none does.
struct Signed {
    explicit Signed(const PssUse &use)
        : request(pssSignedRequest(requestOf(signer().key), signer().key, use)),
          certificate(pssSignedCertificate(signer().certificate.der(), signer().key, use)),
          message(pssSignedMessage("content", signer(), use)) {}
    bool isMade() const { return !request.isEmpty() && !certificate.isEmpty() && !message.isEmpty(); }
    QByteArray request, certificate, message;
};

QByteArray digestAlgorithm(Digest digest) {
    return der::sequence({der::oidFromContent(oid(digest)), der::null()});
}

QByteArray hash(const QByteArray &algorithm) {
    return der::explicitContext(0, algorithm);
}

QByteArray mask(const QByteArray &algorithm) {
    return der::explicitContext(1, der::sequence({der::oid(mgf1), algorithm}));
}

QByteArray salt(int64_t octets) {
    return der::explicitContext(2, der::integer(octets));
}

QByteArray trailer(int64_t number) {
    return der::explicitContext(3, der::integer(number));
}

QByteArray pssAlgorithm(const QByteArray &parameters) {
    return der::sequence({der::oid(rsassaPss), parameters});
}

/// With `algorithm` beside the signature of a request, in place of its own.
QByteArray renamed(const QByteArray &request, const QByteArray &algorithm) {
    DerReader outer(request);
    DerReader parts(outer.next()->content);
    const QByteArrayView info = parts.next()->whole;
    (void)parts.next();
    return der::sequence({info, algorithm, parts.rest()});
}

bool provesPossession(const QByteArray &request) {
    const Result<CertificationRequest> read = CertificationRequest::fromDer(request);
    return read && read->isSignedBy(signer().key.publicKey());
}

}  // namespace

class TestPss : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verifiesWhatOpensslSigns_data();
    void verifiesWhatOpensslSigns();
    void doesNotSpeakOtherUses_data();
    void doesNotSpeakOtherUses();
    void readsParameters_data();
    void readsParameters();
    void refusesParameters_data();
    void refusesParameters();
    void verifiesNothingThatWasChanged();
    void verifiesNothingUnderAnotherName_data();
    void verifiesNothingUnderAnotherName();
    void wantsTheDigestOfTheMessageInItsSignature();
    void isNoSignatureOfAnEcKey();
};

void TestPss::verifiesWhatOpensslSigns_data() {
    QTest::addColumn<PssUse>("use");
    QTest::addColumn<Digest>("digest");
    QTest::newRow("SHA-256, as strongSwan") << PssUse{} << Digest::Sha256;
    QTest::newRow("SHA-384") << PssUse{.digest = "SHA384", .saltLength = 48} << Digest::Sha384;
    QTest::newRow("SHA-512") << PssUse{.digest = "SHA512", .saltLength = 64} << Digest::Sha512;
    QTest::newRow("SHA-1, which the parameters leave out")
        << PssUse{.digest = "SHA1", .saltLength = 20} << Digest::Sha1;
    QTest::newRow("without salt") << PssUse{.saltLength = 0} << Digest::Sha256;
    QTest::newRow("a salt of the default length") << PssUse{.saltLength = 20} << Digest::Sha256;
    QTest::newRow("the longest salt") << PssUse{.saltLength = longestSaltOfTheKey} << Digest::Sha256;
}

void TestPss::verifiesWhatOpensslSigns() {
    QFETCH(PssUse, use);
    QFETCH(Digest, digest);
    const Signed made(use);
    QVERIFY(made.isMade());
    const Result<CertificationRequest> request = CertificationRequest::fromDer(made.request);
    QVERIFY2(request, request ? "" : qPrintable(request.fault().sentence));
    QCOMPARE(request->digest(), digest);
    QVERIFY(request->isSignedBy(signer().key.publicKey()));
    QVERIFY(Certificate::fromDer(made.certificate)->isSignedBy(signer().key.publicKey()));
    const Result<SignedData> message = SignedData::fromDer(made.message);
    QVERIFY2(message, message ? "" : qPrintable(message.fault().sentence));
    QCOMPARE(message->digest(), digest);
    const Result<void> verified = message->verify(signer().key.publicKey());
    QVERIFY2(verified, verified ? "" : qPrintable(verified.fault().sentence));
}

void TestPss::doesNotSpeakOtherUses_data() {
    QTest::addColumn<PssUse>("use");
    QTest::newRow("another digest for the mask") << PssUse{.mask = "SHA512"};
    QTest::newRow("the default digest for the mask") << PssUse{.mask = "SHA1"};
    QTest::newRow("SHA-224") << PssUse{.digest = "SHA224", .saltLength = 28};
}

void TestPss::doesNotSpeakOtherUses() {
    QFETCH(PssUse, use);
    const Signed made(use);
    QVERIFY(made.isMade());
    const Result<CertificationRequest> request = CertificationRequest::fromDer(made.request);
    QVERIFY(!request || !request->digest());
    QVERIFY(!provesPossession(made.request));
    QVERIFY(!Certificate::fromDer(made.certificate)->isSignedBy(signer().key.publicKey()));
    const Result<void> verified = SignedData::fromDer(made.message)->verify(signer().key.publicKey());
    QVERIFY(!verified);
    QCOMPARE(verified.fault().kind, FaultKind::Unsupported);
}

void TestPss::readsParameters_data() {
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<Digest>("digest");
    QTest::addColumn<int>("saltLength");
    const QByteArray sha1 = digestAlgorithm(Digest::Sha1), sha256 = digestAlgorithm(Digest::Sha256);
    const QByteArray short256 = der::sequence({der::oidFromContent(oid(Digest::Sha256))});
    QTest::newRow("all left out") << der::sequence({}) << Digest::Sha1 << 20;
    QTest::newRow("defaults written out")
        << der::sequence({hash(sha1), mask(sha1), salt(20), trailer(1)}) << Digest::Sha1 << 20;
    QTest::newRow("SHA-256") << der::sequence({hash(sha256), mask(sha256), salt(32)}) << Digest::Sha256 << 32;
    QTest::newRow("digests without NULL")
        << der::sequence({hash(short256), mask(short256), salt(32)}) << Digest::Sha256 << 32;
    QTest::newRow("the salt left out") << der::sequence({hash(sha256), mask(sha256)}) << Digest::Sha256 << 20;
}

void TestPss::readsParameters() {
    QFETCH(QByteArray, parameters);
    QFETCH(Digest, digest);
    QFETCH(int, saltLength);
    const Result<SignatureAlgorithm> read = SignatureAlgorithm::read(pssAlgorithm(parameters));
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->digest, digest);
    QVERIFY(read->pss == (PssParameters{digest, saltLength}));
}

void TestPss::refusesParameters_data() {
    QTest::addColumn<QByteArray>("parameters");
    const QByteArray sha256 = digestAlgorithm(Digest::Sha256);
    const QByteArray digests = hash(sha256) + mask(sha256);
    const QByteArray odd256 = der::sequence({der::oidFromContent(oid(Digest::Sha256)), der::integer(int64_t(1))});
    QTest::newRow("absent") << QByteArray();
    QTest::newRow("NULL") << der::null();
    QTest::newRow("MD5") << der::sequence(
        {hash(digestAlgorithm(Digest::Md5)), mask(digestAlgorithm(Digest::Md5)), salt(16)});
    QTest::newRow("a digest with parameters") << der::sequence({hash(odd256), mask(sha256), salt(32)});
    QTest::newRow("the mask left out") << der::sequence({hash(sha256), salt(32)});
    QTest::newRow("another mask") << der::sequence(
        {hash(sha256), der::explicitContext(1, der::sequence({der::oid("1.2.3"), sha256})), salt(32)});
    QTest::newRow("a mask without a digest")
        << der::sequence({hash(sha256), der::explicitContext(1, der::sequence({der::oid(mgf1)})), salt(32)});
    QTest::newRow("a salt that no key has room for") << der::sequence({digests, salt(1025)});
    QTest::newRow("a salt of two milliards") << der::sequence({digests, salt(2'000'000'000)});
    QTest::newRow("a salt beyond numbers")
        << der::sequence({digests, der::explicitContext(2, der::integer(QByteArray(200, '\x7f')))});
    QTest::newRow("a negative salt") << der::sequence({digests, salt(-1)});
    QTest::newRow("another trailer") << der::sequence({digests, salt(32), trailer(2)});
    QTest::newRow("salt before digest") << der::sequence({salt(32), digests});
    QTest::newRow("something behind") << der::sequence({digests, salt(32), trailer(1), der::null()});
    QTest::newRow("two salts") << der::sequence({digests, salt(32), salt(20)});
}

void TestPss::refusesParameters() {
    QFETCH(QByteArray, parameters);
    const Result<PssParameters> read = PssParameters::read(parameters);
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::Unsupported);
    QVERIFY(read.fault().sentence.endsWith(u'.'));
}

void TestPss::verifiesNothingThatWasChanged() {
    const Signed made(PssUse{});
    for (qsizetype bit = 0; bit < made.request.size() * 8; bit += 3) {
        QByteArray flipped = made.request;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY2(!provesPossession(flipped), qPrintable(QString::number(bit)));
    }
    for (qsizetype length = 0; length < made.request.size(); ++length)
        QVERIFY(!CertificationRequest::fromDer(made.request.first(length)));
}

void TestPss::verifiesNothingUnderAnotherName_data() {
    QTest::addColumn<QByteArray>("request");
    const QByteArray sha256 = digestAlgorithm(Digest::Sha256);
    const QByteArray parameters = der::sequence({hash(sha256), mask(sha256), salt(32)});
    const QByteArray pss = Signed(PssUse{}).request, plain = requestOf(signer().key);
    QTest::newRow("PSS as PKCS#1 v1.5") << renamed(pss, signer().key.signatureAlgorithm(Digest::Sha256));
    QTest::newRow("PKCS#1 v1.5 as PSS") << renamed(plain, pssAlgorithm(parameters));
    QTest::newRow("PKCS#1 v1.5 as ECDSA")
        << renamed(plain, der::sequence({der::oidFromContent(signatureOid(KeyType::EcP256, Digest::Sha256))}));
    QTest::newRow("PSS with another salt")
        << renamed(pss, pssAlgorithm(der::sequence({hash(sha256), mask(sha256), salt(31)})));
    QTest::newRow("PSS with another digest") << renamed(pss, pssAlgorithm(der::sequence({})));
    QVERIFY(provesPossession(renamed(pss, pssAlgorithm(parameters))));
}

void TestPss::verifiesNothingUnderAnotherName() {
    QFETCH(QByteArray, request);
    QVERIFY(CertificationRequest::fromDer(request));
    QVERIFY(!provesPossession(request));
}

void TestPss::wantsTheDigestOfTheMessageInItsSignature() {
    // RFC 4056, section 3: both are the same, or a weak one could hide behind a good one.
    SignedDataBuilder builder;
    builder.content = "content";
    builder.signatureAlgorithm = pssAlgorithm(der::sequence({}));
    const Result<SignedData> message = SignedData::fromDer(builder.build(signer().certificate, signer().key));
    QVERIFY(message);
    const Result<void> verified = message->verify(signer().key.publicKey());
    QVERIFY(!verified);
    QCOMPARE(verified.fault().kind, FaultKind::BadSignature);
    QVERIFY2(verified.fault().sentence.contains(u"SHA-1"_s), qPrintable(verified.fault().sentence));
}

void TestPss::isNoSignatureOfAnEcKey() {
    const PrivateKey key = *PrivateKey::generate({KeyType::EcP256, 256});
    const Result<QByteArray> signature = key.sign(Digest::Sha256, "data");
    QVERIFY(key.publicKey().verifies(Digest::Sha256, "data", *signature));
    QVERIFY(!key.publicKey().verifiesPss({Digest::Sha256, 32}, "data", *signature));
}

QTEST_APPLESS_MAIN(TestPss)
#include "tst_pss.moc"

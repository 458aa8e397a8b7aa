// Certification requests: those of real clients, our own, and hostile ones.
#include <QTest>

#include "pki/captured_contents.h"
#include "pki/certificate_writer.h"
#include "pki/certification_request.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/hostile.h"
#include "pki/identity.h"
#include "pki/openssl_x509.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto challengePassword = "1.2.840.113549.1.9.7";
constexpr auto extensionRequest = "1.2.840.113549.1.9.14";

QByteArray hex(const char *text) {
    return QByteArray::fromHex(text);
}

const PrivateKey &key() {
    static const PrivateKey rsa = fixtureKey(u"ca-b"_s);
    return rsa;
}

QByteArray subject() {
    return DistinguishedName::withCommonName(u"r1.lab.example"_s).der();
}

Extension names() {
    SubjectAltName asked;
    asked.dnsNames = {u"r1.lab.example"_s};
    asked.ipAddresses = {u"192.0.2.17"_s};
    return extension::subjectAltName(asked, false);
}

QByteArray attribute(const char *type, std::initializer_list<QByteArrayView> values) {
    return der::sequence({der::oid(type), der::setOf(values)});
}

QByteArray challenge(uint8_t stringTag, const QByteArray &octets) {
    return attribute(challengePassword, {der::element(stringTag, octets)});
}

QByteArray extensionSequence(const Extension &extension) {
    return der::sequence({der::sequence({der::oidFromContent(extension.oid), der::octetString(extension.value)})});
}

/// A request with these attributes, signed by the key.
QByteArray requestWith(const QByteArray &attributes, const QByteArray &version = der::integer(int64_t(0))) {
    const QByteArray info = der::sequence({version, subject(), key().publicKey().spki(), attributes});
    return der::sequence(
        {info, key().signatureAlgorithm(Digest::Sha256), der::bitString(*key().sign(Digest::Sha256, info))});
}

QByteArray requestWithAttributes(std::initializer_list<QByteArrayView> attributes) {
    QByteArray contents;
    for (const QByteArrayView attribute : attributes) contents += attribute;
    return requestWith(der::element(tag::context(0), contents));
}

}  // namespace

// Whoever copied it would have a second challenge to wipe.
static_assert(!std::is_copy_constructible_v<pki::CertificationRequest>);

class TestRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCapturedRequestsAsOpensslDoes_data();
    void readsCapturedRequestsAsOpensslDoes();
    void survivesEveryMutation();
    void readsChallengesOfEachStringType_data();
    void readsChallengesOfEachStringType();
    void readsRequestedExtensionsFromEachAttribute_data();
    void readsRequestedExtensionsFromEachAttribute();
    void readsOddRequests_data();
    void readsOddRequests();
    void refusesRequests_data();
    void refusesRequests();
    void writesWhatOpensslVerifies_data();
    void writesWhatOpensslVerifies();
    void r36_provesPossessionOfItsOwnKeyOnly();
};

void TestRequests::readsCapturedRequestsAsOpensslDoes_data() {
    QTest::addColumn<QByteArray>("der");
    for (const CapturedItem &item : capturedCertificationRequests()) QTest::newRow(item.name.constData()) << item.der;
    QVERIFY(capturedCertificationRequests().size() >= 10);
}

void TestRequests::readsCapturedRequestsAsOpensslDoes() {
    QFETCH(QByteArray, der);
    const OpensslOwned<X509_REQ> theirs = opensslRequest(der);
    QVERIFY(theirs);
    const Result<CertificationRequest> ours = CertificationRequest::fromDer(der);
    QVERIFY2(ours, qPrintable(ours ? QString() : ours.fault().sentence));
    QCOMPARE(ours->der(), der);
    QCOMPARE(ours->subject().der(), derOf(X509_REQ_get_subject_name(theirs.get())));
    QCOMPARE(ours->spki(), derOf(X509_REQ_get_X509_PUBKEY(theirs.get())));
    STACK_OF(X509_EXTENSION) *extensions = X509_REQ_get_extensions(theirs.get());
    const std::vector<Extension> theirExtensions = extensionsOf(extensions);
    sk_X509_EXTENSION_pop_free(extensions, X509_EXTENSION_free);
    QCOMPARE(ours->requestedExtensions().size(), theirExtensions.size());
    for (size_t i = 0; i < theirExtensions.size(); ++i) {
        QCOMPARE(ours->requestedExtensions()[i].oid, theirExtensions[i].oid);
        QCOMPARE(ours->requestedExtensions()[i].critical, theirExtensions[i].critical);
        QCOMPARE(ours->requestedExtensions()[i].value, theirExtensions[i].value);
    }
    const int at = X509_REQ_get_attr_by_NID(theirs.get(), NID_pkcs9_challengePassword, -1);
    QCOMPARE(ours->challengePassword().has_value(), at >= 0);
    if (at >= 0) QVERIFY(ours->challengePassword() == QByteArrayView("secret"));
    const Result<PublicKey> publicKey = PublicKey::fromSpki(ours->spki());
    QVERIFY(publicKey);
    QVERIFY(ours->isSignedBy(*publicKey));
    QCOMPARE(X509_REQ_verify(theirs.get(), X509_REQ_get0_pubkey(theirs.get())), 1);
}

void TestRequests::survivesEveryMutation() {
    const QByteArray der =
        *CertificationRequest::write(subject(), key(), Digest::Sha256, {names()}, Secret(QByteArray("secret")));
    for (const QByteArray &original : {der, capturedCertificationRequests().front().der}) {
        const QByteArray broken = firstFailingMutation(original, [&](const QByteArray &bytes) {
            const Result<CertificationRequest> request = CertificationRequest::fromDer(bytes);
            if (!request) return request.fault().kind == FaultKind::Malformed;
            (void)PublicKey::fromSpki(request->spki());
            return bytes.size() == original.size();
        });
        QCOMPARE(broken.toHex(), QByteArray());
    }
    for (qsizetype bit = 0; bit < der.size() * 8; bit += 5) {
        QByteArray flipped = der;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        const Result<CertificationRequest> request = CertificationRequest::fromDer(flipped);
        QVERIFY2(!request || !request->isSignedBy(key().publicKey()), qPrintable(QString::number(bit)));
    }
}

void TestRequests::readsChallengesOfEachStringType_data() {
    QTest::addColumn<QByteArray>("attribute");
    QTest::addColumn<QByteArray>("utf8");
    QTest::newRow("PrintableString") << challenge(tag::printableString, "abc 123") << QByteArray("abc 123");
    QTest::newRow("UTF8String") << challenge(tag::utf8String, "Z\xc3\xbc") << QByteArray("Z\xc3\xbc");
    QTest::newRow("IA5String") << challenge(tag::ia5String, "a@b") << QByteArray("a@b");
    QTest::newRow("TeletexString") << challenge(tag::teletexString, "Z\xfc") << QByteArray("Z\xc3\xbc");
    QTest::newRow("BMPString") << challenge(tag::bmpString, hex("005a00fc")) << QByteArray("Z\xc3\xbc");
    QTest::newRow("UniversalString") << challenge(tag::universalString, hex("0000005a")) << QByteArray("Z");
    QTest::newRow("empty") << challenge(tag::printableString, {}) << QByteArray("");
    QTest::newRow("6000 characters, as Intune's")
        << challenge(tag::printableString, QByteArray(6000, 'A')) << QByteArray(6000, 'A');
}

void TestRequests::readsChallengesOfEachStringType() {
    QFETCH(QByteArray, attribute);
    QFETCH(QByteArray, utf8);
    const Result<CertificationRequest> request = CertificationRequest::fromDer(requestWithAttributes({attribute}));
    QVERIFY(request);
    QVERIFY(request->challengePassword() == QByteArrayView(utf8));
}

void TestRequests::readsRequestedExtensionsFromEachAttribute_data() {
    QTest::addColumn<QByteArray>("attributes");
    const QByteArray extensions = extensionSequence(names());
    QTest::newRow("PKCS#9") << attribute(extensionRequest, {extensions});
    QTest::newRow("Microsoft") << attribute("1.3.6.1.4.1.311.2.1.14", {extensions});
    QTest::newRow("VeriSign") << attribute("2.16.840.1.113733.1.9.8", {extensions});
    QTest::newRow("beside another of a different kind")
        << attribute(extensionRequest, {extensionSequence(extension::basicConstraints(false))}) +
               attribute("1.3.6.1.4.1.311.2.1.14", {extensions});
    QTest::newRow("after an attribute that nobody knows")
        << attribute("1.2.3.4", {der::null()}) + attribute(extensionRequest, {extensions});
}

void TestRequests::readsRequestedExtensionsFromEachAttribute() {
    QFETCH(QByteArray, attributes);
    const Result<CertificationRequest> request = CertificationRequest::fromDer(requestWithAttributes({attributes}));
    QVERIFY2(request, qPrintable(request ? QString() : request.fault().sentence));
    QCOMPARE(request->subjectAltName().text(), u"DNS:r1.lab.example, IP:192.0.2.17"_s);
    QVERIFY(request->requestedExtension("2.5.29.17") == names().value);
    QVERIFY(!request->requestedExtension("2.5.29.15"));
}

void TestRequests::readsOddRequests_data() {
    QTest::addColumn<QByteArray>("der");
    QTest::newRow("no attributes") << requestWithAttributes({});
    QTest::newRow("attributes left out") << requestWith({});
    QTest::newRow("no extension in the extension request, as scepclient has it")
        << requestWithAttributes({attribute(extensionRequest, {der::sequence(QByteArrayView())})});
    QTest::newRow("another version") << requestWith(hex("a000"), der::integer(int64_t(1)));
}

void TestRequests::readsOddRequests() {
    QFETCH(QByteArray, der);
    const Result<CertificationRequest> request = CertificationRequest::fromDer(der);
    QVERIFY2(request, qPrintable(request ? QString() : request.fault().sentence));
    QVERIFY(request->isSignedBy(key().publicKey()));
    QVERIFY(!request->challengePassword());
    QVERIFY(request->requestedExtensions().empty());
    QVERIFY(request->subjectAltName().isEmpty());
}

void TestRequests::refusesRequests_data() {
    QTest::addColumn<QByteArray>("der");
    const QByteArray one = challenge(tag::printableString, "one"), two = challenge(tag::printableString, "two");
    const QByteArray extensions = extensionSequence(names());
    Extension oddAddress = names();
    oddAddress.value = der::sequence({der::element(tag::contextPrimitive(7), "12345")});
    Extension nulName = names();
    nulName.value = der::sequence({der::element(tag::contextPrimitive(2), QByteArray("r1\0.evil", 8))});
    QByteArray many;
    for (int i = 0; i < 33; ++i)
        many += attribute(QByteArray("1.2.3." + QByteArray::number(i)).constData(), {der::null()});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("two challenges") << requestWithAttributes({one, two});
    QTest::newRow("a challenge with two values") << requestWithAttributes(
        {attribute(challengePassword, {der::printableString("a"), der::printableString("b")})});
    QTest::newRow("a challenge without a value") << requestWithAttributes({attribute(challengePassword, {})});
    QTest::newRow("a challenge that is no string")
        << requestWithAttributes({attribute(challengePassword, {der::octetString("secret")})});
    QTest::newRow("a challenge with a NUL")
        << requestWithAttributes({challenge(tag::utf8String, QByteArray("se\0cret", 7))});
    QTest::newRow("extensions asked for twice") << requestWithAttributes(
        {attribute(extensionRequest, {extensions}), attribute("1.3.6.1.4.1.311.2.1.14", {extensions})});
    QTest::newRow("extensions that are none") << requestWithAttributes({attribute(extensionRequest, {der::null()})});
    QTest::newRow("an alternative address of an odd length")
        << requestWithAttributes({attribute(extensionRequest, {extensionSequence(oddAddress)})});
    QTest::newRow("an alternative name with a NUL")
        << requestWithAttributes({attribute(extensionRequest, {extensionSequence(nulName)})});
    QTest::newRow("33 attributes") << requestWithAttributes({many});
    QTest::newRow("something after the attributes") << requestWith(hex("a0000500"));
    QTest::newRow("trailing octets") << requestWithAttributes({}) + "x";
    QTest::newRow("a negative version") << requestWith(hex("a000"), hex("0201ff"));
}

void TestRequests::refusesRequests() {
    QFETCH(QByteArray, der);
    const Result<CertificationRequest> request = CertificationRequest::fromDer(der);
    QVERIFY(!request);
    QCOMPARE(request.fault().kind, FaultKind::Malformed);
    QVERIFY2(!request.fault().sentence.contains(u"cret"_s), "The challenge stands in a fault.");
}

void TestRequests::writesWhatOpensslVerifies_data() {
    QTest::addColumn<QString>("spec");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<int>("stringType");
    QTest::newRow("RSA, printable challenge") << u"rsa:2048"_s << QByteArray("abc 123") << V_ASN1_PRINTABLESTRING;
    QTest::newRow("RSA, other challenge") << u"rsa:2048"_s << QByteArray("p@ss_\xc3\xbc") << V_ASN1_UTF8STRING;
    QTest::newRow("P-256, no challenge") << u"ec:p256"_s << QByteArray() << -1;
    QTest::newRow("P-384, challenge") << u"ec:p384"_s << QByteArray("x") << V_ASN1_PRINTABLESTRING;
}

void TestRequests::writesWhatOpensslVerifies() {
    QFETCH(QString, spec);
    QFETCH(QByteArray, challenge);
    QFETCH(int, stringType);
    const KeySpec keySpec = *KeySpec::fromText(spec);
    const PrivateKey own = keySpec.type == KeyType::Rsa ? key() : *PrivateKey::generate(keySpec);
    const Result<QByteArray> written = CertificationRequest::write(
        subject(), own, Digest::Sha256, {names()}, Secret(QByteArray(challenge.constData(), challenge.size())));
    QVERIFY(written);
    const OpensslOwned<X509_REQ> theirs = opensslRequest(*written);
    QVERIFY(theirs);
    QCOMPARE(X509_REQ_verify(theirs.get(), X509_REQ_get0_pubkey(theirs.get())), 1);
    QCOMPARE(derOf(X509_REQ_get_subject_name(theirs.get())), subject());
    const int at = X509_REQ_get_attr_by_NID(theirs.get(), NID_pkcs9_challengePassword, -1);
    QCOMPARE(at >= 0, stringType >= 0);
    if (at >= 0) {
        const ASN1_TYPE *value = X509_ATTRIBUTE_get0_type(X509_REQ_get_attr(theirs.get(), at), 0);
        QCOMPARE(value->type, stringType);
        QVERIFY(contentOf(value->value.asn1_string) == challenge);
    }
    unsigned char *again = nullptr;
    const int length = i2d_re_X509_REQ_tbs(theirs.get(), &again);
    QVERIFY(written->contains(QByteArrayView(again, length)));
    OPENSSL_free(again);

    const CertificationRequest read = *CertificationRequest::fromDer(*written);
    QVERIFY(read.isSignedBy(own.publicKey()));
    QCOMPARE(read.digest(), Digest::Sha256);
    QCOMPARE(read.subjectAltName().text(), u"DNS:r1.lab.example, IP:192.0.2.17"_s);
    QVERIFY(read.challengePassword().value_or(QByteArrayView()) == challenge);
}

void TestRequests::r36_provesPossessionOfItsOwnKeyOnly() {
    const PrivateKey other = fixtureKey(u"ca-a"_s);
    const QByteArray info = der::sequence({der::integer(int64_t(0)), subject(), key().publicKey().spki(), hex("a000")});
    const QByteArray stolen = der::sequence(
        {info, other.signatureAlgorithm(Digest::Sha256), der::bitString(*other.sign(Digest::Sha256, info))});
    const CertificationRequest request = *CertificationRequest::fromDer(stolen);
    QVERIFY(!request.isSignedBy(key().publicKey()));
    // The signature is good under the other key, but the request is not about that key.
    QVERIFY(!request.isSignedBy(other.publicKey()));
}

QTEST_APPLESS_MAIN(TestRequests)
#include "tst_requests.moc"

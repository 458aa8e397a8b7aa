// Our CMS against OpenSSL's: what one writes the other reads, and nothing that was changed on the way verifies.
#include <QtTest>

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/identity.h"
#include "pki/openssl_cms.h"
#include "pki/signed_data.h"
#include "pki/signed_data_builder.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allDigests{pki::Digest::Md5, pki::Digest::Sha1, pki::Digest::Sha256, pki::Digest::Sha384,
                                pki::Digest::Sha512};
constexpr auto someAttribute = "2.16.840.1.113733.1.9.7";

const Identity &rsaSigner() {
    static const Identity identity = selfSignedIdentity(u"signer"_s, fixtureKey(u"ca-a"_s));
    return identity;
}

const Identity &other() {
    static const Identity identity = selfSignedIdentity(u"other"_s, fixtureKey(u"ca-b"_s));
    return identity;
}

Identity ecSigner(pki::KeyType type, int bits) {
    return selfSignedIdentity(u"EC signer"_s, *pki::PrivateKey::generate({type, bits}));
}

OpensslIdentity openssl(const Identity &identity) {
    return OpensslIdentity(identity.certificate.der(), identity.key.toPkcs8().bytes());
}

/// Longer than a piece of a streamed OCTET STRING.
QByteArray longContent() {
    return pki::randomBytes(5000);
}

Result<void> readAndVerify(const QByteArray &message, const Identity &signer) {
    const Result<pki::SignedData> read = pki::SignedData::fromDer(message);
    if (!read) return read.fault();
    return read->verify(signer.key.publicKey());
}

QByteArray signedMessage(const QByteArray &content) {
    const std::vector<pki::SignedData::Attribute> attributes{
        {pki::der::oidContent(someAttribute), pki::der::printableString("transaction")}};
    return *pki::SignedData::write(content, attributes, rsaSigner().certificate, rsaSigner().key, pki::Digest::Sha256,
                                   std::span(&rsaSigner().certificate, 1));
}

}  // namespace

class CmsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensslVerifiesWhatWeSign_data();
    void opensslVerifiesWhatWeSign();
    void verifiesWhatOpensslSigns_data();
    void verifiesWhatOpensslSigns();
    void writesAnEmptyContentAsPresent();
    void leavesTheContentOutOfADegenerateMessage();
    void neverVerifiesAChangedMessage();
    void neverReadsATruncatedMessage();
    void neverReadsOctetsBehindAMessage();
    void verifiesAttributesOutOfOrder_data();
    void verifiesAttributesOutOfOrder();
    void refusesABrokenSignedData_data();
    void refusesABrokenSignedData();
    void refusesAnotherKey();
};

void CmsTest::opensslVerifiesWhatWeSign_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("digest");
    for (const pki::Digest digest : allDigests) {
        const QByteArray name = pki::name(digest).toLatin1();
        QTest::addRow("RSA, %s", name.constData()) << 2048 << int(digest);
        if (digest == pki::Digest::Md5) continue;
        QTest::addRow("P-256, %s", name.constData()) << 256 << int(digest);
        QTest::addRow("P-384, %s", name.constData()) << 384 << int(digest);
    }
}

void CmsTest::opensslVerifiesWhatWeSign() {
    QFETCH(int, bits);
    QFETCH(int, digest);
    const Identity signer =
        bits == 2048 ? rsaSigner() : ecSigner(bits == 256 ? pki::KeyType::EcP256 : pki::KeyType::EcP384, bits);
    const QByteArray content = longContent();
    const Result<QByteArray> message = pki::SignedData::write(content, {}, signer.certificate, signer.key,
                                                              pki::Digest(digest), std::span(&signer.certificate, 1));
    QVERIFY(message);
    QCOMPARE(cmsVerify(*message), std::optional(content));
    QVERIFY(cmsWritesTheSame(*message));

    const Result<pki::SignedData> read = pki::SignedData::fromDer(*message);
    QVERIFY(read);
    QVERIFY(read->verify(signer.key.publicKey()));
    QVERIFY(read->content() == content);
    QCOMPARE(int(read->digest()), digest);
    QVERIFY(read->signerCertificate() == signer.certificate);
}

void CmsTest::verifiesWhatOpensslSigns_data() {
    QTest::addColumn<int>("digest");
    QTest::addColumn<CmsForm>("form");
    QTest::addColumn<CmsNames>("names");
    for (const pki::Digest digest : allDigests) {
        const QByteArray name = pki::name(digest).toLatin1();
        QTest::addRow("DER, %s", name.constData()) << int(digest) << CmsForm::Der << CmsNames::IssuerAndSerialNumber;
        QTest::addRow("BER, %s", name.constData()) << int(digest) << CmsForm::Ber << CmsNames::IssuerAndSerialNumber;
        QTest::addRow("DER, key identifier, %s", name.constData())
            << int(digest) << CmsForm::Der << CmsNames::KeyIdentifier;
    }
}

void CmsTest::verifiesWhatOpensslSigns() {
    QFETCH(int, digest);
    QFETCH(CmsForm, form);
    QFETCH(CmsNames, names);
    for (const Identity &signer : {rsaSigner(), ecSigner(pki::KeyType::EcP256, 256)}) {
        const bool isRsa = signer.key.spec().type == pki::KeyType::Rsa;
        if (!isRsa && pki::Digest(digest) == pki::Digest::Md5) continue;
        const QByteArray content = longContent();
        const QByteArray message =
            cmsSign(content, openssl(signer), pki::Digest(digest), form, names, CmsAttributes::Signed);
        QVERIFY(!message.isEmpty());
        QCOMPARE(message.at(1) == char(0x80), form == CmsForm::Ber);
        const Result<pki::SignedData> read = pki::SignedData::fromDer(message);
        QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
        const Result<void> verified = read->verify(signer.key.publicKey());
        QVERIFY2(verified, verified ? "" : qPrintable(verified.fault().sentence));
        QVERIFY(read->content() == content);
        QCOMPARE(int(read->digest()), digest);
    }
}

void CmsTest::writesAnEmptyContentAsPresent() {
    const QByteArray message = signedMessage({});
    QVERIFY(message.contains(QByteArray::fromHex("300f06092a864886f70d010701a0020400")));
    QCOMPARE(cmsVerify(message), std::optional(QByteArray()));
    const Result<pki::SignedData> read = pki::SignedData::fromDer(message);
    QVERIFY(read);
    QVERIFY(read->content());
    QVERIFY(read->content()->isEmpty());
    QVERIFY(read->verify(rsaSigner().key.publicKey()));
}

void CmsTest::leavesTheContentOutOfADegenerateMessage() {
    const std::array certificates{other().certificate, rsaSigner().certificate};
    const QByteArray message = pki::SignedData::writeDegenerate(certificates);
    QVERIFY(message.contains(QByteArray::fromHex("300b06092a864886f70d010701a0")));
    QCOMPARE(cmsCertificates(message), QList<QByteArray>({certificates[0].der(), certificates[1].der()}));
    const Result<pki::SignedData> read = pki::SignedData::fromDer(message);
    QVERIFY(read);
    QVERIFY(!read->content());
    QVERIFY(!read->hasSigner());
    QCOMPARE(read->certificates().size(), size_t(2));
    QVERIFY(read->certificates()[0] == certificates[0]);
    QVERIFY(!read->verify(rsaSigner().key.publicKey()));
}

void CmsTest::neverVerifiesAChangedMessage() {
    const QByteArray content("the content that was signed");
    const QByteArray message = signedMessage(content);
    const QByteArray transaction = pki::der::printableString("transaction");
    int survivors = 0;
    for (qsizetype offset = 0; offset < message.size(); ++offset) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = message;
            changed[offset] = char(changed[offset] ^ (1 << bit));
            const Result<pki::SignedData> read = pki::SignedData::fromDer(changed);
            if (!read || !read->hasSigner() || !read->verify(rsaSigner().key.publicKey())) continue;
            // What nothing protects may change (versions, algorithms of the outer set, parts of the certificate), but
            // not what was signed.
            ++survivors;
            QVERIFY2(read->content() == content, qPrintable(QString::number(offset)));
            QVERIFY2(read->signedAttribute(someAttribute) == transaction, qPrintable(QString::number(offset)));
        }
    }
    QVERIFY(survivors > 0);
}

void CmsTest::neverReadsATruncatedMessage() {
    const QByteArray message = signedMessage("content");
    const QByteArray ber = cmsSign("content", openssl(rsaSigner()), pki::Digest::Sha256, CmsForm::Ber,
                                   CmsNames::IssuerAndSerialNumber, CmsAttributes::Signed);
    for (qsizetype length = 0; length < message.size(); ++length)
        QVERIFY(!pki::SignedData::fromDer(message.first(length)));
    for (qsizetype length = 0; length < ber.size(); ++length) QVERIFY(!pki::SignedData::fromDer(ber.first(length)));
}

void CmsTest::neverReadsOctetsBehindAMessage() {
    QVERIFY(!pki::SignedData::fromDer(signedMessage("content") + '\0'));
}

void CmsTest::verifiesAttributesOutOfOrder_data() {
    QTest::addColumn<bool>("signsTheOrderSent");
    QTest::newRow("signed as sent") << true;
    QTest::newRow("signed in the order of DER, sent in another") << false;
}

void CmsTest::verifiesAttributesOutOfOrder() {
    QFETCH(bool, signsTheOrderSent);
    SignedDataBuilder builder;
    builder.content = "content";
    builder.signs =
        signsTheOrderSent ? SignedDataBuilder::Signs::TheOrderSent : SignedDataBuilder::Signs::TheOrderOfDer;
    // Longer first: in DER's order it comes last.
    builder.attributes = {attribute(someAttribute, {pki::der::printableString(QByteArray(100, 'x'))}),
                          attribute("2.16.840.1.113733.1.9.2", {pki::der::printableString("19")})};
    const Result<void> verified = readAndVerify(builder.build(rsaSigner().certificate, rsaSigner().key), rsaSigner());
    QVERIFY2(verified, verified ? "" : qPrintable(verified.fault().sentence));
}

void CmsTest::refusesABrokenSignedData_data() {
    QTest::addColumn<SignedDataBuilder>("builder");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *reason, FaultKind kind, auto breakIt) {
        SignedDataBuilder builder;
        builder.content = "content";
        breakIt(builder);
        QTest::newRow(reason) << builder << int(kind);
    };
    const QByteArray text = pki::der::printableString("x");
    row("two signers", FaultKind::Malformed, [](SignedDataBuilder &b) { b.signers = 2; });
    row("the signer's certificate is missing", FaultKind::Malformed,
        [](SignedDataBuilder &b) { b.hasCertificate = false; });
    row("17 certificates", FaultKind::Malformed,
        [](SignedDataBuilder &b) { b.moreCertificates = other().certificate.der().repeated(16); });
    row("an attribute twice", FaultKind::Malformed, [&](SignedDataBuilder &b) {
        b.attributes = {attribute(someAttribute, {text}), attribute(someAttribute, {text})};
    });
    row("an attribute with two values", FaultKind::Malformed, [&](SignedDataBuilder &b) {
        b.attributes = {attribute(someAttribute, {text, text})};
    });
    row("an attribute without a value", FaultKind::Malformed,
        [&](SignedDataBuilder &b) { b.attributes = {attribute(someAttribute, {})}; });
    row("33 attributes", FaultKind::Malformed, [&](SignedDataBuilder &b) {
        for (int i = 0; i < 31; ++i)
            b.attributes.push_back(attribute(("1.2.3." + QByteArray::number(i)).constData(), {text}));
    });
    row("no signed attributes", FaultKind::BadSignature, [](SignedDataBuilder &b) { b.hasAttributes = false; });
    row("no message digest", FaultKind::BadSignature, [](SignedDataBuilder &b) { b.hasMessageDigest = false; });
    row("no content type", FaultKind::BadSignature, [](SignedDataBuilder &b) { b.hasContentType = false; });
    row("another signed content type", FaultKind::BadSignature, [](SignedDataBuilder &b) {
        b.hasContentType = false;
        b.attributes = {attribute("1.2.840.113549.1.9.3", {pki::der::oid("1.2.840.113549.1.7.3")})};
    });
    row("a message digest of other content", FaultKind::BadSignature, [](SignedDataBuilder &b) {
        b.hasMessageDigest = false;
        b.attributes = {attribute("1.2.840.113549.1.9.4", {pki::der::octetString(pki::sha256("other"))})};
    });
    row("a signature algorithm with another digest", FaultKind::BadSignature,
        [](SignedDataBuilder &b) { b.signatureOid = "1.2.840.113549.1.1.13"; });
    row("a digest that is none of ours: SHA-224", FaultKind::Unsupported,
        [](SignedDataBuilder &b) { b.digestOid = "2.16.840.1.101.3.4.2.4"; });
    row("a signature that is none of ours: Ed25519", FaultKind::Unsupported,
        [](SignedDataBuilder &b) { b.signatureOid = "1.3.101.112"; });
    row("PSS without parameters", FaultKind::Unsupported,
        [](SignedDataBuilder &b) { b.signatureOid = "1.2.840.113549.1.1.10"; });
}

void CmsTest::refusesABrokenSignedData() {
    QFETCH(SignedDataBuilder, builder);
    QFETCH(int, kind);
    const Result<void> verified = readAndVerify(builder.build(rsaSigner().certificate, rsaSigner().key), rsaSigner());
    QVERIFY(!verified);
    QCOMPARE(int(verified.fault().kind), kind);
    QVERIFY(verified.fault().sentence.endsWith(u'.'));
}

void CmsTest::refusesAnotherKey() {
    const Result<pki::SignedData> read = pki::SignedData::fromDer(signedMessage("content"));
    QVERIFY(read);
    QVERIFY(read->verify(rsaSigner().key.publicKey()));
    const Result<void> verified = read->verify(other().key.publicKey());
    QVERIFY(!verified);
    QCOMPARE(verified.fault().kind, FaultKind::BadSignature);
}

QTEST_APPLESS_MAIN(CmsTest)
#include "tst_cms.moc"

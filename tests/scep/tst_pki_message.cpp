// What real clients sent is read, unwrapped and unsealed; what no client should send is refused.
#include "scep/pki_message.h"

#include <QRegularExpression>
#include <QtTest>

#include "pki/certification_request.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/identity.h"
#include "pki/signed_data_builder.h"
#include "scep/captures.h"
#include "scep/client_message.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

struct Client {
    pki::Digest digest;
    pki::Cipher cipher;
    const char *transactionId;  ///< of its enrolments
};

/// As observed on the wire.
const QHash<QString, Client> &clients() {
    static const QHash<QString, Client> all{
        {u"strongswan"_s, {pki::Digest::Sha256, pki::Cipher::Aes128Cbc, "^[0-9A-F]{40}$"}},
        {u"sscep"_s, {pki::Digest::Sha512, pki::Cipher::Aes128Cbc, "^[0-9A-F]{32}$"}},
        {u"scepclient"_s, {pki::Digest::Sha1, pki::Cipher::DesCbc, "^[A-Za-z0-9+/]{27}=$"}},
        {u"certmonger"_s, {pki::Digest::Sha256, pki::Cipher::Aes256Cbc, "^[0-9]{77,78}$"}},
        {u"jscep"_s, {pki::Digest::Sha512, pki::Cipher::Aes128Cbc, "^[0-9a-f]{40}$"}},
    };
    return all;
}

QByteArray messageTypeOf(const QString &name) {
    static const QList<QPair<QString, QByteArray>> types{{u"PKCSReq"_s, "19"},
                                                         {u"RenewalReq"_s, "17"},
                                                         {u"CertPoll"_s, "20"},
                                                         {u"GetCert"_s, "21"},
                                                         {u"GetCRL"_s, "22"}};
    for (const auto &[word, number] : types)
        if (name.contains(word)) return number;
    return {};
}

pki::Opener openerOf(const QString &name) {
    const QString ca = recipientOf(name);
    return {*pki::Certificate::fromPem(capturedCertificate(ca)), *pki::PrivateKey::fromPem(capturedKey(ca), Secret())};
}

const Identity &device() {
    static const Identity identity = selfSignedIdentity(u"r1.lab.example"_s, fixtureKey(u"ca-b"_s));
    return identity;
}

const Identity &authority() {
    static const Identity identity = selfSignedIdentity(u"Lab CA"_s, fixtureKey(u"ca-a"_s));
    return identity;
}

constexpr std::array attributeOids{scep::oid::messageType, scep::oid::transactionId, scep::oid::senderNonce};

/// A message whose three attributes are given as elements; an empty one is left out.
SignedDataBuilder message(const QByteArray &type, const QByteArray &transactionId, const QByteArray &nonce) {
    SignedDataBuilder builder;
    builder.content = "no envelope";
    const std::array values{type, transactionId, nonce};
    for (size_t i = 0; i < values.size(); ++i)
        if (!values[i].isEmpty()) builder.attributes.push_back(attribute(attributeOids[i], {values[i]}));
    return builder;
}

QByteArray text(const QByteArray &octets) {
    return pki::der::printableString(octets);
}
QByteArray nonce(int length) {
    return pki::der::octetString(QByteArray(length, 'n'));
}
QByteArray built(const SignedDataBuilder &builder) {
    return builder.build(device().certificate, device().key);
}

}  // namespace

class PkiMessageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatRealClientsSend_data();
    void readsWhatRealClientsSend();
    void opensNothingWithAnotherKey();
    void takesDeviationsAndSaysSo_data();
    void takesDeviationsAndSaysSo();
    void refusesAHeaderThatCannotBeAnswered_data();
    void refusesAHeaderThatCannotBeAnswered();
    void keepsAMessageTypeThatIsNone_data();
    void keepsAMessageTypeThatIsNone();
    void unwrapsNothingThatWasChanged();
    void saysThatADigestIsNotSupportedOnceTheHeaderIsKnown();
    void unsealsNoMessageWithoutAnEnvelope_data();
    void unsealsNoMessageWithoutAnEnvelope();
    void readsItsOwnRequest_data();
    void readsItsOwnRequest();
    void derivesTheTransactionFromTheKey();
};

void PkiMessageTest::readsWhatRealClientsSend_data() {
    QTest::addColumn<QString>("name");
    for (const QString &name : captures()) QTest::newRow(qPrintable(name)) << name;
}

void PkiMessageTest::readsWhatRealClientsSend() {
    QFETCH(QString, name);
    const Client client = clients().value(name.section(u'-', 0, 0));
    const Result<scep::Unverified> unverified = scep::read(capturedMessage(name));
    QVERIFY2(unverified, unverified ? "" : qPrintable(unverified.fault().sentence));
    const scep::Header &header = unverified->header;
    QCOMPARE(header.messageType, messageTypeOf(name));
    QVERIFY(scep::messageType(header.messageType));
    QCOMPARE(header.senderNonce.size(), 16);
    QCOMPARE(header.digest, client.digest);
    QCOMPARE(header.deviations, QStringList());
    const bool isQuery = name.contains(u"GetC"_s);
    if (isQuery) {
        const bool isConstant = header.transactionId == "SSCEP transactionId" || header.transactionId == "0";
        QVERIFY(isConstant);
    } else {
        const QRegularExpression pattern(QString::fromLatin1(client.transactionId));
        QVERIFY2(pattern.match(QString::fromLatin1(header.transactionId)).hasMatch(), header.transactionId.constData());
    }

    const Result<scep::Sealed> sealed = scep::unwrap(*unverified);
    QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.fault().sentence));
    const pki::Opener opener = openerOf(name);
    const Result<scep::Unsealed> unsealed = scep::unseal(*sealed, std::span(&opener, 1));
    QVERIFY2(unsealed, unsealed ? "" : qPrintable(unsealed.fault().sentence));
    QCOMPARE(unsealed->cipher, client.cipher);
    QCOMPARE(unsealed->keyTransport, pki::KeyTransport::RsaPkcs1);

    if (!name.contains(u"Req"_s)) return;
    const Result<pki::CertificationRequest> request = pki::CertificationRequest::fromDer(unsealed->content.bytes());
    QVERIFY2(request, request ? "" : qPrintable(request.fault().sentence));
    const Result<pki::PublicKey> key = pki::PublicKey::fromSpki(request->spki());
    QVERIFY(key);
    QVERIFY(request->isSignedBy(*key));
    const bool isRenewal = name.contains(u"enewal"_s);
    if (!isRenewal) QVERIFY(request->challengePassword() == QByteArrayView("secret"));
    if (!isRenewal) QCOMPARE(header.signer.spki(), request->spki());
}

void PkiMessageTest::opensNothingWithAnotherKey() {
    const Result<scep::Unverified> unverified = scep::read(capturedMessage(u"strongswan-PKCSReq-post-ca-a"_s));
    QVERIFY(unverified);
    const Result<scep::Sealed> sealed = scep::unwrap(*unverified);
    QVERIFY(sealed);
    const pki::Opener stranger = openerOf(u"x-ca-micromdm"_s);
    const Result<scep::Unsealed> byStranger = scep::unseal(*sealed, std::span(&stranger, 1));
    QVERIFY(!byStranger);
    QCOMPARE(byStranger.fault().kind, FaultKind::Undecryptable);
    // Addressed rightly, but the key behind the certificate is another.
    const pki::Opener mixedUp{openerOf(u"x-ca-a"_s).certificate, fixtureKey(u"ca-b"_s)};
    // A random key passes the check of the padding once in 256: then the content is rubbish, which is no failure here.
    for (int attempt = 0; attempt < 5; ++attempt) {
        const Result<scep::Unsealed> byMixedUp = scep::unseal(*sealed, std::span(&mixedUp, 1));
        if (byMixedUp) continue;
        QCOMPARE(byMixedUp.fault().sentence, byStranger.fault().sentence);
        return;
    }
    QFAIL("The envelope was opened with the wrong key.");
}

void PkiMessageTest::takesDeviationsAndSaysSo_data() {
    QTest::addColumn<SignedDataBuilder>("builder");
    QTest::addColumn<int>("deviations");
    const QByteArray type = text("19"), transaction = text("T");
    QTest::newRow("as the standard has it") << message(type, transaction, nonce(16)) << 0;
    QTest::newRow("a nonce of 15 octets") << message(type, transaction, nonce(15)) << 1;
    QTest::newRow("a nonce of 64 octets") << message(type, transaction, nonce(64)) << 1;
    QTest::newRow("UTF8Strings") << message(pki::der::utf8String(u"19"_s), pki::der::utf8String(u"T"_s), nonce(16))
                                 << 2;
    QTest::newRow("an IA5String") << message(type, pki::der::ia5String("T@x"), nonce(16)) << 1;
    QTest::newRow("a TeletexString") << message(type, pki::der::element(0x14, "T"), nonce(16)) << 1;
    QTest::newRow("a transactionID of 255 octets") << message(type, text(QByteArray(255, 'T')), nonce(16)) << 0;
    SignedDataBuilder unknown = message(type, transaction, nonce(16));
    unknown.attributes.push_back(attribute("1.2.840.113549.1.9.52", {pki::der::sequence(QByteArrayView())}));
    QTest::newRow("an attribute that nobody asked for") << unknown << 0;
}

void PkiMessageTest::takesDeviationsAndSaysSo() {
    QFETCH(SignedDataBuilder, builder);
    QFETCH(int, deviations);
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(read->header.deviations.size(), deviations);
    for (const QString &sentence : read->header.deviations) QVERIFY(sentence.endsWith(u'.'));
    QVERIFY(scep::unwrap(*read));
}

void PkiMessageTest::refusesAHeaderThatCannotBeAnswered_data() {
    QTest::addColumn<SignedDataBuilder>("builder");
    const QByteArray type = text("19"), transaction = text("T");
    const auto row = [](const char *reason, const SignedDataBuilder &builder) { QTest::newRow(reason) << builder; };
    row("no messageType", message({}, transaction, nonce(16)));
    row("an empty messageType", message(text(""), transaction, nonce(16)));
    row("a messageType with an embedded NUL", message(text(QByteArray("19\0", 3)), transaction, nonce(16)));
    row("a messageType of letters", message(text("x"), transaction, nonce(16)));
    row("a messageType of three digits", message(text("019"), transaction, nonce(16)));
    row("a messageType that is a number", message(pki::der::integer(19), transaction, nonce(16)));
    row("no transactionID", message(type, {}, nonce(16)));
    row("an empty transactionID", message(type, text(""), nonce(16)));
    row("a transactionID of 300 octets", message(type, text(QByteArray(300, 'T')), nonce(16)));
    row("a transactionID with an embedded NUL", message(type, text(QByteArray("T\0T", 3)), nonce(16)));
    row("a transactionID with a line feed", message(type, text("T\nT"), nonce(16)));
    row("a transactionID outside of ASCII", message(type, pki::der::utf8String(u"Tü"_s), nonce(16)));
    row("a transactionID as a BMPString", message(type, pki::der::element(0x1e, QByteArray("\0T", 2)), nonce(16)));
    row("no senderNonce", message(type, transaction, {}));
    row("an empty senderNonce", message(type, transaction, nonce(0)));
    row("a senderNonce of 65 octets", message(type, transaction, nonce(65)));
    row("a senderNonce that is text", message(type, transaction, text("0123456789abcdef")));
    SignedDataBuilder twice = message(type, transaction, nonce(16));
    twice.attributes.push_back(attribute(scep::oid::transactionId, {text("U")}));
    row("two transactionIDs", twice);
    SignedDataBuilder twoValues = message(type, {}, nonce(16));
    twoValues.attributes.push_back(attribute(scep::oid::transactionId, {transaction, text("U")}));
    row("a transactionID with two values", twoValues);
    SignedDataBuilder twoSigners = message(type, transaction, nonce(16));
    twoSigners.signers = 2;
    row("two signers", twoSigners);
    SignedDataBuilder noSigner = message(type, transaction, nonce(16));
    noSigner.signers = 0;
    row("no signer", noSigner);
    SignedDataBuilder noCertificate = message(type, transaction, nonce(16));
    noCertificate.hasCertificate = false;
    row("no certificate of the signer", noCertificate);
    SignedDataBuilder noAttributes = message(type, transaction, nonce(16));
    noAttributes.hasAttributes = false;
    row("no signed attributes", noAttributes);
    SignedDataBuilder noData = message(type, transaction, nonce(16));
    noData.contentType = "1.2.840.113549.1.7.3";
    row("content that is not of the type data", noData);
}

void PkiMessageTest::refusesAHeaderThatCannotBeAnswered() {
    QFETCH(SignedDataBuilder, builder);
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY(!read);
    QCOMPARE(read.fault().kind, FaultKind::Malformed);
    QVERIFY(read.fault().sentence.endsWith(u'.'));
}

void PkiMessageTest::keepsAMessageTypeThatIsNone_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("unassigned, once UpdateReq: CVE-2026-30836") << QByteArray("18");
    QTest::newRow("nobody's") << QByteArray("99");
    QTest::newRow("reserved") << QByteArray("0");
    QTest::newRow("PKCSReq written strangely") << QByteArray("01");
}

void PkiMessageTest::keepsAMessageTypeThatIsNone() {
    QFETCH(QByteArray, type);
    const Result<scep::Unverified> read = scep::read(built(message(text(type), text("T"), nonce(16))));
    QVERIFY(read);
    QCOMPARE(read->header.messageType, type);
    QVERIFY(!scep::messageType(read->header.messageType));
}

void PkiMessageTest::unwrapsNothingThatWasChanged() {
    const QByteArray captured = capturedMessage(u"strongswan-PKCSReq-post-ca-a"_s);
    // In the encrypted content, in a signed attribute, in the signature.
    const QList<QByteArray> marks{
        QByteArray::fromHex("2a864886f70d010703"), QByteArray::fromHex("6086480186f845010907"), {}};
    for (const qsizetype offset :
         {captured.indexOf(marks[0]) + 300, captured.indexOf(marks[1]) + 20, captured.size() - 1}) {
        QByteArray changed = captured;
        changed[offset] = changed[offset] == 'A' ? 'B' : 'A';
        const Result<scep::Unverified> read = scep::read(changed);
        QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
        const Result<scep::Sealed> sealed = scep::unwrap(*read);
        QVERIFY(!sealed);
        QCOMPARE(sealed.fault().kind, FaultKind::BadSignature);
    }
}

void PkiMessageTest::saysThatADigestIsNotSupportedOnceTheHeaderIsKnown() {
    SignedDataBuilder builder = message(text("19"), text("T"), nonce(16));
    builder.digestOid = "2.16.840.1.101.3.4.2.4";
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY(read);
    const Result<scep::Sealed> sealed = scep::unwrap(*read);
    QVERIFY(!sealed);
    QCOMPARE(sealed.fault().kind, FaultKind::Unsupported);
    QVERIFY(sealed.fault().sentence.contains(u"2.16.840.1.101.3.4.2.4"_s));
}

void PkiMessageTest::unsealsNoMessageWithoutAnEnvelope_data() {
    QTest::addColumn<SignedDataBuilder>("builder");
    SignedDataBuilder builder = message(text("19"), text("T"), nonce(16));
    QTest::newRow("content that is no envelope") << builder;
    builder.content = QByteArray();
    QTest::newRow("an empty content") << builder;
    builder.content = std::nullopt;
    QTest::newRow("no content") << builder;
}

void PkiMessageTest::unsealsNoMessageWithoutAnEnvelope() {
    QFETCH(SignedDataBuilder, builder);
    const Result<scep::Unverified> read = scep::read(built(builder));
    QVERIFY(read);
    const Result<scep::Sealed> sealed = scep::unwrap(*read);
    QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.fault().sentence));
    const pki::Opener opener{authority().certificate, authority().key};
    const Result<scep::Unsealed> unsealed = scep::unseal(*sealed, std::span(&opener, 1));
    QVERIFY(!unsealed);
    QCOMPARE(unsealed.fault().kind, FaultKind::Malformed);
}

void PkiMessageTest::readsItsOwnRequest_data() {
    QTest::addColumn<int>("digest");
    QTest::addColumn<int>("cipher");
    QTest::addColumn<int>("transport");
    QTest::newRow("SHA-256, AES-128") << int(pki::Digest::Sha256) << int(pki::Cipher::Aes128Cbc) << 0;
    QTest::newRow("SHA-1, triple DES") << int(pki::Digest::Sha1) << int(pki::Cipher::TripleDesCbc) << 0;
    QTest::newRow("SHA-512, AES-256, OAEP") << int(pki::Digest::Sha512) << int(pki::Cipher::Aes256Cbc) << 1;
    QTest::newRow("MD5, single DES") << int(pki::Digest::Md5) << int(pki::Cipher::DesCbc) << 0;
}

void PkiMessageTest::readsItsOwnRequest() {
    QFETCH(int, digest);
    QFETCH(int, cipher);
    QFETCH(int, transport);
    scep::ClientRequest request;
    request.messageData = "a request";
    request.transactionId = "T-1";
    request.senderNonce = pki::randomBytes(16);
    request.digest = pki::Digest(digest);
    request.cipher = pki::Cipher(cipher);
    request.keyTransport = pki::KeyTransport(transport);
    const Result<pki::Certificate> signer = scep::selfSigned(
        pki::DistinguishedName::withCommonName(u"r1.lab.example"_s), device().key, SystemClock().now());
    QVERIFY2(signer, signer ? "" : qPrintable(signer.fault().sentence));
    QVERIFY(signer->isSignedBy(device().key.publicKey()));
    const Result<QByteArray> written = scep::writeRequest(request, *signer, device().key, authority().certificate);
    QVERIFY2(written, written ? "" : qPrintable(written.fault().sentence));

    const Result<scep::Unverified> read = scep::read(*written);
    QVERIFY(read);
    QCOMPARE(read->header.transactionId, request.transactionId);
    QCOMPARE(read->header.senderNonce, request.senderNonce);
    QCOMPARE(read->header.messageType, request.messageType);
    QCOMPARE(read->header.digest, request.digest);
    QCOMPARE(read->header.deviations, QStringList());
    const Result<scep::Sealed> sealed = scep::unwrap(*read);
    QVERIFY(sealed);
    const pki::Opener opener{authority().certificate, authority().key};
    const Result<scep::Unsealed> unsealed = scep::unseal(*sealed, std::span(&opener, 1));
    QVERIFY(unsealed);
    QCOMPARE(unsealed->content.bytes(), request.messageData);
    QCOMPARE(unsealed->cipher, request.cipher);
    QCOMPARE(unsealed->keyTransport, request.keyTransport);
}

void PkiMessageTest::derivesTheTransactionFromTheKey() {
    const Result<scep::Unverified> read = scep::read(capturedMessage(u"strongswan-PKCSReq-post-ca-a"_s));
    QVERIFY(read);
    QCOMPARE(scep::transactionIdOf(read->header.signerKey), read->header.transactionId);
}

QTEST_APPLESS_MAIN(PkiMessageTest)
#include "tst_pki_message.moc"

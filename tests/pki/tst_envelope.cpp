// Our envelopes against OpenSSL's: what one seals the other opens, and every failure to open looks the same.
#include <QtTest>

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/enveloped_data.h"
#include "pki/identity.h"
#include "pki/openssl_cms.h"
#include "pki/signed_data.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allCiphers{pki::Cipher::DesCbc, pki::Cipher::TripleDesCbc, pki::Cipher::Aes128Cbc,
                                pki::Cipher::Aes192Cbc, pki::Cipher::Aes256Cbc};
constexpr std::array allTransports{pki::KeyTransport::RsaPkcs1, pki::KeyTransport::RsaOaep,
                                   pki::KeyTransport::RsaOaepSha256, pki::KeyTransport::RsaOaepSha384,
                                   pki::KeyTransport::RsaOaepSha512};

const Identity &stranger() {
    static const Identity identity = selfSignedIdentity(u"stranger"_s, fixtureKey(u"ca-a"_s));
    return identity;
}

const Identity &recipient() {
    static const Identity identity = selfSignedIdentity(u"recipient"_s, fixtureKey(u"ca-b"_s));
    return identity;
}

OpensslIdentity openssl(const Identity &identity) {
    return OpensslIdentity(identity.certificate.der(), identity.key.toPkcs8().bytes());
}

pki::Opener opener(const Identity &identity) {
    return {identity.certificate, identity.key};
}

/// Longer than a piece of a streamed OCTET STRING.
QByteArray longContent() {
    return pki::randomBytes(5000);
}

Result<Secret> readAndOpen(const QByteArray &envelope, const Identity &identity) {
    const Result<pki::EnvelopedData> read = pki::EnvelopedData::fromDer(envelope);
    if (!read) return read.fault();
    const pki::Opener one = opener(identity);
    return read->open(std::span(&one, 1));
}

QByteArray envelopeFor(const Identity &identity, pki::Cipher cipher = pki::Cipher::Aes128Cbc) {
    return *pki::EnvelopedData::write("some content", identity.certificate, identity.key.publicKey(), cipher,
                                      pki::KeyTransport::RsaPkcs1);
}

}  // namespace

class EnvelopeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensslOpensWhatWeSeal_data();
    void opensslOpensWhatWeSeal();
    void opensWhatOpensslSeals_data();
    void opensWhatOpensslSeals();
    void failsAlikeForEveryChangedEnvelope();
    void failsAlikeForEveryReason_data();
    void failsAlikeForEveryReason();
    void opensWithTheKeyThatIsNamed();
    void namesTheRecipientWithItsOwnOctets();
    void refusesABrokenEnvelope_data();
    void refusesABrokenEnvelope();
    void neverReadsATruncatedEnvelope();
};

void EnvelopeTest::opensslOpensWhatWeSeal_data() {
    QTest::addColumn<int>("cipher");
    QTest::addColumn<int>("transport");
    for (const pki::Cipher cipher : allCiphers) {
        for (const pki::KeyTransport transport : allTransports)
            QTest::addRow("%s, transport %d", qPrintable(pki::name(cipher)), int(transport))
                << int(cipher) << int(transport);
    }
}

void EnvelopeTest::opensslOpensWhatWeSeal() {
    QFETCH(int, cipher);
    QFETCH(int, transport);
    const QByteArray content = longContent();
    const Result<QByteArray> envelope =
        pki::EnvelopedData::write(content, recipient().certificate, recipient().key.publicKey(), pki::Cipher(cipher),
                                  pki::KeyTransport(transport));
    QVERIFY2(envelope, envelope ? "" : qPrintable(envelope.fault().sentence));
    QVERIFY(cmsRecipientIs(*envelope, recipient().certificate.der()));
    QCOMPARE(cmsDecrypt(*envelope, openssl(recipient())), std::optional(content));

    const Result<pki::EnvelopedData> read = pki::EnvelopedData::fromDer(*envelope);
    QVERIFY(read);
    QCOMPARE(int(read->cipher()), cipher);
    QCOMPARE(int(read->keyTransport()), transport);
    const std::array openers{opener(stranger()), opener(recipient())};
    const Result<Secret> opened = read->open(openers);
    QVERIFY(opened);
    QVERIFY(opened->bytes() == content);
}

void EnvelopeTest::opensWhatOpensslSeals_data() {
    QTest::addColumn<int>("cipher");
    QTest::addColumn<int>("transport");
    QTest::addColumn<CmsForm>("form");
    QTest::addColumn<CmsNames>("names");
    for (const pki::Cipher cipher : allCiphers) {
        for (const pki::KeyTransport transport : allTransports) {
            for (const CmsForm form : {CmsForm::Der, CmsForm::Ber}) {
                for (const CmsNames names : {CmsNames::IssuerAndSerialNumber, CmsNames::KeyIdentifier})
                    QTest::addRow("%s, transport %d, %s, %s", qPrintable(pki::name(cipher)), int(transport),
                                  form == CmsForm::Der ? "DER" : "BER",
                                  names == CmsNames::KeyIdentifier ? "key identifier" : "issuer and serial")
                        << int(cipher) << int(transport) << form << names;
            }
        }
    }
}

void EnvelopeTest::opensWhatOpensslSeals() {
    QFETCH(int, cipher);
    QFETCH(int, transport);
    QFETCH(CmsForm, form);
    QFETCH(CmsNames, names);
    const QByteArray content = longContent();
    const QByteArray envelope =
        cmsEncrypt(content, openssl(recipient()), pki::Cipher(cipher), pki::KeyTransport(transport), form, names);
    QVERIFY(!envelope.isEmpty());
    const Result<Secret> opened = readAndOpen(envelope, recipient());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.fault().sentence));
    QVERIFY(opened->bytes() == content);
}

void EnvelopeTest::failsAlikeForEveryChangedEnvelope() {
    const QByteArray envelope = envelopeFor(recipient());
    const Result<Secret> unopened = readAndOpen(envelope, stranger());
    QVERIFY(!unopened);
    QCOMPARE(unopened.fault().kind, FaultKind::Undecryptable);
    int undecryptable = 0;
    for (qsizetype offset = 0; offset < envelope.size(); ++offset) {
        QByteArray changed = envelope;
        changed[offset] = char(changed[offset] ^ (1 << (offset % 8)));
        const Result<Secret> opened = readAndOpen(changed, recipient());
        if (opened || opened.fault().kind != FaultKind::Undecryptable) continue;
        ++undecryptable;
        QCOMPARE(opened.fault().sentence, unopened.fault().sentence);
    }
    // At the least nearly all of the 256 octets of the encrypted key: a random key passes the padding once in 256.
    QVERIFY(undecryptable > 240);
}

void EnvelopeTest::failsAlikeForEveryReason_data() {
    QTest::addColumn<QByteArray>("encryptedKey");
    const pki::PublicKey key = recipient().key.publicKey();
    const auto row = [&](const char *reason, QByteArrayView contentKey) {
        QTest::newRow(reason) << *key.encrypt(pki::KeyTransport::RsaPkcs1, contentKey);
    };
    row("a key that is too short", QByteArray(5, 'k'));
    row("a key that is too long", QByteArray(32, 'k'));
    row("an empty key", QByteArray());
    row("the wrong key", QByteArray(16, 'k'));
    QTest::newRow("no PKCS#1 padding") << QByteArray("\x01" + QByteArray(255, 'x'));
    QTest::newRow("larger than the modulus") << QByteArray(256, char(0xff));
    QTest::newRow("the wrong transport") << *key.encrypt(pki::KeyTransport::RsaOaep, QByteArray(16, 'k'));
}

void EnvelopeTest::failsAlikeForEveryReason() {
    QFETCH(QByteArray, encryptedKey);
    const Result<Secret> unopened = readAndOpen(envelopeFor(recipient()), stranger());
    // A random key passes the check of the padding once in 256: then the content is rubbish, which is no failure here.
    for (int attempt = 0; attempt < 5; ++attempt) {
        QByteArray envelope = envelopeFor(recipient());
        const qsizetype at = envelope.indexOf(QByteArray::fromHex("04820100")) + 4;
        QVERIFY(at > 4);
        const Result<Secret> opened = readAndOpen(envelope.replace(at, 256, encryptedKey), recipient());
        if (opened) continue;
        QCOMPARE(opened.fault().kind, FaultKind::Undecryptable);
        QCOMPARE(opened.fault().sentence, unopened.fault().sentence);
        return;
    }
    QFAIL("The envelope was opened.");
}

void EnvelopeTest::opensWithTheKeyThatIsNamed() {
    // Renewed under the same name: only the serial number tells the two apart.
    const Identity renewed = selfSignedIdentity(u"recipient"_s, fixtureKey(u"ra-c"_s));
    QVERIFY(renewed.certificate.issuer().der() == recipient().certificate.issuer().der());
    const std::array openers{opener(renewed), opener(recipient())};
    for (const Identity &addressee : {renewed, recipient()}) {
        const Result<pki::EnvelopedData> envelope = pki::EnvelopedData::fromDer(envelopeFor(addressee));
        QVERIFY(envelope);
        const Result<Secret> opened = envelope->open(openers);
        QVERIFY(opened);
        QCOMPARE(opened->bytes(), QByteArray("some content"));
    }
}

void EnvelopeTest::namesTheRecipientWithItsOwnOctets() {
    // The captures' signers: serial numbers of 32 octets and a v1 certificate (certmonger), odd issuers (scepclient).
    for (const QString &name : {u"sscep-PKCSReq-post-ca-a"_s, u"certmonger-PKCSReq-get-ca-a"_s,
                                u"scepclient-PKCSReq-post-ca-a"_s, u"strongswan-PKCSReq-post-ca-a"_s}) {
        QFile file(QStringLiteral(SCEPTER_FIXTURES "/captures/%1.der").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<pki::SignedData> message = pki::SignedData::fromDer(file.readAll());
        QVERIFY(message);
        const pki::Certificate &signer = message->signerCertificate();
        const Result<pki::PublicKey> key = signer.publicKey();
        QVERIFY(key);
        const Result<QByteArray> envelope =
            pki::EnvelopedData::write("content", signer, *key, pki::Cipher::Aes128Cbc, pki::KeyTransport::RsaPkcs1);
        QVERIFY(envelope);
        QVERIFY(cmsRecipientIs(*envelope, signer.der()));
        const QByteArray serial = pki::der::element(pki::tag::integer, signer.serialNumber());
        QVERIFY(envelope->contains(pki::der::sequence({signer.issuer().der(), serial})));
    }
}

void EnvelopeTest::refusesABrokenEnvelope_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *reason, const QByteArray &before, const QByteArray &after, FaultKind kind) {
        QTest::newRow(reason) << before << after << int(kind);
    };
    const QByteArray aes128 = pki::der::oid("2.16.840.1.101.3.4.1.2");
    row("AES-128-GCM", aes128, pki::der::oid("2.16.840.1.101.3.4.1.6"), FaultKind::Unsupported);
    row("a key transport that is none of ours", pki::der::oid("1.2.840.113549.1.1.1"),
        pki::der::oid("1.2.840.113549.1.1.5"), FaultKind::Unsupported);
    row("content that is no data", pki::der::oid("1.2.840.113549.1.7.1"), pki::der::oid("1.2.840.113549.1.7.2"),
        FaultKind::Malformed);
    row("signed data in place of an envelope", pki::der::oid("1.2.840.113549.1.7.3"),
        pki::der::oid("1.2.840.113549.1.7.2"), FaultKind::Malformed);
}

void EnvelopeTest::refusesABrokenEnvelope() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, kind);
    QByteArray envelope = envelopeFor(recipient());
    QVERIFY(envelope.contains(before));
    QCOMPARE(before.size(), after.size());
    const Result<pki::EnvelopedData> read = pki::EnvelopedData::fromDer(envelope.replace(before, after));
    QVERIFY(!read);
    QCOMPARE(int(read.fault().kind), kind);
}

void EnvelopeTest::neverReadsATruncatedEnvelope() {
    const QByteArray envelope = envelopeFor(recipient());
    for (qsizetype length = 0; length < envelope.size(); ++length)
        QVERIFY(!pki::EnvelopedData::fromDer(envelope.first(length)));
    QVERIFY(!pki::EnvelopedData::fromDer(envelope + '\0'));
}

QTEST_APPLESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"

// Envelopes that are closed with a password: ours against OpenSSL's, and what a hostile server may not make of them.
#include <QtTest>

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/enveloped_data.h"
#include "pki/identity.h"
#include "pki/openssl_cms.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allCiphers{pki::Cipher::DesCbc, pki::Cipher::TripleDesCbc, pki::Cipher::Aes128Cbc,
                                pki::Cipher::Aes192Cbc, pki::Cipher::Aes256Cbc};

/// Longer than a piece of a streamed OCTET STRING.
QByteArray longContent() {
    return pki::randomBytes(5000);
}

Result<Secret> readAndOpen(const QByteArray &envelope, QByteArrayView password) {
    const Result<pki::EnvelopedData> read = pki::EnvelopedData::fromDer(envelope);
    if (!read) return read.fault();
    return read->openWithPassword(password);
}

/// By OpenSSL, whose 2,048 iterations are quick.
QByteArray quickEnvelope() {
    return cmsEncryptWithPassword("some content", "a challenge", pki::Cipher::Aes128Cbc, CmsForm::Der);
}

/// An EnvelopedData whose PasswordRecipientInfo has these parameters of PBKDF2.
QByteArray envelopeWith(const QByteArray &parametersOfPbkdf2) {
    using namespace pki;
    QByteArray derivation = der::sequence({der::oid("1.2.840.113549.1.5.12"), parametersOfPbkdf2});
    derivation[0] = char(tag::context(0));
    const QByteArray aes128 =
        der::sequence({der::oid("2.16.840.1.101.3.4.1.2"), der::octetString(QByteArray(16, 'i'))});
    QByteArray info = der::sequence({der::integer(int64_t(0)), derivation,
                                     der::sequence({der::oid("1.2.840.113549.1.9.16.3.9"), aes128}),
                                     der::octetString(QByteArray(32, 'w'))});
    info[0] = char(tag::context(3));
    const QByteArray content = der::sequence(
        {der::oid("1.2.840.113549.1.7.1"), aes128, der::element(tag::contextPrimitive(0), QByteArray(16, 'c'))});
    const QByteArray envelope = der::sequence({der::integer(int64_t(3)), der::setOf({info}), content});
    return der::sequence({der::oid("1.2.840.113549.1.7.3"), der::explicitContext(0, envelope)});
}

QByteArray pbkdf2(int64_t iterations, const QByteArray &more = {}, const QByteArray &salt = "salt") {
    return pki::der::sequence({pki::der::octetString(salt), pki::der::integer(iterations), more});
}

}  // namespace

class PasswordEnvelopeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensslOpensWhatWeClose_data();
    void opensslOpensWhatWeClose();
    void opensWhatOpensslCloses_data();
    void opensWhatOpensslCloses();
    void closesDifferentlyEachTime();
    void opensNothingWithAnotherPassword();
    void refusesADerivationThatIsNoneOfOurs_data();
    void refusesADerivationThatIsNoneOfOurs();
    void tellsPasswordsFromKeys();
    void opensNothingThatWasChangedOnTheWay();
};

void PasswordEnvelopeTest::opensslOpensWhatWeClose_data() {
    QTest::addColumn<int>("cipher");
    QTest::addColumn<QByteArray>("password");
    for (const pki::Cipher cipher : allCiphers)
        QTest::addRow("%s", qPrintable(pki::name(cipher))) << int(cipher) << QByteArray("a challenge");
    QTest::newRow("a password outside of ASCII") << int(pki::Cipher::Aes128Cbc) << u"Geheimnis \u00fc"_s.toUtf8();
    QTest::newRow("a long password") << int(pki::Cipher::Aes128Cbc) << QByteArray(200, 'p');
    QTest::newRow("a password of one character") << int(pki::Cipher::Aes128Cbc) << QByteArray("p");
}

void PasswordEnvelopeTest::opensslOpensWhatWeClose() {
    QFETCH(int, cipher);
    QFETCH(QByteArray, password);
    const QByteArray content = longContent();
    const Result<QByteArray> envelope = pki::EnvelopedData::writeForPassword(content, password, pki::Cipher(cipher));
    QVERIFY2(envelope, envelope ? "" : qPrintable(envelope.fault().sentence));
    QVERIFY(cmsWritesTheSame(*envelope));
    QCOMPARE(cmsDecryptWithPassword(*envelope, password), std::optional(content));
    const Result<Secret> opened = readAndOpen(*envelope, password);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.fault().sentence));
    QVERIFY(opened->bytes() == content);
}

void PasswordEnvelopeTest::opensWhatOpensslCloses_data() {
    QTest::addColumn<int>("cipher");
    QTest::addColumn<CmsForm>("form");
    // OpenSSL wraps with the cipher of the content; keys that single DES wraps are not taken.
    for (const pki::Cipher cipher :
         {pki::Cipher::TripleDesCbc, pki::Cipher::Aes128Cbc, pki::Cipher::Aes192Cbc, pki::Cipher::Aes256Cbc}) {
        for (const CmsForm form : {CmsForm::Der, CmsForm::Ber})
            QTest::addRow("%s, %s", qPrintable(pki::name(cipher)), form == CmsForm::Der ? "DER" : "BER")
                << int(cipher) << form;
    }
}

void PasswordEnvelopeTest::opensWhatOpensslCloses() {
    QFETCH(int, cipher);
    QFETCH(CmsForm, form);
    const QByteArray content = longContent();
    const QByteArray envelope = cmsEncryptWithPassword(content, "a challenge", pki::Cipher(cipher), form);
    QVERIFY(!envelope.isEmpty());
    const Result<pki::EnvelopedData> read = pki::EnvelopedData::fromDer(envelope);
    QVERIFY2(read, read ? "" : qPrintable(read.fault().sentence));
    QCOMPARE(int(read->cipher()), cipher);
    const Result<Secret> opened = read->openWithPassword("a challenge");
    QVERIFY2(opened, opened ? "" : qPrintable(opened.fault().sentence));
    QVERIFY(opened->bytes() == content);
}

void PasswordEnvelopeTest::closesDifferentlyEachTime() {
    const auto close = [] {
        return *pki::EnvelopedData::writeForPassword("content", "a challenge", pki::Cipher::Aes128Cbc);
    };
    // Salt, both initialisation vectors and the key are new: whatever is the same is the frame.
    const QByteArray one = close(), other = close();
    QCOMPARE(one.size(), other.size());
    qsizetype differing = 0;
    for (qsizetype i = 0; i < one.size(); ++i) differing += one[i] != other[i];
    QVERIFY(differing > 16 + 16 + 16 + 32 - 8);
}

void PasswordEnvelopeTest::opensNothingWithAnotherPassword() {
    const QByteArray envelope = quickEnvelope();
    for (const char *password : {"another", "a challenge ", "A challenge", "a challeng", ""}) {
        const Result<Secret> opened = readAndOpen(envelope, password);
        QVERIFY(!opened);
        QCOMPARE(opened.fault().kind, FaultKind::Undecryptable);
        QVERIFY(!opened.fault().sentence.contains(u"another"_s));
    }
}

void PasswordEnvelopeTest::refusesADerivationThatIsNoneOfOurs_data() {
    QTest::addColumn<QByteArray>("envelope");
    QTest::addColumn<int>("kind");
    using namespace pki;
    const auto row = [](const char *reason, const QByteArray &envelope, FaultKind kind) {
        QTest::newRow(reason) << envelope << int(kind);
    };
    // Taken, and then it is no key for this password.
    row("a thousand iterations", envelopeWith(pbkdf2(1000)), FaultKind::Undecryptable);
    row("the length that AES-128 takes", envelopeWith(pbkdf2(1000, der::integer(int64_t(16)))),
        FaultKind::Undecryptable);
    row("no iteration", envelopeWith(pbkdf2(0)), FaultKind::Unsupported);
    row("a million and one iterations", envelopeWith(pbkdf2(1'000'001)), FaultKind::Unsupported);
    row("two thousand million iterations", envelopeWith(pbkdf2(2'000'000'000)), FaultKind::Unsupported);
    row("more iterations than a number holds", envelopeWith(pbkdf2(int64_t(1) << 40)), FaultKind::Malformed);
    row("negative iterations", envelopeWith(pbkdf2(-1)), FaultKind::Malformed);
    row("a salt of 300 octets", envelopeWith(pbkdf2(1000, {}, QByteArray(300, 's'))), FaultKind::Unsupported);
    row("a length that AES-128 does not take", envelopeWith(pbkdf2(1000, der::integer(int64_t(32)))),
        FaultKind::Malformed);
    const QByteArray md5 = der::sequence({der::oid("1.3.6.1.5.5.8.1.1"), der::null()});
    row("HMAC over MD5", envelopeWith(pbkdf2(1000, md5)), FaultKind::Unsupported);
    row("something behind the parameters", envelopeWith(pbkdf2(1000, der::boolean(true))), FaultKind::Malformed);
    const QByteArray envelope = quickEnvelope();
    const auto replaced = [&](const char *before, const char *after) {
        return QByteArray(envelope).replace(der::oid(before), der::oid(after));
    };
    row("PBES1", replaced("1.2.840.113549.1.5.12", "1.2.840.113549.1.5.3"), FaultKind::Unsupported);
    row("the key wrap of RFC 3217", replaced("1.2.840.113549.1.9.16.3.9", "1.2.840.113549.1.9.16.3.6"),
        FaultKind::Unsupported);
}

void PasswordEnvelopeTest::refusesADerivationThatIsNoneOfOurs() {
    QFETCH(QByteArray, envelope);
    QFETCH(int, kind);
    const Result<Secret> opened = readAndOpen(envelope, "a challenge");
    QVERIFY(!opened);
    QCOMPARE(int(opened.fault().kind), kind);
    QVERIFY(opened.fault().sentence.endsWith(u'.'));
}

void PasswordEnvelopeTest::tellsPasswordsFromKeys() {
    const Identity recipient = selfSignedIdentity(u"recipient"_s, fixtureKey(u"ca-b"_s));
    const Result<QByteArray> forKey =
        pki::EnvelopedData::write("some content", recipient.certificate, recipient.key.publicKey(),
                                  pki::Cipher::Aes128Cbc, pki::KeyTransport::RsaPkcs1);
    QVERIFY(forKey);
    const Result<Secret> byPassword = readAndOpen(*forKey, "a challenge");
    QVERIFY(!byPassword);
    QCOMPARE(byPassword.fault().kind, FaultKind::Unsupported);

    const Result<pki::EnvelopedData> forPassword = pki::EnvelopedData::fromDer(quickEnvelope());
    QVERIFY(forPassword);
    const pki::Opener opener{recipient.certificate, recipient.key};
    const Result<Secret> byKey = forPassword->open(std::span(&opener, 1));
    QVERIFY(!byKey);
    QCOMPARE(byKey.fault().kind, FaultKind::Unsupported);
}

void PasswordEnvelopeTest::opensNothingThatWasChangedOnTheWay() {
    // Within the RecipientInfo: behind it a CBC cipher cannot tell, which is why everything is signed outside.
    const QByteArray envelope = quickEnvelope();
    const qsizetype end = envelope.indexOf(pki::der::oid("1.2.840.113549.1.7.1"));
    int opened = 0;
    for (qsizetype offset = 0; offset < end; ++offset) {
        QByteArray changed = envelope;
        changed[offset] = char(changed[offset] ^ 1);
        const Result<Secret> content = readAndOpen(changed, "a challenge");
        if (!content) continue;
        QCOMPARE(content->bytes(), QByteArray("some content"));
        ++opened;
    }
    // The two versions, which say nothing.
    QCOMPARE(opened, 2);
}

QTEST_APPLESS_MAIN(PasswordEnvelopeTest)
#include "tst_password_envelope.moc"

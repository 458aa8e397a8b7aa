// R33: whatever is wrong with an envelope, opening it takes the same work and gives the same answer. Otherwise a client
// could open other clients' envelopes by trial (Bleichenbacher 1998, Vaudenay 2002).
#include <QtTest>

#include "pki/counted_operations.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/enveloped_data.h"
#include "pki/identity.h"

using namespace scepter;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

const Identity &current() {
    static const Identity identity = selfSignedIdentity(u"RA"_s, fixtureKey(u"ra-c"_s));
    return identity;
}

const Identity &previous() {
    static const Identity identity = selfSignedIdentity(u"previous RA"_s, fixtureKey(u"ca-a"_s));
    return identity;
}

const Identity &stranger() {
    static const Identity identity = selfSignedIdentity(u"stranger"_s, fixtureKey(u"ca-b"_s));
    return identity;
}

Result<Secret> open(const QByteArray &envelope) {
    const Result<pki::EnvelopedData> read = pki::EnvelopedData::fromDer(envelope);
    if (!read) return read.fault();
    const std::array openers{pki::Opener{current().certificate, current().key},
                             pki::Opener{previous().certificate, previous().key}};
    CountedOperations::startAgain();
    return read->open(openers);
}

/// With everything in place but what a row makes wrong.
struct Envelope {
    pki::Certificate recipient = current().certificate;
    QByteArray encryptedKey;
    pki::KeyTransport transport = pki::KeyTransport::RsaPkcs1;
    QByteArray encryptedContent = QByteArray(64, 'c');
    bool namesKeyIdentifier = false;

    QByteArray der() const {
        using namespace pki;
        const QByteArray rsa = der::sequence({der::oid("1.2.840.113549.1.1.1"), der::null()});
        const QByteArray oaep = der::sequence({der::oid("1.2.840.113549.1.1.7"), der::sequence(QByteArrayView())});
        const QByteArray identifier =
            namesKeyIdentifier
                ? der::element(tag::contextPrimitive(0), recipient.publicKey()->keyIdentifier())
                : der::sequence({recipient.issuer().der(), der::element(tag::integer, recipient.serialNumber())});
        const QByteArray info =
            der::sequence({der::integer(int64_t(0)), identifier, transport == KeyTransport::RsaPkcs1 ? rsa : oaep,
                           der::octetString(encryptedKey)});
        const QByteArray aes128 =
            der::sequence({der::oid("2.16.840.1.101.3.4.1.2"), der::octetString(QByteArray(16, 'i'))});
        const QByteArray content = der::sequence(
            {der::oid("1.2.840.113549.1.7.1"), aes128, der::element(tag::contextPrimitive(0), encryptedContent)});
        const QByteArray envelope = der::sequence({der::integer(int64_t(0)), der::setOf({info}), content});
        return der::sequence({der::oid("1.2.840.113549.1.7.3"), der::explicitContext(0, envelope)});
    }
};

QByteArray encrypted(const QByteArray &contentKey, const Identity &identity = current(),
                     pki::KeyTransport transport = pki::KeyTransport::RsaPkcs1) {
    return *identity.key.publicKey().encrypt(transport, contentKey);
}

}  // namespace

class NoOracleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r33_worksTheSameForWhatItOpens();
    void r33_failsAfterTheSameWorkWithTheSameAnswer_data();
    void r33_failsAfterTheSameWorkWithTheSameAnswer();
    void r33_usesAKeyOnceHoweverManyRecipientsThereAre();
};

void NoOracleTest::r33_worksTheSameForWhatItOpens() {
    for (const Identity &recipient : {current(), previous()}) {
        const Result<QByteArray> envelope =
            pki::EnvelopedData::write("a request", recipient.certificate, recipient.key.publicKey(),
                                      pki::Cipher::Aes128Cbc, pki::KeyTransport::RsaPkcs1);
        QVERIFY(envelope);
        const Result<Secret> opened = open(*envelope);
        QVERIFY(opened);
        QCOMPARE(CountedOperations::now().privateOperations, 1);
        QCOMPARE(CountedOperations::now().decryptedContents, 1);
    }
}

void NoOracleTest::r33_failsAfterTheSameWorkWithTheSameAnswer_data() {
    QTest::addColumn<QByteArray>("envelope");
    const QByteArray key(16, 'k');
    const auto row = [](const char *reason, const Envelope &envelope) { QTest::newRow(reason) << envelope.der(); };
    row("the wrong key", {.encryptedKey = encrypted(key)});
    row("a key that is too short", {.encryptedKey = encrypted(QByteArray(5, 'k'))});
    row("a key that is too long", {.encryptedKey = encrypted(QByteArray(32, 'k'))});
    row("an empty key", {.encryptedKey = encrypted({})});
    row("no PKCS#1 padding", {.encryptedKey = "\x01" + QByteArray(255, 'x')});
    row("larger than the modulus", {.encryptedKey = QByteArray(256, char(0xff))});
    row("zero", {.encryptedKey = QByteArray(256, '\0')});
    row("shorter than the modulus", {.encryptedKey = QByteArray(255, 'x')});
    row("longer than the modulus", {.encryptedKey = QByteArray(257, '\0')});
    row("far longer than the modulus", {.encryptedKey = QByteArray(4096, 'x')});
    row("no octet", {.encryptedKey = {}});
    row("for a stranger", {.recipient = stranger().certificate, .encryptedKey = encrypted(key, stranger())});
    row("for a stranger, by key identifier",
        {.recipient = stranger().certificate, .encryptedKey = encrypted(key, stranger()), .namesKeyIdentifier = true});
    row("for a stranger, with a key of a wrong length",
        {.recipient = stranger().certificate, .encryptedKey = QByteArray(17, 'x')});
    row("for the previous key, with that of the current one",
        {.recipient = previous().certificate, .encryptedKey = encrypted(key)});
    row("OAEP over PKCS#1 padding", {.encryptedKey = encrypted(key), .transport = pki::KeyTransport::RsaOaep});
    row("OAEP with the wrong key", {.encryptedKey = encrypted(key, current(), pki::KeyTransport::RsaOaep),
                                    .transport = pki::KeyTransport::RsaOaep});
    row("content that ends within a block", {.encryptedKey = encrypted(key), .encryptedContent = QByteArray(63, 'c')});
    row("no content", {.encryptedKey = encrypted(key), .encryptedContent = {}});
}

void NoOracleTest::r33_failsAfterTheSameWorkWithTheSameAnswer() {
    QFETCH(QByteArray, envelope);
    const Result<Secret> forStranger =
        open(Envelope{.recipient = stranger().certificate, .encryptedKey = QByteArray(256, 'x')}.der());
    QVERIFY(!forStranger);
    // A random key passes the check of the padding once in 256: then the content is rubbish, which is no failure here.
    for (int attempt = 0; attempt < 5; ++attempt) {
        const Result<Secret> opened = open(envelope);
        const CountedOperations &counted = CountedOperations::now();
        QCOMPARE(counted.privateOperations, 1);
        QCOMPARE(counted.refusedUnseen, 0);
        QCOMPARE(counted.decryptedContents, 1);
        if (opened) continue;
        QCOMPARE(opened.fault().kind, FaultKind::Undecryptable);
        QCOMPARE(opened.fault().sentence, forStranger.fault().sentence);
        return;
    }
    QFAIL("The envelope was opened.");
}

void NoOracleTest::r33_usesAKeyOnceHoweverManyRecipientsThereAre() {
    // Eight recipients of ours must not buy eight private operations.
    const QByteArray one = Envelope{.encryptedKey = encrypted(QByteArray(16, 'k'))}.der();
    const qsizetype start = one.indexOf(pki::der::integer(int64_t(0))) + 3;
    const Result<pki::DerElement> set = pki::DerReader(QByteArrayView(one).sliced(start)).next();
    QVERIFY(set);
    QByteArray recipients;
    for (int i = 0; i < 8; ++i) recipients += set->content.toByteArray();
    const QByteArray rest = one.sliced(start + set->whole.size());
    using namespace pki;
    const QByteArray envelope = der::sequence({der::integer(int64_t(0)), der::element(tag::set, recipients), rest});
    const Result<Secret> opened =
        open(der::sequence({der::oid("1.2.840.113549.1.7.3"), der::explicitContext(0, envelope)}));
    Q_UNUSED(opened);
    QCOMPARE(CountedOperations::now().privateOperations, 1);
    QCOMPARE(CountedOperations::now().decryptedContents, 1);
}

QTEST_APPLESS_MAIN(NoOracleTest)
#include "tst_no_oracle.moc"

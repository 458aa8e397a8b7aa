// Keys: each operation is undone or verified by OpenSSL's own calls.
#include <atomic>
#include <thread>

#include <QTest>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/hostile.h"
#include "pki/identity.h"
#include "pki/openssl_x509.h"
#include "pki/private_key.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *text) {
    return QByteArray::fromHex(text);
}

Secret secret(const char *text) {
    return Secret(QByteArray(text));
}

/// One key of each type, made once.
const PrivateKey &keyOf(KeyType type) {
    static const PrivateKey rsa = fixtureKey(u"ca-a"_s);
    static const PrivateKey p256 = *PrivateKey::generate({KeyType::EcP256, 256});
    static const PrivateKey p384 = *PrivateKey::generate({KeyType::EcP384, 384});
    return type == KeyType::Rsa ? rsa : type == KeyType::EcP256 ? p256 : p384;
}

const char *opensslName(Digest digest) {
    static constexpr const char *names[] = {"MD5", "SHA1", "SHA256", "SHA384", "SHA512"};
    return names[size_t(digest)];
}

bool opensslVerifies(const PrivateKey &key, Digest digest, const QByteArray &data, const QByteArray &signature) {
    const OpensslOwned<EVP_PKEY> publicKey = opensslPublicKey(key.publicKey().spki());
    const OpensslOwned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit_ex(context.get(), nullptr, opensslName(digest), nullptr, nullptr, publicKey.get(),
                                   nullptr) == 1 &&
           EVP_DigestVerify(context.get(), octetsOf(signature), size_t(signature.size()), octetsOf(data),
                            size_t(data.size())) == 1;
}

QByteArray opensslSigns(const PrivateKey &key, Digest digest, const QByteArray &data) {
    const OpensslOwned<EVP_PKEY> privateKey = opensslPrivateKey(key.toPkcs8().bytes());
    const OpensslOwned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    QByteArray signature(1024, '\0');
    size_t length = size_t(signature.size());
    EVP_DigestSignInit_ex(context.get(), nullptr, opensslName(digest), nullptr, nullptr, privateKey.get(), nullptr);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, octetsOf(data),
                       size_t(data.size())) != 1)
        return {};
    return signature.first(qsizetype(length));
}

QByteArray rsaSpki(const QByteArray &modulus, const QByteArray &exponent) {
    const QByteArray numbers =
        der::sequence({der::element(tag::integer, modulus), der::element(tag::integer, exponent)});
    return der::sequence({der::sequence({der::oid("1.2.840.113549.1.1.1"), der::null()}), der::bitString(numbers)});
}

QByteArray ecSpki(const char *curve, const QByteArray &point) {
    return der::sequence({der::sequence({der::oid("1.2.840.10045.2.1"), der::oid(curve)}), der::bitString(point)});
}

}  // namespace

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsSoThatOpensslVerifies_data();
    void signsSoThatOpensslVerifies();
    void namesItsSignatureAlgorithm();
    void makesKeysOfEachSpec();
    void refusesKeys_data();
    void refusesKeys();
    void survivesEveryMutationOfAKey();
    void identifiesAKeyAsOpensslDoes();
    void opensEnvelopeKeys_data();
    void opensEnvelopeKeys();
    void doesNotDecryptWithAnEcKey();
    void keepsKeysSoThatOpensslOpensThem();
    void staysLockedUnderAWrongPassphrase();
    void readsPem_data();
    void readsPem();
    void signsInSeveralThreadsWithOneKey();
};

void TestKeys::signsSoThatOpensslVerifies_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("digest");
    for (const KeyType type : {KeyType::Rsa, KeyType::EcP256, KeyType::EcP384}) {
        for (const Digest digest : {Digest::Md5, Digest::Sha1, Digest::Sha256, Digest::Sha384, Digest::Sha512}) {
            if (type != KeyType::Rsa && digest == Digest::Md5) continue;
            const QString row = keyOf(type).spec().text() + u", "_s + name(digest);
            QTest::newRow(qPrintable(row)) << int(type) << int(digest);
        }
    }
}

void TestKeys::signsSoThatOpensslVerifies() {
    QFETCH(int, type);
    QFETCH(int, digest);
    const PrivateKey &key = keyOf(KeyType(type));
    const Digest with = Digest(digest);
    const QByteArray data = "what is signed";
    const Result<QByteArray> signature = key.sign(with, data);
    QVERIFY(signature);
    QVERIFY(opensslVerifies(key, with, data, *signature));
    QVERIFY(key.publicKey().verifies(with, data, *signature));
    QVERIFY(key.publicKey().verifies(with, data, opensslSigns(key, with, data)));
    QVERIFY(!key.publicKey().verifies(with, "what was not signed", *signature));
    QVERIFY(!key.publicKey().verifies(with == Digest::Sha256 ? Digest::Sha512 : Digest::Sha256, data, *signature));
    QVERIFY(!keyOf(KeyType(type) == KeyType::Rsa ? KeyType::EcP256 : KeyType::Rsa)
                 .publicKey()
                 .verifies(with, data, *signature));
    QVERIFY(!key.publicKey().verifies(with, data, {}));
    QByteArray broken = *signature;
    broken.back() = char(broken.back() ^ 1);
    QVERIFY(!key.publicKey().verifies(with, data, broken));
}

void TestKeys::namesItsSignatureAlgorithm() {
    // NULL parameters for RSA, none for ECDSA: RFC 4055, section 5; RFC 5758, section 3.2.
    QCOMPARE(keyOf(KeyType::Rsa).signatureAlgorithm(Digest::Sha256), hex("300d06092a864886f70d01010b0500"));
    QCOMPARE(keyOf(KeyType::EcP384).signatureAlgorithm(Digest::Sha384), hex("300a06082a8648ce3d040303"));
}

void TestKeys::makesKeysOfEachSpec() {
    for (const KeySpec spec :
         {KeySpec{KeyType::Rsa, 2048}, KeySpec{KeyType::EcP256, 256}, KeySpec{KeyType::EcP384, 384}}) {
        const Result<PrivateKey> key = PrivateKey::generate(spec);
        QVERIFY(key);
        QCOMPARE(key->spec(), spec);
        QVERIFY(key->publicKey().verifies(Digest::Sha256, "data", *key->sign(Digest::Sha256, "data")));
    }
    const Result<PrivateKey> tiny = PrivateKey::generate({KeyType::Rsa, 512});
    QVERIFY(!tiny);
    QCOMPARE(tiny.fault().kind, FaultKind::Unsupported);
    QCOMPARE(keyOf(KeyType::EcP256).sign(Digest::Md5, "data").fault().kind, FaultKind::Unsupported);
}

void TestKeys::refusesKeys_data() {
    QTest::addColumn<QByteArray>("spki");
    QTest::addColumn<FaultKind>("kind");
    const QByteArray modulus = hex("00") + QByteArray(256, '\xc5'), e = hex("010001");
    const QByteArray point = keyOf(KeyType::EcP256).publicKey().spki().last(65);
    QTest::newRow("nothing") << QByteArray() << FaultKind::Malformed;
    QTest::newRow("an even exponent") << rsaSpki(modulus, hex("010000")) << FaultKind::Malformed;
    QTest::newRow("an exponent of 1") << rsaSpki(modulus, hex("01")) << FaultKind::Malformed;
    QTest::newRow("an exponent of 0") << rsaSpki(modulus, hex("00")) << FaultKind::Malformed;
    QTest::newRow("an exponent of 65 bits") << rsaSpki(modulus, hex("010000000000000001")) << FaultKind::Malformed;
    QTest::newRow("a negative modulus") << rsaSpki(modulus.sliced(1), e) << FaultKind::Malformed;
    QTest::newRow("an even modulus") << rsaSpki(modulus.chopped(1) + hex("c4"), e) << FaultKind::Malformed;
    QTest::newRow("a modulus of 504 bits") << rsaSpki(hex("00") + QByteArray(63, '\xc5'), e) << FaultKind::Malformed;
    QTest::newRow("a modulus of 8200 bits") << rsaSpki(hex("00") + QByteArray(1025, '\xc5'), e) << FaultKind::Malformed;
    QTest::newRow("trailing octets") << rsaSpki(modulus, e) + "x" << FaultKind::Malformed;
    QTest::newRow("a point off its curve")
        << ecSpki("1.2.840.10045.3.1.7", hex("04") + QByteArray(64, 'x')) << FaultKind::Malformed;
    QTest::newRow("a compressed point") << ecSpki("1.2.840.10045.3.1.7", hex("02") + point.mid(1, 32))
                                        << FaultKind::Malformed;
    QTest::newRow("the point at infinity") << ecSpki("1.2.840.10045.3.1.7", hex("00")) << FaultKind::Malformed;
    QTest::newRow("P-521") << ecSpki("1.3.132.0.35", hex("04") + QByteArray(132, 'x')) << FaultKind::Unsupported;
    QTest::newRow("Ed25519") << hex("302a300506032b6570032100") + QByteArray(32, 'x') << FaultKind::Unsupported;
    QTest::newRow("RSA-PSS") << der::sequence({der::sequence({der::oid("1.2.840.113549.1.1.10")}), der::bitString("x")})
                             << FaultKind::Unsupported;
}

void TestKeys::refusesKeys() {
    QFETCH(QByteArray, spki);
    const Result<PublicKey> key = PublicKey::fromSpki(spki);
    QVERIFY(!key);
    QTEST(key.fault().kind, "kind");
}

void TestKeys::survivesEveryMutationOfAKey() {
    for (const KeyType type : {KeyType::Rsa, KeyType::EcP256}) {
        const QByteArray broken = firstFailingMutation(keyOf(type).publicKey().spki(), [](const QByteArray &bytes) {
            const Result<PublicKey> key = PublicKey::fromSpki(bytes);
            return key || key.fault().kind == FaultKind::Malformed || key.fault().kind == FaultKind::Unsupported;
        });
        QCOMPARE(broken.toHex(), QByteArray());
    }
}

void TestKeys::identifiesAKeyAsOpensslDoes() {
    const PublicKey &key = keyOf(KeyType::Rsa).publicKey();
    const OpensslOwned<EVP_PKEY> opensslKey = opensslPublicKey(key.spki());
    QCOMPARE(EVP_PKEY_get_bits(opensslKey.get()), key.spec().bits);
    unsigned char *written = nullptr;
    const int length = i2d_PublicKey(opensslKey.get(), &written);
    QCOMPARE(key.keyIdentifier(), digest(Digest::Sha1, QByteArrayView(written, length)));
    OPENSSL_free(written);
    QCOMPARE(key.digest(), sha256(key.spki()));
}

void TestKeys::opensEnvelopeKeys_data() {
    QTest::addColumn<int>("transport");
    QTest::addColumn<int>("padding");
    QTest::addColumn<QByteArray>("oaepDigest");
    QTest::newRow("PKCS#1 v1.5") << int(KeyTransport::RsaPkcs1) << RSA_PKCS1_PADDING << QByteArray();
    QTest::newRow("OAEP") << int(KeyTransport::RsaOaep) << RSA_PKCS1_OAEP_PADDING << QByteArray("SHA1");
    QTest::newRow("OAEP with SHA-256") << int(KeyTransport::RsaOaepSha256) << RSA_PKCS1_OAEP_PADDING
                                       << QByteArray("SHA256");
    QTest::newRow("OAEP with SHA-384") << int(KeyTransport::RsaOaepSha384) << RSA_PKCS1_OAEP_PADDING
                                       << QByteArray("SHA384");
    QTest::newRow("OAEP with SHA-512") << int(KeyTransport::RsaOaepSha512) << RSA_PKCS1_OAEP_PADDING
                                       << QByteArray("SHA512");
}

void TestKeys::opensEnvelopeKeys() {
    QFETCH(int, transport);
    QFETCH(int, padding);
    QFETCH(QByteArray, oaepDigest);
    const PrivateKey &key = keyOf(KeyType::Rsa);
    const QByteArray contentKey = "sixteen octets!!";
    const Result<QByteArray> sealed = key.publicKey().encrypt(KeyTransport(transport), contentKey);
    QVERIFY(sealed);
    QCOMPARE(key.decrypt(KeyTransport(transport), *sealed)->bytes(), contentKey);

    const OpensslOwned<EVP_PKEY> opensslKey = opensslPrivateKey(key.toPkcs8().bytes());
    const OpensslOwned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(opensslKey.get(), nullptr));
    EVP_PKEY_decrypt_init(context.get());
    EVP_PKEY_CTX_set_rsa_padding(context.get(), padding);
    if (!oaepDigest.isEmpty()) EVP_PKEY_CTX_set_rsa_oaep_md_name(context.get(), oaepDigest.constData(), nullptr);
    QByteArray opened(256, '\0');
    size_t length = 256;
    QCOMPARE(EVP_PKEY_decrypt(context.get(), reinterpret_cast<unsigned char *>(opened.data()), &length,
                              octetsOf(*sealed), 256),
             1);
    QCOMPARE(opened.first(qsizetype(length)), contentKey);

    QByteArray broken = *sealed;
    broken[100] = char(broken[100] ^ 1);
    const Result<Secret> wrong = key.decrypt(KeyTransport(transport), broken);
    QVERIFY(!wrong || wrong->bytes() != contentKey);
    if (!wrong) QCOMPARE(wrong.fault().kind, FaultKind::Undecryptable);
    QCOMPARE(key.decrypt(KeyTransport(transport), "short").fault().kind, FaultKind::Undecryptable);
}

void TestKeys::doesNotDecryptWithAnEcKey() {
    const PrivateKey &key = keyOf(KeyType::EcP256);
    QCOMPARE(key.decrypt(KeyTransport::RsaPkcs1, "x").fault().kind, FaultKind::Unsupported);
    QCOMPARE(key.publicKey().encrypt(KeyTransport::RsaPkcs1, "x").fault().kind, FaultKind::Unsupported);
}

void TestKeys::keepsKeysSoThatOpensslOpensThem() {
    for (const KeyType type : {KeyType::Rsa, KeyType::EcP384}) {
        const Result<QByteArray> kept = keyOf(type).toEncryptedPkcs8(secret("correct horse"));
        QVERIFY(kept);
        const OpensslOwned<BIO> source(BIO_new_mem_buf(kept->constData(), int(kept->size())));
        char passphrase[] = "correct horse";
        const OpensslOwned<EVP_PKEY> opened(d2i_PKCS8PrivateKey_bio(source.get(), nullptr, nullptr, passphrase));
        QVERIFY(opened);
        QCOMPARE(EVP_PKEY_eq(opened.get(), opensslPublicKey(keyOf(type).publicKey().spki()).get()), 1);
        const Result<PrivateKey> again = PrivateKey::fromEncryptedPkcs8(*kept, secret("correct horse"));
        QVERIFY(again);
        QCOMPARE(again->publicKey().spki(), keyOf(type).publicKey().spki());
        // scrypt, N = 16384, r = 8, p = 8; AES-256-CBC.
        QVERIFY(kept->contains(der::oid("1.3.6.1.4.1.11591.4.11")));
        QVERIFY(kept->contains(hex("02024000020108020108")));
        QVERIFY(kept->contains(der::oid("2.16.840.1.101.3.4.1.42")));
        const QByteArray pem = PrivateKey::pemOfEncryptedPkcs8(*kept);
        QCOMPARE(PrivateKey::fromPem(pem, secret("correct horse"))->publicKey().spki(), keyOf(type).publicKey().spki());
        QCOMPARE(PrivateKey::fromPem(pem, secret("battery staple")).fault().kind, FaultKind::Locked);
        QCOMPARE(PrivateKey::fromPem(pem, Secret()).fault().kind, FaultKind::Locked);
    }
    QCOMPARE(keyOf(KeyType::Rsa).toEncryptedPkcs8(Secret()).fault().kind, FaultKind::Refused);
}

void TestKeys::staysLockedUnderAWrongPassphrase() {
    const QByteArray kept = *keyOf(KeyType::EcP256).toEncryptedPkcs8(secret("right"));
    QCOMPARE(PrivateKey::fromEncryptedPkcs8(kept, secret("wrong")).fault().kind, FaultKind::Locked);
    QCOMPARE(PrivateKey::fromEncryptedPkcs8(kept, Secret()).fault().kind, FaultKind::Locked);
    QCOMPARE(PrivateKey::fromEncryptedPkcs8("no key", secret("right")).fault().kind, FaultKind::Malformed);
    QCOMPARE(PrivateKey::fromEncryptedPkcs8(kept + "x", secret("right")).fault().kind, FaultKind::Malformed);
    QCOMPARE(PrivateKey::fromPkcs8(kept).fault().kind, FaultKind::Malformed);
}

void TestKeys::readsPem_data() {
    QTest::addColumn<bool>("isTraditional");
    QTest::addColumn<bool>("isEncrypted");
    QTest::newRow("PKCS#8") << false << false;
    QTest::newRow("PKCS#8, encrypted") << false << true;
    QTest::newRow("PKCS#1") << true << false;
    QTest::newRow("PKCS#1, encrypted") << true << true;
}

void TestKeys::readsPem() {
    QFETCH(bool, isTraditional);
    QFETCH(bool, isEncrypted);
    const OpensslOwned<EVP_PKEY> key = opensslPrivateKey(keyOf(KeyType::Rsa).toPkcs8().bytes());
    const OpensslOwned<BIO> out(BIO_new(BIO_s_mem()));
    const auto write = isTraditional ? PEM_write_bio_PrivateKey_traditional : PEM_write_bio_PrivateKey;
    QCOMPARE(write(out.get(), key.get(), isEncrypted ? EVP_aes_128_cbc() : nullptr,
                   reinterpret_cast<const unsigned char *>("secret"), isEncrypted ? 6 : 0, nullptr, nullptr),
             1);
    char *text = nullptr;
    const long length = BIO_get_mem_data(out.get(), &text);
    const QByteArray pem(text, length);
    const Result<PrivateKey> read = PrivateKey::fromPem(pem, isEncrypted ? secret("secret") : Secret());
    QVERIFY(read);
    QCOMPARE(read->publicKey().spki(), keyOf(KeyType::Rsa).publicKey().spki());
    if (isEncrypted) QCOMPARE(PrivateKey::fromPem(pem, Secret()).fault().kind, FaultKind::Locked);
    QCOMPARE(PrivateKey::fromPem("-----BEGIN NOTHING-----", Secret()).fault().kind, FaultKind::Malformed);
}

void TestKeys::signsInSeveralThreadsWithOneKey() {
    const PrivateKey key = keyOf(KeyType::Rsa);
    std::atomic<int> good = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&key, &good, i] {
            for (int round = 0; round < 25; ++round) {
                const QByteArray data = QByteArray::number(i * 100 + round);
                if (key.publicKey().verifies(Digest::Sha256, data, *key.sign(Digest::Sha256, data))) ++good;
            }
        });
    }
    threads.clear();
    QCOMPARE(good.load(), 100);
}

QTEST_APPLESS_MAIN(TestKeys)
#include "tst_keys.moc"

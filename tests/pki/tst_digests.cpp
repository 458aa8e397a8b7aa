// Digests, random octets and password hashes, against the standards' vectors and against OpenSSL.
#include <QTest>

#include <openssl/evp.h>

#include "pki/digest.h"
#include "pki/password_hash.h"

using namespace scepter;
using namespace scepter::pki;

class TestDigests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void digestsAsTheStandardsSay();
    void comparesOctets();
    void drawsDifferentRandomOctets();
    void hashesPasswords();
    void refusesForeignPasswordHashes_data();
    void refusesForeignPasswordHashes();
};

void TestDigests::digestsAsTheStandardsSay() {
    QCOMPARE(digest(Digest::Md5, "abc").toHex(), "900150983cd24fb0d6963f7d28e17f72");
    QCOMPARE(digest(Digest::Sha1, "abc").toHex(), "a9993e364706816aba3e25717850c26c9cd0d89d");
    QCOMPARE(sha256("abc").toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(sha256({}).toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    // RFC 4231, section 4.3.
    QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QCOMPARE(hmacSha256({}, {}).toHex(), "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

void TestDigests::comparesOctets() {
    QVERIFY(equalInConstantTime("secret", "secret"));
    QVERIFY(!equalInConstantTime("secret", "secreT"));
    QVERIFY(!equalInConstantTime("secret", "secrets"));
    QVERIFY(equalInConstantTime({}, {}));
}

void TestDigests::drawsDifferentRandomOctets() {
    QCOMPARE(randomBytes(16).size(), 16);
    QVERIFY(randomBytes(16) != randomBytes(16));
}

void TestDigests::hashesPasswords() {
    const QByteArray hash = passwordHash("correct horse");
    QVERIFY(hash.startsWith("$scrypt$ln=14,r=8,p=1$"));
    QVERIFY(*passwordMatches("correct horse", hash));
    QVERIFY(!*passwordMatches("battery staple", hash));
    QVERIFY(!*passwordMatches({}, hash));
    QVERIFY(passwordHash("correct horse") != hash);

    const QList<QByteArray> fields = hash.split('$');
    const QByteArray salt = QByteArray::fromBase64(fields[3]);
    unsigned char computed[32];
    QCOMPARE(EVP_PBE_scrypt("correct horse", 13, reinterpret_cast<const unsigned char *>(salt.constData()),
                            size_t(salt.size()), 1 << 14, 8, 1, 64 << 20, computed, 32),
             1);
    QCOMPARE(QByteArray::fromBase64(fields[4]), QByteArray(reinterpret_cast<char *>(computed), 32));
}

void TestDigests::refusesForeignPasswordHashes_data() {
    QTest::addColumn<QByteArray>("hash");
    const QByteArray salt(22, 'A'), value(43, 'A');
    const auto with = [&](const char *parameters) {
        return "$scrypt$" + QByteArray(parameters) + '$' + salt + '$' + value;
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("clear text") << QByteArray("secret");
    QTest::newRow("bcrypt") << QByteArray("$2b$12$abcdefghijklmnopqrstuv");
    QTest::newRow("gigabytes") << with("ln=20,r=8,p=1");
    QTest::newRow("minutes") << with("ln=14,r=8,p=1000");
    QTest::newRow("wide blocks") << with("ln=14,r=1000,p=1");
    QTest::newRow("hardly any work") << with("ln=1,r=8,p=1");
    QTest::newRow("a negative number") << with("ln=-14,r=8,p=1");
    QTest::newRow("a parameter too many") << with("ln=14,r=8,p=1,q=1");
    QTest::newRow("a short hash") << with("ln=14,r=8,p=1").chopped(4);
    QTest::newRow("no base64") << with("ln=14,r=8,p=1").chopped(1) + '*';
}

void TestDigests::refusesForeignPasswordHashes() {
    QFETCH(QByteArray, hash);
    const Result<bool> matches = passwordMatches("secret", hash);
    QVERIFY(!matches);
    QCOMPARE(matches.fault().kind, FaultKind::Malformed);
}

QTEST_APPLESS_MAIN(TestDigests)
#include "tst_digests.moc"

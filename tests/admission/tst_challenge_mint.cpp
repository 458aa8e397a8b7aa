// Challenges that are made, and the verifiers that are kept of them.
#include <set>

#include <QTest>

#include "admission/challenge_mint.h"
#include "pki/password_hash.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::admission;

class tst_ChallengeMint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesTwentyFourCharactersWithoutLookAlikes() {
        for (int i = 0; i < 200; ++i) {
            const auto minted = mintDynamicChallenge("key");
            QCOMPARE(minted.text.bytes().size(), 24);
            for (const char c : minted.text.bytes())
                QVERIFY(QByteArrayView("ABCDEFGHJKLMNPQRSTUVWXYZ23456789").contains(c));
        }
    }

    void usesEachOfItsSymbols() {
        std::set<char> met;
        for (int i = 0; i < 200; ++i) {
            const auto minted = mintDynamicChallenge("key");
            met.insert(minted.text.bytes().begin(), minted.text.bytes().end());
        }
        QCOMPARE(met.size(), std::size_t(32));
    }

    void neverMakesTheSameTwice() {
        std::set<QByteArray> verifiers;
        for (int i = 0; i < 500; ++i) verifiers.insert(mintDynamicChallenge("key").verifier);
        QCOMPARE(verifiers.size(), std::size_t(500));
    }

    void isFoundByItsKeyedDigest() {
        const auto minted = mintDynamicChallenge("key");
        QCOMPARE(dynamicVerifier("key", minted.text.bytes()), minted.verifier);
        QVERIFY(dynamicVerifier("another key", minted.text.bytes()) != minted.verifier);
        QVERIFY(dynamicVerifier("key", minted.text.bytes() + ' ') != minted.verifier);
        QVERIFY(dynamicVerifier("key", minted.text.bytes().toLower()) != minted.verifier);
    }

    void keepsASlowHashOfAStaticChallenge() {
        const auto verifier = staticVerifier(Secret("correct horse"));
        QVERIFY(verifier);
        QVERIFY(!verifier->contains("correct"));
        QVERIFY(*pki::passwordMatches("correct horse", *verifier));
        QVERIFY(!*pki::passwordMatches("correct horsE", *verifier));
    }

    void refusesStaticChallengesThatDevicesWouldMangle_data() {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"0 characters"_s;
        QTest::newRow("one character too few") << QByteArray("1234567") << u"at least 8"_s;
        QTest::newRow("one character too many") << QByteArray(257, 'x') << u"at most 256"_s;
        QTest::newRow("10 KB") << QByteArray(10 * 1024, 'x') << u"10240 characters; at most 256"_s;
        QTest::newRow("not ASCII") << QByteArray("pässwörd") << u"printable ASCII"_s;
        QTest::newRow("a control character") << QByteArray("pass\tword") << u"printable ASCII"_s;
        QTest::newRow("a NUL") << QByteArray("pass\0word", 9) << u"printable ASCII"_s;
        QTest::newRow("a blank at the end") << QByteArray("password ") << u"blank"_s;
    }
    void refusesStaticChallengesThatDevicesWouldMangle() {
        QFETCH(QByteArray, challenge);
        QFETCH(QString, reason);
        const auto checked = checkStaticChallenge(challenge);
        QVERIFY(!checked);
        QCOMPARE(checked.fault().kind, FaultKind::Refused);
        QVERIFY2(checked.fault().sentence.contains(reason), qPrintable(checked.fault().sentence));
        QVERIFY(challenge.isEmpty() || !checked.fault().sentence.contains(QString::fromUtf8(challenge)));
        QVERIFY(!staticVerifier(Secret(QByteArray(challenge))));
        QCOMPARE(challengeStrength(challenge), ChallengeStrength::Unacceptable);
    }

    void guessesTheStrength_data() {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<ChallengeStrength>("strength");
        QTest::newRow("a common word") << QByteArray("password") << ChallengeStrength::Weak;
        QTest::newRow("one letter again and again") << QByteArray(64, 'a') << ChallengeStrength::Weak;
        QTest::newRow("twelve letters and digits") << QByteArray("k3v9x2m7q4w8") << ChallengeStrength::Fair;
        QTest::newRow("four words") << QByteArray("correct horse battery staple") << ChallengeStrength::Strong;
    }
    void guessesTheStrength() {
        QFETCH(QByteArray, challenge);
        QFETCH(ChallengeStrength, strength);
        QCOMPARE(challengeStrength(challenge), strength);
    }
};

QTEST_APPLESS_MAIN(tst_ChallengeMint)
#include "tst_challenge_mint.moc"

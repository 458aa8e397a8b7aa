// Guessing at the challenge of a device is slowed where it comes from, and nowhere else.
#include "endpoints/guess_limit.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace scepter;
using namespace scepter::endpoints;
using namespace Qt::StringLiterals;
using Look = GuessLimit::Verdict::Look;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const Instant noon = *fromIso8601(u"2026-11-22T12:00:00Z");
const QString guesser = u"192.0.2.17:50122"_s;
constexpr qint64 device = 7;

void guessWrong(GuessLimit &limit, int times, Instant now = noon, const QString &peer = guesser,
                qint64 registration = device) {
    for (int i = 0; i < times; ++i) limit.wrong(registration, peer, now);
}

milliseconds delayOf(GuessLimit &limit, Instant now = noon, const QString &peer = guesser,
                     qint64 registration = device) {
    return limit.before(registration, peer, now).delay;
}

}  // namespace

class tst_GuessLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slowsFromTheFourthGuessOn() {
        GuessLimit limit;
        const QList<milliseconds> expected{{},         {},         {},         seconds(1), seconds(2),
                                           seconds(4), seconds(8), seconds(8), seconds(8)};
        Instant now = noon;
        for (int i = 0; i < expected.size(); ++i) {
            const auto verdict = limit.before(device, guesser, now);
            QCOMPARE(verdict.look, Look::Allowed);
            QCOMPARE(verdict.delay, expected[i]);
            QCOMPARE(verdict.wrong, i);
            now += verdict.delay;
            limit.wrong(device, guesser, now);
        }
    }

    void slowsEachLookAndNotOnlyTheWrongOnes() {
        GuessLimit limit;
        guessWrong(limit, 3);
        // None of these has been answered yet.
        for (const int expected : {1, 2, 4, 8, 8}) QCOMPARE(delayOf(limit), milliseconds(seconds(expected)));
        QCOMPARE(limit.before(device, guesser, noon).wrong, 3);
    }

    void looksAtNothingWhileEightAreHeldBack() {
        GuessLimit limit;
        guessWrong(limit, 3);
        for (int i = 0; i < 8; ++i) QCOMPARE(limit.before(device, guesser, noon).look, Look::Allowed);
        const auto refused = limit.before(device, guesser, noon);
        QCOMPARE(refused.look, Look::Refused);
        QCOMPARE(refused.delay, milliseconds(0));
        QCOMPARE(refused.wrong, 3);
        // The first of them has gone after a second, and makes room for one.
        QCOMPARE(limit.before(device, guesser, noon + milliseconds(999)).look, Look::Refused);
        QCOMPARE(limit.before(device, guesser, noon + seconds(1)).look, Look::Allowed);
        QCOMPARE(limit.before(device, guesser, noon + seconds(1)).look, Look::Refused);
        QCOMPARE(limit.before(device, guesser, noon + seconds(9)).look, Look::Allowed);
    }

    void holdsNothingForAnHourWhenTheClockIsSetBack() {
        GuessLimit limit;
        guessWrong(limit, 3);
        for (int i = 0; i < 8; ++i) limit.before(device, guesser, noon);
        const auto verdict = limit.before(device, guesser, noon - minutes(60));
        QCOMPARE(verdict.look, Look::Allowed);
        QCOMPARE(verdict.delay, milliseconds(seconds(8)));
    }

    void forgetsWhenOneIsRight() {
        GuessLimit limit;
        guessWrong(limit, 9);
        QCOMPARE(delayOf(limit), milliseconds(seconds(1)));
        limit.right(device, guesser);
        QCOMPARE(delayOf(limit), milliseconds(0));
        QCOMPARE(limit.before(device, guesser, noon).wrong, 0);
        guessWrong(limit, 2);
        QCOMPARE(delayOf(limit), milliseconds(0));
        limit.right(device, u"198.51.100.1:1"_s);
        guessWrong(limit, 1);
        QCOMPARE(delayOf(limit), milliseconds(seconds(1)));
    }

    void forgetsAfterTenMinutesWithoutAWrongOne() {
        GuessLimit limit;
        guessWrong(limit, 2);
        guessWrong(limit, 1, noon + minutes(9));
        QCOMPARE(delayOf(limit, noon + minutes(18)), milliseconds(seconds(1)));
        QCOMPARE(delayOf(limit, noon + minutes(19) - milliseconds(1)), milliseconds(seconds(2)));
        QCOMPARE(delayOf(limit, noon + minutes(19)), milliseconds(0));
        guessWrong(limit, 3, noon + minutes(20));
        // A wrong one begins anew as well, where nobody has looked before it.
        guessWrong(limit, 1, noon + minutes(30));
        QCOMPARE(limit.before(device, guesser, noon + minutes(30)).wrong, 1);
    }

    void slowsNobodyElse_data() {
        QTest::addColumn<qint64>("registration");
        QTest::addColumn<QString>("peer");
        QTest::addColumn<bool>("isSlowed");
        QTest::newRow("another port") << device << u"192.0.2.17:1"_s << true;
        QTest::newRow("IPv4 within IPv6") << device << u"[::ffff:192.0.2.17]:1"_s << true;
        QTest::newRow("another address") << device << u"192.0.2.18:50122"_s << false;
        QTest::newRow("another device") << device + 1 << guesser << false;
        QTest::newRow("no address") << device << u"?"_s << false;
    }
    void slowsNobodyElse() {
        QFETCH(const qint64, registration);
        QFETCH(const QString, peer);
        QFETCH(const bool, isSlowed);
        GuessLimit limit;
        guessWrong(limit, 3);
        for (int i = 0; i < 8; ++i) limit.before(device, guesser, noon);
        const auto verdict = limit.before(registration, peer, noon);
        QCOMPARE(verdict.look == Look::Refused, isSlowed);
        QCOMPARE(verdict.wrong, isSlowed ? 3 : 0);
    }

    void takesANetworkOfIpv6ForOneGuesser() {
        GuessLimit limit;
        guessWrong(limit, 3, noon, u"[2001:db8:1:2::3]:1"_s);
        QCOMPARE(delayOf(limit, noon, u"[2001:db8:1:2:ffff::4]:2"_s), milliseconds(seconds(1)));
        QCOMPARE(delayOf(limit, noon, u"[2001:db8:1:3::3]:1"_s), milliseconds(0));
    }

    void slowsThisMachineToo() {
        GuessLimit limit;
        guessWrong(limit, 3, noon, u"127.0.0.1:1"_s);
        QCOMPARE(delayOf(limit, noon, u"127.0.0.1:2"_s), milliseconds(seconds(1)));
    }

    void remembersTenThousandPairsAndForgetsTheOldest() {
        GuessLimit limit;
        guessWrong(limit, 3);
        guessWrong(limit, 3, noon, guesser, device + 1);
        guessWrong(limit, 1, noon + seconds(1));
        for (int i = 0; i < 9'998; ++i) guessWrong(limit, 1, noon + seconds(2), guesser, 1'000 + i);
        QCOMPARE(delayOf(limit, noon + seconds(2), guesser, device + 1), milliseconds(seconds(1)));
        guessWrong(limit, 1, noon + seconds(2), guesser, 500);
        QCOMPARE(delayOf(limit, noon + seconds(2), guesser, device + 1), milliseconds(0));
        QCOMPARE(delayOf(limit, noon + seconds(2)), milliseconds(seconds(1)));
    }

    void isAskedFromManyThreads() {
        GuessLimit limit;
        std::atomic<int> refused = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&limit, &refused, i] {
                const QString peer = u"192.0.2.%1:1"_s.arg(i);
                for (int k = 0; k < 1'000; ++k) {
                    if (limit.before(device, peer, noon).look == Look::Refused) ++refused;
                    limit.wrong(device, peer, noon);
                    limit.wrong(k, guesser, noon);
                    limit.right(k, guesser);
                }
            });
        }
        for (std::thread &thread : threads) thread.join();
        // Three are free and eight are held back, of each.
        QCOMPARE(refused.load(), 4 * (1'000 - 11));
    }
};

QTEST_GUILESS_MAIN(tst_GuessLimit)
#include "tst_guess_limit.moc"

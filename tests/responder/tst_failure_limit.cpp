// How often an address may fail: what is counted, what is never refused, and what is remembered of a flood.
#include <QtTest>

#include "endpoints/failure_limit.h"
#include "responder/laboratory.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;
using endpoints::FailureLimit;

namespace {

const Instant noon = *fromIso8601(u"2026-11-22T12:00:00Z");

void fail(FailureLimit &limit, const QString &peer, int times, Instant now = noon) {
    for (int i = 0; i < times; ++i) limit.countFailure(peer, now);
}

http::Request wrongPath() {
    return httpRequest("GET", "/wrong");
}

}  // namespace

class tst_FailureLimit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksAnAddressUntilItsFailuresAreAMinuteOld() {
        FailureLimit limit({.failures = 3});
        const QString peer = u"192.0.2.17:50122"_s;
        fail(limit, peer, 2);
        QVERIFY(!limit.check(peer, noon));
        fail(limit, peer, 1, noon + std::chrono::seconds(20));
        const auto block = limit.check(peer, noon + std::chrono::seconds(20));
        QVERIFY(block);
        QCOMPARE(block->failures, 3);
        QCOMPARE(block->retryAfter, std::chrono::seconds(40));
        QCOMPARE(limit.check(peer, noon + std::chrono::milliseconds(59'100))->retryAfter, std::chrono::seconds(1));
        QVERIFY(!limit.check(peer, noon + std::chrono::seconds(60)));
        // One of the last minute is left.
        fail(limit, peer, 2, noon + std::chrono::seconds(61));
        QVERIFY(limit.check(peer, noon + std::chrono::seconds(61)));
        QVERIFY(!limit.check(peer, noon + std::chrono::hours(1)));
    }

    void knowsAnAddressAgain_data() {
        QTest::addColumn<QString>("failing");
        QTest::addColumn<QString>("asking");
        QTest::addColumn<bool>("isBlocked");
        QTest::newRow("another port") << u"192.0.2.17:1"_s << u"192.0.2.17:65535"_s << true;
        QTest::newRow("another address") << u"192.0.2.17:1"_s << u"192.0.2.18:1"_s << false;
        QTest::newRow("the same /64") << u"[2001:db8:1:2::3]:1"_s << u"[2001:db8:1:2:ffff::4]:2"_s << true;
        QTest::newRow("another /64") << u"[2001:db8:1:2::3]:1"_s << u"[2001:db8:1:3::3]:1"_s << false;
        QTest::newRow("a link-local address with its zone") << u"[fe80::1%eth0]:1"_s << u"[fe80::2%eth0]:1"_s << true;
        QTest::newRow("IPv4 within IPv6") << u"[::ffff:192.0.2.17]:1"_s << u"192.0.2.17:2"_s << true;
        QTest::newRow("loopback") << u"127.0.0.1:1"_s << u"127.0.0.1:2"_s << false;
        QTest::newRow("loopback of IPv6") << u"[::1]:1"_s << u"[::1]:2"_s << false;
        QTest::newRow("no address") << u"?"_s << u"?"_s << false;
    }
    void knowsAnAddressAgain() {
        QFETCH(const QString, failing);
        QFETCH(const QString, asking);
        QFETCH(const bool, isBlocked);
        FailureLimit limit({.failures = 2});
        fail(limit, failing, 2);
        QCOMPARE(limit.check(asking, noon).has_value(), isBlocked);
    }

    void countsLoopbackWhenItIsSet() {
        FailureLimit limit({.failures = 2, .loopback = FailureLimit::Loopback::Counted});
        for (const QString &peer : {u"127.0.0.1:1"_s, u"[::1]:1"_s}) {
            fail(limit, peer, 2);
            QVERIFY(limit.check(peer, noon));
        }
    }

    void letsEverybodyFailWhenItIsOff() {
        FailureLimit limit({.failures = 0});
        fail(limit, u"192.0.2.17:1"_s, 10'000);
        QVERIFY(!limit.check(u"192.0.2.17:1"_s, noon));
        QVERIFY(!limit.takeOccasion(u"192.0.2.17:1"_s));
    }

    void remembersTheWorstThroughAFloodOfOthers() {
        FailureLimit limit({.failures = 120});
        const QString worst = u"192.0.2.17:1"_s;
        fail(limit, worst, 120);
        for (int i = 0; i < 200'000; ++i)
            limit.countFailure(u"10.%1.%2.%3:1"_s.arg(i >> 16).arg(i >> 8 & 255).arg(i & 255), noon);
        QVERIFY(limit.check(worst, noon));
    }

    void givesOneOccasionForEachTimeThatItBites() {
        FailureLimit limit({.failures = 4});
        const QString peer = u"192.0.2.17:1"_s;
        fail(limit, peer, 4);
        QVERIFY(limit.check(peer, noon));
        QVERIFY(limit.takeOccasion(peer));
        QVERIFY(!limit.takeOccasion(peer));
        const Instant later = noon + std::chrono::minutes(2);
        QVERIFY(!limit.check(peer, later));
        fail(limit, peer, 4, later);
        QVERIFY(limit.check(peer, later));
        QVERIFY(limit.takeOccasion(peer));
    }

    void answers429AndRecordsItOnce() {
        Laboratory laboratory(siteKeys(), {.failures = 5});
        for (int i = 0; i < 5; ++i) QCOMPARE(laboratory.send(wrongPath()).status, 404);
        for (int i = 0; i < 3; ++i) {
            const auto response = laboratory.send(wrongPath());
            QCOMPARE(response.status, 429);
            QVERIFY(response.contentType.startsWith("text/plain"));
            QCOMPARE(response.headers, (http::Headers{{"Retry-After", "60"}}));
        }
        QCOMPARE(laboratory.transactions().size(), std::size_t(6));
        const Transaction transaction = laboratory.lastTransaction();
        QCOMPARE(transaction.httpStatus, 429);
        QCOMPARE(transaction.trace.failed()->check, Check::Http);
        QVERIFY2(transaction.reason.startsWith(u"5 attempts from this address failed"_s),
                 qPrintable(transaction.reason));
        laboratory.clock.advance(std::chrono::minutes(1));
        QCOMPARE(laboratory.send(wrongPath()).status, 404);
    }

    void countsRefusedMessagesAndNotThoseThatAreServed() {
        Laboratory laboratory(siteKeys(), {.failures = 2});
        Device served = deviceWith(laboratory.addDevice(router));
        for (int i = 0; i < 3; ++i) QVERIFY(served.enrol(laboratory));
        Device refused = deviceWith("wrong");
        for (int i = 0; i < 2; ++i) {
            const auto reply = refused.enrol(laboratory);
            QVERIFY2(reply, reply ? "" : qPrintable(reply.fault().sentence));
        }
        QCOMPARE(laboratory.post("/scep?operation=PKIOperation", refused.message(laboratory.authority)).status, 429);
    }

    void neverRefusesWhatIsOpenToAll_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("Q12: GetCACaps") << QByteArray("/scep?operation=GetCACaps");
        QTest::newRow("Q12: GetCACert") << QByteArray("/scep?operation=GetCACert&message=any");
        QTest::newRow("health") << QByteArray("/health");
        QTest::newRow("the CRL") << QByteArray("/crl/ca.crl");
        QTest::newRow("the CA certificate") << QByteArray("/ca/ca.cer");
    }
    void neverRefusesWhatIsOpenToAll() {
        QFETCH(const QByteArray, target);
        Laboratory laboratory(siteKeys(), {.failures = 1});
        QCOMPARE(laboratory.send(wrongPath()).status, 404);
        QCOMPARE(laboratory.send(wrongPath()).status, 429);
        QCOMPARE(laboratory.get(target).status, 200);
        // Nor has it let the address go.
        QCOMPARE(laboratory.send(wrongPath()).status, 429);
    }

    void countsQuestionsForAnAuthorityThatIsNotThere() {
        Laboratory laboratory(siteKeys(), {.failures = 2});
        for (const char *target : {"/crl/one.crl", "/ca/two.cer"}) QCOMPARE(laboratory.get(target).status, 404);
        QCOMPARE(laboratory.get("/crl/three.crl").status, 429);
    }

    void countsWhatNeverBecameARequest() {
        Laboratory laboratory(siteKeys(), {.failures = 3});
        const http::Rejection garbage{u"192.0.2.17:50122"_s, 400, u"No HTTP."_s, "hello"};
        for (int i = 0; i < 10; ++i) laboratory.responder.noteRejection(garbage);
        // Three, and one that says that it was enough.
        QCOMPARE(laboratory.transactions().size(), std::size_t(4));
        QVERIFY(laboratory.lastTransaction().reason.startsWith(u"3 attempts from this address failed"_s));
        QCOMPARE(laboratory.send(wrongPath()).status, 429);
        QCOMPARE(laboratory.transactions().size(), std::size_t(4));
    }
};

QTEST_GUILESS_MAIN(tst_FailureLimit)
#include "tst_failure_limit.moc"

// Requests that wait for a decision, over the store and over its twin: how they are kept, found, listed and let go.
#include "models/ledger_fixture.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class PendingLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void recordsARequestWhole();
    void countsAsTheDevicesLastAttempt();
    void findsARequestByItsKeyOnly();
    void findsTheNewestRequest();
    void refusesASecondRequestOfOneClaim_data();
    void refusesASecondRequestOfOneClaim();
    void takesTheSameClaimAgainOnceItIsSettled_data();
    void takesTheSameClaimAgainOnceItIsSettled();
    void reservesItsChallenge();
    void refusesAChallengeThatMayNotBeReserved_data();
    void refusesAChallengeThatMayNotBeReserved();
    void refusesARequestOfADeletedDevice();
    void freesTheChallengesOfWhatExpired();
    void expiresAFewAtATime();
    void listsRequestsByState();
    void countsPolls();

private:
    ResponderLedger &responder() { return m_fixture->responder(); }
    AdministratorLedger &administrator() { return m_fixture->administrator(); }
    Challenge challenge(qint64 id) { return VALUE_OF(administrator().challengeRows({id})).at(0).challenge; }
    PendingState stateOf(qint64 id) {
        return VALUE_OF(administrator().pendingRequest(id)).stateAt(m_fixture->clock.now());
    }
    void bringTo(PendingState state, qint64 id) { m_fixture->bringTo(state, id); }
    Issue issueOf(qint64 id) { return m_fixture->issueOf(id); }
    PendingRequest newRequest() { return m_fixture->pendingFor(m_device, m_name); }

    const QString m_name = u"r1.lab.example"_s;
    std::unique_ptr<LedgerFixture> m_fixture;
    qint64 m_device = 0;
};

void PendingLedgerTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
    m_device = m_fixture->addDevice(m_name);
}

void PendingLedgerTest::recordsARequestWhole() {
    PendingRequest request = newRequest();
    request.renews = u"A00815"_s;
    request.id = VALUE_OF(m_fixture->recordPending(request));
    QCOMPARE(VALUE_OF(administrator().pendingRequest(request.id)), request);
    QCOMPARE(VALUE_OF(responder().pendingRequest(request.claim.transactionId, request.signerDigest)),
             std::optional(request));
    const EvidenceQuery query{request.claim, m_name, {}, {}};
    QCOMPARE(VALUE_OF(responder().evidence(query)).pending, std::optional(request));
    PendingRequest listed = request;
    listed.message.clear();
    QCOMPARE(VALUE_OF(administrator().pendingRows({request.id, 4711})), std::vector<PendingRequest>{listed});

    const Transaction transaction = VALUE_OF(administrator().transaction(request.id));
    QCOMPARE(transaction.result, TransactionResult::Pending);
    QCOMPARE(transaction.registrationId, std::optional(m_device));
    QCOMPARE(transaction.message, request.message);
    FAILS_WITH(administrator().pendingRequest(m_fixture->refused(m_name)), FaultKind::NotFound);
}

void PendingLedgerTest::countsAsTheDevicesLastAttempt() {
    SUCCEEDS(m_fixture->recordPending(newRequest()));
    const DeviceRow row = VALUE_OF(administrator().deviceRows({m_device})).at(0);
    QCOMPARE(row.lastResult, u"pending"_s);
    QCOMPARE(row.lastAttemptAt, std::optional(m_fixture->clock.now()));
    QCOMPARE(VALUE_OF(administrator().counters()).transactionsToday, 1);
    QCOMPARE(VALUE_OF(administrator().device(m_device)).usesTaken, 0);
}

void PendingLedgerTest::findsARequestByItsKeyOnly() {
    const PendingRequest request = newRequest();
    SUCCEEDS(m_fixture->recordPending(request));
    const auto bySigner = [&](const QByteArray &id, const QByteArray &signer) {
        return VALUE_OF(responder().pendingRequest(id, signer)).has_value();
    };
    QVERIFY(bySigner(request.claim.transactionId, request.signerDigest));
    QVERIFY(!bySigner(request.claim.transactionId, "another signer"));
    QVERIFY(!bySigner(request.claim.transactionId, request.claim.keyDigest));
    QVERIFY(!bySigner("another id", request.signerDigest));
    const auto byKey = [&](const Claim &claim) {
        return VALUE_OF(responder().evidence({claim, m_name, {}, {}})).pending.has_value();
    };
    QVERIFY(byKey(request.claim));
    QVERIFY(byKey({request.claim.transactionId, request.claim.keyDigest, "another request"}));
    QVERIFY(!byKey({request.claim.transactionId, "another key", request.claim.requestDigest}));
    QVERIFY(!byKey({}));
}

void PendingLedgerTest::findsTheNewestRequest() {
    PendingRequest request = newRequest();
    SUCCEEDS(m_fixture->recordPending(request));
    request.claim.requestDigest = "another request";
    const qint64 newest = VALUE_OF(m_fixture->recordPending(request));
    QCOMPARE(VALUE_OF(responder().pendingRequest(request.claim.transactionId, request.signerDigest))->id, newest);
    QCOMPARE(VALUE_OF(responder().evidence({request.claim, m_name, {}, {}})).pending->id, newest);
}

void PendingLedgerTest::refusesASecondRequestOfOneClaim_data() {
    QTest::addColumn<PendingState>("state");
    QTest::newRow("that waits") << PendingState::Waiting;
    QTest::newRow("that is approved") << PendingState::Approved;
}

void PendingLedgerTest::refusesASecondRequestOfOneClaim() {
    QFETCH(PendingState, state);
    const PendingRequest request = newRequest();
    bringTo(state, VALUE_OF(m_fixture->recordPending(request)));
    FAILS_WITH(m_fixture->recordPending(request), FaultKind::Conflict);
    QCOMPARE(VALUE_OF(administrator().pendingIds({})).size(), std::size_t(1));
    QCOMPARE(VALUE_OF(administrator().transactionIds({})).size(), std::size_t(1));
}

void PendingLedgerTest::takesTheSameClaimAgainOnceItIsSettled_data() {
    QTest::addColumn<PendingState>("state");
    QTest::newRow("rejected") << PendingState::Rejected;
    QTest::newRow("expired, though nobody has noted it") << PendingState::Expired;
    QTest::newRow("issued") << PendingState::Issued;
}

void PendingLedgerTest::takesTheSameClaimAgainOnceItIsSettled() {
    QFETCH(PendingState, state);
    PendingRequest request = newRequest();
    if (state == PendingState::Expired) request.reservedChallenge = m_fixture->addDynamicChallenge(m_device, "digest");
    const qint64 first = VALUE_OF(m_fixture->recordPending(request));
    bringTo(state, first);
    request.expiresAt = m_fixture->clock.now() + std::chrono::days(1);
    const qint64 second = VALUE_OF(m_fixture->recordPending(request));
    QCOMPARE(stateOf(first), state);
    QCOMPARE(stateOf(second), PendingState::Waiting);
    if (request.reservedChallenge) QCOMPARE(challenge(*request.reservedChallenge).reservedBy, std::optional(second));
}

void PendingLedgerTest::reservesItsChallenge() {
    PendingRequest request = newRequest();
    request.reservedChallenge = m_fixture->addDynamicChallenge(m_device, "digest");
    const qint64 id = VALUE_OF(m_fixture->recordPending(request));
    QCOMPARE(challenge(*request.reservedChallenge).state, ChallengeState::Reserved);
    QCOMPARE(challenge(*request.reservedChallenge).reservedBy, std::optional(id));
    QCOMPARE(VALUE_OF(administrator().deviceRows({m_device})).at(0).challengeState, u"reserved"_s);
    QCOMPARE(VALUE_OF(administrator().counters()).freshChallenges, 0);

    Issue thief = m_fixture->issueFor(m_device, m_name);
    thief.spentChallenge = request.reservedChallenge;
    FAILS_WITH(responder().recordIssue(thief), FaultKind::Conflict);
}

void PendingLedgerTest::refusesAChallengeThatMayNotBeReserved_data() {
    QTest::addColumn<QString>("why");
    for (const char *why : {"reserved", "spent", "withdrawn", "expired", "another device's", "static", "unknown"})
        QTest::newRow(why) << QString::fromLatin1(why);
}

void PendingLedgerTest::refusesAChallengeThatMayNotBeReserved() {
    QFETCH(QString, why);
    const qint64 other = m_fixture->addDevice(u"r2.lab.example"_s);
    const Instant end = m_fixture->clock.now() + std::chrono::minutes(60);
    const qint64 id = why == "static"_L1    ? m_fixture->addStaticChallenge(m_device)
                      : why == "unknown"_L1 ? 4711
                                            : m_fixture->addDynamicChallenge(
                                                  why == "another device's"_L1 ? other : m_device, "digest", end);
    PendingRequest request = newRequest();
    request.reservedChallenge = id;
    if (why == "reserved"_L1) SUCCEEDS(m_fixture->recordPending(request));
    if (why == "withdrawn"_L1) SUCCEEDS(administrator().withdrawChallenge(id, u"admin"_s));
    if (why == "expired"_L1) m_fixture->clock.advance(std::chrono::minutes(60) + std::chrono::milliseconds(1));
    if (why == "spent"_L1) {
        Issue issue = m_fixture->issueFor(m_device, m_name);
        issue.spentChallenge = id;
        SUCCEEDS(responder().recordIssue(issue));
    }
    const std::size_t before = VALUE_OF(administrator().transactionIds({})).size();
    request = newRequest();
    request.reservedChallenge = id;
    FAILS_WITH(m_fixture->recordPending(request), FaultKind::Conflict);
    QCOMPARE(VALUE_OF(administrator().transactionIds({})).size(), before);
    QVERIFY(!VALUE_OF(responder().pendingRequest(request.claim.transactionId, request.signerDigest)));
}

void PendingLedgerTest::refusesARequestOfADeletedDevice() {
    const PendingRequest request = newRequest();
    SUCCEEDS(administrator().deleteDevice(m_device, u"admin"_s));
    FAILS_WITH(m_fixture->recordPending(request), FaultKind::Conflict);
    QVERIFY(VALUE_OF(administrator().transactionIds({})).empty());
}

void PendingLedgerTest::freesTheChallengesOfWhatExpired() {
    PendingRequest request = newRequest();
    request.reservedChallenge = m_fixture->addDynamicChallenge(m_device, "digest");
    const qint64 id = VALUE_OF(m_fixture->recordPending(request));
    m_fixture->clock.advance(std::chrono::days(14));
    QCOMPARE(VALUE_OF(responder().expirePending(100)), 0);
    m_fixture->clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(VALUE_OF(responder().expirePending(100)), 1);
    QCOMPARE(VALUE_OF(responder().expirePending(100)), 0);
    QCOMPARE(VALUE_OF(administrator().pendingRequest(id)).state, PendingState::Expired);
    QCOMPARE(challenge(*request.reservedChallenge).state, ChallengeState::Fresh);
    Issue issue = m_fixture->issueFor(m_device, m_name);
    issue.spentChallenge = request.reservedChallenge;
    SUCCEEDS(responder().recordIssue(issue));
}

void PendingLedgerTest::expiresAFewAtATime() {
    std::vector<qint64> ids;
    for (int i = 0; i < 5; ++i) ids.push_back(VALUE_OF(m_fixture->recordPending(newRequest())));
    bringTo(PendingState::Approved, ids[0]);
    m_fixture->clock.advance(std::chrono::days(15));
    QCOMPARE(VALUE_OF(responder().expirePending(3)), 3);
    QCOMPARE(VALUE_OF(administrator().pendingRequest(ids[4])).state, PendingState::Waiting);
    QCOMPARE(VALUE_OF(responder().expirePending(3)), 1);
    QCOMPARE(stateOf(ids[0]), PendingState::Approved);
}

void PendingLedgerTest::listsRequestsByState() {
    const auto listed = [&](const PendingQuery &query) { return VALUE_OF(administrator().pendingIds(query)); };
    PendingRequest soon = newRequest();
    soon.expiresAt = m_fixture->clock.now() - std::chrono::milliseconds(1);
    const qint64 overdue = VALUE_OF(m_fixture->recordPending(soon));
    const qint64 waiting = VALUE_OF(m_fixture->recordPending(newRequest()));
    const qint64 approved = VALUE_OF(m_fixture->recordPending(newRequest()));
    bringTo(PendingState::Approved, approved);
    const qint64 rejected = VALUE_OF(m_fixture->recordPending(newRequest()));
    bringTo(PendingState::Rejected, rejected);
    const qint64 issued = VALUE_OF(m_fixture->recordPending(newRequest()));
    bringTo(PendingState::Issued, issued);
    const QString other = u"r2.lab.example"_s;
    const qint64 others = VALUE_OF(m_fixture->recordPending(m_fixture->pendingFor(m_fixture->addDevice(other), other)));

    using Ids = std::vector<qint64>;
    QCOMPARE(listed({}), (Ids{overdue, waiting, approved, rejected, issued, others}));
    QCOMPARE(listed({PendingState::Waiting, {}}), (Ids{waiting, others}));
    QCOMPARE(listed({PendingState::Expired, {}}), Ids{overdue});
    QCOMPARE(listed({PendingState::Approved, {}}), Ids{approved});
    QCOMPARE(listed({PendingState::Rejected, {}}), Ids{rejected});
    QCOMPARE(listed({PendingState::Issued, {}}), Ids{issued});
    QCOMPARE(listed({PendingState::Waiting, other}), Ids{others});
    QCOMPARE(VALUE_OF(administrator().counters()).waitingRequests, 2);
}

void PendingLedgerTest::countsPolls() {
    const qint64 id = VALUE_OF(m_fixture->recordPending(newRequest()));
    Transaction poll;
    poll.operation = u"CertPoll"_s;
    poll.result = TransactionResult::Pending;
    for (int i = 0; i < 2; ++i) {
        m_fixture->clock.advance(std::chrono::minutes(1));
        poll.at = m_fixture->clock.now();
        SUCCEEDS(responder().recordTransaction(poll, id));
    }
    QCOMPARE(VALUE_OF(administrator().pendingRequest(id)).polls, 2);
    QCOMPARE(VALUE_OF(administrator().pendingRequest(id)).polledAt, std::optional(m_fixture->clock.now()));
    SUCCEEDS(responder().recordTransaction(poll, 4711));  // it may be gone by now
}

QTEST_GUILESS_MAIN(PendingLedgerTest)
#include "tst_pending_ledger.moc"

// Decisions about requests that wait, over the store and over its twin: who is first, and what becomes of the
// challenge.
#include "models/ledger_fixture.h"

#include <atomic>
#include <barrier>
#include <thread>

using namespace Qt::StringLiterals;
using namespace scepter;

namespace {

/// Runs both at once; how many of them succeeded, and how many met a conflict.
template <typename First, typename Second>
std::pair<int, int> race(First first, Second second) {
    std::atomic<int> successes = 0;
    std::atomic<int> conflicts = 0;
    std::barrier start(2);
    const auto run = [&](const auto &act) {
        start.arrive_and_wait();
        const auto outcome = act();
        if (outcome) ++successes;
        if (!outcome && outcome.fault().kind == FaultKind::Conflict) ++conflicts;
    };
    std::thread other([&] { run(second); });
    run(first);
    other.join();
    return {successes, conflicts};
}

}  // namespace

class DecisionLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void decidesOnce_data();
    void decidesOnce();
    void wantsAReason();
    void withdrawsTheChallengeOfARejectedRequest();
    void issuesOnlyWhatIsApproved_data();
    void issuesOnlyWhatIsApproved();
    void spendsAReservedChallengeAfterItsTime();
    void issuesNothingOverAWithdrawnChallenge();
    void rejectsWhatADeletedDeviceAsked();
    void letsOneOfTwoRequestsHaveAChallenge();
    void approvesOrRejects();
    void issuesOrRejects();
    void issuesOrWithdrawsTheChallenge();
    void issuesOnceWhenTwoPollsRace();

private:
    ResponderLedger &responder() { return m_fixture->responder(); }
    AdministratorLedger &administrator() { return m_fixture->administrator(); }
    Challenge challenge(qint64 id) { return VALUE_OF(administrator().challengeRows({id})).at(0).challenge; }
    PendingState stateOf(qint64 id) {
        return VALUE_OF(administrator().pendingRequest(id)).stateAt(m_fixture->clock.now());
    }
    void bringTo(PendingState state, qint64 id) { m_fixture->bringTo(state, id); }
    Issue issueOf(qint64 id) { return m_fixture->issueOf(id); }
    PendingRequest requestWithChallenge(int number);
    PendingRequest newRequest() { return m_fixture->pendingFor(m_device, m_name); }

    const QString m_name = u"r1.lab.example"_s;
    std::unique_ptr<LedgerFixture> m_fixture;
    qint64 m_device = 0;
};

void DecisionLedgerTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
    m_device = m_fixture->addDevice(m_name);
}

PendingRequest DecisionLedgerTest::requestWithChallenge(int number) {
    PendingRequest request = newRequest();
    request.reservedChallenge = m_fixture->addDynamicChallenge(m_device, "digest " + QByteArray::number(number));
    return request;
}

void DecisionLedgerTest::decidesOnce_data() {
    QTest::addColumn<PendingState>("state");
    QTest::addColumn<QString>("says");
    QTest::newRow("approved") << PendingState::Approved << u"approved"_s;
    QTest::newRow("rejected") << PendingState::Rejected << u"rejected"_s;
    QTest::newRow("expired, though nobody has noted it") << PendingState::Expired << u"expired"_s;
    QTest::newRow("issued") << PendingState::Issued << u"issued"_s;
}

void DecisionLedgerTest::decidesOnce() {
    QFETCH(PendingState, state);
    QFETCH(QString, says);
    const qint64 id = VALUE_OF(m_fixture->recordPending(newRequest()));
    bringTo(state, id);
    const PendingRequest before = VALUE_OF(administrator().pendingRequest(id));
    m_fixture->clock.advance(std::chrono::seconds(1));
    for (const Result<void> &decided : {administrator().approve(id, u"somebody else"_s),
                                        administrator().reject(id, u"Not ours."_s, u"somebody else"_s)}) {
        FAILS_WITH(decided, FaultKind::Conflict);
        QVERIFY2(decided.fault().sentence.contains(says), qPrintable(decided.fault().sentence));
    }
    QCOMPARE(VALUE_OF(administrator().pendingRequest(id)), before);
    FAILS_WITH(administrator().approve(4711, u"admin"_s), FaultKind::NotFound);
    FAILS_WITH(administrator().reject(4711, u"Not ours."_s, u"admin"_s), FaultKind::NotFound);
}

void DecisionLedgerTest::wantsAReason() {
    const qint64 id = VALUE_OF(m_fixture->recordPending(newRequest()));
    FAILS_WITH(administrator().reject(id, u" "_s, u"admin"_s), FaultKind::Malformed);
    QCOMPARE(stateOf(id), PendingState::Waiting);
    // The last moment still counts.
    m_fixture->clock.advance(std::chrono::days(14));
    SUCCEEDS(administrator().reject(id, u" Not ours. "_s, u"admin"_s));
    const PendingRequest rejected = VALUE_OF(administrator().pendingRequest(id));
    QCOMPARE(rejected.reason, u"Not ours."_s);
    QCOMPARE(rejected.decidedBy, u"admin"_s);
    QCOMPARE(rejected.decidedAt, std::optional(m_fixture->clock.now()));
}

void DecisionLedgerTest::withdrawsTheChallengeOfARejectedRequest() {
    PendingRequest request = newRequest();
    request.reservedChallenge = m_fixture->addDynamicChallenge(m_device, "digest");
    bringTo(PendingState::Rejected, VALUE_OF(m_fixture->recordPending(request)));
    QCOMPARE(challenge(*request.reservedChallenge).state, ChallengeState::Withdrawn);
    QVERIFY(!challenge(*request.reservedChallenge).reservedBy);
}

void DecisionLedgerTest::issuesOnlyWhatIsApproved_data() {
    QTest::addColumn<PendingState>("state");
    QTest::newRow("waiting") << PendingState::Waiting;
    QTest::newRow("rejected") << PendingState::Rejected;
    QTest::newRow("expired") << PendingState::Expired;
    QTest::newRow("issued") << PendingState::Issued;
}

void DecisionLedgerTest::issuesOnlyWhatIsApproved() {
    QFETCH(PendingState, state);
    const qint64 id = VALUE_OF(m_fixture->recordPending(newRequest()));
    bringTo(state, id);
    Issue issue = issueOf(id);
    issue.transaction.claim = {};
    FAILS_WITH(responder().recordIssue(issue), FaultKind::Conflict);
    QCOMPARE(stateOf(id), state);

    // Nor does the approval of one device serve another.
    const qint64 approved = VALUE_OF(m_fixture->recordPending(newRequest()));
    bringTo(PendingState::Approved, approved);
    issue = issueOf(approved);
    issue.registrationId = m_fixture->addDevice(u"r2.lab.example"_s);
    FAILS_WITH(responder().recordIssue(issue), FaultKind::Conflict);
    issue.registrationId = m_device;
    SUCCEEDS(responder().recordIssue(issue));
    QCOMPARE(VALUE_OF(administrator().pendingRequest(approved)).certificateSerial, issue.certificate.serial);
}

void DecisionLedgerTest::spendsAReservedChallengeAfterItsTime() {
    PendingRequest request = newRequest();
    request.reservedChallenge =
        m_fixture->addDynamicChallenge(m_device, "digest", m_fixture->clock.now() + std::chrono::minutes(60));
    const qint64 id = VALUE_OF(m_fixture->recordPending(request));
    m_fixture->clock.advance(std::chrono::days(3));
    SUCCEEDS(administrator().approve(id, u"admin"_s));
    m_fixture->clock.advance(std::chrono::days(30));  // what is approved does not expire
    const qint64 number = VALUE_OF(responder().recordIssue(issueOf(id)));
    QCOMPARE(challenge(*request.reservedChallenge).state, ChallengeState::Spent);
    QCOMPARE(challenge(*request.reservedChallenge).spentBy, std::optional(number));
    QVERIFY(!challenge(*request.reservedChallenge).reservedBy);
    QCOMPARE(stateOf(id), PendingState::Issued);
    QCOMPARE(VALUE_OF(administrator().device(m_device)).usesTaken, 1);
}

void DecisionLedgerTest::issuesNothingOverAWithdrawnChallenge() {
    PendingRequest request = newRequest();
    request.reservedChallenge = m_fixture->addDynamicChallenge(m_device, "digest");
    const qint64 id = VALUE_OF(m_fixture->recordPending(request));
    bringTo(PendingState::Approved, id);
    SUCCEEDS(administrator().withdrawChallenge(*request.reservedChallenge, u"admin"_s));
    FAILS_WITH(responder().recordIssue(issueOf(id)), FaultKind::Conflict);
    QCOMPARE(stateOf(id), PendingState::Approved);
}

void DecisionLedgerTest::rejectsWhatADeletedDeviceAsked() {
    const qint64 waiting = VALUE_OF(m_fixture->recordPending(newRequest()));
    const qint64 approved = VALUE_OF(m_fixture->recordPending(newRequest()));
    bringTo(PendingState::Approved, approved);
    SUCCEEDS(administrator().deleteDevice(m_device, u"admin"_s));
    for (const qint64 id : {waiting, approved}) {
        QCOMPARE(stateOf(id), PendingState::Rejected);
        QVERIFY(!VALUE_OF(administrator().pendingRequest(id)).reason.isEmpty());
    }
}

void DecisionLedgerTest::letsOneOfTwoRequestsHaveAChallenge() {
    const qint64 challenge = m_fixture->addDynamicChallenge(m_device, "digest");
    PendingRequest first = newRequest();
    PendingRequest second = newRequest();
    first.reservedChallenge = second.reservedChallenge = challenge;
    QCOMPARE(race([&] { return m_fixture->recordPending(first); }, [&] { return m_fixture->recordPending(second); }),
             std::pair(1, 1));
    QCOMPARE(VALUE_OF(administrator().pendingIds({})).size(), std::size_t(1));
}

void DecisionLedgerTest::approvesOrRejects() {
    for (int round = 0; round < 10; ++round) {
        const qint64 id = VALUE_OF(m_fixture->recordPending(newRequest()));
        const auto another = m_fixture->anotherAdministrator();
        AdministratorLedger &second = another ? *another : administrator();
        QCOMPARE(race([&] { return administrator().approve(id, u"one"_s); },
                      [&] { return second.reject(id, u"Not ours."_s, u"another"_s); }),
                 std::pair(1, 1));
        const PendingRequest decided = VALUE_OF(administrator().pendingRequest(id));
        QCOMPARE(decided.decidedBy, decided.state == PendingState::Approved ? u"one"_s : u"another"_s);
    }
}

void DecisionLedgerTest::issuesOrRejects() {
    for (int round = 0; round < 10; ++round) {
        const qint64 id = VALUE_OF(m_fixture->recordPending(requestWithChallenge(round)));
        const Issue issue = issueOf(id);
        const auto another = m_fixture->anotherAdministrator();
        AdministratorLedger &second = another ? *another : administrator();
        const auto approveAndIssue = [&]() -> Result<void> {
            if (const Result<void> approved = administrator().approve(id, u"one"_s); !approved) return approved;
            const Result<qint64> issued = responder().recordIssue(issue);
            if (!issued) return issued.fault();
            return {};
        };
        QCOMPARE(race(approveAndIssue, [&] { return second.reject(id, u"Not ours."_s, u"another"_s); }),
                 std::pair(1, 1));
        const bool isIssued = stateOf(id) == PendingState::Issued;
        QCOMPARE(challenge(*issue.spentChallenge).state, isIssued ? ChallengeState::Spent : ChallengeState::Withdrawn);
        QCOMPARE(VALUE_OF(responder().issuedCertificate(issue.certificate.serial)).has_value(), isIssued);
    }
}

void DecisionLedgerTest::issuesOrWithdrawsTheChallenge() {
    for (int round = 0; round < 10; ++round) {
        const qint64 id = VALUE_OF(m_fixture->recordPending(requestWithChallenge(round)));
        bringTo(PendingState::Approved, id);
        const Issue issue = issueOf(id);
        QCOMPARE(race([&] { return responder().recordIssue(issue); },
                      [&] { return administrator().withdrawChallenge(*issue.spentChallenge, u"admin"_s); }),
                 std::pair(1, 1));
        const bool isIssued = stateOf(id) == PendingState::Issued;
        QCOMPARE(challenge(*issue.spentChallenge).state, isIssued ? ChallengeState::Spent : ChallengeState::Withdrawn);
    }
}

void DecisionLedgerTest::issuesOnceWhenTwoPollsRace() {
    const qint64 id = VALUE_OF(m_fixture->recordPending(requestWithChallenge(0)));
    bringTo(PendingState::Approved, id);
    const Issue first = issueOf(id);
    const Issue second = issueOf(id);
    QCOMPARE(race([&] { return responder().recordIssue(first); }, [&] { return responder().recordIssue(second); }),
             std::pair(1, 1));
    QCOMPARE(VALUE_OF(administrator().certificateIds({})).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(DecisionLedgerTest)
#include "tst_decision_ledger.moc"

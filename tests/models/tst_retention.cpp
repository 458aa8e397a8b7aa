// How old transactions go, over the store and over its twin, and what that costs the store.
#include "models/foreign_connection.h"
#include "models/ledger_fixture.h"

#include "store/pruning.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class RetentionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void keepsEverythingThatIsYoungAndFew();
    void keepsTheNewest();
    void removesWhatIsTooOld();
    void keepsAllWithoutLimits();
    void keepsTheVeryNewestWhateverItsAge();
    void removesAFewAtATime();
    void sparesRequestsThatAreOpen();
    void removesASettledRequestWithItsTransaction();
    void keepsWhatIsKnownOfADevicesLastAttempt();
    void keepsCertificatesOfRequestsThatAreGone();
    void readsOnlyWhatMayGo();

private:
    AdministratorLedger &administrator() { return m_fixture->administrator(); }
    int prune(int most = 1000) { return VALUE_OF(m_fixture->responder().pruneTransactions(most)); }
    void limit(const char *kept, const char *days) {
        SUCCEEDS(administrator().setSetting(u"transactions.keep"_s, QString::fromLatin1(kept)));
        SUCCEEDS(administrator().setSetting(u"transactions.days"_s, QString::fromLatin1(days)));
    }
    std::vector<qint64> remaining() {
        TransactionQuery query;
        query.order = SortOrder::Ascending;
        return VALUE_OF(administrator().transactionIds(query));
    }
    std::vector<qint64> attempts(int count) {
        std::vector<qint64> numbers;
        for (int i = 0; i < count; ++i) numbers.push_back(m_fixture->refused(u"unknown.example"_s));
        return numbers;
    }

    std::unique_ptr<LedgerFixture> m_fixture;
};

void RetentionTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
}

void RetentionTest::keepsEverythingThatIsYoungAndFew() {
    QCOMPARE(prune(), 0);  // nothing there
    const std::vector<qint64> numbers = attempts(5);
    const qint64 before = VALUE_OF(administrator().changeNumber());
    QCOMPARE(prune(), 0);
    QCOMPARE(remaining(), numbers);
    QCOMPARE(VALUE_OF(administrator().changeNumber()), before);  // nor was the site written to
}

void RetentionTest::keepsTheNewest() {
    limit("3", "90");
    const std::vector<qint64> numbers = attempts(7);
    QCOMPARE(prune(), 4);
    QCOMPARE(remaining(), std::vector<qint64>(numbers.begin() + 4, numbers.end()));
    FAILS_WITH(administrator().transaction(numbers[0]), FaultKind::NotFound);
    QCOMPARE(prune(), 0);
    attempts(1);
    QCOMPARE(prune(), 1);
    QCOMPARE(VALUE_OF(administrator().counters()).transactions, 3);
}

void RetentionTest::removesWhatIsTooOld() {
    limit("10000", "90");
    attempts(2);
    m_fixture->clock.advance(std::chrono::days(1));
    const std::vector<qint64> later = attempts(2);
    m_fixture->clock.advance(std::chrono::days(89));
    const std::vector<qint64> now = attempts(1);
    QCOMPARE(prune(), 0);  // ninety days old is not older
    m_fixture->clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(prune(), 2);
    QCOMPARE(remaining(), (std::vector<qint64>{later[0], later[1], now[0]}));
}

void RetentionTest::keepsAllWithoutLimits() {
    limit("0", "0");
    attempts(3);
    m_fixture->clock.advance(std::chrono::days(10000));
    QCOMPARE(prune(), 0);
}

void RetentionTest::keepsTheVeryNewestWhateverItsAge() {
    // Its number is the last that was given: without it, another request would be given the same one.
    const std::vector<qint64> numbers = attempts(3);
    m_fixture->clock.advance(std::chrono::days(1000));
    QCOMPARE(prune(), 2);
    QCOMPARE(remaining(), std::vector<qint64>{numbers[2]});
    QCOMPARE(prune(), 0);
    QVERIFY(attempts(1)[0] > numbers[2]);
}

void RetentionTest::removesAFewAtATime() {
    limit("2", "0");
    const std::vector<qint64> numbers = attempts(9);
    QCOMPARE(prune(3), 3);
    QCOMPARE(remaining().front(), numbers[3]);
    QCOMPARE(prune(3), 3);
    QCOMPARE(prune(3), 1);
    QCOMPARE(prune(3), 0);
}

void RetentionTest::sparesRequestsThatAreOpen() {
    limit("1", "0");
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 waiting = VALUE_OF(m_fixture->recordPending(m_fixture->pendingFor(device, u"r1.lab.example"_s)));
    const qint64 approved = VALUE_OF(m_fixture->recordPending(m_fixture->pendingFor(device, u"r1.lab.example"_s)));
    SUCCEEDS(administrator().approve(approved, u"admin"_s));
    const qint64 newest = attempts(4).back();
    QCOMPARE(prune(2), 2);  // what is spared takes no room among those that go
    QCOMPARE(prune(2), 1);
    QCOMPARE(remaining(), (std::vector<qint64>{waiting, approved, newest}));
    QCOMPARE(VALUE_OF(administrator().pendingIds({})), (std::vector<qint64>{waiting, approved}));
    QVERIFY(!VALUE_OF(administrator().pendingRequest(waiting)).message.isEmpty());
}

void RetentionTest::removesASettledRequestWithItsTransaction() {
    limit("1", "0");
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const PendingRequest request = m_fixture->pendingFor(device, u"r1.lab.example"_s);
    const qint64 rejected = VALUE_OF(m_fixture->recordPending(request));
    SUCCEEDS(administrator().reject(rejected, u"Not ours."_s, u"admin"_s));
    attempts(1);
    QCOMPARE(prune(), 1);
    FAILS_WITH(administrator().pendingRequest(rejected), FaultKind::NotFound);
    QVERIFY(!VALUE_OF(m_fixture->responder().pendingRequest(request.claim.transactionId, request.signerDigest)));
    SUCCEEDS(m_fixture->recordPending(request));
}

void RetentionTest::keepsWhatIsKnownOfADevicesLastAttempt() {
    limit("1", "0");
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    m_fixture->refused(u"r1.lab.example"_s, u"The challenge is wrong."_s);
    const Instant then = m_fixture->clock.now();
    m_fixture->clock.advance(std::chrono::hours(1));
    attempts(1);
    QCOMPARE(prune(), 1);
    const DeviceRow row = VALUE_OF(administrator().deviceRows({device})).at(0);
    QCOMPARE(row.lastAttemptAt, std::optional(then));
    QCOMPARE(row.lastResult, u"refused"_s);
    QCOMPARE(row.lastReason, u"The challenge is wrong."_s);
    QCOMPARE(VALUE_OF(administrator().counters()).failingDevices, 1);
}

void RetentionTest::keepsCertificatesOfRequestsThatAreGone() {
    limit("1", "0");
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    issue.spentChallenge = m_fixture->addDynamicChallenge(device, "digest");
    SUCCEEDS(m_fixture->responder().recordIssue(issue));
    attempts(1);
    QCOMPARE(prune(), 1);
    QCOMPARE(VALUE_OF(administrator().certificateDer(issue.certificate.serial)), issue.der);
    QCOMPARE(VALUE_OF(administrator().challengeRows({*issue.spentChallenge})).at(0).challenge.state,
             ChallengeState::Spent);
    // The same request still gets the same certificate.
    const EvidenceQuery again{issue.transaction.claim, u"r1.lab.example"_s, {}, {}};
    QCOMPARE(VALUE_OF(m_fixture->responder().evidence(again)).settled->serial, issue.certificate.serial);
}

void RetentionTest::readsOnlyWhatMayGo() {
    if (!m_fixture->path()) QSKIP("The twin has no plans of queries.");
    ForeignConnection foreign(*m_fixture->path());
    const auto planOf = [&](const QString &sql) {
        return foreign.askAll(u"EXPLAIN QUERY PLAN "_s + sql, 3).join(u'\n');
    };
    // The oldest first along their numbers, and no further than the limit: no index, no sorting, no count of all.
    const QString plan = planOf(QString(prunableTransactions).replace(u'?', u"5"_s));
    QVERIFY2(plan.contains(u"SEARCH transactions USING INTEGER PRIMARY KEY"_s), qPrintable(plan));
    QVERIFY2(plan.contains(u"SEARCH pending_requests USING INTEGER PRIMARY KEY"_s), qPrintable(plan));
    QVERIFY2(!plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
    // What an enrolment asks of the pending ones goes over an index of their own small table.
    const QString lookUp = planOf(
        u"SELECT id FROM pending_requests WHERE transaction_id = x'00' AND key_digest = x'00' ORDER BY id DESC LIMIT 1"_s);
    QVERIFY2(lookUp.contains(u"pending_by_transaction_id"_s) && !lookUp.contains(u"TEMP B-TREE"_s), qPrintable(lookUp));
    const QString overdue = planOf(u"SELECT 1 FROM pending_requests WHERE state = 'waiting' AND expires_at < 1"_s);
    QVERIFY2(overdue.contains(u"pending_by_state"_s), qPrintable(overdue));
    const QString weak = planOf(
        u"SELECT count(*) FROM registrations WHERE (weak_allowed <> '' OR weak_seen <> '') AND (weak_seen <> '' OR "
        "weak_until IS NULL OR weak_until >= 1)"_s);
    QVERIFY2(weak.contains(u"registrations_weak"_s), qPrintable(weak));
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"

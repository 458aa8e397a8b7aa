// The responder's half of the ledger's contract, over the store and over its twin.
#include "models/ledger_fixture.h"

#include <barrier>
#include <thread>

using namespace Qt::StringLiterals;
using namespace scepter;

class ResponderLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void knowsNothingOfAnUnknownName();
    void gathersRegistrationProfileAndChallenges();
    void leavesOutChallengesThatAreUsedUp();
    void findsADynamicChallengeOfAnotherDevice();
    void recordsAnIssueWhole();
    void refusesAChallengeSpentTwice();
    void refusesAChallengeThatMayNotBeSpent_data();
    void refusesAChallengeThatMayNotBeSpent();
    void refusesARegistrationThatMayNotEnrol_data();
    void refusesARegistrationThatMayNotEnrol();
    void takesTheLastUseOnce();
    void settlesAClaimOnce();
    void answersASettledClaimWithItsCertificate();
    void forgetsAClaimWhoseCertificateIsRevoked();
    void forgetsAClaimAfterItsLifetime();
    void tellsClaimsApartByEveryPart();
    void refusesASerialNumberThatIsTaken();
    void writesNothingOfARefusedIssue();
    void issuesOnceWhenTenThreadsRaceForOneChallenge();
    void recordsATransactionWithItsTraceAndMessage();
    void recordsATransactionOfADeletedDevice();
    void answersSettings();

private:
    ResponderLedger &ledger() { return m_fixture->responder(); }
    AdministratorLedger &administrator() { return m_fixture->administrator(); }
    Evidence evidenceOf(const QString &fqdn, const QByteArray &dynamicDigest = {}, const Claim &claim = {}) {
        return VALUE_OF(ledger().evidence({claim, fqdn, dynamicDigest, {}}));
    }

    std::unique_ptr<LedgerFixture> m_fixture;
};

void ResponderLedgerTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
}

void ResponderLedgerTest::knowsNothingOfAnUnknownName() {
    m_fixture->addDevice(u"r1.lab.example"_s);
    const Evidence evidence = evidenceOf(u"r2.lab.example"_s, "digest", {"id", "key", "request"});
    QVERIFY(evidence.candidates.empty());
    QVERIFY(!evidence.settled);
    QVERIFY(!evidence.dynamicChallenge);
}

void ResponderLedgerTest::gathersRegistrationProfileAndChallenges() {
    NewDevice device;
    device.registration.fqdn = u"r1.lab.example"_s;
    device.registration.ipAddress = u"192.0.2.17"_s;
    device.registration.serialNumber = u"SN-0042"_s;
    device.registration.notes = u"rack 3, Zürich"_s;
    device.registration.usesAllowed = 3;
    device.registration.ipDemand = Demand::Present;
    device.registration.serialDemand = Demand::Ignored;
    device.registration.networks = u"192.0.2.0/24"_s;
    device.registration.owner = u"Anna"_s;
    device.registration.validFrom = m_fixture->clock.now() - std::chrono::days(1);
    device.registration.validUntil = m_fixture->clock.now() + std::chrono::days(30);
    device.registration.weakAllowed = WeakAlgorithm::Sha1 | WeakAlgorithm::SingleDes;
    device.registration.weakUntil = m_fixture->clock.now() + std::chrono::days(90);
    device.registration.approval = Approval::ByHand;
    device.registration.replyChain = Chain::WithoutRoot;
    device.registration.createdBy = u"admin"_s;
    device.challenge = Challenge{};
    device.challenge->kind = ChallengeKind::Static;
    device.challenge->verifier = "$scrypt$salted";
    const qint64 id = VALUE_OF(administrator().addDevices({device})).at(0);
    const qint64 challenge =
        m_fixture->addDynamicChallenge(id, "digest", m_fixture->clock.now() + std::chrono::hours(1));

    const Evidence evidence = evidenceOf(u"r1.lab.example"_s, "digest");
    Registration expected = device.registration;
    expected.id = id;
    expected.profile = u"device"_s;
    expected.createdAt = m_fixture->clock.now();
    QCOMPARE(evidence.candidates.size(), std::size_t(1));
    const Candidate &found = evidence.candidates.front();
    QCOMPARE(found.registration, expected);
    QCOMPARE(found.profile.validityDays, 365);
    QCOMPARE(found.profile.minimumRsaBits, 2048);
    QCOMPARE(found.profile.extendedKeyUsages,
             QStringList({u"1.3.6.1.5.5.7.3.1"_s, u"1.3.6.1.5.5.7.3.2"_s, u"1.3.6.1.5.5.7.3.17"_s}));
    QVERIFY(found.profile.digitalSignature && found.profile.keyEncipherment);
    QVERIFY(found.profile.acceptsEllipticCurve);
    QVERIFY(!found.profile.acceptsSha1 && !found.profile.acceptsTripleDes);
    QCOMPARE(found.staticChallenges.size(), std::size_t(1));
    QCOMPARE(found.staticChallenges[0].verifier, QByteArray("$scrypt$salted"));
    QVERIFY(evidence.dynamicChallenge);
    QCOMPARE(evidence.dynamicChallenge->id, challenge);
    QCOMPARE(evidence.dynamicChallenge->registrationId, id);
    QCOMPARE(found.freshDynamicChallenges, 1);
}

void ResponderLedgerTest::leavesOutChallengesThatAreUsedUp() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    SUCCEEDS(administrator().withdrawChallenge(m_fixture->addStaticChallenge(device), u"admin"_s));
    const qint64 withdrawn = m_fixture->addDynamicChallenge(device, "one");
    SUCCEEDS(administrator().withdrawChallenge(withdrawn, u"admin"_s));
    m_fixture->addDynamicChallenge(device, "two", m_fixture->clock.now() - std::chrono::milliseconds(1));

    const Evidence evidence = evidenceOf(u"r1.lab.example"_s, "one");
    QVERIFY(evidence.candidates.front().staticChallenges.empty());
    QCOMPARE(evidence.candidates.front().freshDynamicChallenges, 0);
    // A withdrawn one is still evidence: the trace says that it was withdrawn, not that it is unknown.
    QVERIFY(evidence.dynamicChallenge);
    QCOMPARE(evidence.dynamicChallenge->state, ChallengeState::Withdrawn);
}

void ResponderLedgerTest::findsADynamicChallengeOfAnotherDevice() {
    m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 other = m_fixture->addDevice(u"r2.lab.example"_s);
    m_fixture->addDynamicChallenge(other, "digest");
    const Evidence evidence = evidenceOf(u"r1.lab.example"_s, "digest");
    QVERIFY(evidence.dynamicChallenge);
    QCOMPARE(evidence.dynamicChallenge->registrationId, other);
}

void ResponderLedgerTest::recordsAnIssueWhole() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    issue.spentChallenge = m_fixture->addDynamicChallenge(device, "digest");
    const qint64 number = VALUE_OF(ledger().recordIssue(issue));

    const CertificateRecord record = VALUE_OF(administrator().certificate(issue.certificate.serial));
    QCOMPARE(record.subject, issue.certificate.subject);
    QCOMPARE(record.names, issue.certificate.names);
    QCOMPARE(record.notBefore, issue.certificate.notBefore);
    QCOMPARE(record.notAfter, issue.certificate.notAfter);
    QCOMPARE(record.issuedAt, issue.certificate.issuedAt);
    QCOMPARE(record.sha256, issue.certificate.sha256);
    QCOMPARE(record.registrationId, std::optional(device));
    QCOMPARE(record.transactionId, std::optional(number));
    QVERIFY(!record.revocation);
    QCOMPARE(VALUE_OF(administrator().certificateDer(record.serial)), issue.der);

    const Transaction transaction = VALUE_OF(administrator().transaction(number));
    QCOMPARE(transaction.certificateSerial, record.serial);
    QCOMPARE(transaction.registrationId, std::optional(device));
    QCOMPARE(transaction.claim, issue.transaction.claim);
    QCOMPARE(VALUE_OF(administrator().device(device)).usesTaken, 1);

    const Challenge spent = VALUE_OF(administrator().challengeRows({*issue.spentChallenge})).at(0).challenge;
    QCOMPARE(spent.state, ChallengeState::Spent);
    QCOMPARE(spent.spentBy, std::optional(number));
    QCOMPARE(spent.spentAt, std::optional(m_fixture->clock.now()));
}

void ResponderLedgerTest::refusesAChallengeSpentTwice() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Issue first = m_fixture->issueFor(device, u"r1.lab.example"_s);
    first.spentChallenge = m_fixture->addDynamicChallenge(device, "digest");
    SUCCEEDS(ledger().recordIssue(first));
    Issue second = m_fixture->issueFor(device, u"r1.lab.example"_s);
    second.spentChallenge = first.spentChallenge;
    FAILS_WITH(ledger().recordIssue(second), FaultKind::Conflict);
}

void ResponderLedgerTest::refusesAChallengeThatMayNotBeSpent_data() {
    QTest::addColumn<QString>("why");
    for (const char *why : {"expired", "withdrawn", "another device's", "static", "unknown"})
        QTest::newRow(why) << QString::fromLatin1(why);
}

void ResponderLedgerTest::refusesAChallengeThatMayNotBeSpent() {
    QFETCH(QString, why);
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 other = m_fixture->addDevice(u"r2.lab.example"_s);
    const Instant end = m_fixture->clock.now() + std::chrono::minutes(60);
    Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    issue.spentChallenge = why == "static"_L1    ? m_fixture->addStaticChallenge(device)
                           : why == "unknown"_L1 ? 4711
                                                 : m_fixture->addDynamicChallenge(
                                                       why == "another device's"_L1 ? other : device, "digest", end);
    if (why == "withdrawn"_L1) SUCCEEDS(administrator().withdrawChallenge(*issue.spentChallenge, u"admin"_s));
    m_fixture->clock.advance(std::chrono::minutes(60));
    if (why == "expired"_L1) m_fixture->clock.advance(std::chrono::milliseconds(1));
    FAILS_WITH(ledger().recordIssue(issue), FaultKind::Conflict);

    issue.spentChallenge = m_fixture->addDynamicChallenge(device, "a good one", m_fixture->clock.now());
    SUCCEEDS(ledger().recordIssue(issue));
}

void ResponderLedgerTest::refusesARegistrationThatMayNotEnrol_data() {
    QTest::addColumn<QString>("why");
    for (const char *why : {"disabled", "expired", "deleted"}) QTest::newRow(why) << QString::fromLatin1(why);
}

void ResponderLedgerTest::refusesARegistrationThatMayNotEnrol() {
    QFETCH(QString, why);
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    Registration registration = VALUE_OF(administrator().device(device));
    if (why == "disabled"_L1) registration.state = RegistrationState::Disabled;
    if (why == "expired"_L1) registration.validUntil = m_fixture->clock.now() - std::chrono::milliseconds(1);
    SUCCEEDS(administrator().updateDevice(registration, u"admin"_s));
    if (why == "deleted"_L1) SUCCEEDS(administrator().deleteDevice(device, u"admin"_s));
    FAILS_WITH(ledger().recordIssue(issue), FaultKind::Conflict);
}

void ResponderLedgerTest::takesTheLastUseOnce() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Registration registration = VALUE_OF(administrator().device(device));
    registration.usesAllowed = 2;
    registration.validUntil = m_fixture->clock.now();  // the last moment still admits
    SUCCEEDS(administrator().updateDevice(registration, u"admin"_s));
    m_fixture->issued(device, u"r1.lab.example"_s);
    m_fixture->issued(device, u"r1.lab.example"_s);
    FAILS_WITH(ledger().recordIssue(m_fixture->issueFor(device, u"r1.lab.example"_s)), FaultKind::Conflict);
    QCOMPARE(VALUE_OF(administrator().device(device)).usesTaken, 2);
}

void ResponderLedgerTest::settlesAClaimOnce() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const Issue first = m_fixture->issueFor(device, u"r1.lab.example"_s);
    Issue second = m_fixture->issueFor(device, u"r1.lab.example"_s);
    second.transaction.claim = first.transaction.claim;
    SUCCEEDS(ledger().recordIssue(first));
    FAILS_WITH(ledger().recordIssue(second), FaultKind::Conflict);
}

void ResponderLedgerTest::answersASettledClaimWithItsCertificate() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    SUCCEEDS(ledger().recordIssue(issue));
    const Evidence evidence = evidenceOf(u"r1.lab.example"_s, {}, issue.transaction.claim);
    QVERIFY(evidence.settled);
    QCOMPARE(evidence.settled->serial, issue.certificate.serial);
    QCOMPARE(evidence.settledCertificate, issue.der);
}

void ResponderLedgerTest::forgetsAClaimWhoseCertificateIsRevoked() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    SUCCEEDS(ledger().recordIssue(issue));
    SUCCEEDS(administrator().revoke({m_fixture->revocation(issue.certificate.serial)}));
    QVERIFY(!evidenceOf(u"r1.lab.example"_s, {}, issue.transaction.claim).settled);

    Issue again = m_fixture->issueFor(device, u"r1.lab.example"_s);
    again.transaction.claim = issue.transaction.claim;
    SUCCEEDS(ledger().recordIssue(again));
    QCOMPARE(evidenceOf(u"r1.lab.example"_s, {}, issue.transaction.claim).settled->serial, again.certificate.serial);
}

void ResponderLedgerTest::forgetsAClaimAfterItsLifetime() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    SUCCEEDS(ledger().recordIssue(issue));
    m_fixture->clock.advance(claimLifetime);
    QVERIFY(evidenceOf(u"r1.lab.example"_s, {}, issue.transaction.claim).settled);
    m_fixture->clock.advance(std::chrono::milliseconds(1));
    QVERIFY(!evidenceOf(u"r1.lab.example"_s, {}, issue.transaction.claim).settled);

    Issue again = m_fixture->issueFor(device, u"r1.lab.example"_s);
    again.transaction.claim = issue.transaction.claim;
    SUCCEEDS(ledger().recordIssue(again));
    QCOMPARE(evidenceOf(u"r1.lab.example"_s, {}, issue.transaction.claim).settled->serial, again.certificate.serial);
}

void ResponderLedgerTest::tellsClaimsApartByEveryPart() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    issue.transaction.claim = {"id", "key", "request"};
    SUCCEEDS(ledger().recordIssue(issue));
    for (const Claim &other :
         {Claim{"other", "key", "request"}, Claim{"id", "other", "request"}, Claim{"id", "key", "other"},
          Claim{"idkey", "", "request"}, Claim{"id", "keyrequest", ""}, Claim{}})
        QVERIFY(!evidenceOf(u"r1.lab.example"_s, {}, other).settled);
    QVERIFY(evidenceOf(u"r1.lab.example"_s, {}, {"id", "key", "request"}).settled);
}

void ResponderLedgerTest::refusesASerialNumberThatIsTaken() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const Issue first = m_fixture->issueFor(device, u"r1.lab.example"_s);
    Issue second = m_fixture->issueFor(device, u"r1.lab.example"_s);
    second.certificate.serial = first.certificate.serial;
    SUCCEEDS(ledger().recordIssue(first));
    FAILS_WITH(ledger().recordIssue(second), FaultKind::Conflict);
}

void ResponderLedgerTest::writesNothingOfARefusedIssue() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Issue first = m_fixture->issueFor(device, u"r1.lab.example"_s);
    SUCCEEDS(ledger().recordIssue(first));
    // It fails at the very last step, after use and challenge were taken.
    Issue second = m_fixture->issueFor(device, u"r1.lab.example"_s);
    second.certificate.serial = first.certificate.serial;
    second.spentChallenge = m_fixture->addDynamicChallenge(device, "digest");
    FAILS_WITH(ledger().recordIssue(second), FaultKind::Conflict);

    QCOMPARE(VALUE_OF(administrator().device(device)).usesTaken, 1);
    QCOMPARE(VALUE_OF(administrator().challengeRows({*second.spentChallenge})).at(0).challenge.state,
             ChallengeState::Fresh);
    QCOMPARE(VALUE_OF(administrator().transactionIds({})).size(), std::size_t(1));
    QCOMPARE(VALUE_OF(administrator().certificateIds({})).size(), std::size_t(1));
    QVERIFY(!evidenceOf(u"r1.lab.example"_s, {}, second.transaction.claim).settled);
}

void ResponderLedgerTest::issuesOnceWhenTenThreadsRaceForOneChallenge() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 challenge = m_fixture->addDynamicChallenge(device, "digest");
    std::vector<Issue> issues;
    for (int i = 0; i < 10; ++i) issues.push_back(m_fixture->issueFor(device, u"r1.lab.example"_s));
    std::atomic<int> issued = 0;
    std::atomic<int> conflicts = 0;
    std::barrier start(std::ptrdiff_t(issues.size()));
    std::vector<std::thread> threads;
    for (Issue &issue : issues) {
        issue.spentChallenge = challenge;
        threads.emplace_back([&] {
            const Result<Evidence> evidence =
                ledger().evidence({issue.transaction.claim, u"r1.lab.example"_s, "digest", {}});
            start.arrive_and_wait();  // all of them saw it fresh
            if (!evidence || evidence->dynamicChallenge->state != ChallengeState::Fresh) return;
            const Result<qint64> number = ledger().recordIssue(issue);
            if (number) ++issued;
            if (!number && number.fault().kind == FaultKind::Conflict) ++conflicts;
        });
    }
    for (std::thread &thread : threads) thread.join();
    QCOMPARE(issued.load(), 1);
    QCOMPARE(conflicts.load(), 9);
    QCOMPARE(VALUE_OF(administrator().certificateIds({})).size(), std::size_t(1));
    QCOMPARE(VALUE_OF(administrator().transactionIds({})).size(), std::size_t(1));
}

void ResponderLedgerTest::recordsATransactionWithItsTraceAndMessage() {
    Transaction made;
    made.at = m_fixture->clock.now();
    made.peer = u"[2001:db8::1]:50000"_s;
    made.operation = u"GET /favicon.ico"_s;
    made.result = TransactionResult::NotScep;
    made.httpStatus = 404;
    made.reason = u"Nothing is served at \"/favicon.ico\"."_s;
    made.message = QByteArray("\0\x16\x03\x01", 4);
    made.trace.pass(Check::Connection, u"Connected."_s, u"192.0.2.1"_s);
    made.trace.fail(Check::Http, u"No such path: \"ü\\\n\"."_s, u"/favicon.ico"_s, u"/scep"_s, Fix::OpenTransaction,
                    u"7"_s);
    const qint64 number = VALUE_OF(ledger().recordTransaction(made));

    const Transaction kept = VALUE_OF(administrator().transaction(number));
    QCOMPARE(kept.id, number);
    QCOMPARE(kept.at, made.at);
    QCOMPARE(kept.peer, made.peer);
    QCOMPARE(kept.operation, made.operation);
    QCOMPARE(kept.result, made.result);
    QCOMPARE(kept.httpStatus, made.httpStatus);
    QCOMPARE(kept.reason, made.reason);
    QCOMPARE(kept.message, made.message);
    QVERIFY(kept.trace.rungs() == made.trace.rungs());
    QVERIFY(!kept.registrationId);
    FAILS_WITH(administrator().transaction(number + 1), FaultKind::NotFound);
}

void ResponderLedgerTest::recordsATransactionOfADeletedDevice() {
    Transaction transaction;
    transaction.registrationId = m_fixture->addDevice(u"r1.lab.example"_s);
    SUCCEEDS(administrator().deleteDevice(*transaction.registrationId, u"admin"_s));
    const qint64 number = VALUE_OF(ledger().recordTransaction(transaction));
    QVERIFY(!VALUE_OF(administrator().transaction(number)).registrationId);
}

void ResponderLedgerTest::answersSettings() {
    QCOMPARE(VALUE_OF(ledger().setting(u"crl.days")), u"7"_s);
    SUCCEEDS(administrator().setSetting(u"crl.days", u"3"_s));
    QCOMPARE(VALUE_OF(ledger().setting(u"crl.days")), u"3"_s);
    FAILS_WITH(ledger().setting(u"no.such"), FaultKind::NotFound);
}

QTEST_GUILESS_MAIN(ResponderLedgerTest)
#include "tst_responder_ledger.moc"

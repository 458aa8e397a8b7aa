// What admission asks of the ledger: names that cover others, challenges of profiles, one certificate a name, adoption; over the store
// and over its twin.
#include "models/ledger_fixture.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class AdmissionLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void findsTheRegistrationsThatCoverAName();
    void registersANameSeveralTimes();
    void spendsAChallengeOfAProfileUseByUse();
    void holdsAChallengeToItsName();
    void refusesADuplicateAtTheMomentOfIssue();
    void tellsOfStandingCertificatesWhereDuplicatesAreRefused();
    void revokesWhatAnotherOneReplaces();
    void revokesWhatWasReplacedWhenTheOverlapIsOver();
    void admitsNotBeforeTheBeginning();
    void holdsARequestThatNoRegistrationCovers();
    void adoptsAHeldRequest();
    void refusesToAdoptWhatIsCovered();

private:
    ResponderLedger &ledger() { return m_fixture->responder(); }
    AdministratorLedger &administrator() { return m_fixture->administrator(); }
    qint64 add(const Registration &registration) {
        return VALUE_OF(administrator().addDevices({{registration, std::nullopt}})).at(0);
    }
    std::vector<qint64> candidatesOf(const QString &fqdn) {
        std::vector<qint64> ids;
        for (const Candidate &each : VALUE_OF(ledger().evidence({{}, fqdn, {}, {}})).candidates)
            ids.push_back(each.registration.id);
        return ids;
    }
    CertificateRecord certificate(const QString &serial) { return VALUE_OF(administrator().certificate(serial)); }
    Challenge challenge(qint64 id) { return VALUE_OF(administrator().challengeRows({id})).at(0).challenge; }
    void putDuplicates(Duplicates duplicates) {
        Profile profile = VALUE_OF(administrator().profile(u"device"_s));
        profile.duplicates = duplicates;
        SUCCEEDS(administrator().putProfile(profile));
    }

    std::unique_ptr<LedgerFixture> m_fixture;
};

void AdmissionLedgerTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
}

void AdmissionLedgerTest::findsTheRegistrationsThatCoverAName() {
    const qint64 all = m_fixture->addDevice(u"*"_s);
    const qint64 top = m_fixture->addDevice(u"*.example"_s);
    const qint64 lab = m_fixture->addDevice(u"*.lab.example"_s);
    const qint64 other = m_fixture->addDevice(u"*.office.example"_s);
    const qint64 own = m_fixture->addDevice(u"r1.lab.example"_s);
    QCOMPARE(candidatesOf(u"r1.lab.example"_s), (std::vector<qint64>{own, lab, top, all}));
    QCOMPARE(candidatesOf(u"r2.office.example"_s), (std::vector<qint64>{other, top, all}));
    // A suffix does not cover itself, and a name shorter than a pattern comes before it all the same.
    QCOMPARE(candidatesOf(u"lab.example"_s), (std::vector<qint64>{top, all}));
    const qint64 shortest = m_fixture->addDevice(u"a.example"_s);
    QCOMPARE(candidatesOf(u"a.example"_s), (std::vector<qint64>{shortest, top, all}));
    QCOMPARE(candidatesOf(u"router"_s), (std::vector<qint64>{all}));
}

void AdmissionLedgerTest::registersANameSeveralTimes() {
    Registration registration;
    registration.fqdn = u"r1.lab.example"_s;
    registration.serialNumber = u"A"_s;
    const qint64 first = add(registration);
    registration.serialNumber = u"B"_s;
    const qint64 second = add(registration);
    FAILS_WITH(administrator().addDevices({{registration, std::nullopt}}), FaultKind::Conflict);
    QCOMPARE(VALUE_OF(administrator().devices(u"r1.lab.example"_s)).size(), std::size_t(2));
    QCOMPARE(candidatesOf(u"r1.lab.example"_s), (std::vector<qint64>{first, second}));
    const auto ambiguous = administrator().device(u"r1.lab.example"_s);
    FAILS_WITH(ambiguous, FaultKind::Conflict);
    QVERIFY(ambiguous.fault().sentence.contains(u"r1.lab.example,,B"_s));

    registration = VALUE_OF(administrator().device(first));
    registration.serialNumber = u"B"_s;
    FAILS_WITH(administrator().updateDevice(registration, u"admin"_s), FaultKind::Conflict);
}

void AdmissionLedgerTest::spendsAChallengeOfAProfileUseByUse() {
    const qint64 one = m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 two = m_fixture->addDevice(u"*"_s);
    Challenge made;
    made.profile = u"device"_s;
    made.usesAllowed = 2;
    made.verifier = "digest";
    const qint64 id = VALUE_OF(administrator().addChallenges({made})).at(0);
    const auto found = VALUE_OF(ledger().evidence({{}, u"r1.lab.example"_s, "digest", {}})).dynamicChallenge;
    QVERIFY(found);
    QCOMPARE(found->profile, u"device"_s);
    QCOMPARE(found->registrationId, 0);

    Issue issue = m_fixture->issueFor(one, u"r1.lab.example"_s);
    issue.spentChallenge = id;
    const qint64 number = VALUE_OF(ledger().recordIssue(issue));
    QCOMPARE(challenge(id).state, ChallengeState::Fresh);
    QCOMPARE(challenge(id).usesTaken, 1);
    QCOMPARE(challenge(id).spentBy, std::optional(number));
    QCOMPARE(challenge(id).usedAt, std::optional(m_fixture->clock.now()));
    QVERIFY(!challenge(id).spentAt);
    issue = m_fixture->issueFor(two, u"r2.lab.example"_s);
    issue.spentChallenge = id;
    SUCCEEDS(ledger().recordIssue(issue));
    QCOMPARE(challenge(id).state, ChallengeState::Spent);
    issue = m_fixture->issueFor(two, u"r3.lab.example"_s);
    issue.spentChallenge = id;
    FAILS_WITH(ledger().recordIssue(issue), FaultKind::Conflict);

    made.profile = u"nobody"_s;
    made.verifier = "another";
    FAILS_WITH(administrator().addChallenges({made}), FaultKind::NotFound);
}

void AdmissionLedgerTest::holdsAChallengeToItsName() {
    const qint64 all = m_fixture->addDevice(u"*"_s);
    Challenge made;
    made.registrationId = all;
    made.boundName = u"r1.lab.example"_s;
    made.verifier = "digest";
    const qint64 id = VALUE_OF(administrator().addChallenges({made})).at(0);
    Issue issue = m_fixture->issueFor(all, u"r2.lab.example"_s);
    issue.spentChallenge = id;
    FAILS_WITH(ledger().recordIssue(issue), FaultKind::Conflict);
    issue = m_fixture->issueFor(all, u"r1.lab.example"_s);
    issue.spentChallenge = id;
    SUCCEEDS(ledger().recordIssue(issue));
}

void AdmissionLedgerTest::refusesADuplicateAtTheMomentOfIssue() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const QString serial = m_fixture->issued(device, u"r1.lab.example"_s);
    Issue second = m_fixture->issueFor(device, u"r1.lab.example"_s);
    second.duplicates = Duplicates::Refuse;
    FAILS_WITH(ledger().recordIssue(second), FaultKind::Conflict);
    // A renewal is none, and neither is a certificate of another profile or of another name.
    second.certificate.renews = serial;
    SUCCEEDS(ledger().recordIssue(second));
    Issue other = m_fixture->issueFor(device, u"r2.lab.example"_s);
    other.duplicates = Duplicates::Refuse;
    SUCCEEDS(ledger().recordIssue(other));
    Issue elsewhere = m_fixture->issueFor(device, u"r1.lab.example"_s);
    elsewhere.certificate.profile = u"branch"_s;
    elsewhere.duplicates = Duplicates::Refuse;
    SUCCEEDS(ledger().recordIssue(elsewhere));
}

void AdmissionLedgerTest::tellsOfStandingCertificatesWhereDuplicatesAreRefused() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    m_fixture->issued(device, u"r1.lab.example"_s);
    const QString newest = m_fixture->issued(device, u"r1.lab.example"_s);
    const auto standing = [&] { return VALUE_OF(ledger().evidence({{}, u"r1.lab.example"_s, {}, {}})).standing; };
    QVERIFY(standing().empty());
    putDuplicates(Duplicates::Refuse);
    QCOMPARE(standing().size(), std::size_t(1));
    QCOMPARE(standing().at(0).serial, newest);
    m_fixture->clock.advance(std::chrono::days(366));
    QVERIFY(standing().empty());
}

void AdmissionLedgerTest::revokesWhatAnotherOneReplaces() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const QString first = m_fixture->issued(device, u"r1.lab.example"_s);
    const QString stranger = m_fixture->issued(device, u"r2.lab.example"_s);
    QVERIFY(!VALUE_OF(ledger().currentCrl(u"ca"_s)).stale);
    Issue second = m_fixture->issueFor(device, u"r1.lab.example"_s);
    second.duplicates = Duplicates::Revoke;
    second.certificate.renews = first;
    SUCCEEDS(ledger().recordIssue(second));
    QVERIFY(certificate(first).revocation);
    QCOMPARE(certificate(first).revocation->reason, RevocationReason::Superseded);
    QCOMPARE(certificate(first).revocation->at, m_fixture->clock.now());
    QVERIFY(!certificate(stranger).revocation);
    QVERIFY(!certificate(second.certificate.serial).revocation);
    QCOMPARE(VALUE_OF(ledger().crlDraft(u"ca"_s)).revocations.size(), std::size_t(1));
    // What claims the revoked one's answer is decided anew.
    QVERIFY(!VALUE_OF(ledger().evidence({second.transaction.claim, u"r1.lab.example"_s, {}, {}})).settledCertificate.isEmpty());
}

void AdmissionLedgerTest::revokesWhatWasReplacedWhenTheOverlapIsOver() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const QString first = m_fixture->issued(device, u"r1.lab.example"_s);
    const Instant until = m_fixture->clock.now() + std::chrono::days(7);
    Issue second = m_fixture->issueFor(device, u"r1.lab.example"_s);
    second.duplicates = Duplicates::Overlap;
    second.overlapUntil = until;
    SUCCEEDS(ledger().recordIssue(second));
    QVERIFY(!certificate(first).revocation);
    QCOMPARE(certificate(first).revokeAt, std::optional(until));
    QVERIFY(!certificate(second.certificate.serial).revokeAt);
    QCOMPARE(VALUE_OF(ledger().revokeDue(10)), 0);
    // A third one does not give the first one more time.
    m_fixture->clock.advance(std::chrono::days(3));
    Issue third = m_fixture->issueFor(device, u"r1.lab.example"_s);
    third.duplicates = Duplicates::Overlap;
    third.overlapUntil = m_fixture->clock.now() + std::chrono::days(7);
    SUCCEEDS(ledger().recordIssue(third));
    QCOMPARE(certificate(first).revokeAt, std::optional(until));
    m_fixture->clock.advance(std::chrono::days(4));
    QCOMPARE(VALUE_OF(ledger().revokeDue(10)), 1);
    QCOMPARE(certificate(first).revocation->reason, RevocationReason::Superseded);
    QVERIFY(!certificate(second.certificate.serial).revocation);
    QCOMPARE(VALUE_OF(ledger().revokeDue(10)), 0);
    QCOMPARE(VALUE_OF(ledger().crlDraft(u"ca"_s)).revocations.size(), std::size_t(1));
}

void AdmissionLedgerTest::admitsNotBeforeTheBeginning() {
    Registration registration;
    registration.fqdn = u"r1.lab.example"_s;
    registration.validFrom = m_fixture->clock.now() + std::chrono::hours(1);
    const qint64 device = add(registration);
    FAILS_WITH(ledger().recordIssue(m_fixture->issueFor(device, u"r1.lab.example"_s)), FaultKind::Conflict);
    m_fixture->clock.advance(std::chrono::hours(1));
    SUCCEEDS(ledger().recordIssue(m_fixture->issueFor(device, u"r1.lab.example"_s)));
}

void AdmissionLedgerTest::holdsARequestThatNoRegistrationCovers() {
    const auto strangers = [&](const QString &fqdn) {
        return VALUE_OF(ledger().evidence({{}, fqdn, {}, {}})).waitingStrangers;
    };
    QCOMPARE(strangers(u"r9.lab.example"_s), 0);
    const qint64 id = VALUE_OF(m_fixture->recordPending(m_fixture->pendingFor(0, u"r9.lab.example"_s)));
    QCOMPARE(strangers(u"r8.lab.example"_s), 1);
    QVERIFY(!VALUE_OF(administrator().transaction(id)).registrationId);
    QCOMPARE(VALUE_OF(administrator().counters()).waitingRequests, 1);
    // There is nothing to be approved for: only a registration lets it in.
    FAILS_WITH(administrator().approve(id, u"admin"_s), FaultKind::Conflict);
    SUCCEEDS(administrator().reject(id, u"Not ours."_s, u"admin"_s));
    QCOMPARE(strangers(u"r8.lab.example"_s), 0);
}

void AdmissionLedgerTest::adoptsAHeldRequest() {
    const qint64 id = VALUE_OF(m_fixture->recordPending(m_fixture->pendingFor(0, u"r9.lab.example"_s)));
    NewDevice device;
    device.registration.fqdn = u"r8.lab.example"_s;
    FAILS_WITH(administrator().adopt(id, device, u"admin"_s), FaultKind::Malformed);
    QVERIFY(VALUE_OF(administrator().deviceIds({})).empty());
    device.registration.fqdn = u"r9.lab.example"_s;
    const qint64 adopted = VALUE_OF(administrator().adopt(id, device, u"admin"_s));
    const PendingRequest request = VALUE_OF(administrator().pendingRequest(id));
    QCOMPARE(request.state, PendingState::Approved);
    QCOMPARE(request.registrationId, adopted);
    QCOMPARE(request.decidedBy, u"admin"_s);
    QVERIFY(request.isAdopted);
    SUCCEEDS(ledger().recordIssue(m_fixture->issueOf(id)));
    FAILS_WITH(administrator().adopt(id, device, u"admin"_s), FaultKind::Conflict);
}

void AdmissionLedgerTest::refusesToAdoptWhatIsCovered() {
    const qint64 own = m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 id = VALUE_OF(m_fixture->recordPending(m_fixture->pendingFor(own, u"r1.lab.example"_s)));
    NewDevice device;
    device.registration.fqdn = u"*"_s;
    FAILS_WITH(administrator().adopt(id, device, u"admin"_s), FaultKind::Conflict);
    QVERIFY(VALUE_OF(administrator().devices(u"*"_s)).empty());
    // And one whose registration is taken by the time: nothing is half done.
    const qint64 held = VALUE_OF(m_fixture->recordPending(m_fixture->pendingFor(0, u"r9.lab.example"_s)));
    m_fixture->addDevice(u"r9.lab.example"_s);
    device.registration.fqdn = u"r9.lab.example"_s;
    FAILS_WITH(administrator().adopt(held, device, u"admin"_s), FaultKind::Conflict);
    QCOMPARE(VALUE_OF(administrator().pendingRequest(held)).state, PendingState::Waiting);
}

QTEST_GUILESS_MAIN(AdmissionLedgerTest)
#include "tst_admission_ledger.moc"

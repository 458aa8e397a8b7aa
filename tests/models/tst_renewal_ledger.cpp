// Renewals, the certificates that are asked for again, and weak algorithms, over the store and over its twin.
#include "models/ledger_fixture.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class RenewalLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void answersProfiles();
    void findsTheSignersCertificate();
    void findsAnIssuedCertificate();
    void recordsARenewal();
    void refusesToRenewWhatDoesNotStand_data();
    void refusesToRenewWhatDoesNotStand();
    void takesNoUseForARenewal();
    void takesNoUseOnlyOfAnOpenRegistration();
    void remembersWeakAlgorithmsThatWereUsed();
    void recordsACertificateOfItsOwn();

private:
    ResponderLedger &ledger() { return m_fixture->responder(); }
    AdministratorLedger &administrator() { return m_fixture->administrator(); }

    std::unique_ptr<LedgerFixture> m_fixture;
};

void RenewalLedgerTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
}

void RenewalLedgerTest::answersProfiles() {
    QCOMPARE(VALUE_OF(ledger().profile(u"device"_s)), std::optional(VALUE_OF(administrator().profiles()).at(0)));
    QVERIFY(!VALUE_OF(ledger().profile(u"branch"_s)));
}

void RenewalLedgerTest::findsTheSignersCertificate() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const QString serial = m_fixture->issued(device, u"r1.lab.example"_s);
    const auto signerOf = [&](const QString &signerSerial) {
        return VALUE_OF(ledger().evidence({{}, u"r1.lab.example"_s, {}, signerSerial})).signerCertificate;
    };
    QVERIFY(!signerOf({}));
    QVERIFY(!signerOf(u"0815"_s));
    QVERIFY(signerOf(serial));
    QCOMPARE(signerOf(serial)->serial, serial);
    QCOMPARE(signerOf(serial)->registrationId, std::optional(device));
    // That it is revoked is evidence too.
    SUCCEEDS(administrator().revoke({m_fixture->revocation(serial)}));
    QVERIFY(signerOf(serial)->revocation);
}

void RenewalLedgerTest::findsAnIssuedCertificate() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    SUCCEEDS(ledger().recordIssue(issue));
    const auto found = VALUE_OF(ledger().issuedCertificate(issue.certificate.serial));
    QVERIFY(found);
    QCOMPARE(found->der, issue.der);
    QCOMPARE(found->record.subject, issue.certificate.subject);
    QVERIFY(!VALUE_OF(ledger().issuedCertificate(u"0815"_s)));
}

void RenewalLedgerTest::recordsARenewal() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    issue.certificate.renews = m_fixture->issued(device, u"r1.lab.example"_s);
    SUCCEEDS(ledger().recordIssue(issue));
    const CertificateRecord record = VALUE_OF(administrator().certificate(issue.certificate.serial));
    QCOMPARE(record.renews, issue.certificate.renews);
    QVERIFY(VALUE_OF(administrator().certificate(record.renews)).renews.isEmpty());
}

void RenewalLedgerTest::refusesToRenewWhatDoesNotStand_data() {
    QTest::addColumn<QString>("why");
    for (const char *why : {"revoked", "on hold", "unknown"}) QTest::newRow(why) << QString::fromLatin1(why);
}

void RenewalLedgerTest::refusesToRenewWhatDoesNotStand() {
    QFETCH(QString, why);
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const QString present = m_fixture->issued(device, u"r1.lab.example"_s);
    const RevocationReason reason =
        why == "on hold"_L1 ? RevocationReason::CertificateHold : RevocationReason::KeyCompromise;
    if (why != "unknown"_L1) SUCCEEDS(administrator().revoke({m_fixture->revocation(present, reason)}));
    Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    issue.certificate.renews = why == "unknown"_L1 ? u"0815"_s : present;
    issue.spentChallenge = m_fixture->addDynamicChallenge(device, "digest");
    FAILS_WITH(ledger().recordIssue(issue), FaultKind::Conflict);
    QCOMPARE(VALUE_OF(administrator().device(device)).usesTaken, 1);
    QCOMPARE(VALUE_OF(administrator().challengeRows({*issue.spentChallenge})).at(0).challenge.state,
             ChallengeState::Fresh);
    QCOMPARE(VALUE_OF(administrator().certificateIds({})).size(), std::size_t(1));
}

void RenewalLedgerTest::takesNoUseForARenewal() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Registration registration = VALUE_OF(administrator().device(device));
    registration.usesAllowed = 1;
    SUCCEEDS(administrator().updateDevice(registration, u"admin"_s));
    m_fixture->issued(device, u"r1.lab.example"_s);
    Issue renewal = m_fixture->issueFor(device, u"r1.lab.example"_s);
    renewal.use = Issue::Use::NotTaken;
    SUCCEEDS(ledger().recordIssue(renewal));
    QCOMPARE(VALUE_OF(administrator().device(device)).usesTaken, 1);
    // The list of devices knows of it all the same.
    QCOMPARE(VALUE_OF(administrator().deviceRows({device})).at(0).certificateSerial, renewal.certificate.serial);
}

void RenewalLedgerTest::takesNoUseOnlyOfAnOpenRegistration() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Registration registration = VALUE_OF(administrator().device(device));
    registration.state = RegistrationState::Disabled;
    SUCCEEDS(administrator().updateDevice(registration, u"admin"_s));
    Issue renewal = m_fixture->issueFor(device, u"r1.lab.example"_s);
    renewal.use = Issue::Use::NotTaken;
    FAILS_WITH(ledger().recordIssue(renewal), FaultKind::Conflict);
}

void RenewalLedgerTest::remembersWeakAlgorithmsThatWereUsed() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const auto row = [&] { return VALUE_OF(administrator().deviceRows({device})).at(0); };
    // A refusal says nothing of the device: anybody can send one in its name.
    Transaction refused = m_fixture->issueFor(device, u"r1.lab.example"_s).transaction;
    refused.result = TransactionResult::Refused;
    refused.weak = WeakAlgorithm::Md5;
    const qint64 number = VALUE_OF(ledger().recordTransaction(refused));
    QCOMPARE(VALUE_OF(administrator().transaction(number)).weak, WeakAlgorithms(WeakAlgorithm::Md5));
    QVERIFY(!row().weakSeen && !row().weakSeenAt);
    QCOMPARE(VALUE_OF(administrator().counters()).weakDevices, 0);

    Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    issue.transaction.weak = WeakAlgorithm::Sha1 | WeakAlgorithm::TripleDes;
    SUCCEEDS(ledger().recordIssue(issue));
    const Instant then = m_fixture->clock.now();
    QCOMPARE(row().weakSeen, issue.transaction.weak);
    QCOMPARE(row().weakSeenAt, std::optional(then));
    m_fixture->clock.advance(std::chrono::hours(1));
    m_fixture->issued(device, u"r1.lab.example"_s);  // without any: what was seen last stays
    QCOMPARE(row().weakSeen, issue.transaction.weak);
    QCOMPARE(row().weakSeenAt, std::optional(then));
    QCOMPARE(VALUE_OF(administrator().counters()).weakDevices, 1);
}

void RenewalLedgerTest::recordsACertificateOfItsOwn() {
    const CertificateRecord made = m_fixture->issueFor(0, u"ca.lab.example"_s).certificate;
    SUCCEEDS(ledger().recordOwnCertificate(made, "DER"));
    const CertificateRecord kept = VALUE_OF(administrator().certificate(made.serial));
    QCOMPARE(kept.fqdn, made.fqdn);
    QCOMPARE(kept.notAfter, made.notAfter);
    QVERIFY(!kept.registrationId && !kept.transactionId);
    QCOMPARE(VALUE_OF(administrator().certificateDer(made.serial)), QByteArray("DER"));
    QVERIFY(VALUE_OF(administrator().transactionIds({})).empty());
    FAILS_WITH(ledger().recordOwnCertificate(made, "DER"), FaultKind::Conflict);
    SUCCEEDS(administrator().revoke({m_fixture->revocation(made.serial)}));
}

QTEST_GUILESS_MAIN(RenewalLedgerTest)
#include "tst_renewal_ledger.moc"

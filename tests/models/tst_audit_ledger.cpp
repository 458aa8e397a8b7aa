// The audit trail, accounts of the NDES page and trusted signers, over the store and over its twin.
#include "models/ledger_fixture.h"

#include "records/words.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class AuditLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void tellsWhoChangedADeviceFromWhatToWhat();
    void tellsWhatBecameOfAChallenge();
    void keepsNothingOfWhatDidNotHappen();
    void raisesAnAlarm();
    void filtersAndSearches();
    void keepsAccountsAndLocksThem();
    void keepsSoManyPasswordsOfTheNdesPage();
    void keepsTrustedSignersAndTheirLists();

private:
    ResponderLedger &ledger() { return m_fixture->responder(); }
    AdministratorLedger &administrator() { return m_fixture->administrator(); }
    std::vector<AuditEntry> entries(const AuditQuery &query = {}) {
        return VALUE_OF(administrator().auditRows(VALUE_OF(administrator().auditIds(query))));
    }
    static QStringList told(const AuditEntry &entry) {
        QStringList told{entry.by, word(entry.action), entry.object};
        for (const FieldChange &change : entry.changes) told << change.field + u'=' + change.from + u'>' + change.to;
        return told;
    }

    std::unique_ptr<LedgerFixture> m_fixture;
};

void AuditLedgerTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
}

void AuditLedgerTest::tellsWhoChangedADeviceFromWhatToWhat() {
    NewDevice device;
    device.registration.fqdn = u"r1.lab.example"_s;
    device.registration.profile = u"device"_s;
    device.registration.owner = u"Zoë"_s;
    device.registration.createdBy = u"anna"_s;
    const qint64 id = VALUE_OF(administrator().addDevices({device})).at(0);
    m_fixture->clock.advance(std::chrono::hours(1));
    Registration registration = VALUE_OF(administrator().device(id));
    SUCCEEDS(administrator().updateDevice(registration, u"bert"_s));  // nothing was changed, and nothing is told
    registration.ipAddress = u"192.0.2.17"_s;
    registration.ipDemand = Demand::Present;
    registration.state = RegistrationState::Disabled;
    SUCCEEDS(administrator().updateDevice(registration, u"bert"_s));
    SUCCEEDS(administrator().deleteDevice(id, u"carl"_s));

    const auto all = entries({.search = {}, .kind = AuditedKind::Device, .action = {}, .objectId = id});
    QCOMPARE(all.size(), std::size_t(3));
    QCOMPARE(told(all[2]), (QStringList{u"anna"_s, u"added"_s, u"r1.lab.example"_s, u"fqdn=>r1.lab.example"_s,
                                        u"profile=>device"_s, u"owner=>Zoë"_s}));
    QCOMPARE(told(all[1]), (QStringList{u"bert"_s, u"changed"_s, u"r1.lab.example,192.0.2.17"_s, u"ip=>192.0.2.17"_s,
                                        u"ip_check=match>present"_s, u"state=open>disabled"_s}));
    QCOMPARE(all[1].at, m_fixture->clock.now());
    QCOMPARE(all[0].action, AuditAction::Deleted);
    QCOMPARE(all[0].by, u"carl"_s);
    QVERIFY(told(all[0]).contains(u"ip=192.0.2.17>"_s));
}

void AuditLedgerTest::tellsWhatBecameOfAChallenge() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Challenge challenge;
    challenge.registrationId = device;
    challenge.usesAllowed = 3;
    challenge.verifier = "digest";
    challenge.createdBy = u"anna"_s;
    const qint64 id = VALUE_OF(administrator().addChallenges({challenge})).at(0);
    SUCCEEDS(administrator().withdrawChallenge(id, u"bert"_s));
    const auto all = entries({.search = {}, .kind = AuditedKind::Challenge, .action = {}, .objectId = id});
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(told(all[1]), (QStringList{u"anna"_s, u"added"_s, u"r1.lab.example"_s, u"kind=>dynamic"_s,
                                        u"origin=>administrator"_s, u"uses=>3"_s}));
    QCOMPARE(told(all[0]),
             (QStringList{u"bert"_s, u"withdrawn"_s, u"r1.lab.example"_s, u"state=fresh>withdrawn"_s}));
}

void AuditLedgerTest::keepsNothingOfWhatDidNotHappen() {
    m_fixture->addDevice(u"r1.lab.example"_s);
    const std::size_t before = entries().size();
    NewDevice good;
    good.registration.fqdn = u"r2.lab.example"_s;
    NewDevice taken;
    taken.registration.fqdn = u"r1.lab.example"_s;
    FAILS_WITH(administrator().addDevices({good, taken}), FaultKind::Conflict);
    FAILS_WITH(administrator().deleteDevice(4711, u"anna"_s), FaultKind::NotFound);
    QCOMPARE(entries().size(), before);
}

void AuditLedgerTest::raisesAnAlarm() {
    QCOMPARE(VALUE_OF(administrator().counters()).recentAlarms, 0);
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    Transaction refused = m_fixture->issueFor(device, u"r1.lab.example"_s).transaction;
    refused.result = TransactionResult::Refused;
    refused.alarm = u"A spent challenge came again."_s;
    refused.ipAddress = u"192.0.2.18"_s;
    refused.serialNumber = u"SN-1"_s;
    const qint64 number = VALUE_OF(ledger().recordTransaction(refused));
    const Transaction kept = VALUE_OF(administrator().transaction(number));
    QCOMPARE(kept.alarm, refused.alarm);
    QCOMPARE(kept.ipAddress, refused.ipAddress);
    QCOMPARE(kept.serialNumber, refused.serialNumber);
    const auto alarms = entries({.search = {}, .kind = {}, .action = AuditAction::Alarm});
    QCOMPARE(alarms.size(), std::size_t(1));
    QCOMPARE(alarms[0].sentence, refused.alarm);
    QCOMPARE(alarms[0].by, refused.peer);
    QCOMPARE(alarms[0].objectId, number);
    QCOMPARE(VALUE_OF(administrator().counters()).recentAlarms, 1);
    m_fixture->clock.advance(std::chrono::days(8));
    QCOMPARE(VALUE_OF(administrator().counters()).recentAlarms, 0);
}

void AuditLedgerTest::filtersAndSearches() {
    const Instant start = m_fixture->clock.now();
    m_fixture->addDevice(u"r1.lab.example"_s);
    m_fixture->clock.advance(std::chrono::days(1));
    m_fixture->addDevice(u"r2.lab.example"_s);
    const auto count = [&](const AuditQuery &query) { return int(entries(query).size()); };
    QCOMPARE(count({}), 2);
    QCOMPARE(count({.search = u"R2.LAB"_s}), 1);
    QCOMPARE(count({.search = u"r3"_s}), 0);
    QCOMPARE(count({.search = {}, .kind = AuditedKind::Challenge}), 0);
    AuditQuery early;
    early.until = start;
    QCOMPARE(count(early), 1);
    AuditQuery late;
    late.from = start + std::chrono::milliseconds(1);
    QCOMPARE(count(late), 1);
}

void AuditLedgerTest::keepsAccountsAndLocksThem() {
    NdesAccount account;
    account.name = u"jamf"_s;
    account.verifier = "$scrypt$one";
    account.createdBy = u"anna"_s;
    account.id = VALUE_OF(administrator().addNdesAccount(account));
    FAILS_WITH(administrator().addNdesAccount(account), FaultKind::Conflict);
    const auto now = [&] { return VALUE_OF(ledger().ndesAccount({u"corp\\jamf"_s, u"jamf"_s})); };
    QVERIFY(now());
    QCOMPARE(now()->verifier, account.verifier);
    QVERIFY(now()->mayEnrol);
    QVERIFY(!VALUE_OF(ledger().ndesAccount({u"intune"_s})));

    using SignIn = ResponderLedger::SignIn;
    for (int i = 1; i < ndesFailuresAllowed; ++i) SUCCEEDS(ledger().recordSignIn(account.id, SignIn::Failed, u"p"_s));
    QVERIFY(!now()->isLockedAt(m_fixture->clock.now()));
    SUCCEEDS(ledger().recordSignIn(account.id, SignIn::Succeeded, u"p"_s));
    QCOMPARE(now()->failures, 0);
    QCOMPARE(now()->usedAt, std::optional(m_fixture->clock.now()));
    for (int i = 0; i < ndesFailuresAllowed; ++i) SUCCEEDS(ledger().recordSignIn(account.id, SignIn::Failed, u"192.0.2.9:5"_s));
    QVERIFY(now()->isLockedAt(m_fixture->clock.now()));
    QVERIFY(!now()->isLockedAt(m_fixture->clock.now() + ndesLockTime));
    // Guesses that were under way when it was locked.
    for (const SignIn signIn : {SignIn::Failed, SignIn::Succeeded})
        FAILS_WITH(ledger().recordSignIn(account.id, signIn, u"p"_s), FaultKind::Refused);
    QVERIFY(now()->isLockedAt(m_fixture->clock.now()));
    const auto alarms = entries({.search = {}, .kind = AuditedKind::NdesAccount, .action = AuditAction::Alarm});
    QCOMPARE(alarms.size(), std::size_t(1));
    QCOMPARE(alarms[0].by, u"192.0.2.9:5"_s);

    account.verifier = "$scrypt$two";
    account.mayEnrol = false;
    SUCCEEDS(administrator().updateNdesAccount(account, u"bert"_s));
    QVERIFY(!now()->isLockedAt(m_fixture->clock.now()));
    QVERIFY(!now()->mayEnrol);
    QCOMPARE(VALUE_OF(administrator().ndesAccounts()).size(), std::size_t(1));
    SUCCEEDS(administrator().removeNdesAccount(account.id, u"bert"_s));
    FAILS_WITH(administrator().removeNdesAccount(account.id, u"bert"_s), FaultKind::NotFound);
    QVERIFY(!now());
    for (const AuditEntry &entry : entries())
        for (const FieldChange &change : entry.changes) QVERIFY(!change.from.contains(u'$') && !change.to.contains(u'$'));
}

void AuditLedgerTest::keepsSoManyPasswordsOfTheNdesPage() {
    Challenge password;
    password.profile = u"device"_s;
    password.origin = ChallengeOrigin::Ndes;
    password.expiresAt = m_fixture->clock.now() + std::chrono::hours(1);
    std::vector<qint64> ids;
    for (int i = 0; i < 2; ++i) {
        password.verifier = "password " + QByteArray::number(i);
        ids.push_back(VALUE_OF(ledger().addNdesChallenge(password, 2)));
    }
    password.verifier = "password 2";
    FAILS_WITH(ledger().addNdesChallenge(password, 2), FaultKind::Refused);
    QVERIFY(VALUE_OF(ledger().dynamicChallenge("password 1")));
    QVERIFY(!VALUE_OF(ledger().dynamicChallenge("password 2")));
    ChallengeQuery cache;
    cache.origin = ChallengeOrigin::Ndes;
    QCOMPARE(VALUE_OF(administrator().challengeIds(cache)).size(), std::size_t(2));
    SUCCEEDS(administrator().withdrawChallenge(ids[0], u"anna"_s));
    SUCCEEDS(ledger().addNdesChallenge(password, 2));
    m_fixture->clock.advance(std::chrono::hours(1) + std::chrono::milliseconds(1));
    password.verifier = "password 3";
    password.expiresAt = m_fixture->clock.now() + std::chrono::hours(1);
    SUCCEEDS(ledger().addNdesChallenge(password, 2));
}

void AuditLedgerTest::keepsTrustedSignersAndTheirLists() {
    TrustedSigner signer;
    signer.name = u"mdm"_s;
    signer.certificate = "DER";
    signer.sha256 = QByteArray(32, 's');
    signer.profiles = {u"device"_s};
    signer.requiredOid = u"1.2.3"_s;
    signer.scope = SignerScope::OwnName;
    signer.crlSource = u"http://crl.example/a.crl"_s;
    signer.crlUnknown = UnknownRevocation::Accept;
    signer.createdBy = u"anna"_s;
    signer.id = VALUE_OF(administrator().addTrustedSigner(signer));
    signer.createdAt = m_fixture->clock.now();
    QCOMPARE(VALUE_OF(administrator().trustedSigners()), std::vector<TrustedSigner>{signer});
    TrustedSigner same = signer;
    same.name = u"other"_s;
    FAILS_WITH(administrator().addTrustedSigner(same), FaultKind::Conflict);

    SignerCrl crl{"LIST", m_fixture->clock.now(), m_fixture->clock.now(), {}};
    SUCCEEDS(ledger().recordSignerCrl(signer.id, crl));
    QCOMPARE(VALUE_OF(ledger().activeSigners()).at(0).crl, std::optional(crl));
    // A try that failed leaves what was read before.
    m_fixture->clock.advance(std::chrono::hours(1));
    SUCCEEDS(ledger().recordSignerCrl(signer.id, {{}, {}, m_fixture->clock.now(), u"It is not there."_s}));
    crl.triedAt = m_fixture->clock.now();
    crl.fault = u"It is not there."_s;
    QCOMPARE(VALUE_OF(administrator().signerCrl(signer.id)), std::optional(crl));
    signer.crlSource = u"http://crl.example/b.crl"_s;
    SUCCEEDS(administrator().updateTrustedSigner(signer, u"bert"_s));
    QVERIFY(!VALUE_OF(administrator().signerCrl(signer.id)));
    signer.enabled = false;
    SUCCEEDS(administrator().updateTrustedSigner(signer, u"bert"_s));
    QVERIFY(VALUE_OF(ledger().activeSigners()).empty());
    SUCCEEDS(administrator().removeTrustedSigner(signer.id, u"bert"_s));
    FAILS_WITH(ledger().recordSignerCrl(signer.id, crl), FaultKind::NotFound);
    QCOMPARE(entries({.search = {}, .kind = AuditedKind::TrustedSigner}).size(), std::size_t(4));
}

QTEST_GUILESS_MAIN(AuditLedgerTest)
#include "tst_audit_ledger.moc"

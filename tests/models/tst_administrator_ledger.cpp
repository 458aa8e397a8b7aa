// The administrator's half of the ledger's contract, over the store and over its twin: what is written, and what is
// refused.
#include "models/ledger_fixture.h"

using namespace Qt::StringLiterals;
using namespace scepter;

namespace {

/// The vector outlives it.
DeviceSource oneByOne(const std::vector<NewDevice> &devices) {
    return [&devices, next = std::size_t(0)]() mutable -> Result<std::optional<NewDevice>> {
        if (next == devices.size()) return std::optional<NewDevice>();
        return std::optional(devices[next++]);
    };
}

}  // namespace

class AdministratorLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void refusesANameThatIsRegistered();
    void addsAllDevicesOrNone_data();
    void addsAllDevicesOrNone();
    void addsDevicesUntilTheirSourceIsEmpty();
    void addsNothingWhenTheSourceBreaksOff();
    void findsTheDevicesOfAListOfNames();
    void writesOnlyWhatMayBeChanged();
    void refusesToRenameToAnotherDevicesName();
    void keepsCertificatesAndRequestsOfADeletedDevice();
    void neverGivesTheNumberOfADeletedDeviceAgain();
    void saysWhatIsNotThere();
    void replacesAStaticChallenge();
    void addsAllChallengesOrNone();
    void withdrawsAChallengeOnce();
    void knowsDefaultsOfSettings();
    void refusesSettingsThatAreNotAcceptable();
    void restoresADefault();
    void holdsTheListenerForOne();
    void takesOverFromASilentListener();
    void releasesOnlyItsOwnListener();
    void numbersChanges();

private:
    AdministratorLedger &ledger() { return m_fixture->administrator(); }

    std::unique_ptr<LedgerFixture> m_fixture;
};

void AdministratorLedgerTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
}

void AdministratorLedgerTest::refusesANameThatIsRegistered() {
    m_fixture->addDevice(u"r1.lab.example"_s);
    NewDevice device;
    device.registration.fqdn = u"r1.lab.example"_s;
    const auto added = ledger().addDevices({device});
    FAILS_WITH(added, FaultKind::Conflict);
    QVERIFY(added.fault().sentence.contains(u"r1.lab.example"_s));
}

void AdministratorLedgerTest::addsAllDevicesOrNone_data() {
    QTest::addColumn<QString>("why");
    QTest::addColumn<FaultKind>("kind");
    QTest::newRow("twice in one list") << u"name"_s << FaultKind::Conflict;
    QTest::newRow("a profile that does not exist") << u"profile"_s << FaultKind::NotFound;
    QTest::newRow("a one-time challenge that exists") << u"challenge"_s << FaultKind::Conflict;
}

void AdministratorLedgerTest::addsAllDevicesOrNone() {
    QFETCH(QString, why);
    QFETCH(FaultKind, kind);
    m_fixture->addDynamicChallenge(m_fixture->addDevice(u"r0.lab.example"_s), "taken");
    std::vector<NewDevice> devices(3);
    for (int i = 0; i < 3; ++i) devices[std::size_t(i)].registration.fqdn = u"r%1.lab.example"_s.arg(i + 1);
    if (why == "name"_L1) devices[1].registration.fqdn = u"r1.lab.example"_s;
    if (why == "profile"_L1) devices[1].registration.profile = u"none such"_s;
    if (why == "challenge"_L1) devices[1].challenge = Challenge{};
    if (why == "challenge"_L1) devices[1].challenge->verifier = "taken";
    const auto added = ledger().addDevices(devices);
    FAILS_WITH(added, kind);
    QVERIFY2(added.fault().sentence.contains(devices[1].registration.fqdn), qPrintable(added.fault().sentence));
    QCOMPARE(VALUE_OF(ledger().deviceIds({})).size(), std::size_t(1));
    FAILS_WITH(ledger().addDevicesFrom(oneByOne(devices)), kind);
    QCOMPARE(VALUE_OF(ledger().deviceIds({})).size(), std::size_t(1));
}

void AdministratorLedgerTest::addsDevicesUntilTheirSourceIsEmpty() {
    std::vector<NewDevice> devices(700);
    for (std::size_t i = 0; i < devices.size(); ++i) devices[i].registration.fqdn = u"r%1.lab.example"_s.arg(i);
    devices[1].challenge = Challenge{};
    devices[1].challenge->verifier = "digest";
    QCOMPARE(VALUE_OF(ledger().addDevicesFrom(oneByOne(devices))), qint64(700));
    QCOMPARE(VALUE_OF(ledger().deviceIds({})).size(), devices.size());
    QCOMPARE(VALUE_OF(ledger().challengeIds({.search = {}, .fqdn = u"r1.lab.example"_s})).size(), std::size_t(1));
}

void AdministratorLedgerTest::addsNothingWhenTheSourceBreaksOff() {
    int given = 0;
    const auto added = ledger().addDevicesFrom([&]() -> Result<std::optional<NewDevice>> {
        if (++given > 2) return {FaultKind::Refused, u"No more of them."_s};
        NewDevice device;
        device.registration.fqdn = u"r%1.lab.example"_s.arg(given);
        return std::optional(device);
    });
    FAILS_WITH(added, FaultKind::Refused);
    QCOMPARE(VALUE_OF(ledger().deviceIds({})).size(), std::size_t(0));
    m_fixture->addDevice(u"r1.lab.example"_s);  // no transaction was left open
}

void AdministratorLedgerTest::findsTheDevicesOfAListOfNames() {
    m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 id = m_fixture->addDevice(u"r2.lab.example"_s);
    const auto found = VALUE_OF(ledger().devicesNamed({u"r2.lab.example"_s, u"r3.lab.example"_s, u"\"]"_s}));
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0], VALUE_OF(ledger().device(id)));
    QCOMPARE(VALUE_OF(ledger().devicesNamed({})).size(), std::size_t(0));
}

void AdministratorLedgerTest::writesOnlyWhatMayBeChanged() {
    const qint64 id = m_fixture->addDevice(u"r1.lab.example"_s);
    m_fixture->issued(id, u"r1.lab.example"_s);
    const Registration before = VALUE_OF(ledger().device(id));
    Registration changed = before;
    changed.fqdn = u"r9.lab.example"_s;
    changed.ipAddress = u"2001:db8::9"_s;
    changed.serialNumber = u"SN-9"_s;
    changed.notes = u"moved"_s;
    changed.state = RegistrationState::Disabled;
    changed.usesAllowed = 5;
    changed.validUntil = m_fixture->clock.now();
    changed.weakAllowed = allWeakAlgorithms;
    changed.weakUntil = m_fixture->clock.now() + std::chrono::days(1);
    changed.approval = Approval::Automatic;
    changed.replyChain = Chain::Full;
    changed.usesTaken = 77;
    changed.createdBy = u"somebody else"_s;
    changed.createdAt = Instant{};
    SUCCEEDS(ledger().updateDevice(changed, u"admin"_s));
    changed.usesTaken = 1;
    changed.createdBy = before.createdBy;
    changed.createdAt = before.createdAt;
    QCOMPARE(VALUE_OF(ledger().device(u"r9.lab.example"_s)), changed);
    FAILS_WITH(ledger().device(u"r1.lab.example"_s), FaultKind::NotFound);
}

void AdministratorLedgerTest::refusesToRenameToAnotherDevicesName() {
    m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 id = m_fixture->addDevice(u"r2.lab.example"_s);
    Registration registration = VALUE_OF(ledger().device(id));
    SUCCEEDS(ledger().updateDevice(registration, u"admin"_s));  // its own name is free to itself
    registration.fqdn = u"r1.lab.example"_s;
    FAILS_WITH(ledger().updateDevice(registration, u"admin"_s), FaultKind::Conflict);
    registration.fqdn = u"r2.lab.example"_s;
    registration.profile = u"none such"_s;
    FAILS_WITH(ledger().updateDevice(registration, u"admin"_s), FaultKind::NotFound);
}

void AdministratorLedgerTest::keepsCertificatesAndRequestsOfADeletedDevice() {
    const qint64 id = m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 challenge = m_fixture->addDynamicChallenge(id, "digest");
    const QString serial = m_fixture->issued(id, u"r1.lab.example"_s);
    const std::optional<qint64> number = VALUE_OF(ledger().certificate(serial)).transactionId;
    SUCCEEDS(ledger().deleteDevice(id, u"admin"_s));

    FAILS_WITH(ledger().device(id), FaultKind::NotFound);
    QVERIFY(VALUE_OF(ledger().challengeRows({challenge})).empty());
    QVERIFY(!VALUE_OF(ledger().certificate(serial)).registrationId);
    QVERIFY(!VALUE_OF(ledger().transaction(number.value())).registrationId);
    // Nor does a new device of that name inherit them.
    const qint64 again = m_fixture->addDevice(u"r1.lab.example"_s);
    const DeviceRow row = VALUE_OF(ledger().deviceRows({again})).at(0);
    QVERIFY(!row.lastAttemptAt);
    QVERIFY(row.certificateSerial.isEmpty());
    SUCCEEDS(ledger().revoke({m_fixture->revocation(serial)}));
}

void AdministratorLedgerTest::neverGivesTheNumberOfADeletedDeviceAgain() {
    const qint64 id = m_fixture->addDevice(u"r1.lab.example"_s);
    SUCCEEDS(ledger().deleteDevice(id, u"admin"_s));
    QVERIFY(m_fixture->addDevice(u"r1.lab.example"_s) != id);
}

void AdministratorLedgerTest::saysWhatIsNotThere() {
    Registration registration;
    registration.id = 4711;
    registration.fqdn = u"r1.lab.example"_s;
    registration.profile = u"device"_s;
    FAILS_WITH(ledger().device(4711), FaultKind::NotFound);
    FAILS_WITH(ledger().updateDevice(registration, u"admin"_s), FaultKind::NotFound);
    FAILS_WITH(ledger().deleteDevice(4711, u"admin"_s), FaultKind::NotFound);
    FAILS_WITH(ledger().withdrawChallenge(4711, u"admin"_s), FaultKind::NotFound);
    FAILS_WITH(ledger().certificate(u"AB"_s), FaultKind::NotFound);
    FAILS_WITH(ledger().certificateDer(u"AB"_s), FaultKind::NotFound);
    FAILS_WITH(ledger().revoke({m_fixture->revocation(u"AB"_s)}), FaultKind::NotFound);
    FAILS_WITH(ledger().unhold(u"AB"_s, u"admin"_s), FaultKind::NotFound);
}

void AdministratorLedgerTest::replacesAStaticChallenge() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 other = m_fixture->addStaticChallenge(m_fixture->addDevice(u"r2.lab.example"_s));
    const qint64 first = m_fixture->addStaticChallenge(device);
    const qint64 dynamic = m_fixture->addDynamicChallenge(device, "digest");
    const qint64 second = m_fixture->addStaticChallenge(device);
    const std::vector<ChallengeRow> rows = VALUE_OF(ledger().challengeRows({first, second, dynamic, other}));
    QCOMPARE(rows[0].challenge.state, ChallengeState::Withdrawn);
    QCOMPARE(rows[1].challenge.state, ChallengeState::Fresh);
    QCOMPARE(rows[2].challenge.state, ChallengeState::Fresh);
    QCOMPARE(rows[3].challenge.state, ChallengeState::Fresh);
}

void AdministratorLedgerTest::addsAllChallengesOrNone() {
    Challenge challenge;
    challenge.registrationId = m_fixture->addDevice(u"r1.lab.example"_s);
    challenge.verifier = "one";
    challenge.createdBy = u"admin"_s;
    challenge.expiresAt = m_fixture->clock.now() + std::chrono::minutes(60);
    Challenge same = challenge;
    FAILS_WITH(ledger().addChallenges({challenge, same}), FaultKind::Conflict);
    same.verifier = "two";
    same.registrationId = 4711;
    FAILS_WITH(ledger().addChallenges({challenge, same}), FaultKind::NotFound);
    QVERIFY(VALUE_OF(ledger().challengeIds({})).empty());

    same.registrationId = challenge.registrationId;
    const std::vector<qint64> ids = VALUE_OF(ledger().addChallenges({challenge, same}));
    const std::vector<ChallengeRow> rows = VALUE_OF(ledger().challengeRows(ids));
    challenge.id = ids[0];
    challenge.createdAt = m_fixture->clock.now();
    QCOMPARE(rows[0].challenge, challenge);
    QCOMPARE(rows[0].fqdn, u"r1.lab.example"_s);
    QCOMPARE(rows[1].challenge.verifier, QByteArray("two"));
}

void AdministratorLedgerTest::withdrawsAChallengeOnce() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const qint64 withdrawn = m_fixture->addDynamicChallenge(device, "one");
    SUCCEEDS(ledger().withdrawChallenge(withdrawn, u"admin"_s));
    FAILS_WITH(ledger().withdrawChallenge(withdrawn, u"admin"_s), FaultKind::Conflict);

    Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    issue.spentChallenge = m_fixture->addDynamicChallenge(device, "two");
    SUCCEEDS(m_fixture->responder().recordIssue(issue));
    FAILS_WITH(ledger().withdrawChallenge(*issue.spentChallenge, u"admin"_s), FaultKind::Conflict);
}

void AdministratorLedgerTest::knowsDefaultsOfSettings() {
    QCOMPARE(VALUE_OF(ledger().setting(u"listener.addresses")), u"127.0.0.1:8080"_s);
    QVERIFY(VALUE_OF(ledger().isSettingDefault(u"listener.addresses")));
    QCOMPARE(VALUE_OF(ledger().setting(u"public.url")), u""_s);
    FAILS_WITH(ledger().setting(u"no.such"), FaultKind::NotFound);
    FAILS_WITH(ledger().isSettingDefault(u"no.such"), FaultKind::NotFound);
    FAILS_WITH(ledger().setSetting(u"no.such", u"1"_s), FaultKind::NotFound);
}

void AdministratorLedgerTest::refusesSettingsThatAreNotAcceptable() {
    FAILS_WITH(ledger().setSetting(u"crl.days", u"0"_s), FaultKind::Malformed);
    FAILS_WITH(ledger().setSetting(u"crl.days", u"soon"_s), FaultKind::Malformed);
    QCOMPARE(VALUE_OF(ledger().setting(u"crl.days")), u"7"_s);
}

void AdministratorLedgerTest::restoresADefault() {
    SUCCEEDS(ledger().setSetting(u"crl.days", u" 14 "_s));
    QCOMPARE(VALUE_OF(ledger().setting(u"crl.days")), u"14"_s);
    QVERIFY(!VALUE_OF(ledger().isSettingDefault(u"crl.days")));
    SUCCEEDS(ledger().setSetting(u"crl.days", u""_s));
    QCOMPARE(VALUE_OF(ledger().setting(u"crl.days")), u"7"_s);
    QVERIFY(VALUE_OF(ledger().isSettingDefault(u"crl.days")));

    SUCCEEDS(ledger().setSetting(u"public.url", u"http://ca.example:8080"_s));
    SUCCEEDS(ledger().setSetting(u"public.url", u""_s));
    QCOMPARE(VALUE_OF(ledger().setting(u"public.url")), u""_s);
}

void AdministratorLedgerTest::holdsTheListenerForOne() {
    QVERIFY(!VALUE_OF(ledger().listener()));
    const Instant start = m_fixture->clock.now();
    const ListenerRecord first{100, u"desk"_s, u"http://127.0.0.1:8080/scep"_s, start, start};
    SUCCEEDS(ledger().holdListener(first));
    const auto second = ledger().holdListener({101, u"desk"_s, u"http://127.0.0.1:8081/scep"_s, start, start});
    FAILS_WITH(second, FaultKind::Conflict);
    QVERIFY(second.fault().sentence.contains(u"100"_s) && second.fault().sentence.contains(u"8080"_s));
    FAILS_WITH(ledger().holdListener({100, u"rack"_s, {}, start, start}), FaultKind::Conflict);

    m_fixture->clock.advance(std::chrono::seconds(10));
    SUCCEEDS(ledger().holdListener(first));
    const std::optional<ListenerRecord> holder = VALUE_OF(ledger().listener());
    QVERIFY(holder);
    QCOMPARE(holder->processId, 100);
    QCOMPARE(holder->addresses, first.addresses);
    QCOMPARE(holder->since, start);
    QCOMPARE(holder->seenAt, m_fixture->clock.now());
}

void AdministratorLedgerTest::takesOverFromASilentListener() {
    const Instant start = m_fixture->clock.now();
    SUCCEEDS(ledger().holdListener({100, u"desk"_s, u"http://127.0.0.1:8080/scep"_s, start, start}));
    m_fixture->clock.advance(std::chrono::seconds(15));
    const ListenerRecord other{101, u"rack"_s, u"http://127.0.0.1:8081/scep"_s, start, start};
    FAILS_WITH(ledger().holdListener(other), FaultKind::Conflict);
    m_fixture->clock.advance(std::chrono::milliseconds(1));
    SUCCEEDS(ledger().holdListener(other));
    QCOMPARE(VALUE_OF(ledger().listener())->processId, 101);
    FAILS_WITH(ledger().holdListener({100, u"desk"_s, {}, start, start}), FaultKind::Conflict);
}

void AdministratorLedgerTest::releasesOnlyItsOwnListener() {
    const Instant start = m_fixture->clock.now();
    SUCCEEDS(ledger().holdListener({100, u"desk"_s, u"http://127.0.0.1:8080/scep"_s, start, start}));
    SUCCEEDS(ledger().releaseListener(101, u"desk"_s));
    SUCCEEDS(ledger().releaseListener(100, u"rack"_s));
    QVERIFY(VALUE_OF(ledger().listener()));
    SUCCEEDS(ledger().releaseListener(100, u"desk"_s));
    QVERIFY(!VALUE_OF(ledger().listener()));
}

void AdministratorLedgerTest::numbersChanges() {
    const auto number = [&] { return VALUE_OF(ledger().changeNumber()); };
    qint64 before = number();
    QCOMPARE(number(), before);
    m_fixture->addDevice(u"r1.lab.example"_s);  // by the one who asks
    QVERIFY(number() != before);
    before = number();
    m_fixture->refused(u"r1.lab.example"_s);  // by the responder
    QVERIFY(number() != before);
    before = number();
    QCOMPARE(number(), before);
}

QTEST_GUILESS_MAIN(AdministratorLedgerTest)
#include "tst_administrator_ledger.moc"

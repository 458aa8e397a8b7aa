// The list of devices, over the store and over its twin: its order, its searches, and what became of each device.
#include "models/ledger_fixture.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class DeviceListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void ordersDevices_data();
    void ordersDevices();
    void searchesDevices_data();
    void searchesDevices();
    void listsDevicesThatFail();
    void listsDevicesWithWeakAlgorithms();
    void tellsAChallengesStateOfEachDevice();
    void tellsTheNewestCertificateThatIsValid();
    void tellsTheLastAttempt();

private:
    AdministratorLedger &ledger() { return m_fixture->administrator(); }
    QStringList names(const DeviceQuery &query);
    void issue(qint64 device, const QString &serial, const QString &fqdn, std::chrono::days validity);

    std::unique_ptr<LedgerFixture> m_fixture;
};

void DeviceListTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
}

QStringList DeviceListTest::names(const DeviceQuery &query) {
    QStringList names;
    for (const DeviceRow &row : VALUE_OF(ledger().deviceRows(VALUE_OF(ledger().deviceIds(query)))))
        names << row.registration.fqdn.section(u'.', 0, 0);
    return names;
}

void DeviceListTest::issue(qint64 device, const QString &serial, const QString &fqdn, std::chrono::days validity) {
    Issue issue = m_fixture->issueFor(device, fqdn);
    issue.certificate.serial = serial;
    issue.certificate.notAfter = m_fixture->clock.now() + validity;
    VALUE_OF(m_fixture->responder().recordIssue(issue));
    m_fixture->clock.advance(std::chrono::seconds(1));
}

void DeviceListTest::ordersDevices_data() {
    QTest::addColumn<DeviceQuery::Column>("column");
    QTest::addColumn<QStringList>("ascending");
    using Column = DeviceQuery::Column;
    QTest::newRow("by name") << Column::Fqdn << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("by address, as numbers") << Column::IpAddress << QStringList{u"b"_s, u"c"_s, u"a"_s};
    QTest::newRow("by serial number") << Column::SerialNumber << QStringList{u"c"_s, u"a"_s, u"b"_s};
    QTest::newRow("by profile, equal ones by age") << Column::Profile << QStringList{u"c"_s, u"a"_s, u"b"_s};
    QTest::newRow("by state") << Column::State << QStringList{u"b"_s, u"c"_s, u"a"_s};
    QTest::newRow("by last attempt, never first") << Column::LastAttempt << QStringList{u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("by end of the certificate, none first") << Column::Expiry << QStringList{u"c"_s, u"a"_s, u"b"_s};
    QTest::newRow("by age") << Column::Created << QStringList{u"c"_s, u"a"_s, u"b"_s};
}

void DeviceListTest::ordersDevices() {
    QFETCH(DeviceQuery::Column, column);
    QFETCH(QStringList, ascending);
    std::vector<qint64> ids;
    for (const auto &[name, address, serial] : {std::tuple{u"c"_s, u"192.0.2.10"_s, u"1"_s},
                                                {u"a"_s, u"2001:db8::1"_s, u"2"_s},
                                                {u"b"_s, u"192.0.2.9"_s, u"3"_s}}) {
        NewDevice device;
        device.registration.fqdn = name + u".lab.example"_s;
        device.registration.ipAddress = address;
        device.registration.serialNumber = serial;
        device.registration.state = name == u"b"_s ? RegistrationState::Disabled : RegistrationState::Open;
        ids.push_back(VALUE_OF(ledger().addDevices({device})).at(0));
        m_fixture->clock.advance(std::chrono::seconds(1));
    }
    Registration b = VALUE_OF(ledger().device(u"b.lab.example"_s));
    b.state = RegistrationState::Open;
    SUCCEEDS(ledger().updateDevice(b, u"admin"_s));
    issue(ids[2], u"02"_s, u"b.lab.example"_s, std::chrono::days(90));
    issue(ids[1], u"01"_s, u"a.lab.example"_s, std::chrono::days(30));
    b.state = RegistrationState::Disabled;
    SUCCEEDS(ledger().updateDevice(b, u"admin"_s));

    QCOMPARE(names({{}, false, false, column, SortOrder::Ascending}), ascending);
    QCOMPARE(names({{}, false, false, column, SortOrder::Descending}),
             QStringList(ascending.rbegin(), ascending.rend()));
}

void DeviceListTest::searchesDevices_data() {
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing is everything") << u""_s << QStringList{u"edge"_s, u"core"_s};
    QTest::newRow("part of a name") << u"ore.lab"_s << QStringList{u"core"_s};
    QTest::newRow("without regard to case") << u"EDGE"_s << QStringList{u"edge"_s};
    QTest::newRow("address") << u"192.0.2.1"_s << QStringList{u"edge"_s};
    QTest::newRow("serial number") << u"sn-77"_s << QStringList{u"core"_s};
    QTest::newRow("notes beyond ASCII") << u"zürich"_s << QStringList{u"core"_s};
    QTest::newRow("a percent sign is itself") << u"%"_s << QStringList{};
    QTest::newRow("a quote is itself") << u"'"_s << QStringList{};
    QTest::newRow("profile") << u"device"_s << QStringList{u"edge"_s, u"core"_s};
}

void DeviceListTest::searchesDevices() {
    QFETCH(QString, search);
    QFETCH(QStringList, found);
    NewDevice edge;
    edge.registration.fqdn = u"edge.lab.example"_s;
    edge.registration.ipAddress = u"192.0.2.1"_s;
    NewDevice core;
    core.registration.fqdn = u"core.lab.example"_s;
    core.registration.serialNumber = u"SN-77"_s;
    SUCCEEDS(ledger().addDevices({edge, core}));
    Registration registration = VALUE_OF(ledger().device(u"core.lab.example"_s));
    registration.notes = u"ZÜRICH"_s;
    SUCCEEDS(ledger().updateDevice(registration, u"admin"_s));
    QCOMPARE(names({search, false, false, DeviceQuery::Column::Created, SortOrder::Ascending}), found);
}

void DeviceListTest::listsDevicesThatFail() {
    const qint64 a = m_fixture->addDevice(u"a.lab.example"_s);
    m_fixture->addDevice(u"b.lab.example"_s);
    m_fixture->addDevice(u"c.lab.example"_s);
    m_fixture->refused(u"a.lab.example"_s);
    m_fixture->refused(u"b.lab.example"_s);
    m_fixture->refused(u"unknown.lab.example"_s);
    DeviceQuery failing;
    failing.failingOnly = true;
    QCOMPARE(names(failing), QStringList({u"a"_s, u"b"_s}));
    m_fixture->issued(a, u"a.lab.example"_s);
    QCOMPARE(names(failing), QStringList(u"b"_s));
}

void DeviceListTest::listsDevicesWithWeakAlgorithms() {
    const Instant now = m_fixture->clock.now();
    for (const auto &[name, until] : {std::pair{u"for-ever.lab"_s, std::optional<Instant>()},
                                      {u"until-now.lab"_s, std::optional(now)},
                                      {u"until-then.lab"_s, std::optional(now - std::chrono::milliseconds(1))}}) {
        NewDevice device;
        device.registration.fqdn = name;
        device.registration.weakAllowed = WeakAlgorithm::Sha1;
        device.registration.weakUntil = until;
        SUCCEEDS(ledger().addDevices({device}));
    }
    m_fixture->addDevice(u"strong.lab"_s);
    Issue seen = m_fixture->issueFor(m_fixture->addDevice(u"seen.lab"_s), u"seen.lab"_s);
    seen.transaction.weak = WeakAlgorithm::TripleDes;  // as the profile allows it to all
    SUCCEEDS(m_fixture->responder().recordIssue(seen));
    DeviceQuery query;
    query.weakOnly = true;
    QCOMPARE(names(query), QStringList({u"for-ever"_s, u"seen"_s, u"until-now"_s}));
    QCOMPARE(VALUE_OF(ledger().counters()).weakDevices, 3);
    query.search = u"until"_s;
    QCOMPARE(names(query), QStringList(u"until-now"_s));
}

void DeviceListTest::tellsAChallengesStateOfEachDevice() {
    const Instant soon = m_fixture->clock.now() + std::chrono::minutes(60);
    std::map<QString, qint64> ids;
    for (const char *name : {"none", "fresh", "spent", "withdrawn", "expired", "static"})
        ids[QString::fromLatin1(name)] = m_fixture->addDevice(QString::fromLatin1(name) + u".lab.example"_s);
    m_fixture->addDynamicChallenge(ids[u"expired"_s], "1", soon);
    m_fixture->clock.advance(std::chrono::minutes(61));
    m_fixture->addDynamicChallenge(ids[u"fresh"_s], "2");
    SUCCEEDS(ledger().withdrawChallenge(m_fixture->addDynamicChallenge(ids[u"fresh"_s], "3"), u"admin"_s));
    SUCCEEDS(ledger().withdrawChallenge(m_fixture->addDynamicChallenge(ids[u"withdrawn"_s], "4"), u"admin"_s));
    m_fixture->addStaticChallenge(ids[u"static"_s]);
    m_fixture->addDynamicChallenge(ids[u"static"_s], "5");
    Issue issue = m_fixture->issueFor(ids[u"spent"_s], u"spent.lab.example"_s);
    issue.spentChallenge = m_fixture->addDynamicChallenge(ids[u"spent"_s], "6");
    SUCCEEDS(m_fixture->responder().recordIssue(issue));

    for (const auto &[name, id] : ids) QCOMPARE(VALUE_OF(ledger().deviceRows({id})).at(0).challengeState, name);
}

void DeviceListTest::tellsTheNewestCertificateThatIsValid() {
    const qint64 id = m_fixture->addDevice(u"r1.lab.example"_s);
    const auto shown = [&] { return VALUE_OF(ledger().deviceRows({id})).at(0).certificateSerial; };
    QCOMPARE(shown(), QString());
    issue(id, u"01"_s, u"r1.lab.example"_s, std::chrono::days(90));
    const Instant end = VALUE_OF(ledger().certificate(u"01"_s)).notAfter;
    issue(id, u"02"_s, u"r1.lab.example"_s, std::chrono::days(30));
    QCOMPARE(shown(), u"02"_s);
    SUCCEEDS(ledger().revoke({m_fixture->revocation(u"02"_s, RevocationReason::CertificateHold)}));
    QCOMPARE(shown(), u"01"_s);
    QCOMPARE(VALUE_OF(ledger().deviceRows({id})).at(0).certificateNotAfter, std::optional(end));
    SUCCEEDS(ledger().unhold(u"02"_s, u"admin"_s));
    QCOMPARE(shown(), u"02"_s);
    m_fixture->clock.advance(std::chrono::days(31));
    QCOMPARE(shown(), u"01"_s);
    m_fixture->clock.advance(std::chrono::days(60));
    QCOMPARE(shown(), QString());
}

void DeviceListTest::tellsTheLastAttempt() {
    const qint64 id = m_fixture->addDevice(u"r1.lab.example"_s);
    const auto row = [&] { return VALUE_OF(ledger().deviceRows({id})).at(0); };
    QVERIFY(!row().lastAttemptAt);
    QCOMPARE(row().lastResult, QString());
    m_fixture->refused(u"r1.lab.example"_s, u"The challenge is wrong."_s);
    QCOMPARE(row().lastAttemptAt, std::optional(m_fixture->clock.now()));
    QCOMPARE(row().lastResult, u"refused"_s);
    QCOMPARE(row().lastReason, u"The challenge is wrong."_s);
    m_fixture->clock.advance(std::chrono::seconds(1));
    m_fixture->issued(id, u"r1.lab.example"_s);
    QCOMPARE(row().lastAttemptAt, std::optional(m_fixture->clock.now()));
    QCOMPARE(row().lastResult, u"issued"_s);
    QCOMPARE(row().lastReason, QString());
}

QTEST_GUILESS_MAIN(DeviceListTest)
#include "tst_device_list.moc"

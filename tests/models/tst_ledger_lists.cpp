// The lists of challenges, requests and certificates, and the figures, over the store and over its twin: their order,
// their searches, what stands in a row.
#include "models/ledger_fixture.h"

using namespace Qt::StringLiterals;
using namespace scepter;

Q_DECLARE_METATYPE(scepter::TransactionQuery)
Q_DECLARE_METATYPE(scepter::CertificateQuery)

namespace {

ChallengeQuery ordered(ChallengeQuery::Column column, SortOrder order) {
    ChallengeQuery query;
    query.column = column;
    query.order = order;
    return query;
}

}  // namespace

class LedgerListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void givesRowsInTheOrderOfTheIds();
    void ordersChallenges_data();
    void ordersChallenges();
    void searchesChallenges();
    void ordersTransactions_data();
    void ordersTransactions();
    void searchesTransactions();
    void ordersCertificates_data();
    void ordersCertificates();
    void picksCertificates_data();
    void picksCertificates();
    void countsEverything();
    void countsEnrolmentsPerDay();
    void countsExpiriesPerMonth();

private:
    AdministratorLedger &ledger() { return m_fixture->administrator(); }
    QStringList serials(const CertificateQuery &query);
    void issue(qint64 device, const QString &serial, const QString &fqdn, std::chrono::days validity);

    std::unique_ptr<LedgerFixture> m_fixture;
};

void LedgerListsTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
}

QStringList LedgerListsTest::serials(const CertificateQuery &query) {
    QStringList serials;
    for (const CertificateRecord &record : VALUE_OF(ledger().certificateRows(VALUE_OF(ledger().certificateIds(query)))))
        serials << record.serial;
    return serials;
}

void LedgerListsTest::issue(qint64 device, const QString &serial, const QString &fqdn, std::chrono::days validity) {
    Issue issue = m_fixture->issueFor(device, fqdn);
    issue.certificate.serial = serial;
    issue.certificate.notAfter = m_fixture->clock.now() + validity;
    VALUE_OF(m_fixture->responder().recordIssue(issue));
    m_fixture->clock.advance(std::chrono::seconds(1));
}

void LedgerListsTest::givesRowsInTheOrderOfTheIds() {
    const qint64 a = m_fixture->addDevice(u"a.lab.example"_s);
    const qint64 b = m_fixture->addDevice(u"b.lab.example"_s);
    const std::vector<DeviceRow> rows = VALUE_OF(ledger().deviceRows({b, 4711, a}));
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].registration.id, b);
    QCOMPARE(rows[1].registration.id, a);
    QVERIFY(VALUE_OF(ledger().deviceRows({})).empty());
    QVERIFY(VALUE_OF(ledger().certificateRows({4711})).empty());
    QVERIFY(VALUE_OF(ledger().transactionRows({4711})).empty());
    QVERIFY(VALUE_OF(ledger().revocationRows({4711})).empty());
}

void LedgerListsTest::ordersChallenges_data() {
    QTest::addColumn<ChallengeQuery::Column>("column");
    QTest::addColumn<QList<int>>("ascending");
    using Column = ChallengeQuery::Column;
    QTest::newRow("by age") << Column::Created << QList<int>{0, 1, 2};
    QTest::newRow("by name") << Column::Fqdn << QList<int>{2, 0, 1};
    QTest::newRow("by kind") << Column::Kind << QList<int>{0, 2, 1};
    QTest::newRow("by state") << Column::State << QList<int>{1, 2, 0};
    QTest::newRow("by end, never first") << Column::Expires << QList<int>{1, 2, 0};
}

void LedgerListsTest::ordersChallenges() {
    QFETCH(ChallengeQuery::Column, column);
    QFETCH(QList<int>, ascending);
    const qint64 b = m_fixture->addDevice(u"b.lab.example"_s);
    const qint64 a = m_fixture->addDevice(u"a.lab.example"_s);
    const Instant now = m_fixture->clock.now();
    std::vector<qint64> ids{m_fixture->addDynamicChallenge(b, "1", now + std::chrono::hours(2))};
    m_fixture->clock.advance(std::chrono::seconds(1));
    ids.push_back(m_fixture->addStaticChallenge(b));
    m_fixture->clock.advance(std::chrono::seconds(1));
    ids.push_back(m_fixture->addDynamicChallenge(a, "2", now + std::chrono::hours(1)));
    SUCCEEDS(ledger().withdrawChallenge(ids[0], u"admin"_s));

    std::vector<qint64> expected;
    for (const int i : ascending) expected.push_back(ids[std::size_t(i)]);
    QCOMPARE(VALUE_OF(ledger().challengeIds(ordered(column, SortOrder::Ascending))), expected);
    std::reverse(expected.begin(), expected.end());
    QCOMPARE(VALUE_OF(ledger().challengeIds(ordered(column, SortOrder::Descending))), expected);
}

void LedgerListsTest::searchesChallenges() {
    const qint64 a = m_fixture->addDynamicChallenge(m_fixture->addDevice(u"a.lab.example"_s), "1");
    const qint64 b = m_fixture->addStaticChallenge(m_fixture->addDevice(u"b.lab.example"_s));
    const auto found = [&](const QString &search, const QString &fqdn) {
        ChallengeQuery query = ordered(ChallengeQuery::Column::Created, SortOrder::Ascending);
        query.search = search;
        query.fqdn = fqdn;
        return VALUE_OF(ledger().challengeIds(query));
    };
    QCOMPARE(found({}, {}), (std::vector<qint64>{a, b}));
    QCOMPARE(found(u"A.LAB"_s, {}), std::vector<qint64>{a});
    QCOMPARE(found(u"static"_s, {}), std::vector<qint64>{b});
    QCOMPARE(found({}, u"b.lab.example"_s), std::vector<qint64>{b});
    QVERIFY(found({}, u"lab.example"_s).empty());

    Challenge bound;
    bound.registrationId = m_fixture->addDevice(u"*.branch.example"_s);
    bound.boundName = u"pos-17.branch.example"_s;
    bound.verifier = "3";
    bound.createdAt = m_fixture->clock.now();
    Challenge ofProfile = bound;
    ofProfile.registrationId = 0;
    ofProfile.boundName.clear();
    ofProfile.profile = QString::fromLatin1(defaultProfileName);
    ofProfile.verifier = "4";
    const auto more = VALUE_OF(ledger().addChallenges({bound, ofProfile}));
    QCOMPARE(found(u"POS-17"_s, {}), std::vector<qint64>{more[0]});
    QCOMPARE(found(u"branch"_s, {}), std::vector<qint64>{more[0]});
    QCOMPARE(found(ofProfile.profile, {}), std::vector<qint64>{more[1]});
}

void LedgerListsTest::ordersTransactions_data() {
    QTest::addColumn<TransactionQuery>("query");
    QTest::addColumn<QList<int>>("expected");
    using Column = TransactionQuery::Column;
    const auto query = [](Column column, SortOrder order = SortOrder::Ascending) {
        TransactionQuery made;
        made.column = column;
        made.order = order;
        return made;
    };
    QTest::newRow("newest first") << TransactionQuery{} << QList<int>{2, 1, 0};
    QTest::newRow("oldest first") << query(Column::At) << QList<int>{0, 1, 2};
    QTest::newRow("by result") << query(Column::Result) << QList<int>{1, 0, 2};
    QTest::newRow("by name") << query(Column::Fqdn) << QList<int>{1, 0, 2};
    QTest::newRow("by operation") << query(Column::Operation) << QList<int>{2, 0, 1};
    QTest::newRow("by peer") << query(Column::Peer, SortOrder::Descending) << QList<int>{2, 0, 1};
    TransactionQuery limited;
    limited.limit = 2;
    QTest::newRow("the newest two") << limited << QList<int>{2, 1};
    TransactionQuery refused;
    refused.result = TransactionResult::Refused;
    QTest::newRow("refused ones, newest first") << refused << QList<int>{2, 0};
    refused.limit = 1;
    QTest::newRow("the newest refused one") << refused << QList<int>{2};
    TransactionQuery named;
    named.fqdn = u"a.lab.example"_s;
    QTest::newRow("of one name") << named << QList<int>{1};
}

void LedgerListsTest::ordersTransactions() {
    QFETCH(TransactionQuery, query);
    QFETCH(QList<int>, expected);
    std::vector<qint64> ids{m_fixture->refused(u"b.lab.example"_s)};
    m_fixture->clock.advance(std::chrono::seconds(1));
    m_fixture->issued(m_fixture->addDevice(u"a.lab.example"_s), u"a.lab.example"_s);
    ids.push_back(VALUE_OF(ledger().transactionIds({})).at(0));
    m_fixture->clock.advance(std::chrono::seconds(1));
    Transaction other;
    other.at = m_fixture->clock.now();
    other.result = TransactionResult::Refused;
    other.fqdn = u"c.lab.example"_s;
    other.operation = u"GetCRL"_s;
    other.peer = u"192.0.3.1:1"_s;
    ids.push_back(VALUE_OF(m_fixture->responder().recordTransaction(other)));

    std::vector<qint64> wanted;
    for (const int i : expected) wanted.push_back(ids[std::size_t(i)]);
    QCOMPARE(VALUE_OF(ledger().transactionIds(query)), wanted);
}

void LedgerListsTest::searchesTransactions() {
    const qint64 first = m_fixture->refused(u"a.lab.example"_s, u"The challenge of Zürich is wrong."_s);
    const QString serial = m_fixture->issued(m_fixture->addDevice(u"b.lab.example"_s), u"b.lab.example"_s);
    const qint64 second = VALUE_OF(ledger().transactionIds({})).at(0);
    const auto found = [&](const QString &search) {
        TransactionQuery query;
        query.search = search;
        return VALUE_OF(ledger().transactionIds(query));
    };
    QCOMPARE(found(u"ZÜRICH"_s), std::vector<qint64>{first});
    QCOMPARE(found(serial.toLower()), std::vector<qint64>{second});
    QCOMPARE(found(u"transaction 0001"_s), std::vector<qint64>{second});
    QCOMPARE(found(u"badrequest"_s), std::vector<qint64>{first});
    QCOMPARE(found(u"pkcsreq"_s), (std::vector<qint64>{second, first}));

    const TransactionRow row = VALUE_OF(ledger().transactionRows({second})).at(0);
    QCOMPARE(row.id, second);
    QCOMPARE(row.at, m_fixture->clock.now());
    QCOMPARE(row.transactionId, u"transaction 0001"_s);
    QCOMPARE(row.result, TransactionResult::Issued);
    QCOMPARE(row.fqdn, u"b.lab.example"_s);
    QCOMPARE(row.certificateSerial, serial);
    QCOMPARE(row.peer, u"192.0.2.17:50123"_s);
}

void LedgerListsTest::ordersCertificates_data() {
    QTest::addColumn<CertificateQuery::Column>("column");
    QTest::addColumn<QStringList>("ascending");
    using Column = CertificateQuery::Column;
    QTest::newRow("by issue") << Column::IssuedAt << QStringList{u"D0"_s, u"B0"_s, u"C0"_s, u"A0"_s};
    QTest::newRow("by serial number") << Column::Serial << QStringList{u"A0"_s, u"B0"_s, u"C0"_s, u"D0"_s};
    QTest::newRow("by subject") << Column::Subject << QStringList{u"B0"_s, u"A0"_s, u"D0"_s, u"C0"_s};
    QTest::newRow("by name") << Column::Fqdn << QStringList{u"B0"_s, u"A0"_s, u"D0"_s, u"C0"_s};
    QTest::newRow("by end") << Column::NotAfter << QStringList{u"B0"_s, u"A0"_s, u"C0"_s, u"D0"_s};
    QTest::newRow("valid, expired, revoked") << Column::Status << QStringList{u"A0"_s, u"D0"_s, u"B0"_s, u"C0"_s};
}

void LedgerListsTest::ordersCertificates() {
    QFETCH(CertificateQuery::Column, column);
    QFETCH(QStringList, ascending);
    const qint64 id = m_fixture->addDevice(u"r1.lab.example"_s);
    issue(id, u"D0"_s, u"c.lab.example"_s, std::chrono::days(90));
    issue(id, u"B0"_s, u"a.lab.example"_s, std::chrono::days(1));
    issue(id, u"C0"_s, u"d.lab.example"_s, std::chrono::days(60));
    issue(id, u"A0"_s, u"b.lab.example"_s, std::chrono::days(30));
    m_fixture->clock.advance(std::chrono::days(2));
    SUCCEEDS(ledger().revoke({m_fixture->revocation(u"C0"_s)}));
    CertificateQuery query;
    query.column = column;
    query.order = SortOrder::Ascending;
    QCOMPARE(serials(query), ascending);
    query.order = SortOrder::Descending;
    QCOMPARE(serials(query), QStringList(ascending.rbegin(), ascending.rend()));
}

void LedgerListsTest::picksCertificates_data() {
    QTest::addColumn<CertificateQuery>("query");
    QTest::addColumn<QStringList>("expected");
    CertificateQuery query;
    QTest::newRow("all, newest first") << query << QStringList{u"04"_s, u"03"_s, u"02"_s, u"01"_s};
    query.status = CertificateStatus::Valid;
    QTest::newRow("valid") << query << QStringList{u"03"_s, u"02"_s};
    query.search = u"B.LAB"_s;
    QTest::newRow("valid, searched") << query << QStringList{u"02"_s};
    query = {};
    query.status = CertificateStatus::Expired;
    QTest::newRow("expired") << query << QStringList{u"01"_s};
    query.status = CertificateStatus::Revoked;
    QTest::newRow("revoked") << query << QStringList{u"04"_s};
    query = {};
    query.expiringSoonOnly = true;
    QTest::newRow("expiring soon, the last moment with it") << query << QStringList{u"02"_s};
    query = {};
    query.fqdn = u"b.lab.example"_s;
    QTest::newRow("of one name") << query << QStringList{u"02"_s, u"01"_s};
    query = {};
    query.search = u"dns:d"_s;
    QTest::newRow("part of a name in it") << query << QStringList{u"04"_s};
}

void LedgerListsTest::picksCertificates() {
    QFETCH(CertificateQuery, query);
    QFETCH(QStringList, expected);
    const qint64 id = m_fixture->addDevice(u"r1.lab.example"_s);
    const Instant start = m_fixture->clock.now();
    issue(id, u"01"_s, u"b.lab.example"_s, std::chrono::days(1));
    issue(id, u"02"_s, u"b.lab.example"_s, std::chrono::days(40));
    issue(id, u"03"_s, u"c.lab.example"_s, std::chrono::days(90));
    issue(id, u"04"_s, u"d.lab.example"_s, std::chrono::days(90));
    SUCCEEDS(ledger().revoke({m_fixture->revocation(u"04"_s)}));
    const Instant then = VALUE_OF(ledger().certificate(u"02"_s)).notAfter - std::chrono::days(30);
    m_fixture->clock.advance(then - m_fixture->clock.now());
    QVERIFY(then > start + std::chrono::days(1));
    QCOMPARE(serials(query), expected);
}

void LedgerListsTest::countsEverything() {
    const qint64 a = m_fixture->addDevice(u"a.lab.example"_s);
    Registration b = VALUE_OF(ledger().device(m_fixture->addDevice(u"b.lab.example"_s)));
    b.state = RegistrationState::Disabled;
    b.weakAllowed = WeakAlgorithm::Md5;
    SUCCEEDS(ledger().updateDevice(b, u"admin"_s));
    issue(a, u"01"_s, u"a.lab.example"_s, std::chrono::days(1));
    m_fixture->clock.advance(std::chrono::days(2));
    issue(a, u"02"_s, u"a.lab.example"_s, std::chrono::days(20));
    issue(a, u"03"_s, u"a.lab.example"_s, std::chrono::days(90));
    issue(a, u"04"_s, u"a.lab.example"_s, std::chrono::days(90));
    SUCCEEDS(ledger().revoke({m_fixture->revocation(u"04"_s)}));
    m_fixture->refused(u"b.lab.example"_s);
    m_fixture->addDynamicChallenge(a, "1");
    m_fixture->addDynamicChallenge(a, "2", m_fixture->clock.now() - std::chrono::seconds(1));
    m_fixture->addStaticChallenge(a);

    const Counters counters = VALUE_OF(ledger().counters());
    QCOMPARE(counters.devices, 2);
    QCOMPARE(counters.disabledDevices, 1);
    QCOMPARE(counters.weakDevices, 1);
    QCOMPARE(counters.failingDevices, 1);
    QCOMPARE(counters.freshChallenges, 1);
    QCOMPARE(counters.transactions, 5);
    QCOMPARE(counters.transactionsToday, 4);
    QCOMPARE(counters.refusedToday, 1);
    QCOMPARE(counters.issuedToday, 3);
    QCOMPARE(counters.validCertificates, 2);
    QCOMPARE(counters.expiredCertificates, 1);
    QCOMPARE(counters.revokedCertificates, 1);
    QCOMPARE(counters.expiringSoon, 1);
}

void LedgerListsTest::countsEnrolmentsPerDay() {
    const qint64 id = m_fixture->addDevice(u"a.lab.example"_s);
    m_fixture->issued(id, u"a.lab.example"_s);  // too long ago
    m_fixture->clock.advance(std::chrono::days(2));
    m_fixture->refused(u"a.lab.example"_s);
    m_fixture->refused(u"a.lab.example"_s);
    m_fixture->clock.advance(std::chrono::days(1));
    m_fixture->issued(id, u"a.lab.example"_s);
    const std::vector<AdministratorLedger::Day> days = VALUE_OF(ledger().enrolmentsPerDay(3));
    QCOMPARE(days.size(), std::size_t(3));
    QCOMPARE(days[2].start, Instant(std::chrono::floor<std::chrono::days>(m_fixture->clock.now())));
    QCOMPARE(days[1].start, days[2].start - std::chrono::days(1));
    QCOMPARE(days[0].issued + days[0].refused, 0);
    QCOMPARE(days[1].issued, 0);
    QCOMPARE(days[1].refused, 2);
    QCOMPARE(days[2].issued, 1);
    QCOMPARE(days[2].refused, 0);
}

void LedgerListsTest::countsExpiriesPerMonth() {
    const qint64 id = m_fixture->addDevice(u"a.lab.example"_s);  // on the tenth of March
    issue(id, u"01"_s, u"a.lab.example"_s, std::chrono::days(1));
    m_fixture->clock.advance(std::chrono::days(2));
    issue(id, u"02"_s, u"a.lab.example"_s, std::chrono::days(5));
    issue(id, u"03"_s, u"a.lab.example"_s, std::chrono::days(60));
    issue(id, u"04"_s, u"a.lab.example"_s, std::chrono::days(61));
    SUCCEEDS(ledger().revoke({m_fixture->revocation(u"04"_s)}));
    const std::vector<AdministratorLedger::Month> months = VALUE_OF(ledger().expiriesPerMonth(3));
    QCOMPARE(months.size(), std::size_t(3));
    QCOMPARE(months[0].start, Instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 1)));
    QCOMPARE(months[2].start, Instant(std::chrono::sys_days(std::chrono::year(2026) / 5 / 1)));
    QCOMPARE(months[0].expiring, 1);
    QCOMPARE(months[1].expiring, 0);
    QCOMPARE(months[2].expiring, 1);
}

QTEST_GUILESS_MAIN(LedgerListsTest)
#include "tst_ledger_lists.moc"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "records/words.h"
#include "tables/audit_table.h"
#include "tables/certificates_table.h"
#include "tables/challenges_table.h"
#include "tables/devices_table.h"
#include "tables/id_changes.h"
#include "tables/requests_table.h"
#include "tables/revocations_table.h"
#include "tables/states.h"
#include "twins/memory_ledger.h"
#include "twins/pinned_clock.h"

using namespace Qt::StringLiterals;
using namespace scepter;

namespace {

using Ids = std::vector<qint64>;

struct Office {
    PinnedClock clock;
    MemoryLedger ledger{clock};

    qint64 addDevice(const QString &fqdn, const QString &address = {}) {
        Registration device;
        device.fqdn = fqdn;
        device.ipAddress = address;
        device.profile = QString::fromLatin1(defaultProfileName);
        return ledger.addDevices({NewDevice{device, std::nullopt}})->front();
    }

    void addDevices(int count) {
        for (int i = 0; i < count; ++i) addDevice(u"r%1.lab.example"_s.arg(i, 5, 10, QChar(u'0')));
    }

    qint64 record(TransactionResult result, const QString &fqdn) {
        clock.advance(std::chrono::seconds(1));
        Transaction transaction;
        transaction.at = clock.now();
        transaction.peer = u"192.0.2.17:1025"_s;
        transaction.operation = u"PKCSReq"_s;
        transaction.result = result;
        transaction.reason = u"a reason"_s;
        transaction.fqdn = fqdn;
        if (const auto device = ledger.device(fqdn)) transaction.registrationId = device->id;
        return *ledger.recordTransaction(transaction);
    }

    QString issue(const QString &fqdn, int days) {
        clock.advance(std::chrono::seconds(1));
        Issue issue;
        issue.registrationId = ledger.device(fqdn)->id;
        issue.certificate.serial = u"AB%1"_s.arg(++m_serial, 4, 16, QChar(u'0')).toUpper();
        issue.certificate.fqdn = fqdn;
        issue.certificate.subject = u"CN="_s + fqdn;
        issue.certificate.notBefore = clock.now();
        issue.certificate.notAfter = clock.now() + std::chrono::days(days);
        issue.certificate.issuedAt = clock.now();
        issue.certificate.registrationId = issue.registrationId;
        issue.transaction.at = clock.now();
        issue.transaction.result = TransactionResult::Issued;
        issue.transaction.fqdn = fqdn;
        issue.transaction.registrationId = issue.registrationId;
        issue.transaction.claim = {QByteArray::number(m_serial), QByteArray::number(m_serial),
                                   QByteArray::number(m_serial)};
        issue.transaction.certificateSerial = issue.certificate.serial;
        (void)ledger.recordIssue(issue);
        return issue.certificate.serial;
    }

    void addChallenge(qint64 device) {
        Challenge challenge;
        challenge.registrationId = device;
        challenge.verifier = QByteArray::number(++m_serial);
        challenge.createdAt = clock.now();
        challenge.expiresAt = clock.now() + std::chrono::minutes(60);
        (void)ledger.addChallenges({challenge});
    }

private:
    int m_serial = 0;
};

QString textAt(const LedgerTable &table, int row, int column) {
    return table.index(row, column).data().toString();
}

constexpr int audit = 5;

template <typename Table>
int columnOf(typename Table::Column column) {
    return int(column);
}

}  // namespace

class tst_Tables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTableKeepsThePromisesOfAModel_data() {
        QTest::addColumn<int>("which");
        QTest::newRow("devices") << 0;
        QTest::newRow("challenges") << 1;
        QTest::newRow("requests") << 2;
        QTest::newRow("certificates") << 3;
        QTest::newRow("revocations") << 4;
        QTest::newRow("audit") << 5;
    }

    void everyTableKeepsThePromisesOfAModel() {
        QFETCH(int, which);
        Office office;
        const std::unique_ptr<LedgerTable> table = makeTable(which, office);
        QAbstractItemModelTester tester(table.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        table->refresh();
        QCOMPARE(table->rowCount(), 0);

        // More than two pages, then what the ledger does from day to day, then every order.
        office.addDevices(300);
        for (int i = 0; i < 300; ++i) live(office, i);
        table->refresh();
        const int each = which == audit ? 2 : 1;  // the device and its challenge
        QCOMPARE(table->rowCount(), 300 * each);
        office.addDevice(u"a-first.lab.example"_s);
        office.addDevice(u"zz-last.lab.example"_s);
        for (const QString &fqdn : {u"a-first.lab.example"_s, u"zz-last.lab.example"_s}) {
            office.addChallenge(office.ledger.device(fqdn)->id);
            (void)office.ledger.revoke(
                {{office.issue(fqdn, 100), office.clock.now(), RevocationReason::Superseded, u"admin"_s}});
        }
        table->refresh();
        QCOMPARE(table->rowCount(), 302 * each);
        for (int column = 0; column < table->columnCount(); ++column) {
            table->sort(column, Qt::DescendingOrder);
            table->sort(column, Qt::AscendingOrder);
            QCOMPARE(table->rowCount(), 302 * each);
        }
        table->setSearch(u"a-first"_s);
        QCOMPARE(table->rowCount(), each);
        table->setSearch({});
        QCOMPARE(table->rowCount(), 302 * each);
    }

    void readsTheRowThatIsAskedForWhereverItLies_data() {
        QTest::addColumn<int>("row");
        QTest::newRow("first") << 0;
        QTest::newRow("last of the first page") << 127;
        QTest::newRow("first of the second page") << 128;
        QTest::newRow("last of all") << 999;
    }

    void readsTheRowThatIsAskedForWhereverItLies() {
        QFETCH(int, row);
        Office office;
        office.addDevices(1000);
        DevicesTable table(office.ledger, office.clock);
        table.refresh();
        QCOMPARE(textAt(table, row, columnOf<DevicesTable>(DevicesTable::Column::Name)),
                 u"r%1.lab.example"_s.arg(row, 5, 10, QChar(u'0')));
        QCOMPARE(table.rowOf(table.idAt(row)), row);
    }

    void aNewRequestIsInsertedAtTheTopAndNothingElseMoves() {
        Office office;
        office.addDevice(u"r1.lab.example"_s);
        for (int i = 0; i < 10; ++i) office.record(TransactionResult::Refused, u"r1.lab.example"_s);
        RequestsTable table(office.ledger, office.clock);
        table.refresh();
        const QPersistentModelIndex third(table.index(3, 0));
        const qint64 id = table.idAt(3);
        QSignalSpy inserted(&table, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&table, &QAbstractItemModel::modelReset);

        const qint64 newest = office.record(TransactionResult::Refused, u"r1.lab.example"_s);
        table.refresh();
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(table.idAt(0), newest);
        QCOMPARE(third.row(), 4);
        QCOMPARE(table.idAt(third.row()), id);
    }

    void whatIsDeletedGoesWithoutAReset() {
        Office office;
        office.addDevices(5);
        const qint64 middle = office.addDevice(u"r00002a.lab.example"_s);
        DevicesTable table(office.ledger, office.clock);
        table.refresh();
        QSignalSpy removed(&table, &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        QVERIFY(office.ledger.deleteDevice(middle, u"admin"_s));
        table.refresh();
        QCOMPARE(removed.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(table.rowOf(middle), -1);
    }

    void whatStaysMaySaySomethingElse() {
        Office office;
        const qint64 id = office.addDevice(u"r1.lab.example"_s, u"192.0.2.17"_s);
        DevicesTable table(office.ledger, office.clock);
        table.refresh();
        const int address = columnOf<DevicesTable>(DevicesTable::Column::Address);
        QCOMPARE(textAt(table, 0, address), u"192.0.2.17"_s);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        Registration moved = *office.ledger.device(id);
        moved.ipAddress = u"192.0.2.18"_s;
        QVERIFY(office.ledger.updateDevice(moved, u"admin"_s));
        table.refresh();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(textAt(table, 0, address), u"192.0.2.18"_s);
    }

    void aColumnThatTheLedgerCannotSortByLeavesTheOrder() {
        Office office;
        office.addDevices(3);
        DevicesTable table(office.ledger, office.clock);
        table.refresh();
        const qint64 first = table.idAt(0);
        const int challenge = columnOf<DevicesTable>(DevicesTable::Column::Challenge);
        QVERIFY(!table.isSortable(challenge));
        table.sort(challenge, Qt::DescendingOrder);
        QCOMPARE(table.idAt(0), first);
        table.sort(columnOf<DevicesTable>(DevicesTable::Column::Name), Qt::DescendingOrder);
        QCOMPARE(table.idAt(2), first);
    }

    void filtersShowWhatTheirNameSays() {
        Office office;
        office.addDevice(u"good.lab.example"_s);
        office.addDevice(u"bad.lab.example"_s);
        office.issue(u"good.lab.example"_s, 365);
        office.issue(u"good.lab.example"_s, 7);
        office.record(TransactionResult::Refused, u"bad.lab.example"_s);

        DevicesTable devices(office.ledger, office.clock);
        devices.setFilter(DevicesTable::Filter::Failing);
        QCOMPARE(devices.rowCount(), 1);
        QCOMPARE(textAt(devices, 0, 0), u"bad.lab.example"_s);

        RequestsTable requests(office.ledger, office.clock);
        requests.setFilter(RequestsTable::Filter::Issued);
        QCOMPARE(requests.rowCount(), 2);

        CertificatesTable certificates(office.ledger, office.clock);
        certificates.setFilter(CertificatesTable::Filter::ExpiringSoon);
        QCOMPARE(certificates.rowCount(), 1);
        certificates.setFilter(CertificatesTable::Filter::Revoked);
        QCOMPARE(certificates.rowCount(), 0);
    }

    void timesAreExportedExactly() {
        Office office;
        office.addDevice(u"r1.lab.example"_s);
        office.record(TransactionResult::Refused, u"r1.lab.example"_s);
        RequestsTable table(office.ledger, office.clock);
        table.refresh();
        QCOMPARE(table.index(0, 0).data(LedgerTable::ExactRole).toString(), u"2026-03-10T12:00:01Z"_s);
    }

    void aDeviceSaysWhatItsEnrolmentComesTo_data() {
        QTest::addColumn<QString>("lastResult");
        QTest::addColumn<int>("daysLeft");  // 0: no certificate
        QTest::addColumn<bool>("disabled");
        QTest::addColumn<QString>("word");
        QTest::addColumn<StateTone>("tone");
        QTest::newRow("never tried") << QString() << 0 << false << u"Never enrolled"_s << StateTone::Neutral;
        QTest::newRow("enrolled") << u"issued"_s << 365 << false << u"Valid to"_s << StateTone::Good;
        QTest::newRow("to be renewed") << u"issued"_s << 9 << false << u"Expires in 9 days"_s << StateTone::Attention;
        QTest::newRow("expires tomorrow") << u"issued"_s << 1 << false << u"Expires tomorrow"_s << StateTone::Attention;
        QTest::newRow("refused at first") << u"refused"_s << 0 << false << u"Refused"_s << StateTone::Bad;
        QTest::newRow("refused at renewal, while the old one is good")
            << u"refused"_s << 365 << false << u"Refused"_s << StateTone::Bad;
        QTest::newRow("its certificate was revoked") << u"issued"_s << 0 << false << u"None valid"_s << StateTone::Bad;
        QTest::newRow("disabled") << u"refused"_s << 365 << true << u"Disabled"_s << StateTone::Neutral;
    }

    void aDeviceSaysWhatItsEnrolmentComesTo() {
        QFETCH(QString, lastResult);
        QFETCH(int, daysLeft);
        QFETCH(bool, disabled);
        const Instant now = PinnedClock().now();
        DeviceRow row;
        row.lastResult = lastResult;
        if (disabled) row.registration.state = RegistrationState::Disabled;
        if (daysLeft > 0) row.certificateNotAfter = now + std::chrono::days(daysLeft);
        const Cell cell = enrolmentCell(row, now);
        QTEST(cell.tone, "tone");
        QFETCH(QString, word);
        QVERIFY2(cell.text.startsWith(word), qPrintable(cell.text));
        QVERIFY(!cell.icon.isEmpty());
    }

    void aRegistrationSaysWhetherItAdmits_data() {
        QTest::addColumn<Registration>("device");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("icon");
        const Instant now = PinnedClock().now();
        Registration device;
        QTest::newRow("without any limit") << device << u"Open"_s << u"circle-check"_s;
        device.validFrom = now + std::chrono::hours(1);
        QTest::newRow("before its first day") << device << u"Upcoming"_s << u"clock"_s;
        device.usesAllowed = device.usesTaken = 2;
        QTest::newRow("all of its certificates issued") << device << u"Used"_s << u"circle-slash"_s;
        device.validUntil = now - std::chrono::hours(1);
        QTest::newRow("after its last day") << device << u"Expired"_s << u"triangle-alert"_s;
        device.state = RegistrationState::Disabled;
        QTest::newRow("disabled, whatever else") << device << u"Disabled"_s << u"ban"_s;
    }

    void aRegistrationSaysWhetherItAdmits() {
        QFETCH(Registration, device);
        const Cell cell = statusCell(device, PinnedClock().now());
        QTEST(cell.text, "word");
        QTEST(cell.icon, "icon");
    }

    void aChallengeSaysWhomItAdmitsAndHowOften() {
        ChallengeRow row;
        row.challenge.registrationId = 7;
        row.fqdn = u"*.lab.example"_s;
        row.identity = u"*.lab.example,192.0.2.1"_s;
        row.challenge.usesAllowed = 5;
        row.challenge.usesTaken = 1;
        QCOMPARE(challengeTargetCell(row).text, row.identity);
        QCOMPARE(usesText(row.challenge), u"1 of 5"_s);
        row.challenge.boundName = u"r1.lab.example"_s;
        QCOMPARE(challengeTargetCell(row).text, u"r1.lab.example"_s);
        QVERIFY(challengeTargetCell(row).tip.contains(row.identity));
        row.challenge = {};
        row.challenge.profile = u"gateway"_s;
        row.challenge.usesAllowed = 0;
        QCOMPARE(challengeTargetCell(row).text, u"any device of the profile gateway"_s);
        QCOMPARE(usesText(row.challenge), u"0, no limit"_s);
    }

    void listsOfADeviceAreThoseOfItsRegistration() {
        Office office;
        const qint64 wildcard = office.addDevice(u"*.lab.example"_s);
        const qint64 other = office.addDevice(u"r1.lab.example"_s);
        office.addChallenge(wildcard);
        office.addChallenge(other);
        Transaction transaction;
        transaction.fqdn = u"r2.lab.example"_s;
        transaction.registrationId = wildcard;
        QVERIFY(office.ledger.recordTransaction(transaction));
        office.record(TransactionResult::Refused, u"r1.lab.example"_s);
        ChallengesTable challenges(office.ledger, office.clock);
        challenges.setDevice(wildcard);
        challenges.refresh();
        QCOMPARE(challenges.rowCount(), 1);
        RequestsTable requests(office.ledger, office.clock);
        requests.setDevice(wildcard);
        requests.refresh();
        QCOMPARE(requests.rowCount(), 1);
        QCOMPARE(textAt(requests, 0, int(RequestsTable::Column::Device)), u"r2.lab.example"_s);
    }

    void theHistoryOfADeviceIsItsOwnAndThatOfItsChallenges() {
        Office office;
        const qint64 id = office.addDevice(u"r1.lab.example"_s, u"192.0.2.17"_s);
        const qint64 other = office.addDevice(u"r2.lab.example"_s);
        office.addChallenge(id);
        office.addChallenge(other);
        Registration device = *office.ledger.device(id);
        device.ipAddress = u"192.0.2.18"_s;
        device.owner = u"Kari"_s;
        QVERIFY(office.ledger.updateDevice(device, u"anna"_s));
        ChallengeQuery own;
        own.registrationId = id;
        QVERIFY(office.ledger.withdrawChallenge(office.ledger.challengeIds(own)->front(), u"ola"_s));

        AuditTable history(office.ledger, office.clock);
        history.setDevice(id);
        history.refresh();
        QCOMPARE(history.rowCount(), 4);
        QCOMPARE(textAt(history, 0, int(AuditTable::Column::What)), u"Withdrawn"_s);
        QCOMPARE(textAt(history, 0, int(AuditTable::Column::Who)), u"ola"_s);
        QCOMPARE(textAt(history, 1, int(AuditTable::Column::Changes)),
                 u"address 192.0.2.17 → 192.0.2.18; owner none → Kari"_s);
        QCOMPARE(textAt(history, 3, int(AuditTable::Column::What)), u"Added"_s);
        history.sort(int(AuditTable::Column::Time), Qt::AscendingOrder);
        QCOMPARE(textAt(history, 0, int(AuditTable::Column::What)), u"Added"_s);
        AuditTable all(office.ledger, office.clock);
        all.refresh();
        QCOMPARE(all.rowCount(), 6);
        all.setFilter(AuditTable::Filter::Alarms);
        QCOMPARE(all.rowCount(), 0);
    }

    void aFreshChallengeSaysHowLongItLasts_data() {
        QTest::addColumn<int>("minutesLeft");
        QTest::addColumn<QString>("word");
        QTest::newRow("an hour") << 52 << u"Fresh, 52 min left"_s;
        QTest::newRow("days") << 60 * 24 * 3 << u"Fresh, 3 days left"_s;
        QTest::newRow("at its last moment") << 0 << u"Expired"_s;
        QTest::newRow("over") << -5 << u"Expired"_s;
    }

    void aFreshChallengeSaysHowLongItLasts() {
        QFETCH(int, minutesLeft);
        const Instant now = PinnedClock().now();
        Challenge challenge;
        challenge.expiresAt = now + std::chrono::minutes(minutesLeft);
        QTEST(stateCell(challenge, now).text, "word");
    }

    void changesAreFoundAsRuns_data() {
        QTest::addColumn<Ids>("before");
        QTest::addColumn<Ids>("after");
        QTest::addColumn<bool>("told");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("inserted");
        QTest::newRow("nothing happened") << Ids{1, 2, 3} << Ids{1, 2, 3} << true << 0 << 0;
        QTest::newRow("from empty") << Ids{} << Ids{1, 2} << true << 0 << 1;
        QTest::newRow("to empty") << Ids{1, 2} << Ids{} << true << 1 << 0;
        QTest::newRow("one on top") << Ids{1, 2} << Ids{3, 1, 2} << true << 0 << 1;
        QTest::newRow("one below") << Ids{1, 2} << Ids{1, 2, 3} << true << 0 << 1;
        QTest::newRow("on top and below") << Ids{1, 2} << Ids{4, 1, 2, 3} << true << 0 << 2;
        QTest::newRow("one for another") << Ids{1, 2, 3} << Ids{1, 4, 3} << true << 1 << 1;
        QTest::newRow("one out of the middle") << Ids{1, 2, 3} << Ids{1, 3} << true << 1 << 0;
        QTest::newRow("another order") << Ids{1, 2, 3} << Ids{3, 2, 1} << false << 0 << 0;
        QTest::newRow("two that changed places among others") << Ids{1, 2, 3, 4} << Ids{1, 3, 2, 4} << false << 0 << 0;
        QTest::newRow("more runs than are worth telling")
            << Ids{1, 2, 3, 4, 5, 6, 7, 8, 9} << Ids{2, 4, 6, 8} << false << 0 << 0;
    }

    void changesAreFoundAsRuns() {
        QFETCH(Ids, before);
        QFETCH(Ids, after);
        QFETCH(bool, told);
        const auto changes = changesBetween(before, after, 4);
        QCOMPARE(changes.has_value(), told);
        if (!changes) return;
        QTEST(int(changes->removed.size()), "removed");
        QTEST(int(changes->inserted.size()), "inserted");
    }

private:
    static std::unique_ptr<LedgerTable> makeTable(int which, Office &office) {
        switch (which) {
            case 0:
                return std::make_unique<DevicesTable>(office.ledger, office.clock);
            case 1:
                return std::make_unique<ChallengesTable>(office.ledger, office.clock);
            case 2:
                return std::make_unique<RequestsTable>(office.ledger, office.clock);
            case 3:
                return std::make_unique<CertificatesTable>(office.ledger, office.clock);
            case 4:
                return std::make_unique<RevocationsTable>(office.ledger, office.clock);
            default:
                return std::make_unique<AuditTable>(office.ledger, office.clock);
        }
    }

    /// A challenge, a request, a certificate and its revocation for the device of this number.
    static void live(Office &office, int number) {
        const QString fqdn = u"r%1.lab.example"_s.arg(number, 5, 10, QChar(u'0'));
        office.addChallenge(office.ledger.device(fqdn)->id);
        const QString serial = office.issue(fqdn, 100);
        (void)office.ledger.revoke({{serial, office.clock.now(), RevocationReason::Superseded, u"admin"_s}});
    }
};

QTEST_GUILESS_MAIN(tst_Tables)
#include "tst_tables.moc"

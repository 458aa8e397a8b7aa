// A site of the first form, with rows in every table, becomes one of today without losing any.
#include "models/foreign_connection.h"
#include "models/ledger_fixture.h"

#include "store/migrations.h"
#include "store/site_file.h"

using namespace Qt::StringLiterals;
using namespace scepter;

namespace {

/// What a site of the first form may hold, one row or more in each table.
const char *const firstRows[] = {
    "INSERT INTO settings VALUES ('crl.days', '3')",
    "INSERT INTO keys VALUES (1, 'authority', 'rsa:3072', 1, x'01', x'02', 1700000000000)",
    "INSERT INTO keys VALUES (2, 'registration-authority', 'rsa:2048', 1, x'03', x'04', 1700000001000)",
    "INSERT INTO keys VALUES (3, 'challenge', 'hmac-sha256', 0, x'05', x'', 1700000002000)",
    "INSERT INTO profiles VALUES ('branch', 'Branch', 30, 1, 0, '1.3.6.1.5.5.7.3.2', 3072, 0, 1, 0)",
    "INSERT INTO registrations VALUES (4, 'r1.lab.example', '192.0.2.17', x'04C0000211', 'SN-1', 'device', 'rack 3', "
    "'open', 3, 1, 1800000000000, 1, 1700000003000, 'admin', 11, 1700000004000, 'refused', 1790000000000, "
    "'r1.lab.example')",
    "INSERT INTO registrations VALUES (5, 'r2.lab.example', '', x'', '', 'branch', '', 'disabled', 0, 1, NULL, 0, "
    "1700000003000, 'admin', 12, 1700000004000, 'issued', NULL, 'r2.lab.example')",
    "INSERT INTO registrations VALUES (6, 'gone.lab.example', '', x'', '', 'device', '', 'open', 0, 0, NULL, 0, "
    "1700000003000, 'admin', NULL, NULL, NULL, NULL, 'gone.lab.example')",
    "INSERT INTO transactions VALUES (11, 1700000004000, '192.0.2.17:1', 'PKCSReq', '19', x'41', x'42', x'43', "
    "'refused', 200, 'badRequest', 'The challenge is wrong.', 'r1.lab.example', 4, '', 'refused')",
    "INSERT INTO transactions VALUES (12, 1700000004000, '192.0.2.18:1', 'PKCSReq', '19', x'44', x'45', x'46', "
    "'issued', 200, '', 'A certificate was issued.', 'r2.lab.example', 5, 'A1', 'issued')",
    "INSERT INTO transaction_details VALUES (11, CAST('[]' AS BLOB), x'3000')",
    "INSERT INTO transaction_details VALUES (12, CAST('[]' AS BLOB), x'3001')",
    "INSERT INTO challenges VALUES (21, 4, 'one-time', 'fresh', x'AA', 1700000003000, 'admin', 1800000000000, NULL, "
    "NULL)",
    "INSERT INTO challenges VALUES (22, 5, 'one-time', 'spent', x'BB', 1700000003000, 'admin', NULL, 1700000004000, "
    "12)",
    "INSERT INTO challenges VALUES (23, 4, 'static', 'fresh', x'CC', 1700000003000, 'admin', NULL, NULL, NULL)",
    "INSERT INTO challenges VALUES (29, 6, 'one-time', 'withdrawn', x'DD', 1700000003000, 'admin', NULL, NULL, NULL)",
    "INSERT INTO certificates VALUES (31, 'A1', 'CN=r2', 'DNS:r2.lab.example', 'r2.lab.example', 'branch', "
    "1700000004000, 1790000000000, 1700000004000, 5, 12, x'EE', x'C1', NULL, NULL, NULL, 'a1')",
    "INSERT INTO certificates VALUES (32, 'A2', 'CN=r1', '', 'r1.lab.example', 'device', 1700000004000, 1790000000000, "
    "1700000004000, NULL, NULL, x'EF', NULL, 1700000005000, 'keyCompromise', 'admin', 'a2')",
    "INSERT INTO certificate_encodings VALUES (31, x'3002')",
    "INSERT INTO certificate_encodings VALUES (32, x'3003')",
    "INSERT INTO crls VALUES (1, 1700000005000, 1700600000000, 0, x'3004')",
    "INSERT INTO crls VALUES (2, 1700000006000, 1700600000000, 1, x'3005')",
    "UPDATE revocation_progress SET changes = 2, published = 1",
    "INSERT INTO listener VALUES (1, 100, 'desk', 'http://127.0.0.1:8080/scep', 1700000000000, 1700000000000)",
    "DELETE FROM challenges WHERE id = 29",  // its number was given all the same
    "DELETE FROM registrations WHERE id = 6",
};

}  // namespace

class MigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void hasRowsInEveryTableOfTheFirstForm();
    void keepsEveryRow();
    void keepsTheDevices();
    void keepsProfilesAndKeys();
    void keepsChallengesAndTheirNumbers();
    void keepsTransactionsWithTheirTraces();
    void keepsCertificatesAndLists();
    void keepsReferencesAndIndexes();
    void beginsWithWhatIsSecureWhereThereAreNoDevices();
    void keepsACopyOfTheFirstForm();
    void issuesAfterwards();

private:
    QString path() const { return m_folder->filePath(u"lab.scepter"_s); }
    void fill();
    std::unique_ptr<Store> open() { return VALUE_OF(Store::open(path(), m_clock)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    PinnedClock m_clock;
};

void MigrationTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    SUCCEEDS(makePrivateFile(path()));
    Connection connection(path(), std::chrono::seconds(5));
    const Migration first = VALUE_OF(siteMigrations()).front();
    SUCCEEDS(migrate(connection, {first}));
}

void MigrationTest::fill() {
    ForeignConnection foreign(path());
    foreign.ask(u"PRAGMA foreign_keys = ON"_s);
    for (const char *row : firstRows) foreign.ask(QString::fromLatin1(row));
}

void MigrationTest::hasRowsInEveryTableOfTheFirstForm() {
    fill();
    ForeignConnection foreign(path());
    QCOMPARE(foreign.ask(u"PRAGMA user_version"_s).toInt(), 1);
    for (const QString &table :
         foreign.askAll(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s, 0))
        QVERIFY2(foreign.ask(u"SELECT count(*) FROM "_s + table).toInt() > 0, qPrintable(table));
}

void MigrationTest::keepsEveryRow() {
    fill();
    const auto countAll = [&] {
        QStringList counts;
        ForeignConnection foreign(path());
        for (const char *table :
             {"settings", "keys", "profiles", "registrations", "transactions", "transaction_details", "challenges",
              "certificates", "certificate_encodings", "crls", "revocation_progress", "listener"})
            counts << u"%1 %2"_s.arg(QString::fromLatin1(table))
                          .arg(foreign.ask(u"SELECT count(*) FROM "_s + QString::fromLatin1(table)).toInt());
        return counts;
    };
    const QStringList before = countAll();
    open();
    QCOMPARE(countAll(), before);
    QCOMPARE(ForeignConnection(path()).ask(u"PRAGMA user_version"_s).toInt(),
             VALUE_OF(siteMigrations()).back().version);
}

void MigrationTest::keepsTheDevices() {
    fill();
    const auto administrator = open()->administrator();
    const Registration r1 = VALUE_OF(administrator->device(u"r1.lab.example"_s));
    QCOMPARE(r1.id, 4);
    QCOMPARE(r1.ipAddress, u"192.0.2.17"_s);
    QCOMPARE(r1.serialNumber, u"SN-1"_s);
    QCOMPARE(r1.notes, u"rack 3"_s);
    QCOMPARE(r1.usesAllowed, 3);
    QCOMPARE(r1.usesTaken, 1);
    QVERIFY(r1.validUntil);
    // It was allowed whatever is weak, and without an end.
    QCOMPARE(r1.weakAllowed, allWeakAlgorithms);
    QVERIFY(!r1.weakUntil && !r1.approval && !r1.replyChain);
    QVERIFY(!VALUE_OF(administrator->device(u"r2.lab.example"_s)).weakAllowed);
    // What is registered has to be in the request, as before.
    QCOMPARE(r1.ipDemand, Demand::Match);
    QCOMPARE(r1.serialDemand, Demand::Match);
    QVERIFY(r1.networks.isEmpty() && r1.owner.isEmpty() && !r1.validFrom);

    const std::vector<DeviceRow> rows = VALUE_OF(administrator->deviceRows({4, 5}));
    QCOMPARE(rows.at(0).lastResult, u"refused"_s);
    QCOMPARE(rows.at(0).lastReason, u"The challenge is wrong."_s);
    QCOMPARE(rows.at(0).lastAttemptAt, std::optional(Instant(std::chrono::milliseconds(1700000004000))));
    QCOMPARE(rows.at(1).lastResult, u"issued"_s);
    QCOMPARE(rows.at(1).lastReason, QString());
    QCOMPARE(rows.at(1).certificateSerial, u"A1"_s);
    DeviceQuery weak;
    weak.weakOnly = true;
    QCOMPARE(VALUE_OF(administrator->deviceIds(weak)), std::vector<qint64>{4});
}

void MigrationTest::keepsProfilesAndKeys() {
    fill();
    const auto administrator = open()->administrator();
    const Profile branch = VALUE_OF(administrator->profile(u"branch"_s));
    QCOMPARE(branch.validityDays, 30);
    QVERIFY(branch.acceptsSha1 && !branch.acceptsTripleDes);
    QCOMPARE(branch.authority, u"ca"_s);
    QCOMPARE(branch.renewal, Renewal());
    QCOMPARE(branch.pendingDays, 14);
    // Devices that are there go on as they did.
    const Profile device = VALUE_OF(administrator->profile(u"device"_s));
    QVERIFY(device.acceptsSha1 && device.acceptsTripleDes);
    QCOMPARE(device.duplicates, Duplicates::Keep);
    QCOMPARE(device.signerPolicy, SignerPolicy::Issued);
    QVERIFY(device.domains.isEmpty());

    const std::vector<KeyRecord> keys = VALUE_OF(administrator->keys());
    QCOMPARE(keys.size(), std::size_t(3));
    QCOMPARE(keys[1].role, KeyRole::RegistrationAuthority);
    QCOMPARE(keys[1].authority, u"ca"_s);
    QCOMPARE(keys[1].certificate, QByteArray("\x04"));
    const std::vector<AuthorityRecord> authorities = VALUE_OF(administrator->authorities());
    QCOMPARE(authorities.size(), std::size_t(1));
    QCOMPARE(authorities[0].createdAt, keys[0].createdAt);
    QCOMPARE(VALUE_OF(administrator->setting(u"crl.days")), u"3"_s);
}

void MigrationTest::keepsChallengesAndTheirNumbers() {
    fill();
    const auto administrator = open()->administrator();
    const std::vector<ChallengeRow> rows = VALUE_OF(administrator->challengeRows({21, 22, 23}));
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0].challenge.state, ChallengeState::Fresh);
    QCOMPARE(rows[0].challenge.verifier, QByteArray("\xAA"));
    QVERIFY(rows[0].challenge.expiresAt);
    QCOMPARE(rows[1].challenge.state, ChallengeState::Spent);
    QCOMPARE(rows[1].challenge.spentBy, std::optional<qint64>(12));
    QCOMPARE(rows[2].challenge.kind, ChallengeKind::Static);
    QCOMPARE(rows[0].challenge.kind, ChallengeKind::Dynamic);
    QCOMPARE(rows[0].challenge.usesAllowed, 1);
    QCOMPARE(rows[0].challenge.usesTaken, 0);
    QCOMPARE(rows[1].challenge.usesTaken, 1);
    QCOMPARE(rows[1].challenge.usedAt, rows[1].challenge.spentAt);
    QCOMPARE(rows[0].challenge.origin, ChallengeOrigin::Administrator);
    Challenge added;
    added.registrationId = 4;
    added.verifier = "new";
    QCOMPARE(VALUE_OF(administrator->addChallenges({added})).at(0), 30);
    NewDevice device;
    device.registration.fqdn = u"r7.lab.example"_s;
    QCOMPARE(VALUE_OF(administrator->addDevices({device})).at(0), 7);
}

void MigrationTest::keepsTransactionsWithTheirTraces() {
    fill();
    const auto store = open();
    const auto administrator = store->administrator();
    const Transaction refused = VALUE_OF(administrator->transaction(11));
    QCOMPARE(refused.claim, (Claim{"A", "B", "C"}));
    QCOMPARE(refused.reason, u"The challenge is wrong."_s);
    QCOMPARE(refused.message, QByteArray("\x30\x00", 2));
    QCOMPARE(refused.registrationId, std::optional<qint64>(4));
    QVERIFY(!refused.weak);
    QCOMPARE(VALUE_OF(administrator->transaction(12)).result, TransactionResult::Issued);
    QCOMPARE(VALUE_OF(store->responder().recordTransaction({})), 13);
}

void MigrationTest::keepsCertificatesAndLists() {
    fill();
    const auto store = open();
    const auto administrator = store->administrator();
    const CertificateRecord standing = VALUE_OF(administrator->certificate(u"A1"_s));
    QCOMPARE(standing.authority, u"ca"_s);
    QVERIFY(standing.renews.isEmpty());
    QCOMPARE(standing.registrationId, std::optional<qint64>(5));
    QCOMPARE(VALUE_OF(administrator->certificateDer(u"A1"_s)), QByteArray("\x30\x02"));
    QCOMPARE(VALUE_OF(administrator->certificate(u"A2"_s)).revocation->reason, RevocationReason::KeyCompromise);
    const ResponderLedger::CurrentCrl current = VALUE_OF(store->responder().currentCrl(u"ca"_s));
    QVERIFY(current.crl && current.stale);
    QCOMPARE(current.crl->number, 2);
    QCOMPARE(current.crl->der, QByteArray("\x30\x05"));
    QCOMPARE(VALUE_OF(store->responder().crlDraft(u"ca"_s)).number, 3);
    QCOMPARE(VALUE_OF(store->responder().crlDraft(u"ca"_s)).revocations.size(), std::size_t(1));
    QCOMPARE(VALUE_OF(administrator->crls(10)).size(), std::size_t(2));
    QVERIFY(VALUE_OF(administrator->listener()));
}

void MigrationTest::keepsReferencesAndIndexes() {
    fill();
    const auto indexesOf = [&] {
        return ForeignConnection(path()).askAll(
            u"SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"_s, 0);
    };
    const QStringList before = indexesOf();
    open();
    const QStringList after = indexesOf();
    // What was called one-time is good for several certificates, where a person says so.
    QVERIFY(after.contains(u"challenges_dynamic"_s));
    for (const QString &index : before)
        QVERIFY2(index == u"challenges_one_time"_s || after.contains(index), qPrintable(index));

    ForeignConnection foreign(path());
    foreign.ask(u"PRAGMA foreign_keys = ON"_s);
    QCOMPARE(foreign.ask(u"SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%rebuilt%'"_s).toInt(), 0);
    QCOMPARE(foreign.ask(u"SELECT count(*) FROM pragma_foreign_key_check"_s).toInt(), 0);
    QCOMPARE(foreign.ask(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    foreign.ask(u"DELETE FROM transactions WHERE id = 11"_s);
    QCOMPARE(foreign.ask(u"SELECT count(*) FROM transaction_details"_s).toInt(), 1);
    foreign.ask(u"DELETE FROM registrations WHERE id = 4"_s);
    QCOMPARE(foreign.ask(u"SELECT count(*) FROM challenges"_s).toInt(), 1);
}

void MigrationTest::beginsWithWhatIsSecureWhereThereAreNoDevices() {
    const Profile device = VALUE_OF(open()->administrator()->profile(u"device"_s));
    QVERIFY(!device.acceptsSha1 && !device.acceptsTripleDes);
    QCOMPARE(device.duplicates, Duplicates::Overlap);
}

void MigrationTest::keepsACopyOfTheFirstForm() {
    fill();
    open();
    ForeignConnection copy(path() + u".before-1"_s);
    QCOMPARE(copy.ask(u"PRAGMA user_version"_s).toInt(), 1);
    QCOMPARE(copy.ask(u"SELECT count(*) FROM transaction_details"_s).toInt(), 2);
}

void MigrationTest::issuesAfterwards() {
    fill();
    const auto store = open();
    Issue issue;
    issue.registrationId = 4;
    issue.spentChallenge = 21;
    issue.der = "DER";
    issue.certificate.serial = u"A3"_s;
    issue.certificate.notAfter = m_clock.now() + std::chrono::days(1);
    issue.certificate.issuedAt = m_clock.now();
    issue.transaction.at = m_clock.now();
    issue.transaction.result = TransactionResult::Issued;
    SUCCEEDS(store->responder().recordIssue(issue));
    QCOMPARE(VALUE_OF(store->administrator()->device(4)).usesTaken, 2);
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"

// The site's file: how it is made, what is taken for one, how it is migrated, and what is in it after a crash.
#include "models/foreign_connection.h"
#include "models/ledger_fixture.h"

#include <csignal>
#include <cstdio>
#include <thread>

#include <QProcess>

#include "store/database_transaction.h"
#include "store/migrations.h"

using namespace Qt::StringLiterals;
using namespace scepter;

namespace {

constexpr std::chrono::seconds patience{5};

Transaction attempt(int number) {
    Transaction transaction;
    transaction.peer = u"192.0.2.1:%1"_s.arg(number);
    transaction.operation = u"PKCSReq"_s;
    transaction.message = QByteArray(2000, 'm');
    return transaction;
}

/// The other process of `keepsWhatWasReturnedWhenItIsKilled`: says each number after it was recorded.
int recordUntilKilled(const QString &path) {
    const SystemClock clock;
    const Result<std::unique_ptr<Store>> store = Store::open(path, clock);
    if (!store) return 1;
    for (int i = 0; i < 100000; ++i) {
        const Result<qint64> number = (*store)->responder().recordTransaction(attempt(i));
        if (!number) return 1;
        std::printf("%lld\n", static_cast<long long>(*number));
        std::fflush(stdout);
    }
    return 0;
}

}  // namespace

class StoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void makesAFileForItsOwnerOnly();
    void marksItsFile();
    void refusesToMakeASiteOverAFile();
    void saysWhyASiteCannotBeMade();
    void refusesWhatIsNoSite_data();
    void refusesWhatIsNoSite();
    void refusesATruncatedFile();
    void refusesANewerSite();
    void findsEverythingAfterReopening();
    void keepsWhatWasReturnedWhenItIsKilled();
    void migratesAndKeepsACopy();
    void leavesEverythingWhenAMigrationFails();
    void makesASecondCopyBesideTheFirst();
    void readsWhileAnotherProgramWrites();
    void waitsForAnotherWriter();
    void seesWhatAnotherProgramChanged();
    void rollsBackAForgottenTransaction();
    void answersFromManyThreads();

private:
    QString path() const { return m_folder->filePath(u"lab.scepter"_s); }
    std::unique_ptr<Store> create() { return VALUE_OF(Store::create(path(), m_clock)); }
    void write(const QByteArray &content) const {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    PinnedClock m_clock;
};

void StoreTest::makesAFileForItsOwnerOnly() {
    const auto store = create();
    SUCCEEDS(store->responder().recordTransaction({}));
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QVERIFY(QFile::exists(path() + ending));
        QCOMPARE(QFile::permissions(path() + ending), owner);
    }
    QCOMPARE(store->path(), path());
}

void StoreTest::marksItsFile() {
    create();
    ForeignConnection foreign(path());
    QCOMPARE(foreign.ask(u"PRAGMA application_id"_s).toLongLong(), siteApplicationId);
    QCOMPARE(foreign.ask(u"PRAGMA user_version"_s).toInt(), VALUE_OF(siteMigrations()).back().version);
    QCOMPARE(foreign.ask(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(foreign
                 .ask(u"SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict "
                      "AND name NOT LIKE 'sqlite_%'"_s)
                 .toInt(),
             0);
}

void StoreTest::refusesToMakeASiteOverAFile() {
    write("precious");
    FAILS_WITH(Store::create(path(), m_clock), FaultKind::Conflict);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("precious"));
}

void StoreTest::saysWhyASiteCannotBeMade() {
    FAILS_WITH(Store::create(m_folder->filePath(u"no/such/folder.scepter"_s), m_clock), FaultKind::Unavailable);
}

void StoreTest::refusesWhatIsNoSite_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("an empty file") << QByteArray("");
    QTest::newRow("a text") << QByteArray("Dear Sir or Madam,\n").repeated(20);
    QTest::newRow("the first octets of a database only") << QByteArray("SQLite format 3\0", 16);
}

void StoreTest::refusesWhatIsNoSite() {
    QFETCH(QByteArray, content);
    write(content);
    FAILS_WITH(Store::open(path(), m_clock), FaultKind::Malformed);
    QCOMPARE(QFileInfo(path()).size(), content.size());
    FAILS_WITH(Store::open(m_folder->path(), m_clock), FaultKind::Malformed);
    FAILS_WITH(Store::open(m_folder->filePath(u"missing"_s), m_clock), FaultKind::NotFound);
    QVERIFY(!QFile::exists(m_folder->filePath(u"missing"_s)));

    const QString other = m_folder->filePath(u"other.db"_s);
    ForeignConnection(other).ask(u"CREATE TABLE somebody_elses (id INTEGER)"_s);
    FAILS_WITH(Store::open(other, m_clock), FaultKind::Malformed);
}

void StoreTest::refusesATruncatedFile() {
    create();
    QFile file(path());
    QVERIFY(file.resize(file.size() / 2));
    FAILS_WITH(Store::open(path(), m_clock), FaultKind::Malformed);
}

void StoreTest::refusesANewerSite() {
    create();
    ForeignConnection(path()).ask(u"PRAGMA user_version = 4711"_s);
    const auto opened = Store::open(path(), m_clock);
    FAILS_WITH(opened, FaultKind::TooNew);
    QVERIFY(opened.fault().sentence.contains(u"4711"_s));
    QVERIFY(m_folder->isValid() && QDir(m_folder->path()).entryList({u"*.before-*"_s}).isEmpty());
}

void StoreTest::findsEverythingAfterReopening() {
    qint64 number = 0;
    {
        const auto store = create();
        number = VALUE_OF(store->responder().recordTransaction(attempt(1)));
        SUCCEEDS(store->administrator()->setSetting(u"crl.days", u"3"_s));
    }
    QVERIFY(!QFile::exists(path() + u"-wal"_s));  // the file alone is the whole site
    const auto store = VALUE_OF(Store::open(path(), m_clock));
    QCOMPARE(VALUE_OF(store->administrator()->transaction(number)).peer, u"192.0.2.1:1"_s);
    QCOMPARE(VALUE_OF(store->responder().setting(u"crl.days")), u"3"_s);
}

void StoreTest::keepsWhatWasReturnedWhenItIsKilled() {
    create();
    for (int round = 0; round < 3; ++round) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--record-until-killed"_s, path()});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardOutput(), said.count('\n') >= 20), 60000);
        process.kill();
        QVERIFY(process.waitForFinished());
        said += process.readAllStandardOutput();
        said.truncate(said.lastIndexOf('\n'));

        const auto store = VALUE_OF(Store::open(path(), m_clock));
        const auto administrator = store->administrator();
        for (const QByteArray &number : said.split('\n'))
            QCOMPARE(VALUE_OF(administrator->transaction(number.toLongLong())).message.size(), 2000);
    }
}

void StoreTest::migratesAndKeepsACopy() {
    create();
    Connection connection(path(), patience);
    std::vector<Migration> migrations = VALUE_OF(siteMigrations());
    const int version = migrations.back().version;
    migrations.push_back({version + 1,
                          u"-- what comes next\n\nCREATE TABLE novelties (id INTEGER) STRICT;\n\n"
                          "INSERT INTO novelties VALUES (1);\n"_s});
    const QString copy = VALUE_OF(copyBeforeMigrating(connection, path(), version));
    QCOMPARE(copy, path() + u".before-%1"_s.arg(version));
    SUCCEEDS(migrate(connection, migrations));
    SUCCEEDS(migrate(connection, migrations));  // again is nothing

    QCOMPARE(VALUE_OF(schemaVersion(connection)), version + 1);
    QCOMPARE(ForeignConnection(path()).ask(u"SELECT count(*) FROM novelties"_s).toInt(), 1);
    QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    SUCCEEDS(Store::open(copy, m_clock));
    FAILS_WITH(Store::open(path(), m_clock), FaultKind::TooNew);
}

void StoreTest::leavesEverythingWhenAMigrationFails() {
    create();
    Connection connection(path(), patience);
    std::vector<Migration> migrations = VALUE_OF(siteMigrations());
    const int version = migrations.back().version;
    migrations.push_back(
        {version + 1, u"CREATE TABLE novelties (id INTEGER) STRICT;\n\nINSERT INTO nowhere VALUES (1);\n"_s});
    QVERIFY(!migrate(connection, migrations));
    QCOMPARE(VALUE_OF(schemaVersion(connection)), version);
    QCOMPARE(ForeignConnection(path()).ask(u"SELECT count(*) FROM sqlite_schema WHERE name = 'novelties'"_s).toInt(),
             0);
    SUCCEEDS(Store::open(path(), m_clock));
}

void StoreTest::makesASecondCopyBesideTheFirst() {
    create();
    Connection connection(path(), patience);
    const QString first = VALUE_OF(copyBeforeMigrating(connection, path(), 1));
    const QString second = VALUE_OF(copyBeforeMigrating(connection, path(), 1));
    QVERIFY(first != second);
    QVERIFY(QFile::exists(first) && QFile::exists(second));
}

void StoreTest::readsWhileAnotherProgramWrites() {
    const auto store = create();
    const auto administrator = store->administrator();
    NewDevice device;
    device.registration.fqdn = u"r1.lab.example"_s;
    SUCCEEDS(administrator->addDevices({device}));
    ForeignConnection foreign(path());
    foreign.ask(u"BEGIN IMMEDIATE"_s);
    foreign.ask(u"UPDATE registrations SET notes = 'half done'"_s);
    const Evidence evidence = VALUE_OF(store->responder().evidence({{}, u"r1.lab.example"_s, {}, {}}));
    QVERIFY(!evidence.candidates.empty());
    QCOMPARE(evidence.candidates.front().registration.notes, QString());
    QCOMPARE(VALUE_OF(administrator->deviceIds({})).size(), std::size_t(1));
    foreign.ask(u"COMMIT"_s);
    QCOMPARE(VALUE_OF(administrator->device(u"r1.lab.example"_s)).notes, u"half done"_s);
}

void StoreTest::waitsForAnotherWriter() {
    const auto store = create();
    const auto administrator = store->administrator();
    ForeignConnection foreign(path());
    foreign.ask(u"BEGIN IMMEDIATE"_s);
    std::atomic<bool> wasReleased = false;
    bool cameAfterwards = false;
    Result<qint64> number(FaultKind::Internal, u"never asked"_s);
    std::thread waiter([&] {
        number = store->responder().recordTransaction({});
        cameAfterwards = wasReleased;
    });
    (void)store->responder().evidence({});  // some work, while the other one holds the lock
    wasReleased = true;
    foreign.ask(u"COMMIT"_s);
    waiter.join();
    SUCCEEDS(number);
    QVERIFY(cameAfterwards);
    SUCCEEDS(administrator->setSetting(u"crl.days", u"3"_s));
}

void StoreTest::seesWhatAnotherProgramChanged() {
    const auto store = create();
    const auto administrator = store->administrator();
    const qint64 before = VALUE_OF(administrator->changeNumber());
    ForeignConnection foreign(path());
    QCOMPARE(VALUE_OF(administrator->changeNumber()), before);
    foreign.ask(u"INSERT INTO settings VALUES ('crl.days', '9')"_s);
    QVERIFY(VALUE_OF(administrator->changeNumber()) != before);
    QCOMPARE(VALUE_OF(administrator->setting(u"crl.days")), u"9"_s);
}

void StoreTest::rollsBackAForgottenTransaction() {
    create();
    Connection connection(path(), patience);
    {
        Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(connection);
        SUCCEEDS(transaction);
        SUCCEEDS(connection.perform(u"INSERT INTO settings VALUES ('crl.days', '9')"_s));
    }
    ForeignConnection foreign(path());
    QCOMPARE(foreign.ask(u"SELECT count(*) FROM settings"_s).toInt(), 0);
    foreign.ask(u"BEGIN IMMEDIATE"_s);  // the lock is free again
}

void StoreTest::answersFromManyThreads() {
    const auto store = create();
    std::atomic<int> recorded = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 12; ++t)
        threads.emplace_back([&, t] {
            const auto administrator = store->administrator();
            for (int i = 0; i < 10; ++i) {
                const Result<qint64> number = store->responder().recordTransaction(attempt(t));
                // Durable and visible to all when it returns.
                if (number && store->responder().evidence({}) && administrator->transaction(*number)) ++recorded;
            }
        });
    for (std::thread &thread : threads) thread.join();
    QCOMPARE(recorded.load(), 120);
    QCOMPARE(VALUE_OF(store->administrator()->counters()).transactions, 120);
}

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--record-until-killed") == 0)
        return recordUntilKilled(QString::fromLocal8Bit(argv[2]));
    StoreTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store.moc"

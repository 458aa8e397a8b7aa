// The writer of the store: who shares a commit, and what becomes of the others when one fails. Commits are counted, not
// timed.
#include "models/foreign_connection.h"
#include "models/ledger_fixture.h"

#include <thread>

#include <QtEndian>

#include "store/group_writer.h"

using namespace Qt::StringLiterals;
using namespace scepter;

namespace {

/// How many commits stand in the write-ahead log: frames that carry the size of the database, of the log's present
/// round. https://www.sqlite.org/fileformat.html#the_write_ahead_log
int commitsInLog(const QString &path) {
    QFile file(path + u"-wal"_s);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray log = file.readAll();
    if (log.size() < 32) return 0;
    const auto pageSize = qFromBigEndian<quint32>(log.constData() + 8);
    const QByteArray salts = log.mid(16, 8);
    int commits = 0;
    for (qsizetype frame = 32; frame + 24 + pageSize <= log.size(); frame += 24 + pageSize) {
        if (log.mid(frame + 8, 8) != salts) break;
        commits += qFromBigEndian<quint32>(log.constData() + frame + 4) != 0;
    }
    return commits;
}

GroupWriter::Work writing(const QString &name) {
    return [name](Connection &connection) -> Result<qint64> {
        const Result<void> written = connection.perform(u"INSERT INTO settings (name, value) VALUES (?, 'x')"_s, name);
        if (!written) return written.fault();
        return qint64(name.size());
    };
}

}  // namespace

class GroupWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void writesWhatWaitsInOneCommit();
    void writesOneCommitForOneWaiter();
    void undoesAFailedItemAlone();
    void writesWhatWasSubmittedBeforeItEnds();
    void tellsItsRate();

private:
    QString path() const { return m_folder->filePath(u"lab.scepter"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    PinnedClock m_clock;
};

void GroupWriterTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    SUCCEEDS(Store::create(path(), m_clock));
}

void GroupWriterTest::writesWhatWaitsInOneCommit() {
    ForeignConnection foreign(path());
    GroupWriter writer(path());
    SUCCEEDS(writer.submit(writing(u"first"_s)).get());
    const int before = commitsInLog(path());
    QVERIFY(before >= 1);
    foreign.ask(u"BEGIN IMMEDIATE"_s);  // so that all of them wait
    std::vector<std::future<Result<qint64>>> waiters;
    for (int i = 0; i < 32; ++i) waiters.push_back(writer.submit(writing(u"item %1"_s.arg(i))));
    foreign.ask(u"ROLLBACK"_s);
    for (auto &waiter : waiters) SUCCEEDS(waiter.get());
    QCOMPARE(commitsInLog(path()), before + 1);
    QCOMPARE(foreign.ask(u"SELECT count(*) FROM settings"_s).toInt(), 33);
}

void GroupWriterTest::writesOneCommitForOneWaiter() {
    GroupWriter writer(path());
    for (int i = 1; i <= 5; ++i) {
        QCOMPARE(VALUE_OF(writer.submit(writing(QString(i, u'x'))).get()), i);
        QCOMPARE(commitsInLog(path()), i);  // durable when the waiter hears of it
    }
}

void GroupWriterTest::undoesAFailedItemAlone() {
    ForeignConnection foreign(path());
    GroupWriter writer(path());
    foreign.ask(u"BEGIN IMMEDIATE"_s);
    auto first = writer.submit(writing(u"first"_s));
    auto failing = writer.submit([](Connection &connection) -> Result<qint64> {
        (void)writing(u"half"_s)(connection);
        return {FaultKind::Conflict, u"Somebody was first."_s};
    });
    auto repeated = writer.submit(writing(u"first"_s));  // a constraint of the database says no
    auto last = writer.submit(writing(u"last"_s));
    foreign.ask(u"ROLLBACK"_s);
    SUCCEEDS(first.get());
    FAILS_WITH(failing.get(), FaultKind::Conflict);
    FAILS_WITH(repeated.get(), FaultKind::Conflict);
    SUCCEEDS(last.get());
    QCOMPARE(foreign.ask(u"SELECT group_concat(name) FROM (SELECT name FROM settings ORDER BY name)"_s).toString(),
             u"first,last"_s);
}

void GroupWriterTest::writesWhatWasSubmittedBeforeItEnds() {
    std::vector<std::future<Result<qint64>>> waiters;
    {
        GroupWriter writer(path());
        for (int i = 0; i < 20; ++i) waiters.push_back(writer.submit(writing(QString::number(i))));
    }
    for (auto &waiter : waiters) SUCCEEDS(waiter.get());
    QCOMPARE(ForeignConnection(path()).ask(u"SELECT count(*) FROM settings"_s).toInt(), 20);
}

void GroupWriterTest::tellsItsRate() {
    for (const int threads : {1, 16}) {
        LedgerFixture fixture(u"store"_s);
        const qint64 device = fixture.addDevice(u"r1.lab.example"_s);
        std::vector<Issue> issues;
        for (int i = 0; i < 320; ++i) issues.push_back(fixture.issueFor(device, u"r1.lab.example"_s));
        std::atomic<std::size_t> next = 0;
        std::atomic<std::size_t> issued = 0;
        QElapsedTimer timer;
        timer.start();
        std::vector<std::thread> workers;
        for (int t = 0; t < threads; ++t)
            workers.emplace_back([&] {
                for (std::size_t i = next++; i < issues.size(); i = next++)
                    if (fixture.responder().recordIssue(issues[i])) ++issued;
            });
        for (std::thread &worker : workers) worker.join();
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        QCOMPARE(issued.load(), issues.size());
        qInfo("%d threads: %.0f issues a second", threads, double(issues.size()) / seconds);
    }
}

QTEST_GUILESS_MAIN(GroupWriterTest)
#include "tst_group_writer.moc"

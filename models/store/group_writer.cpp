#include "store/group_writer.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

// Another process (an import, a migration's copy) may hold the lock; devices wait about this long for an answer.
constexpr std::chrono::seconds patience{20};

/// In a savepoint: what fails is undone without those beside it. `broken` when even that was not possible: after an
/// error of the disk SQLite may have undone the whole transaction, and another savepoint would silently begin a new
/// one.
Result<qint64> runAmongOthers(Connection &connection, const GroupWriter::Work &work, std::optional<Fault> &broken) {
    const auto step = [&](const QString &sql) {
        if (const Result<void> done = connection.perform(sql); !done) broken = done.fault();
    };
    step(u"SAVEPOINT item"_s);
    if (broken) return *broken;
    Result<qint64> outcome = work(connection);
    if (!outcome) step(u"ROLLBACK TO item"_s);
    if (!broken) step(u"RELEASE item"_s);
    return broken ? Result<qint64>(*broken) : outcome;
}

/// Without a savepoint: a fault lets the transaction go.
std::vector<Result<qint64>> writeOne(Connection &connection, const GroupWriter::Work &work,
                                     DatabaseTransaction &transaction) {
    Result<qint64> outcome = work(connection);
    if (outcome) {
        if (const Result<void> committed = transaction.commit(); !committed) outcome = committed.fault();
    }
    return {outcome};
}

}  // namespace

GroupWriter::GroupWriter(const QString &path) : m_path(path), m_thread([this] { run(); }) {}

GroupWriter::~GroupWriter() {
    {
        const std::lock_guard guard(m_lock);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

std::future<Result<qint64>> GroupWriter::submit(Work work) {
    Item item{std::move(work), {}};
    std::future<Result<qint64>> outcome = item.promise.get_future();
    {
        const std::lock_guard guard(m_lock);
        m_queue.push_back(std::move(item));
    }
    m_wake.notify_one();
    return outcome;
}

void GroupWriter::run() {
    Connection connection(m_path, patience);
    for (;;) {
        {
            std::unique_lock lock(m_lock);
            m_wake.wait(lock, [this] { return m_ending || !m_queue.empty(); });
            if (m_queue.empty()) return;
        }
        write(connection);
    }
}

GroupWriter::Batch GroupWriter::take() {
    const std::lock_guard guard(m_lock);
    return std::exchange(m_queue, {});
}

std::vector<Result<qint64>> GroupWriter::writeGroup(Connection &connection, const Batch &batch,
                                                    DatabaseTransaction &transaction) {
    std::vector<Result<qint64>> outcomes;
    outcomes.reserve(batch.size());
    std::optional<Fault> broken;
    for (const Item &item : batch)
        outcomes.push_back(broken ? Result<qint64>(*broken) : runAmongOthers(connection, item.work, broken));
    if (!broken) {
        const Result<void> committed = transaction.commit();
        if (committed) return outcomes;
        broken = committed.fault();
    }
    for (Result<qint64> &outcome : outcomes)
        if (outcome) outcome = *broken;
    return outcomes;
}

void GroupWriter::write(Connection &connection) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(connection);
    // Taken under the write lock, so that whoever came while we waited for another process goes along.
    Batch batch = take();
    if (!transaction) {
        for (Item &item : batch) item.promise.set_value(transaction.fault());
        return;
    }
    const std::vector<Result<qint64>> outcomes = batch.size() == 1
                                                     ? writeOne(connection, batch.front().work, *transaction)
                                                     : writeGroup(connection, batch, *transaction);
    for (std::size_t i = 0; i < batch.size(); ++i) batch[i].promise.set_value(outcomes[i]);
}

}  // namespace scepter

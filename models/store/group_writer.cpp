#include "store/group_writer.h"

#include <vector>

#include "store/database_transaction.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

// Another process (an import, a migration's copy) may hold the lock; devices wait about this long for an answer.
constexpr std::chrono::seconds patience{20};

Result<qint64> runAlone(Connection &connection, const GroupWriter::Work &work) {
    if (const Result<void> saved = connection.perform(u"SAVEPOINT item"_s); !saved) return saved.fault();
    Result<qint64> outcome = work(connection);
    if (!outcome) {
        if (const Result<void> undone = connection.perform(u"ROLLBACK TO item"_s); !undone) return undone.fault();
    }
    if (const Result<void> released = connection.perform(u"RELEASE item"_s); !released) return released.fault();
    return outcome;
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

void GroupWriter::write(Connection &connection) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(connection);
    // Taken under the write lock, so that whoever came while we waited for another process goes along.
    Batch batch = take();
    if (!transaction) {
        for (Item &item : batch) item.promise.set_value(transaction.fault());
        return;
    }
    std::vector<Result<qint64>> outcomes;
    outcomes.reserve(batch.size());
    for (const Item &item : batch) outcomes.push_back(runAlone(connection, item.work));

    if (const Result<void> committed = transaction->commit(); !committed)
        for (Result<qint64> &outcome : outcomes)
            if (outcome) outcome = committed.fault();
    for (std::size_t i = 0; i < batch.size(); ++i) batch[i].promise.set_value(std::move(outcomes[i]));
}

}  // namespace scepter

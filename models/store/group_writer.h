// The one thread that writes what the responder records: whatever waits shares one commit, and each waiter hears of it
// when it is durable.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include "base/result.h"
#include "store/connection.h"
#include "store/database_transaction.h"

namespace scepter {

/// A group forms only under load: a single waiter pays a single commit, and waits for nobody.
class GroupWriter {
public:
    /// Runs inside of a transaction, in the writer's thread. A fault undoes this piece of work alone.
    using Work = std::function<Result<qint64>(Connection &)>;

    explicit GroupWriter(const QString &path);
    GroupWriter(const GroupWriter &) = delete;
    GroupWriter &operator=(const GroupWriter &) = delete;
    /// Writes what was submitted before it ends.
    ~GroupWriter();

    /// The number that the work returned, once it is durable. Unavailable when the database could not take it.
    std::future<Result<qint64>> submit(Work work);

private:
    struct Item {
        Work work;
        std::promise<Result<qint64>> promise;
    };
    using Batch = std::deque<Item>;

    void run();
    Batch take();
    void write(Connection &connection);
    static std::vector<Result<qint64>> writeGroup(Connection &connection, const Batch &batch,
                                                  DatabaseTransaction &transaction);

    const QString m_path;
    std::mutex m_lock;
    std::condition_variable m_wake;
    Batch m_queue;
    bool m_ending = false;
    std::thread m_thread;  // last: it runs as soon as it is made
};

}  // namespace scepter

// A transaction as an object: forgotten, it rolls back.
#pragma once

#include "base/result.h"
#include "store/connection.h"

namespace scepter {

class DatabaseTransaction {
public:
    /// One consistent view for several reads.
    static Result<DatabaseTransaction> forReading(Connection &connection);
    /// Takes the write lock at once (BEGIN IMMEDIATE): a reader that turns writer later fails at once when somebody
    /// else wrote meanwhile.
    static Result<DatabaseTransaction> forWriting(Connection &connection);

    DatabaseTransaction(DatabaseTransaction &&other) noexcept;
    DatabaseTransaction &operator=(DatabaseTransaction &&) = delete;
    ~DatabaseTransaction();

    /// Durable when it returns without a fault.
    Result<void> commit();

private:
    explicit DatabaseTransaction(Connection &connection) : m_connection(&connection) {}
    Connection *m_connection;  ///< nothing once it has ended
};

}  // namespace scepter

#include "store/database_transaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace scepter {

Result<DatabaseTransaction> DatabaseTransaction::forReading(Connection &connection) {
    if (const Result<void> begun = connection.perform(u"BEGIN"_s); !begun) return begun.fault();
    return DatabaseTransaction(connection);
}

Result<DatabaseTransaction> DatabaseTransaction::forWriting(Connection &connection) {
    if (const Result<void> begun = connection.perform(u"BEGIN IMMEDIATE"_s); !begun) return begun.fault();
    return DatabaseTransaction(connection);
}

DatabaseTransaction::DatabaseTransaction(DatabaseTransaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)) {}

DatabaseTransaction::~DatabaseTransaction() {
    // Errors such as a full disk have rolled it back already; then this one has nothing to do.
    if (m_connection) (void)m_connection->perform(u"ROLLBACK"_s);
}

Result<void> DatabaseTransaction::commit() {
    Result<void> committed = m_connection->perform(u"COMMIT"_s);
    if (committed) m_connection = nullptr;
    return committed;
}

}  // namespace scepter

// Entries of the audit trail: written within the transaction that does what they tell of.
#pragma once

#include "records/audit_entry.h"
#include "store/connection.h"

namespace scepter {

/// Its id is not read.
Result<void> writeAudit(Connection &connection, const AuditEntry &entry);

extern const QString auditColumns;
AuditEntry auditEntryOf(const Statement &row);

}  // namespace scepter

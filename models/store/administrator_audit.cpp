#include "store/audit_rows.h"
#include "store/list_query.h"
#include "store/rows.h"
#include "store/store_administrator.h"

#include <unordered_map>

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {

Result<std::vector<qint64>> StoreAdministrator::auditIds(const AuditQuery &query) {
    ListQuery list(u"audit"_s);
    if (query.kind) list.where(u"kind = ?"_s, word(*query.kind));
    if (query.objectId != 0) list.where(u"object_id = ?"_s, query.objectId);
    if (query.action) list.where(u"action = ?"_s, word(*query.action));
    if (query.from) list.where(u"at >= ?"_s, *query.from);
    if (query.until) list.where(u"at <= ?"_s, *query.until);
    list.search(query.search);
    list.sort({}, SortOrder::Descending);  // they are numbered in the order of time
    return list.ids(m_connection);
}

Result<std::vector<AuditEntry>> StoreAdministrator::auditRows(const std::vector<qint64> &ids) {
    static const QString sql =
        u"SELECT %1 FROM audit WHERE id IN (SELECT value FROM json_each(?))"_s.arg(auditColumns);
    Result<Statement> found = m_connection.run(sql, jsonOf(ids));
    if (!found) return found.fault();
    std::unordered_map<qint64, AuditEntry> rows;
    const Result<void> read =
        found->each([&](const Statement &row) { rows.emplace(row.integer(0), auditEntryOf(row)); });
    if (!read) return read.fault();
    return inOrderOf<AuditEntry>(ids, rows);
}

}  // namespace scepter

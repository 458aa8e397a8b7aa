#include "store/list_query.h"

using namespace Qt::StringLiterals;

namespace scepter {

void ListQuery::search(const QString &text) {
    if (text.isEmpty()) return;
    // As a subquery: a condition on an unindexed text beside ORDER BY walks the whole table in the order of the other
    // index, which takes seconds where reading it once takes a fraction.
    where(u"%1.id IN (SELECT id FROM %1 WHERE instr(search, ?) > 0)"_s.arg(m_table), text.toLower());
}

void ListQuery::sort(const QString &columns, SortOrder order) {
    const QString direction = order == SortOrder::Ascending ? u" ASC"_s : u" DESC"_s;
    QStringList parts = columns.split(u',', Qt::SkipEmptyParts);
    parts << m_table + u".id"_s;
    for (QString &part : parts) part = part.trimmed() + direction;
    m_order = parts.join(u", "_s);
}

Result<std::vector<qint64>> ListQuery::ids(Connection &connection) const {
    QString sql = u"SELECT %1.id FROM %2"_s.arg(m_table, m_from);
    if (!m_conditions.isEmpty()) sql += u" WHERE "_s + m_conditions.join(u" AND "_s);
    sql += u" ORDER BY %1 LIMIT ?"_s.arg(m_order);
    // SQLite takes a negative limit for none.
    Result<Statement> rows = connection.runWith(sql, m_values + QVariantList{m_limit > 0 ? m_limit : -1});
    if (!rows) return rows.fault();
    std::vector<qint64> ids;
    const Result<void> read = rows->each([&](const Statement &row) { ids.push_back(row.integer(0)); });
    if (!read) return read.fault();
    return ids;
}

}  // namespace scepter

// The SQL of a list: which rows, in which order; answered as ids.
#pragma once

#include <vector>

#include <QString>
#include <QStringList>
#include <QVariant>

#include "base/result.h"
#include "ledger/administrator_ledger.h"
#include "store/connection.h"

namespace scepter {

class ListQuery {
public:
    /// `from`: a table, or a join whose rows are those of `table`.
    ListQuery(QString table, QString from) : m_table(std::move(table)), m_from(std::move(from)) {}
    explicit ListQuery(const QString &table) : ListQuery(table, table) {}

    /// `condition` with a question mark for each of the values.
    template <typename... Values>
    void where(const QString &condition, const Values &...values) {
        m_conditions << condition;
        (m_values.append(bound(values)), ...);
    }
    /// Any part of the `search` column, without regard to case; an empty text matches all.
    void search(const QString &text);
    /// Comma-separated columns, or none; the id follows as the last one, so that the order is always the same.
    void sort(const QString &columns, SortOrder order);

    /// At most so many, the first of the order; 0 for all.
    void limit(qint64 count) { m_limit = count; }

    Result<std::vector<qint64>> ids(Connection &connection) const;

private:
    QString m_table;
    QString m_from;
    QStringList m_conditions;
    QVariantList m_values;
    QString m_order;
    qint64 m_limit = 0;
};

/// Puts rows into the order of the ids that were asked for; ids without a row are left out.
template <typename Row, typename RowsById>
std::vector<Row> inOrderOf(const std::vector<qint64> &ids, RowsById &&rowsById) {
    std::vector<Row> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids)
        if (const auto found = rowsById.find(id); found != rowsById.end()) rows.push_back(found->second);
    return rows;
}

}  // namespace scepter

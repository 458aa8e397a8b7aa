#include "tables/requests_table.h"

#include "tables/moments.h"
#include "tables/states.h"

namespace scepter {
namespace {

std::optional<TransactionQuery::Column> orderColumn(int column) {
    using Asked = TransactionQuery::Column;
    switch (RequestsTable::Column(column)) {
        case RequestsTable::Column::Time:
            return Asked::At;
        case RequestsTable::Column::Result:
            return Asked::Result;
        case RequestsTable::Column::Device:
            return Asked::Fqdn;
        case RequestsTable::Column::Operation:
            return Asked::Operation;
        case RequestsTable::Column::From:
            return Asked::Peer;
        case RequestsTable::Column::About:
        case RequestsTable::Column::Transaction:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

RequestsTable::RequestsTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent)
    : LedgerTable(ledger, clock,
                  {
                      {tr("Time"), CellFace::Dimmed},
                      {tr("Result")},
                      {tr("Device")},
                      {tr("About"), CellFace::Dimmed},
                      {tr("Operation"), CellFace::Dimmed},
                      {tr("From"), CellFace::Monospace},
                      {tr("Transaction"), CellFace::Monospace},
                  },
                  parent) {}

void RequestsTable::setFilter(std::optional<TransactionResult> result) {
    m_query.result = result;
    refresh();
}

bool RequestsTable::isSortable(int column) const {
    return orderColumn(column).has_value();
}

std::pair<int, Qt::SortOrder> RequestsTable::firstOrder() const {
    return {int(Column::Time), Qt::DescendingOrder};
}

Result<std::vector<qint64>> RequestsTable::askIds() const {
    TransactionQuery query = m_query;
    query.search = search();
    return ledger().transactionIds(query);
}

Result<std::vector<LedgerTable::Row>> RequestsTable::askRows(const std::vector<qint64> &ids) const {
    const Result<std::vector<TransactionRow>> rows = ledger().transactionRows(ids);
    if (!rows) return rows.fault();
    std::vector<Row> cells;
    cells.reserve(rows->size());
    const Instant at = now();
    for (const TransactionRow &row : *rows) {
        cells.push_back({
            momentCell(row.at, at),
            stateCell(row.result),
            {.text = row.fqdn.isEmpty() ? tr("unknown") : row.fqdn, .exact = row.fqdn},
            {.text = row.reason},
            {.text = row.operation},
            {.text = row.peer},
            {.text = row.transactionId},
        });
    }
    return cells;
}

void RequestsTable::setOrder(int column, SortOrder order) {
    m_query.column = *orderColumn(column);
    m_query.order = order;
}

}  // namespace scepter

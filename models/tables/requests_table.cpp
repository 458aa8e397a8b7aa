#include "tables/requests_table.h"

#include <unordered_set>

#include "tables/moments.h"
#include "tables/result_cells.h"

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

std::optional<TransactionResult> resultOf(RequestsTable::Filter filter) {
    switch (filter) {
        case RequestsTable::Filter::All:
            return std::nullopt;
        case RequestsTable::Filter::Waiting:
            return TransactionResult::Pending;
        case RequestsTable::Filter::Issued:
            return TransactionResult::Issued;
        case RequestsTable::Filter::Refused:
            return TransactionResult::Refused;
        case RequestsTable::Filter::NotScep:
            return TransactionResult::NotScep;
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

void RequestsTable::setFilter(Filter filter) {
    m_filter = filter;
    m_query.result = resultOf(filter);
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
    Result<std::vector<qint64>> ids = ledger().transactionIds(query);
    if (!ids || m_filter != Filter::Waiting) return ids;
    const Result<std::vector<qint64>> waiting = ledger().pendingIds({.state = PendingState::Waiting, .fqdn = {}});
    if (!waiting) return waiting.fault();
    const std::unordered_set<qint64> undecided(waiting->begin(), waiting->end());
    std::erase_if(*ids, [&](qint64 id) { return !undecided.contains(id); });
    return ids;
}

Result<std::vector<LedgerTable::Row>> RequestsTable::askRows(const std::vector<qint64> &ids) const {
    const Result<std::vector<TransactionRow>> rows = ledger().transactionRows(ids);
    if (!rows) return rows.fault();
    const Instant at = now();
    const Result<std::vector<Cell>> states = resultCells(ledger(), *rows, at);
    if (!states) return states.fault();
    std::vector<Row> cells;
    cells.reserve(rows->size());
    for (std::size_t place = 0; place < rows->size(); ++place) {
        const TransactionRow &row = (*rows)[place];
        cells.push_back({
            momentCell(row.at, at),
            (*states)[place],
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

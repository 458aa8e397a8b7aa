#include "tables/result_cells.h"

#include <unordered_map>

#include "tables/states.h"

namespace scepter {

Result<std::vector<Cell>> resultCells(AdministratorLedger &ledger, const std::vector<TransactionRow> &rows,
                                      Instant now) {
    std::vector<qint64> waited;
    for (const TransactionRow &row : rows) {
        if (row.result == TransactionResult::Pending) waited.push_back(row.id);
    }
    std::unordered_map<qint64, PendingState> states;
    if (!waited.empty()) {
        const Result<std::vector<PendingRequest>> found = ledger.pendingRows(waited);
        if (!found) return found.fault();
        for (const PendingRequest &request : *found) states.emplace(request.id, request.stateAt(now));
    }
    std::vector<Cell> cells;
    cells.reserve(rows.size());
    for (const TransactionRow &row : rows) {
        // A poll is a request of its own, and was told to wait.
        const auto state = states.find(row.id);
        cells.push_back(state == states.end() ? stateCell(row.result) : stateCell(state->second));
    }
    return cells;
}

}  // namespace scepter

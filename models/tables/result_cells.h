// What each request of a list amounts to: its result, or for one that had to wait what became of it since.
#pragma once

#include <vector>

#include "ledger/administrator_ledger.h"
#include "tables/cell.h"

namespace scepter {

/// One for each row, in their order. Faults are those of the ledger.
Result<std::vector<Cell>> resultCells(AdministratorLedger &ledger, const std::vector<TransactionRow> &rows,
                                      Instant now);

}  // namespace scepter

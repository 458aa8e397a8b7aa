// A request that waits for a decision, in words: what it asks, how it compares with its registration, what became of
// it.
#pragma once

#include <QString>

#include "app/command/invocation.h"
#include "base/clock.h"
#include "ledger/administrator_ledger.h"
#include "records/request_comparison.h"

namespace scepter::app {

class Console;

/// The request that was asked to be decided, by its own number or that of a later request of the same claim, or by its
/// transaction id. NotFound, saying why, when it never waited.
Result<PendingRequest> findPending(AdministratorLedger &ledger, const QString &id, const QString &site);

/// "a first certificate", "a renewal of 04AB".
QString asksFor(const PendingRequest &request);
/// One sentence: "It waits for a decision until 2026-12-06T12:00:00Z.", "admin rejected it at ...: wrong site."
QString fateOf(const PendingRequest &request, Instant now);
/// Fields, comparison and fate.
void printPending(Console &console, const PendingRequest &request, const std::vector<Comparison> &comparisons,
                  Instant now);

}  // namespace scepter::app

// Old transactions go: by number and by age, oldest first, a few at a time.
#pragma once

#include <optional>

#include <QString>

#include "base/clock.h"
#include "store/connection.h"

namespace scepter {

/// Ids of what may go, the oldest first. Bound: the newest id, how many at most, the last one beyond the count, the
/// moment before which they are too old.
extern const QString prunableTransactions;

/// What of the transactions may go.
struct PruningBounds {
    qint64 newest = 0;                  ///< never goes: the next number is the one after it
    qint64 lastBeyondCount = 0;         ///< this one and all before it are too many
    std::optional<Instant> oldestKept;  ///< what came before is too old; nothing: no limit
};

/// From the settings and the newest number. Numbers are given without gaps, so that nothing has to be counted.
Result<PruningBounds> pruningBounds(Connection &connection, Instant now);
/// Whether `writePruning` has something to do.
Result<bool> hasPrunable(Connection &connection, const PruningBounds &bounds);
/// At most `most` rows with all that hangs on them, within a write transaction; how many. Spares requests that wait or
/// are approved.
Result<qint64> writePruning(Connection &connection, const PruningBounds &bounds, int most);

}  // namespace scepter

// What became of a list of ids: which runs went, which came, and whether what stayed kept its order.
#pragma once

#include <optional>
#include <vector>

#include <QtGlobal>

namespace scepter {

/// Rows from `first` on, `count` of them.
struct Run {
    int first = 0;
    int count = 0;

    bool operator==(const Run &) const = default;
};

struct IdChanges {
    std::vector<Run> removed;   ///< rows of the old list, ascending
    std::vector<Run> inserted;  ///< rows of the new list, ascending
};

/// Nothing when what stayed changed its order, or when there are more than `mostRuns` runs: then a reset is cheaper and
/// clearer.
std::optional<IdChanges> changesBetween(const std::vector<qint64> &before, const std::vector<qint64> &after,
                                        int mostRuns);

}  // namespace scepter

#include "tables/id_changes.h"

#include <algorithm>

#include <QSet>

namespace scepter {
namespace {

void extend(std::vector<Run> &runs, int row) {
    if (!runs.empty() && runs.back().first + runs.back().count == row) {
        ++runs.back().count;
    } else {
        runs.push_back({row, 1});
    }
}

std::vector<Run> runsMissingFrom(const QSet<qint64> &other, const std::vector<qint64> &ids, std::size_t from,
                                 std::size_t to) {
    std::vector<Run> runs;
    for (std::size_t row = from; row < to; ++row) {
        if (!other.contains(ids[row])) extend(runs, int(row));
    }
    return runs;
}

bool sameOrder(const std::vector<qint64> &before, const QSet<qint64> &inBefore, const std::vector<qint64> &after,
               const QSet<qint64> &inAfter, std::size_t head, std::size_t beforeEnd, std::size_t afterEnd) {
    std::size_t b = head;
    for (std::size_t a = head; a < afterEnd; ++a) {
        if (!inBefore.contains(after[a])) continue;
        while (b < beforeEnd && !inAfter.contains(before[b])) ++b;
        if (b == beforeEnd || before[b] != after[a]) return false;
        ++b;
    }
    return true;
}

}  // namespace

std::optional<IdChanges> changesBetween(const std::vector<qint64> &before, const std::vector<qint64> &after,
                                        int mostRuns) {
    // Most of a long list is the same from one moment to the next: only what lies between the equal ends is looked
    // into.
    std::size_t head = 0;
    const std::size_t shorter = std::min(before.size(), after.size());
    while (head < shorter && before[head] == after[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;

    const std::size_t beforeEnd = before.size() - tail;
    const std::size_t afterEnd = after.size() - tail;
    const QSet<qint64> inBefore(before.begin() + qsizetype(head), before.begin() + qsizetype(beforeEnd));
    const QSet<qint64> inAfter(after.begin() + qsizetype(head), after.begin() + qsizetype(afterEnd));

    if (!sameOrder(before, inBefore, after, inAfter, head, beforeEnd, afterEnd)) return std::nullopt;
    IdChanges changes{runsMissingFrom(inAfter, before, head, beforeEnd),
                      runsMissingFrom(inBefore, after, head, afterEnd)};
    if (changes.removed.size() + changes.inserted.size() > std::size_t(mostRuns)) return std::nullopt;
    return changes;
}

}  // namespace scepter

// Walks through a list of the ledger by pages, so that a long one is not held in memory as a whole.
#pragma once

#include <algorithm>
#include <vector>

#include "app/command/invocation.h"
#include "base/result.h"

namespace scepter::app {

/// `rows` reads the rows of some ids, `each` is called with every row in order. At most as many as `--limit` says.
template <typename Rows, typename Each>
Result<void> forEachRow(std::vector<qint64> ids, const Invocation &call, Rows rows, Each each) {
    constexpr size_t page = 256;
    if (const auto limit = call.number("--limit"); limit && size_t(*limit) < ids.size()) ids.resize(size_t(*limit));
    for (size_t begin = 0; begin < ids.size(); begin += page) {
        const auto first = ids.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto count = static_cast<std::ptrdiff_t>(std::min(page, ids.size() - begin));
        const auto some = rows(std::vector<qint64>(first, first + count));
        if (!some) return some.fault();
        for (const auto &row : *some) each(row);
    }
    return {};
}

}  // namespace scepter::app

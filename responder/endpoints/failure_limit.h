// How many failed attempts an address may make in a minute before it has to wait: guessing at challenges and floods of
// garbage end here, before they cost a signature or a row.
#pragma once

#include "base/clock.h"

#include <QString>

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace scepter::endpoints {

/// Thread safe. Its memory is the same however many addresses fail: where there is no room left, the address that
/// failed least is forgotten.
class FailureLimit {
public:
    enum class Loopback { Exempt, Counted };
    struct Rules {
        int failures = 120;  ///< a minute and address; 0: no limit
        Loopback loopback = Loopback::Exempt;
    };

    explicit FailureLimit(const Rules &rules);

    struct Block {
        std::chrono::seconds retryAfter{};  ///< for the Retry-After header; at least one
        int failures = 0;                   ///< in the last minute
    };
    /// Nothing when the address may go on. `peer` is as in http::Request; its port does not matter, and of an IPv6
    /// address only the /64 does.
    std::optional<Block> check(const QString &peer, Instant now);
    void countFailure(const QString &peer, Instant now);
    /// True once for each time that the limit begins to bite: that is worth a record, the refusals behind it only
    /// repeat it.
    bool takeOccasion(const QString &peer);
    const Rules &rules() const { return m_rules; }

private:
    static constexpr std::size_t slots = 12;
    static constexpr std::chrono::seconds slotTime{5};

    struct Entry {
        std::uint64_t address = 0;  ///< zero: free
        std::int64_t newestSlot = 0;
        std::array<std::uint32_t, slots> counts{};  ///< of the slot whose number ends in this index
        bool isRecorded = false;

        void advance(std::int64_t slot);
        int failures() const;
    };

    std::optional<std::uint64_t> addressOf(const QString &peer) const;
    std::size_t shelfOf(std::uint64_t address) const;
    Entry *find(std::uint64_t address);
    Entry &findOrMake(std::uint64_t address, std::int64_t slot);

    const Rules m_rules;
    const std::uint64_t m_seed;
    std::mutex m_mutex;
    std::vector<Entry> m_entries;  ///< shelves of some entries each; an address has its place on one shelf only
};

}  // namespace scepter::endpoints

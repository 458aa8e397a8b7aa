// Slows guessing at the static challenge of a device: whoever guesses waits, at that device only, and everybody else is
// served as ever.
#pragma once

#include "base/clock.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <list>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace scepter::endpoints {

/// Counts wrong guesses by registration and by the network that the peer belongs to, so that the honest device is not
/// locked out by somebody elsewhere. Three are free; from then on each look costs a delay of its answer: 1, 2, 4 and
/// then 8 seconds. Ten minutes without a wrong one, or a right one, and all is forgotten.
///
/// Thread safe. Remembers 10,000 pairs at most; where there is no room left, the one that guessed wrong longest ago
/// goes.
class GuessLimit {
public:
    struct Verdict {
        /// Refused: eight looks of this pair are being held back already, and the challenge is not to be looked at.
        enum class Look { Allowed, Refused };
        Look look = Look::Allowed;
        /// For http::Response, whether the guess turns out right or wrong: its time must not tell.
        std::chrono::milliseconds delay{0};
        int wrong = 0;  ///< guesses of the pair that are remembered, for the trace
    };

    /// To be asked before a challenge is looked at, once for each look. `peer` is as in http::Request; its port does
    /// not matter, and of an IPv6 address only the /64 does.
    Verdict before(qint64 registration, const QString &peer, Instant now);
    void wrong(qint64 registration, const QString &peer, Instant now);
    void right(qint64 registration, const QString &peer);

private:
    using Pair = std::pair<qint64, std::uint64_t>;  ///< registration, number of the network
    struct Entry {
        int wrong = 0;
        int slowed = 0;  ///< looks that cost a delay
        Instant lastWrong{};
        std::vector<Instant> heldUntil;     ///< of the answers that are being held back
        std::list<Pair>::iterator place{};  ///< in m_byLastWrong
    };
    using Entries = std::map<Pair, Entry>;

    /// Forgets what is too old to count.
    Entries::iterator find(const Pair &pair, Instant now);
    void forget(Entries::iterator entry);

    std::mutex m_mutex;
    Entries m_entries;
    std::list<Pair> m_byLastWrong;  ///< the oldest first
};

}  // namespace scepter::endpoints

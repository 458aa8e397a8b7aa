// A clock that stands still until a test moves it.
#pragma once

#include <atomic>

#include "base/clock.h"

namespace scepter {

class PinnedClock final : public Clock {
public:
    /// 2026-03-10 12:00:00 UTC unless told otherwise.
    explicit PinnedClock(Instant now = Instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 10)) +
                                       std::chrono::hours(12))
        : m_now(now) {}

    Instant now() const override { return m_now.load(); }
    void advance(std::chrono::milliseconds by) { m_now = m_now.load() + by; }

private:
    std::atomic<Instant> m_now;
};

}  // namespace scepter

// Time as a value (UTC, milliseconds), where it comes from, and how it is written.
#pragma once

#include <chrono>
#include <optional>

#include <QString>

namespace scepter {

/// A moment in UTC with millisecond resolution. In the database: its count since 1970 as BIGINT.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where "now" comes from; tests pin it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

/// ISO 8601 in UTC to the second: 2026-11-22T15:04:05Z.
QString iso8601(Instant instant);
/// Reads ISO 8601, with an offset or Z (without either: UTC); a bare date is midnight UTC. Nothing when it is neither.
std::optional<Instant> fromIso8601(QStringView text);

}  // namespace scepter

// Times as a person reads them, in the computer's own time zone; files and the command line use ISO 8601 in UTC
// instead.
#pragma once

#include <QString>

#include "base/clock.h"
#include "tables/cell.h"

namespace scepter {

/// "2027-03-02".
QString dayText(Instant instant);
/// "12:40:51" on the same day as `now`, "2026-11-20 12:40" otherwise.
QString momentText(Instant instant, Instant now);
/// "2026-11-20 12:40:51", for details.
QString fullMomentText(Instant instant);
/// The larger unit alone: "9 days", "52 min", "less than a minute".
QString durationText(std::chrono::milliseconds duration);

/// A cell that shows a moment, and exports it exactly.
Cell momentCell(Instant instant, Instant now);
Cell dayCell(Instant instant);

}  // namespace scepter

// Challenges as they are put into the database.
#pragma once

#include "base/clock.h"
#include "records/challenge.h"
#include "store/connection.h"

namespace scepter {

/// Within a write transaction. A new static challenge withdraws the device's former one.
/// NotFound when there is no such device; Conflict when the same one-time challenge is there already.
Result<qint64> insertChallenge(Connection &connection, const Challenge &challenge, Instant now);

}  // namespace scepter

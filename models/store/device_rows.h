// A registration on its way into the database, with its challenge and its entry in the audit trail.
#pragma once

#include "ledger/administrator_ledger.h"
#include "store/connection.h"

namespace scepter {

/// The device's number. Conflict when one of the same identity and profile is registered.
Result<qint64> insertDevice(Connection &connection, const NewDevice &device, Instant now);

}  // namespace scepter

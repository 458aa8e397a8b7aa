// Writes the devices of a site as a list that an import takes.
#pragma once

#include <QIODevice>

#include "app/import/import_progress.h"
#include "base/result.h"
#include "ledger/administrator_ledger.h"

namespace scepter::app {

/// All of them, without their challenges, by name: how many. Unavailable when the file does not take them; Refused when
/// the watch breaks it off; faults of the ledger.
Result<qint64> exportDevices(AdministratorLedger &ledger, QIODevice &file, const ImportWatch &watch);

}  // namespace scepter::app

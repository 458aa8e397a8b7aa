// Takes the devices of a file into a site: all of them, or none.
#pragma once

#include <vector>

#include <QByteArrayView>

#include "app/import/device_csv.h"
#include "app/site/site.h"
#include "base/result.h"

namespace scepter::app {

/// What an import would do, or has done.
struct ImportReport {
    int devices = 0;
    int challenges = 0;
    std::vector<CsvProblem> problems;  ///< in the order of the lines; while there is one, nothing is written
};

enum class ImportMode { Check, Write };

/// Faults as `readDeviceCsv`, and those of the ledger.
Result<ImportReport> importDevices(const Site &site, AdministratorLedger &ledger, QByteArrayView csv, ImportMode mode);

}  // namespace scepter::app

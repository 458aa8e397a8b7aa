// Takes the devices of a file into a site: first checked as a whole, then written in one transaction.
#pragma once

#include <vector>

#include "app/import/device_csv.h"
#include "app/import/import_progress.h"
#include "app/site/site.h"
#include "base/result.h"

namespace scepter::app {

/// Rows of one file: some 200 MB of memory, and half a minute in which the site's other writers wait.
inline constexpr qint64 mostImportRows = 1'000'000;

/// What an import would do.
struct ImportReport {
    qint64 devices = 0;     ///< that can be registered
    qint64 challenges = 0;  ///< of these, with a static challenge
    qint64 badRows = 0;
    std::vector<CsvProblem> problems;  ///< in the order of the lines; a row may have several
    std::vector<CsvRow> examples;      ///< of the rows that can be registered, the first ones, without challenges
};

/// What is said when the watch does not want to go on.
Fault brokenOff();

/// A file that was checked, and that can be written once. The site outlives it; used by one thread at a time.
class DeviceImport {
public:
    /// Nothing is written, and challenges are not hashed. Malformed when the file as a whole cannot be read as a list
    /// of devices; Refused when it has too many rows or when the watch breaks it off; faults of the ledger.
    static Result<DeviceImport> check(const Site &site, AdministratorLedger &ledger, Secret file,
                                      const ImportWatch &watch);

    const ImportReport &report() const { return m_report; }

    /// Registers the rows without a problem, all of them or none: how many. Conflict when one was registered meanwhile;
    /// Refused when the watch breaks it off, after which nothing has been written.
    Result<qint64> writeGoodRows(AdministratorLedger &ledger, const ImportWatch &watch);

private:
    DeviceImport(const Site &site, Secret file) : m_site(&site), m_file(std::move(file)) {}

    const Site *m_site;
    Secret m_file;
    ImportReport m_report;
    std::vector<int> m_badLines;       ///< on which rows with a problem begin, ascending
    std::vector<Secret> m_challenges;  ///< of the good rows that have one, in their order
};

}  // namespace scepter::app

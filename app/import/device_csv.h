// A list of devices as a file, read row by row and written line by line. `device_columns.h` says what its columns are.
#pragma once

#include <optional>
#include <vector>

#include <QByteArrayView>
#include <QString>

#include "app/import/device_columns.h"
#include "base/result.h"
#include "csv/csv_reader.h"

namespace scepter::app {

/// What is wrong with a row, or with one of its cells.
struct CsvProblem {
    int line = 0;      ///< on which the row begins
    QString column;    ///< empty when it is the row as a whole
    QString device;    ///< what the row has for a name, as it was written, shortened
    QString sentence;  ///< never holds a challenge
};

/// A device, or why it is none.
struct CsvRow {
    int line = 0;
    CsvDevice device;
    std::vector<CsvProblem> problems;
};

/// The first line names the columns that are there, in any order; only fqdn is needed.
class DeviceCsv {
public:
    /// The octets outlive it. Malformed, with the line's number, when they are no CSV in UTF-8 or the first line names
    /// a column that is unknown or named twice.
    static Result<DeviceCsv> over(QByteArrayView bytes);

    /// Nothing at the end. Malformed as `CsvReader::next`.
    Result<std::optional<CsvRow>> next();

    /// Octets that were read, and that there are.
    qsizetype position() const { return m_reader.position(); }
    qsizetype size() const { return m_reader.size(); }

private:
    DeviceCsv(CsvReader reader, std::vector<const DeviceColumn *> heading)
        : m_reader(reader), m_heading(std::move(heading)) {}

    CsvReader m_reader;
    std::vector<const DeviceColumn *> m_heading;
};

/// The first line of a file that has all columns.
QString deviceCsvHeading();
/// One line; without the challenge, which is not kept in clear.
QString deviceCsvLine(const Registration &device);

}  // namespace scepter::app

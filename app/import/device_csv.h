// A list of devices as a file:
// fqdn,ip,serial,profile,challenge,uses,valid_until,notes,approval,weak,weak_until,reply_chain.
#pragma once

#include <vector>

#include <QByteArrayView>
#include <QString>

#include "base/result.h"
#include "base/secret.h"
#include "records/registration.h"

namespace scepter::app {

struct CsvDevice {
    int line = 0;
    Registration registration;  ///< name, address and serial number are canonical
    Secret challenge;           ///< a static one, in clear; empty when the row has none
};

struct CsvProblem {
    int line = 0;
    QString sentence;
};

/// What a file says: each row is a device or a problem.
struct DeviceCsv {
    std::vector<CsvDevice> devices;
    std::vector<CsvProblem> problems;
};

/// The first line names the columns that are there, in any order; only fqdn is needed. Malformed, with the line's
/// number, when the file cannot be read as CSV or its first line names a column that is unknown or named twice.
Result<DeviceCsv> readDeviceCsv(QByteArrayView bytes);

/// The first line of a file that has all columns.
QString deviceCsvHeading();
/// One line; without the challenge, which is not kept in clear.
QString deviceCsvLine(const Registration &device);

}  // namespace scepter::app

// The columns of a list of devices as a file: what each is called, how its cells are read, and how they are written.
#pragma once

#include <optional>
#include <span>

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include "base/result.h"
#include "base/secret.h"
#include "records/registration.h"

namespace scepter::app {

/// What the cells of one row are read into, each by itself.
struct CsvDevice {
    Registration registration;                     ///< name, address and serial number are canonical
    std::optional<Demand> ipDemand, serialDemand;  ///< where the row says them
    Secret challenge;                              ///< a static one, in clear; empty when the row has none
};

struct DeviceColumn {
    /// Of a cell's ends. Free text keeps them; a challenge does, because a device might send them.
    enum class Blanks { CutOff, Kept };

    QLatin1StringView name;
    /// The cell is not empty, but for the column that is needed. Malformed or Refused, with the reason.
    Result<void> (*read)(const QString &cell, CsvDevice &device);
    /// Null for what is never written. What was written reads as the same again; times to the second.
    QString (*write)(const Registration &device);
    Blanks blanks = Blanks::CutOff;
};

/// In the order in which they are written; the first one is the only one that is needed.
std::span<const DeviceColumn> deviceColumns();
/// Null when there is none of this name.
const DeviceColumn *deviceColumn(QStringView name);
/// "fqdn,ip,serial,...".
QString deviceColumnNames();

}  // namespace scepter::app

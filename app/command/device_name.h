// A device as it is named on the command line: its FQDN, or its identity string.
#pragma once

#include <QString>

#include "base/result.h"
#include "ledger/administrator_ledger.h"

namespace scepter::app {

/// The parts of `<fqdn>[,[<ip>][,<serial>]]`, each canonical; empty where it is not stated.
struct DeviceName {
    QString fqdn;
    QString ipAddress;
    QString serialNumber;

    /// Malformed with the part that is wrong.
    static Result<DeviceName> fromText(const QString &text);
};

/// The registered device of this name. NotFound when there is none; Refused when the address or the serial number that
/// the name states is not the registered one: it would be another device than the person means.
Result<Registration> findDevice(AdministratorLedger &ledger, const QString &name);

}  // namespace scepter::app

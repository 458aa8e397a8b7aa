// A device as it is named on the command line: its name, its identity string, or its number.
#pragma once

#include <QString>

#include "base/result.h"
#include "ledger/administrator_ledger.h"

namespace scepter::app {

/// The parts of `<fqdn>[,[<ip>][,<serial>]]`, each canonical; empty where it is not stated. The name may be a wildcard.
struct DeviceName {
    QString fqdn;
    QString ipAddress;
    QString serialNumber;

    /// Malformed with the part that is wrong.
    static Result<DeviceName> fromText(const QString &text);
};

/// The registered device of this name, or of this number: "#12". NotFound when there is none; Refused when the address
/// or the serial number that the name states is not the registered one: it would be another device than the person
/// means; Conflict, naming them, when it could be several.
Result<Registration> findDevice(AdministratorLedger &ledger, const QString &name);

}  // namespace scepter::app

// Finds a device by what a person types or a trace names: a host name, a wildcard, or an identity string.
#pragma once

#include "ledger/administrator_ledger.h"

namespace scepter::ui {

/// `<fqdn>[,[<ip>][,<serial>]]`. Malformed for what is no name, NotFound when there is none; Conflict, naming them,
/// when the name alone is that of several.
Result<Registration> findDevice(AdministratorLedger &ledger, const QString &identity);

}  // namespace scepter::ui

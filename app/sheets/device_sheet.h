// The configuration sheet of one device of a site: what its administrator types into it.
#pragma once

#include <QString>

#include "app/sheets/sheet_library.h"
#include "app/sheets/sheet_values.h"
#include "app/site/site.h"
#include "base/result.h"
#include "base/secret.h"

namespace scepter::app {

/// What a sheet says of the device. Without a challenge its place says CHALLENGE-PASSWORD, and there is the command
/// that makes one.
Result<SheetValues> sheetValues(const Site &site, AdministratorLedger &ledger, const Registration &device,
                                const Secret &challenge);

/// Plain text that holds the challenge: the caller's to wipe. Faults of `SheetLibrary::sheet`, `sheetValues` and
/// `SheetTemplate::fill`.
Result<QString> deviceSheet(const Site &site, AdministratorLedger &ledger, const Registration &device,
                            const QString &type, const Secret &challenge);

}  // namespace scepter::app

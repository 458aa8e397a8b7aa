// The file that holds a site, seen from outside: made for its owner only, and looked at before the database opens it.
#pragma once

#include <QString>

#include "base/result.h"

namespace scepter {

/// An empty file that only its owner can read and write. Conflict when something of this name is there already.
Result<void> makePrivateFile(const QString &path);

/// NotFound; Malformed when it is no database or shorter than it says itself; Unavailable when it cannot be read.
/// SQLite would make a missing file, and take an empty one for an empty database.
Result<void> checkSiteFile(const QString &path);

}  // namespace scepter

// What the database answered, as a Fault.
#pragma once

#include "base/fault.h"

class QSqlError;

namespace scepter {

/// Conflict for a value that is there already, NotFound for a row that is referred to and does not exist, Malformed for
/// a damaged file, Unavailable for whatever the disk or another process is the cause of. The sentence repeats the
/// database's own words, which name tables and columns but never values.
Fault databaseFault(const QSqlError &error);

}  // namespace scepter

// The numbered scripts that bring a site's database to the form that this program knows.
#pragma once

#include <vector>

#include <QString>

#include "base/result.h"
#include "store/connection.h"

namespace scepter {

/// Marks our files (PRAGMA application_id): "Scpt".
inline constexpr qint64 siteApplicationId = 0x53637074;

struct Migration {
    int version = 0;  ///< the version that the database has afterwards (PRAGMA user_version)
    QString script;   ///< statements, each ended by a semicolon and separated by blank lines
};

/// Those that are compiled in, oldest first.
Result<std::vector<Migration>> siteMigrations();

/// Malformed when it is no site's database.
Result<int> schemaVersion(Connection &connection);

/// Runs each migration that is newer than the database, in a transaction of its own. Two programs may do so at once.
/// After a fault the connection enforces no references any more and is to be thrown away.
Result<void> migrate(Connection &connection, const std::vector<Migration> &migrations);

/// A consistent copy of the database at `<path>.before-<version>` (with a further number when that is taken); its path.
Result<QString> copyBeforeMigrating(Connection &connection, const QString &path, int version);

}  // namespace scepter

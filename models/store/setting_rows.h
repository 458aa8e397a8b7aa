// A site's settings as rows: only what differs from its default is kept.
#pragma once

#include <optional>

#include <QString>

#include "base/result.h"
#include "store/connection.h"

namespace scepter {

/// What was set; nothing when the default holds. NotFound for a name that is no setting.
Result<std::optional<QString>> storedSetting(Connection &connection, QStringView name);
/// The value that holds. NotFound for a name that is no setting.
Result<QString> readSetting(Connection &connection, QStringView name);

}  // namespace scepter

// The octets of a file that is to be imported, within reason.
#pragma once

#include <QString>

#include "base/result.h"
#include "base/secret.h"

namespace scepter::app {

inline constexpr qint64 mostImportOctets = 256 * 1024 * 1024;

/// Of standard input for "-"; a list of devices may hold challenges. Unavailable, with what the disk said; Refused when
/// there is more than is taken.
Result<Secret> readImportFile(const QString &path);

}  // namespace scepter::app

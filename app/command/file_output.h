// Files that a verb writes: made new, complete or not at all.
#pragma once

#include <QByteArrayView>
#include <QString>

#include "base/result.h"

namespace scepter::app {

class Console;
class Invocation;

/// Readable by its owner only. Conflict when something of this name is there, Unavailable with what the disk said.
Result<void> writeNewFile(const QString &path, QByteArrayView bytes);
/// As it is, to the file that `--out` names, or to standard output.
Result<void> writeOutput(const Invocation &call, Console &console, QByteArrayView bytes);

}  // namespace scepter::app

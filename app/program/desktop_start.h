// The way from `scepter` to `scepter-desktop`, so that people learn one name.
#pragma once

#include <QStringList>

#include "base/fault.h"

namespace scepter::app {

/// Turns this process into the desktop; comes back only when that is not possible, with what is missing.
Fault startDesktop(const QStringList &arguments);

}  // namespace scepter::app

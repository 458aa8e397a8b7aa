// The person at the terminal, if there is one: questions whose answers do not show on the screen.
#pragma once

#include <QString>

#include "base/result.h"
#include "base/secret.h"

namespace scepter::app {

/// Whether somebody can be asked.
bool hasTerminal();
/// Whether standard error goes to a terminal, where a line can be written over.
bool isErrorOnTerminal();
/// Asks on the controlling terminal, not on standard input or output, which may be pipes. Locked when there is none or
/// the answer was broken off.
Result<Secret> askSecret(const QString &question);

}  // namespace scepter::app

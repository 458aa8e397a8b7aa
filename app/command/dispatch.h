// From the words of the command line to the verb that does them.
#pragma once

#include <QStringList>

#include "app/command/verb.h"

namespace scepter::app {

class Console;

/// `words` are those behind the program's name, the first one a verb, a noun or an option.
ExitCode runCommand(const QStringList &words, Console &console);

/// Whether a first word is meant as a site for the desktop: no verb, no noun, no option, and named like a site or a
/// file that is there.
bool namesSite(const QString &word);

}  // namespace scepter::app

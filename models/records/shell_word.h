// What a person may paste into a shell.
#pragma once

#include <QString>

namespace scepter {

/// One harmless word of a POSIX shell's command line, quoted where it has to be, whoever the text came from.
QString shellWord(const QString &text);

}  // namespace scepter

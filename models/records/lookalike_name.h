// International names that people take for another: the letters of two scripts in one part, or Cyrillic and Greek
// letters that are drawn like Latin ones. Unicode Technical Standard 39, sections 4 and 5.2.
#pragma once

#include <QString>

#include "base/result.h"

namespace scepter {

/// For a host name in readable form, its A-labels decoded. Malformed, with a sentence that names the scripts or the
/// code points, when one of its parts mixes scripts as no language does or could be read as a Latin word.
Result<void> checkLookalike(const QString &readableName);

}  // namespace scepter

// The names of profiles and authorities, which stand in paths and in query strings as they are.
#pragma once

#include <QString>

#include "base/result.h"

namespace scepter {

/// 1 to 32 of a-z, 0-9 and '-'; capitals are made small. Malformed, with a sentence that says what is allowed.
Result<QString> canonicalShortName(const QString &text);
/// Malformed unless it is such a name, in this form.
Result<void> checkShortName(const QString &name);

}  // namespace scepter

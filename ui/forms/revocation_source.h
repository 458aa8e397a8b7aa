// Where a revocation list is read: a URL or a file, as a person states it.
#pragma once

#include <QString>

#include "base/result.h"

namespace scepter::ui {

/// An http or https URL without credentials, or the absolute path of a file; empty for none. Malformed with a sentence.
Result<QString> revocationSource(const QString &text);

}  // namespace scepter::ui

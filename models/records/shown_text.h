// What somebody wrote, in a form that a sentence can quote.
#pragma once

#include <QString>

namespace scepter {

/// What cannot be printed is shown as its code, and the whole is kept to some 80 characters.
QString shownText(const QString &text);

}  // namespace scepter

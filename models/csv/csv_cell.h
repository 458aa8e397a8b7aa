// One cell of a CSV file, as it is written and as it is read again: quoted where it has to be, and never a formula.
#pragma once

#include <QString>

namespace scepter {

/// In quotes where it has to be (RFC 4180), also for a semicolon or a tab, which some programs take for separators.
/// What a spreadsheet would run as a formula gets an apostrophe before it: a device chooses its own names.
QString csvCell(const QString &text);

/// The text that `csvCell` was given, from the cell as a reader takes it out of its quotes: exactly the apostrophe that
/// was put before a formula is taken away again.
QString undefused(const QString &cell);

}  // namespace scepter

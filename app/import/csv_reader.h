// Comma-separated values as spreadsheets write them. RFC 4180.
#pragma once

#include <vector>

#include <QByteArrayView>
#include <QStringList>

#include "base/result.h"

namespace scepter::app {

struct CsvRecord {
    int line = 0;  ///< of the file, from 1, on which the record begins
    QStringList cells;
};

/// UTF-8, with or without a byte order mark; lines end with LF or CRLF; a cell in quotes may hold commas, line ends and
/// doubled quotes. Empty lines are left out. Malformed, with the line's number, for another encoding, a NUL, or a quote
/// that is never closed or stands inside of a bare cell.
Result<std::vector<CsvRecord>> readCsv(QByteArrayView bytes);

/// The cell, quoted where it has to be.
QString csvCell(const QString &text);

}  // namespace scepter::app

// Comma-separated values as spreadsheets write them, one record after the other. RFC 4180.
#pragma once

#include <optional>

#include <QByteArrayView>
#include <QStringList>

#include "base/result.h"

namespace scepter {

struct CsvRecord {
    int line = 0;  ///< of the file, from 1, on which the record begins
    QStringList cells;
    QString problem;  ///< a quote that is out of place: the sentence that says so, and the cells are not to be used
};

/// Lines end with LF, CRLF or CR; a cell in quotes may hold separators, line ends and doubled quotes. Which of comma,
/// semicolon and tab separates the cells is seen from the first line. Empty records are left out.
class CsvReader {
public:
    /// The octets outlive the reader. Malformed as `utf8Text`.
    static Result<CsvReader> over(QByteArrayView bytes);

    /// Nothing at the end. Malformed, with the line's number, for a quote that is never closed.
    Result<std::optional<CsvRecord>> next();

    /// Octets that were read, and that there are.
    qsizetype position() const { return m_position; }
    qsizetype size() const { return m_text.size(); }

private:
    explicit CsvReader(QByteArrayView text);
    bool isAtCellEnd() const;
    Result<CsvRecord> readRecord();
    void readBareCell(CsvRecord &record);
    Result<void> readQuotedCell(CsvRecord &record);
    void skipToLineEnd();
    void takeLineEnd();

    QByteArrayView m_text;
    qsizetype m_position = 0;
    int m_line = 1;
    char m_separator = ',';
};

}  // namespace scepter

#include "csv/csv_reader.h"

#include <algorithm>
#include <utility>

#include "csv/csv_encoding.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

int lineEndsIn(QByteArrayView text) {
    const auto alone = [&](qsizetype i) { return text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'); };
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || alone(i)) ++count;
    return count;
}

/// Names of columns hold none of them; a tie, or none, is a comma.
char separatorOf(QByteArrayView text) {
    const auto heading = QByteArrayView(text.begin(), std::find_if(text.begin(), text.end(), isLineEnd));
    char found = ',';
    for (const char candidate : {';', '\t'})
        if (heading.count(candidate) > heading.count(found)) found = candidate;
    return found;
}

}  // namespace

CsvReader::CsvReader(QByteArrayView text) : m_text(text), m_separator(separatorOf(text)) {}

Result<CsvReader> CsvReader::over(QByteArrayView bytes) {
    const auto text = utf8Text(bytes);
    if (!text) return text.fault();
    return CsvReader(*text);
}

Result<std::optional<CsvRecord>> CsvReader::next() {
    while (m_position < m_text.size()) {
        auto record = readRecord();
        if (!record) return record.fault();
        const bool isEmpty = std::all_of(record->cells.cbegin(), record->cells.cend(),
                                         [](const QString &cell) { return cell.isEmpty(); });
        if (!isEmpty || !record->problem.isEmpty()) return std::optional(std::move(*record));
    }
    return std::optional<CsvRecord>();
}

Result<CsvRecord> CsvReader::readRecord() {
    CsvRecord record{m_line, {}, {}};
    for (;;) {
        if (m_position < m_text.size() && m_text[m_position] == '"') {
            if (const auto read = readQuotedCell(record); !read) return read.fault();
        } else {
            readBareCell(record);
        }
        if (!record.problem.isEmpty()) skipToLineEnd();
        if (m_position == m_text.size() || isLineEnd(m_text[m_position])) break;
        ++m_position;
    }
    takeLineEnd();
    return record;
}

bool CsvReader::isAtCellEnd() const {
    return m_position == m_text.size() || m_text[m_position] == m_separator || isLineEnd(m_text[m_position]);
}

void CsvReader::readBareCell(CsvRecord &record) {
    const auto begin = m_position;
    while (!isAtCellEnd()) ++m_position;
    const auto cell = m_text.sliced(begin, m_position - begin);
    if (cell.contains('"')) record.problem = u"a quote stands inside of a cell that is not in quotes."_s;
    record.cells.append(QString::fromUtf8(cell));
}

Result<void> CsvReader::readQuotedCell(CsvRecord &record) {
    const auto begin = m_position + 1;
    auto end = m_text.indexOf('"', begin);
    // A doubled quote is a character of the cell.
    while (end >= 0 && end + 1 < m_text.size() && m_text[end + 1] == '"') end = m_text.indexOf('"', end + 2);
    if (end < 0) return {FaultKind::Malformed, u"Line %1: a quote is opened and never closed."_s.arg(m_line)};
    const auto quoted = m_text.sliced(begin, end - begin);
    m_line += lineEndsIn(quoted);
    m_position = end + 1;
    if (!isAtCellEnd()) record.problem = u"text follows the closing quote of a cell; a quote within it is doubled."_s;
    record.cells.append(QString::fromUtf8(quoted).replace(u"\"\""_s, u"\""_s));
    return {};
}

void CsvReader::skipToLineEnd() {
    while (m_position < m_text.size() && !isLineEnd(m_text[m_position])) ++m_position;
}

void CsvReader::takeLineEnd() {
    if (m_position == m_text.size()) return;
    const bool isPair = m_text[m_position] == '\r' && m_position + 1 < m_text.size() && m_text[m_position + 1] == '\n';
    m_position += isPair ? 2 : 1;
    ++m_line;
}

}  // namespace scepter

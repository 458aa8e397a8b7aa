#include "app/import/csv_reader.h"

#include <algorithm>

#include <QStringDecoder>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

Fault atLine(int line, const QString &sentence) {
    return {FaultKind::Malformed, u"Line %1: %2"_s.arg(line).arg(sentence)};
}

Result<QString> decoded(QByteArrayView bytes) {
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        return atLine(1, u"the file is in UTF-16. Save it as CSV in UTF-8."_s);
    }
    if (bytes.startsWith("\xef\xbb\xbf")) bytes = bytes.sliced(3);
    QString text;
    int line = 1;
    while (!bytes.isEmpty()) {
        const auto end = bytes.indexOf('\n');
        const auto one = end < 0 ? bytes : bytes.first(end + 1);
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString piece = decoder.decode(one);
        if (decoder.hasError()) {
            return atLine(
                line,
                u"there is an octet that is not UTF-8, perhaps Latin-1 or Windows-1252. Save the file in UTF-8."_s);
        }
        if (piece.contains(QChar(u'\0')))
            return atLine(line, u"there is a NUL character; the file is not text in UTF-8."_s);
        text += piece;
        bytes = bytes.sliced(one.size());
        ++line;
    }
    return text;
}

/// Takes one character after the other; a quoted cell may run over several lines.
class Reader {
public:
    Result<std::vector<CsvRecord>> read(const QString &text) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar character = text[i];
            const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
            if (m_place == Place::Quoted && character == u'"' && next == u'"') {
                m_cell += character;
                ++i;
            } else if (!take(character, next)) {
                return atLine(
                    m_line, u"a quote stands inside of a cell that is not quoted, or text follows a closing quote."_s);
            }
        }
        if (m_place == Place::Quoted) return atLine(m_quoteLine, u"a quote is opened and never closed."_s);
        endRecord();
        return std::move(m_records);
    }

private:
    enum class Place { CellStart, Bare, Quoted, AfterQuote };

    bool take(QChar character, QChar next) {
        if (m_place == Place::Quoted) return takeQuoted(character);
        if (character == u',') {
            endCell();
        } else if (character == u'\n') {
            endRecord();
            ++m_line;
            m_record.line = m_line;
        } else if (character == u'\r' && (next == u'\n' || next.isNull())) {
            return true;
        } else if (character == u'"' && m_place == Place::CellStart) {
            m_place = Place::Quoted;
            m_quoteLine = m_line;
        } else if (character == u'"' || m_place == Place::AfterQuote) {
            return false;
        } else {
            m_place = Place::Bare;
            m_cell += character;
        }
        return true;
    }

    bool takeQuoted(QChar character) {
        if (character == u'"') {
            m_place = Place::AfterQuote;
        } else {
            if (character == u'\n') ++m_line;
            m_cell += character;
        }
        return true;
    }

    void endCell() {
        m_record.cells.append(std::exchange(m_cell, {}));
        m_place = Place::CellStart;
    }

    void endRecord() {
        endCell();
        const bool isEmpty = std::all_of(m_record.cells.cbegin(), m_record.cells.cend(),
                                         [](const QString &cell) { return cell.isEmpty(); });
        if (!isEmpty) m_records.push_back(m_record);
        m_record.cells.clear();
    }

    Place m_place = Place::CellStart;
    int m_line = 1;
    int m_quoteLine = 1;
    QString m_cell;
    CsvRecord m_record{1, {}};
    std::vector<CsvRecord> m_records;
};

}  // namespace

Result<std::vector<CsvRecord>> readCsv(QByteArrayView bytes) {
    const auto text = decoded(bytes);
    if (!text) return text.fault();
    return Reader().read(*text);
}

QString csvCell(const QString &text) {
    const bool needsQuotes = std::any_of(text.begin(), text.end(), [](QChar character) {
        return character == u',' || character == u'"' || character == u'\n' || character == u'\r';
    });
    if (!needsQuotes) return text;
    QString doubled = text;
    doubled.replace(u'"', u"\"\""_s);
    return u'"' + doubled + u'"';
}

}  // namespace scepter::app

#include "app/command/text_table.h"

#include <algorithm>

#include "app/command/console.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype gap = 2;

/// As it will be written, so that the widths are those of the screen.
QString shown(const QString &cell) {
    return cell.isEmpty() ? u"-"_s : harmless(cell);
}

}  // namespace

void TextTable::print(Console &console) const {
    std::vector<qsizetype> widths(size_t(m_rows.front().size()), 0);
    for (const auto &row : m_rows) {
        for (size_t column = 0; column < widths.size(); ++column) {
            widths[column] = std::max(widths[column], shown(row.value(qsizetype(column))).size());
        }
    }
    for (const auto &row : m_rows) {
        QString line;
        for (size_t column = 0; column < widths.size(); ++column) {
            const auto cell = shown(row.value(qsizetype(column)));
            line += column + 1 == widths.size() ? cell : cell.leftJustified(widths[column] + gap);
        }
        console.print(line);
    }
}

void FieldList::add(const QString &name, const QString &value) {
    if (!value.isEmpty()) m_fields.emplace_back(name, value);
}

void FieldList::print(Console &console) const {
    qsizetype width = 0;
    for (const auto &field : m_fields) width = std::max(width, field.first.size());
    for (const auto &field : m_fields) console.print(field.first.leftJustified(width + gap) + field.second);
}

}  // namespace scepter::app

#include "app/import/device_csv.h"

#include <algorithm>

#include <QStringList>

#include "csv/csv_cell.h"
#include "records/shown_text.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// Notes of some pages; whatever is longer is a file that went wrong.
constexpr qsizetype longestCell = 16'384;

Fault malformed(int line, const QString &sentence) {
    return {FaultKind::Malformed, u"Line %1: %2"_s.arg(line).arg(sentence)};
}

Result<std::vector<const DeviceColumn *>> readHeading(const CsvRecord &record) {
    std::vector<const DeviceColumn *> heading;
    if (!record.problem.isEmpty()) return malformed(record.line, record.problem);
    for (const auto &cell : record.cells) {
        const auto *column = deviceColumn(cell.trimmed().toLower());
        if (!column) {
            return malformed(record.line,
                             u"“%1” is no column. The first line names the columns that are there: %2."_s.arg(
                                 shownText(cell), deviceColumnNames()));
        }
        if (std::find(heading.begin(), heading.end(), column) != heading.end())
            return malformed(record.line, u"the column %1 is named twice."_s.arg(column->name));
        heading.push_back(column);
    }
    const auto &needed = deviceColumns().front();
    if (std::find(heading.begin(), heading.end(), &needed) == heading.end())
        return malformed(record.line, u"there is no column %1, which is needed."_s.arg(needed.name));
    return heading;
}

/// What the column gets of the cell: challenges stand in the file as they are, everything else may have been defused.
QString textFor(const DeviceColumn &column, const QString &cell) {
    const auto text = column.write ? undefused(cell) : cell;
    return column.blanks == DeviceColumn::Blanks::Kept ? text : text.trimmed();
}

Result<void> readCell(const DeviceColumn &column, const QString &cell, CsvDevice &device) {
    if (cell.size() > longestCell) {
        return {FaultKind::Malformed,
                u"The cell has %1 characters; at most %2 are taken."_s.arg(cell.size()).arg(longestCell)};
    }
    const auto text = textFor(column, cell);
    const bool isNeeded = &column == &deviceColumns().front();
    if (text.isEmpty() && !isNeeded) return {};
    return column.read(text, device);
}

/// What no cell can tell alone.
void finish(CsvRow &row, const QString &name) {
    if (!row.problems.empty()) return;
    auto &device = row.device;
    auto &registration = device.registration;
    registration.ipDemand = device.ipDemand.value_or(usualDemand(registration, registration.ipAddress));
    registration.serialDemand = device.serialDemand.value_or(usualDemand(registration, registration.serialNumber));
    if (registration.weakUntil && !registration.weakAllowed) {
        row.problems.push_back(
            {row.line, u"weak_until"_s, name, u"weak_until is there, but no weak algorithm is allowed."_s});
    }
}

}  // namespace

Result<DeviceCsv> DeviceCsv::over(QByteArrayView bytes) {
    auto reader = CsvReader::over(bytes);
    if (!reader) return reader.fault();
    const auto first = reader->next();
    if (!first) return first.fault();
    if (!*first) {
        return {FaultKind::Malformed,
                u"The file is empty. Its first line names the columns: %1."_s.arg(deviceColumnNames())};
    }
    auto heading = readHeading(**first);
    if (!heading) return heading.fault();
    return DeviceCsv(*reader, *std::move(heading));
}

Result<std::optional<CsvRow>> DeviceCsv::next() {
    auto record = m_reader.next();
    if (!record) return record.fault();
    if (!*record) return std::optional<CsvRow>();
    auto &[line, cells, problem] = **record;
    CsvRow row{line, {}, {}};
    const auto nameAt = std::find(m_heading.begin(), m_heading.end(), &deviceColumns().front()) - m_heading.begin();
    const auto name = shownText(cells.value(nameAt));
    if (problem.isEmpty() && size_t(cells.size()) != m_heading.size()) {
        problem = u"The row has %1 cells, the first line names %2 columns."_s.arg(cells.size()).arg(m_heading.size());
    }
    if (!problem.isEmpty()) {
        row.problems.push_back({line, {}, name, problem});
        return std::optional(std::move(row));
    }
    for (size_t i = 0; i < m_heading.size(); ++i) {
        auto &cell = cells[qsizetype(i)];
        const auto read = readCell(*m_heading[i], cell, row.device);
        if (!read) row.problems.push_back({line, m_heading[i]->name, name, read.fault().sentence});
        if (!m_heading[i]->write) wipe(cell);
    }
    finish(row, name);
    return std::optional(std::move(row));
}

QString deviceCsvHeading() {
    return deviceColumnNames();
}

QString deviceCsvLine(const Registration &device) {
    QStringList cells;
    for (const auto &column : deviceColumns()) cells.append(column.write ? csvCell(column.write(device)) : QString());
    return cells.join(u',');
}

}  // namespace scepter::app

#include "tables/devices_table.h"

#include "records/words.h"
#include "tables/moments.h"
#include "tables/states.h"

namespace scepter {
namespace {

std::optional<DeviceQuery::Column> orderColumn(int column) {
    using Asked = DeviceQuery::Column;
    switch (DevicesTable::Column(column)) {
        case DevicesTable::Column::Name:
            return Asked::Fqdn;
        case DevicesTable::Column::Address:
            return Asked::IpAddress;
        case DevicesTable::Column::SerialNumber:
            return Asked::SerialNumber;
        case DevicesTable::Column::State:
            return Asked::State;
        case DevicesTable::Column::Certificate:
            return Asked::Expiry;
        case DevicesTable::Column::LastAttempt:
            return Asked::LastAttempt;
        case DevicesTable::Column::Profile:
            return Asked::Profile;
        case DevicesTable::Column::Registered:
            return Asked::Created;
        case DevicesTable::Column::Challenge:
        case DevicesTable::Column::Owner:
        case DevicesTable::Column::Notes:
        case DevicesTable::Column::Networks:
        case DevicesTable::Column::WeakAllowed:
        case DevicesTable::Column::WeakUsed:
            return std::nullopt;
    }
    return std::nullopt;
}

Cell lastAttemptCell(const DeviceRow &row, Instant now) {
    if (!row.lastAttemptAt) return {};
    Cell cell = momentCell(*row.lastAttemptAt, now);
    if (const auto result = transactionResult(row.lastResult)) {
        const Cell state = stateCell(*result);
        cell.icon = state.icon;
        cell.tone = state.tone;
        cell.tip = row.lastReason.isEmpty() ? state.text : state.text + QStringLiteral(": ") + row.lastReason;
    }
    return cell;
}

Cell weakUseCell(const DeviceRow &row, Instant now) {
    if (!row.weakSeenAt) return {};
    const QString names = namesOf(row.weakSeen);
    return {.text = QStringLiteral("%1, %2").arg(momentText(*row.weakSeenAt, now), names),
            .exact = QStringLiteral("%1 %2").arg(iso8601(*row.weakSeenAt), words(row.weakSeen))};
}

}  // namespace

DevicesTable::DevicesTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent)
    : LedgerTable(ledger, clock,
                  {
                      {tr("Name")},
                      {tr("Address"), CellFace::Monospace},
                      {tr("Serial number"), CellFace::Monospace},
                      {tr("State")},
                      {tr("Certificate")},
                      {tr("Challenge"), CellFace::Dimmed},
                      {tr("Last attempt"), CellFace::Dimmed},
                      {tr("Profile"), CellFace::Dimmed},
                      {tr("Registered"), CellFace::Dimmed},
                      {tr("Owner"), CellFace::Dimmed},
                      {tr("Notes"), CellFace::Dimmed},
                      {tr("Networks"), CellFace::Monospace},
                      {tr("Weak algorithms")},
                      {tr("Last used"), CellFace::Dimmed},
                  },
                  parent) {}

void DevicesTable::setFilter(Filter filter) {
    m_query.failingOnly = filter == Filter::Failing;
    m_query.weakOnly = filter == Filter::Weak;
    refresh();
}

bool DevicesTable::isSortable(int column) const {
    return orderColumn(column).has_value();
}

std::pair<int, Qt::SortOrder> DevicesTable::firstOrder() const {
    return {int(Column::Name), Qt::AscendingOrder};
}

Result<std::vector<qint64>> DevicesTable::askIds() const {
    DeviceQuery query = m_query;
    query.search = search();
    return ledger().deviceIds(query);
}

Result<std::vector<LedgerTable::Row>> DevicesTable::askRows(const std::vector<qint64> &ids) const {
    const Result<std::vector<DeviceRow>> rows = ledger().deviceRows(ids);
    if (!rows) return rows.fault();
    std::vector<Row> cells;
    cells.reserve(rows->size());
    const Instant at = now();
    for (const DeviceRow &row : *rows) {
        const Registration &device = row.registration;
        cells.push_back({
            {.text = device.fqdn},
            {.text = device.ipAddress},
            {.text = device.serialNumber},
            statusCell(device, at),
            enrolmentCell(row, at),
            challengeStateCell(row.challengeState),
            lastAttemptCell(row, at),
            {.text = device.profile},
            dayCell(device.createdAt),
            {.text = device.owner},
            {.text = device.notes.section(u'\n', 0, 0), .tip = device.notes, .exact = device.notes},
            {.text = device.networks},
            weaknessCell(device, at),
            weakUseCell(row, at),
        });
    }
    return cells;
}

void DevicesTable::setOrder(int column, SortOrder order) {
    m_query.column = *orderColumn(column);
    m_query.order = order;
}

}  // namespace scepter

#include "tables/challenges_table.h"

#include "tables/moments.h"
#include "tables/states.h"

namespace scepter {
namespace {

std::optional<ChallengeQuery::Column> orderColumn(int column) {
    using Asked = ChallengeQuery::Column;
    switch (ChallengesTable::Column(column)) {
        case ChallengesTable::Column::Device:
            return Asked::Fqdn;
        case ChallengesTable::Column::Kind:
            return Asked::Kind;
        case ChallengesTable::Column::State:
            return Asked::State;
        case ChallengesTable::Column::Created:
            return Asked::Created;
        case ChallengesTable::Column::Expires:
            return Asked::Expires;
        case ChallengesTable::Column::CreatedBy:
        case ChallengesTable::Column::Spent:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

ChallengesTable::ChallengesTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent)
    : LedgerTable(ledger, clock,
                  {
                      {tr("Device")},
                      {tr("Kind"), CellFace::Dimmed},
                      {tr("State"), CellFace::Dimmed},
                      {tr("Made"), CellFace::Dimmed},
                      {tr("By"), CellFace::Dimmed},
                      {tr("Valid until"), CellFace::Dimmed},
                      {tr("Spent"), CellFace::Dimmed},
                  },
                  parent) {}

bool ChallengesTable::isSortable(int column) const {
    return orderColumn(column).has_value();
}

std::pair<int, Qt::SortOrder> ChallengesTable::firstOrder() const {
    return {int(Column::Created), Qt::DescendingOrder};
}

Result<std::vector<qint64>> ChallengesTable::askIds() const {
    ChallengeQuery query = m_query;
    query.search = search();
    return ledger().challengeIds(query);
}

Result<std::vector<LedgerTable::Row>> ChallengesTable::askRows(const std::vector<qint64> &ids) const {
    const Result<std::vector<ChallengeRow>> rows = ledger().challengeRows(ids);
    if (!rows) return rows.fault();
    std::vector<Row> cells;
    cells.reserve(rows->size());
    const Instant at = now();
    for (const ChallengeRow &row : *rows) {
        const Challenge &challenge = row.challenge;
        cells.push_back({
            {.text = row.fqdn},
            {.text = challenge.kind == ChallengeKind::Static ? tr("Static") : tr("One-time")},
            stateCell(challenge, at),
            momentCell(challenge.createdAt, at),
            {.text = challenge.createdBy},
            challenge.expiresAt ? momentCell(*challenge.expiresAt, at) : Cell{.text = tr("No limit")},
            challenge.spentAt ? momentCell(*challenge.spentAt, at) : Cell{},
        });
    }
    return cells;
}

void ChallengesTable::setOrder(int column, SortOrder order) {
    m_query.column = *orderColumn(column);
    m_query.order = order;
}

}  // namespace scepter

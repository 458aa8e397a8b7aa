#include "tables/challenges_table.h"

#include "records/words.h"
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
        case ChallengesTable::Column::Uses:
        case ChallengesTable::Column::CreatedBy:
        case ChallengesTable::Column::Used:
        case ChallengesTable::Column::Origin:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

ChallengesTable::ChallengesTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent)
    : LedgerTable(ledger, clock,
                  {
                      {tr("For")},
                      {tr("Kind"), CellFace::Dimmed},
                      {tr("State"), CellFace::Dimmed},
                      {tr("Uses"), CellFace::Dimmed},
                      {tr("Made"), CellFace::Dimmed},
                      {tr("By"), CellFace::Dimmed},
                      {tr("Valid until"), CellFace::Dimmed},
                      {tr("Last used"), CellFace::Dimmed},
                      {tr("Origin"), CellFace::Dimmed},
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
            challengeTargetCell(row),
            {.text = challenge.kind == ChallengeKind::Static ? tr("Static") : tr("One-time")},
            stateCell(challenge, at),
            {.text = usesText(challenge)},
            momentCell(challenge.createdAt, at),
            {.text = challenge.createdBy},
            challenge.expiresAt ? momentCell(*challenge.expiresAt, at) : Cell{.text = tr("No limit")},
            challenge.usedAt ? momentCell(*challenge.usedAt, at) : Cell{},
            {.text = originText(challenge.origin), .exact = word(challenge.origin)},
        });
    }
    return cells;
}

void ChallengesTable::setOrder(int column, SortOrder order) {
    m_query.column = *orderColumn(column);
    m_query.order = order;
}

Cell challengeTargetCell(const ChallengeRow &row) {
    const Challenge &challenge = row.challenge;
    const bool isOfProfile = challenge.registrationId == 0;
    if (!challenge.boundName.isEmpty())
        return {
            .text = challenge.boundName,
            .tip = isOfProfile
                       ? ChallengesTable::tr("%1 alone, of the profile %2").arg(challenge.boundName, challenge.profile)
                       : ChallengesTable::tr("%1 alone, through the registration %2")
                             .arg(challenge.boundName, row.identity)};
    if (isOfProfile) return {.text = ChallengesTable::tr("any device of the profile %1").arg(challenge.profile)};
    return {.text = row.identity.isEmpty() ? row.fqdn : row.identity};
}

QString usesText(const Challenge &challenge) {
    const bool isUnlimited = challenge.kind == ChallengeKind::Static || challenge.usesAllowed == 0;
    if (isUnlimited) return ChallengesTable::tr("%1, no limit").arg(challenge.usesTaken);
    return ChallengesTable::tr("%1 of %2").arg(challenge.usesTaken).arg(challenge.usesAllowed);
}

QString originText(ChallengeOrigin origin) {
    return origin == ChallengeOrigin::Ndes ? ChallengesTable::tr("NDES page") : ChallengesTable::tr("Administrator");
}

}  // namespace scepter

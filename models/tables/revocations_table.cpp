#include "tables/revocations_table.h"

#include "tables/certificates_table.h"
#include "tables/moments.h"
#include "tables/states.h"

namespace scepter {
namespace {

using namespace Qt::StringLiterals;

std::optional<RevocationQuery::Column> orderColumn(int column) {
    using Asked = RevocationQuery::Column;
    switch (RevocationsTable::Column(column)) {
        case RevocationsTable::Column::Time:
            return Asked::At;
        case RevocationsTable::Column::Reason:
            return Asked::Reason;
        case RevocationsTable::Column::SerialNumber:
            return Asked::Serial;
        case RevocationsTable::Column::Subject:
            return Asked::Subject;
        case RevocationsTable::Column::Device:
        case RevocationsTable::Column::By:
        case RevocationsTable::Column::Expires:
            return std::nullopt;
    }
    return std::nullopt;
}

Cell reasonCell(RevocationReason reason) {
    const StateTone tone = reason == RevocationReason::CertificateHold ? StateTone::Attention : StateTone::Bad;
    return {.text = reasonText(reason), .icon = u"ban"_s, .tone = tone};
}

}  // namespace

RevocationsTable::RevocationsTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent)
    : LedgerTable(ledger, clock,
                  {
                      {tr("Revoked"), CellFace::Dimmed},
                      {tr("Device")},
                      {tr("Reason")},
                      {tr("By"), CellFace::Dimmed},
                      {tr("Serial number"), CellFace::Monospace},
                      {tr("Subject"), CellFace::Dimmed},
                      {tr("Would expire"), CellFace::Dimmed},
                  },
                  parent) {}

bool RevocationsTable::isSortable(int column) const {
    return orderColumn(column).has_value();
}

std::pair<int, Qt::SortOrder> RevocationsTable::firstOrder() const {
    return {int(Column::Time), Qt::DescendingOrder};
}

Result<std::vector<qint64>> RevocationsTable::askIds() const {
    RevocationQuery query = m_query;
    query.search = search();
    return ledger().revocationIds(query);
}

Result<std::vector<LedgerTable::Row>> RevocationsTable::askRows(const std::vector<qint64> &ids) const {
    const Result<std::vector<RevocationRow>> rows = ledger().revocationRows(ids);
    if (!rows) return rows.fault();
    std::vector<Row> cells;
    cells.reserve(rows->size());
    const Instant at = now();
    for (const RevocationRow &row : *rows) {
        const Revocation &revocation = row.revocation;
        cells.push_back({
            momentCell(revocation.at, at),
            {.text = row.fqdn},
            reasonCell(revocation.reason),
            {.text = revocation.by},
            {.text = groupedHex(revocation.serial), .exact = revocation.serial},
            {.text = row.subject},
            dayCell(row.notAfter),
        });
    }
    return cells;
}

void RevocationsTable::setOrder(int column, SortOrder order) {
    m_query.column = *orderColumn(column);
    m_query.order = order;
}

}  // namespace scepter

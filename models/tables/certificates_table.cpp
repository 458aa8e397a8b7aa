#include "tables/certificates_table.h"

#include "tables/moments.h"
#include "tables/states.h"

namespace scepter {
namespace {

std::optional<CertificateQuery::Column> orderColumn(int column) {
    using Asked = CertificateQuery::Column;
    switch (CertificatesTable::Column(column)) {
        case CertificatesTable::Column::Device:
            return Asked::Fqdn;
        case CertificatesTable::Column::Status:
            return Asked::Status;
        case CertificatesTable::Column::Expires:
            return Asked::NotAfter;
        case CertificatesTable::Column::SerialNumber:
            return Asked::Serial;
        case CertificatesTable::Column::Issued:
            return Asked::IssuedAt;
        case CertificatesTable::Column::Subject:
            return Asked::Subject;
        case CertificatesTable::Column::Profile:
        case CertificatesTable::Column::Names:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

CertificatesTable::CertificatesTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent)
    : LedgerTable(ledger, clock,
                  {
                      {tr("Device")},
                      {tr("Status")},
                      {tr("Expires")},
                      {tr("Profile"), CellFace::Dimmed},
                      {tr("Serial number"), CellFace::Monospace},
                      {tr("Issued"), CellFace::Dimmed},
                      {tr("Subject"), CellFace::Dimmed},
                      {tr("Names"), CellFace::Dimmed},
                  },
                  parent) {}

void CertificatesTable::setFilter(Filter filter) {
    m_query.status = std::nullopt;
    m_query.expiringSoonOnly = filter == Filter::ExpiringSoon;
    if (filter == Filter::Valid) m_query.status = CertificateStatus::Valid;
    if (filter == Filter::Revoked) m_query.status = CertificateStatus::Revoked;
    if (filter == Filter::Expired) m_query.status = CertificateStatus::Expired;
    refresh();
}

bool CertificatesTable::isSortable(int column) const {
    return orderColumn(column).has_value();
}

std::pair<int, Qt::SortOrder> CertificatesTable::firstOrder() const {
    return {int(Column::Issued), Qt::DescendingOrder};
}

Result<std::vector<qint64>> CertificatesTable::askIds() const {
    CertificateQuery query = m_query;
    query.search = search();
    return ledger().certificateIds(query);
}

Result<std::vector<LedgerTable::Row>> CertificatesTable::askRows(const std::vector<qint64> &ids) const {
    const Result<std::vector<CertificateRecord>> rows = ledger().certificateRows(ids);
    if (!rows) return rows.fault();
    std::vector<Row> cells;
    cells.reserve(rows->size());
    const Instant at = now();
    for (const CertificateRecord &row : *rows) {
        cells.push_back({
            {.text = row.fqdn.isEmpty() ? row.subject : row.fqdn},
            stateCell(row, at),
            dayCell(row.notAfter),
            {.text = row.profile},
            {.text = groupedHex(row.serial), .exact = row.serial},
            momentCell(row.issuedAt, at),
            {.text = row.subject},
            {.text = row.names},
        });
    }
    return cells;
}

void CertificatesTable::setOrder(int column, SortOrder order) {
    m_query.column = *orderColumn(column);
    m_query.order = order;
}

QString groupedHex(const QString &hex) {
    QString grouped;
    grouped.reserve(hex.size() + hex.size() / 4);
    for (qsizetype at = 0; at < hex.size(); at += 4) {
        if (at > 0) grouped += u' ';
        grouped += QStringView(hex).mid(at, 4);
    }
    return grouped;
}

}  // namespace scepter

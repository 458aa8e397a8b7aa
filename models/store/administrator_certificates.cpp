#include "store/database_transaction.h"
#include "store/list_query.h"
#include "store/rows.h"
#include "store/store_administrator.h"

#include <iterator>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr std::chrono::days soon{30};

QString orderOf(CertificateQuery::Column column) {
    switch (column) {
        case CertificateQuery::Column::IssuedAt:
            return {};  // they are numbered in the order of issue
        case CertificateQuery::Column::Serial:
            return u"serial"_s;
        case CertificateQuery::Column::Subject:
            return u"subject"_s;
        case CertificateQuery::Column::Fqdn:
            return u"fqdn"_s;
        case CertificateQuery::Column::NotAfter:
        case CertificateQuery::Column::Status:
            return u"not_after"_s;  // each status is a list of its own
    }
    return {};
}

void restrictTo(ListQuery &list, CertificateStatus status, Instant now) {
    switch (status) {
        case CertificateStatus::Valid:
            return list.where(u"revoked_at IS NULL AND not_after >= ?"_s, now);
        case CertificateStatus::Expired:
            return list.where(u"revoked_at IS NULL AND not_after < ?"_s, now);
        case CertificateStatus::Revoked:
            return list.where(u"revoked_at IS NOT NULL"_s);
    }
}

Result<std::vector<qint64>> idsOf(Connection &connection, const CertificateQuery &query, Instant now) {
    ListQuery list(u"certificates"_s);
    if (!query.fqdn.isEmpty()) list.where(u"fqdn = ?"_s, query.fqdn);
    if (query.registrationId != 0) list.where(u"registration_id = ?"_s, query.registrationId);
    if (query.status) restrictTo(list, *query.status, now);
    if (query.expiringSoonOnly) {
        restrictTo(list, CertificateStatus::Valid, now);
        list.where(u"not_after <= ?"_s, now + soon);
    }
    list.search(query.search);
    const bool sortsRevoked =
        query.column == CertificateQuery::Column::Status && query.status == CertificateStatus::Revoked;
    list.sort(sortsRevoked ? u"revoked_at"_s : orderOf(query.column), query.order);
    return list.ids(connection);
}

}  // namespace

Result<std::vector<qint64>> StoreAdministrator::certificateIds(const CertificateQuery &query) {
    const Instant now = m_clock.now();
    if (query.column != CertificateQuery::Column::Status || query.status) return idsOf(m_connection, query, now);

    // The status follows from the time of day, so no index holds it; three lists that indexes do hold give the same
    // order.
    Result<DatabaseTransaction> view = DatabaseTransaction::forReading(m_connection);
    if (!view) return view.fault();
    std::vector<CertificateStatus> statuses{CertificateStatus::Valid, CertificateStatus::Expired,
                                            CertificateStatus::Revoked};
    if (query.order == SortOrder::Descending) std::swap(statuses.front(), statuses.back());
    std::vector<qint64> ids;
    for (const CertificateStatus status : statuses) {
        CertificateQuery part = query;
        part.status = status;
        const Result<std::vector<qint64>> found = idsOf(m_connection, part, now);
        if (!found) return found;
        std::copy(found->begin(), found->end(), std::back_inserter(ids));
    }
    return ids;
}

Result<std::vector<CertificateRecord>> StoreAdministrator::certificateRows(const std::vector<qint64> &ids) {
    static const QString sql =
        u"SELECT %1 FROM certificates WHERE id IN (SELECT value FROM json_each(?))"_s.arg(certificateColumns);
    Result<Statement> found = m_connection.run(sql, jsonOf(ids));
    if (!found) return found.fault();
    std::unordered_map<qint64, CertificateRecord> rows;
    const Result<void> read = found->each(
        [&](const Statement &row) { rows.emplace(row.integer(certificateColumnCount - 1), certificateOf(row)); });
    if (!read) return read.fault();
    return inOrderOf<CertificateRecord>(ids, rows);
}

Result<CertificateRecord> StoreAdministrator::certificate(const QString &serial) {
    static const QString sql = u"SELECT %1 FROM certificates WHERE serial = ?"_s.arg(certificateColumns);
    Result<Statement> row = m_connection.run(sql, serial);
    if (!row) return row.fault();
    if (!row->next()) return {FaultKind::NotFound, u"There is no certificate with the serial number %1."_s.arg(serial)};
    return certificateOf(*row);
}

Result<QByteArray> StoreAdministrator::certificateDer(const QString &serial) {
    Result<Statement> row = m_connection.run(
        u"SELECT der FROM certificates JOIN certificate_encodings ON certificate_id = certificates.id WHERE serial = ?"_s,
        serial);
    if (!row) return row.fault();
    if (!row->next()) return {FaultKind::NotFound, u"There is no certificate with the serial number %1."_s.arg(serial)};
    return row->octets(0);
}

}  // namespace scepter

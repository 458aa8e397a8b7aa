#include "store/database_transaction.h"
#include "store/list_query.h"
#include "store/rows.h"
#include "store/store_administrator.h"

#include <unordered_map>

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

QString orderOf(RevocationQuery::Column column) {
    switch (column) {
        case RevocationQuery::Column::At:
            return u"revoked_at"_s;
        case RevocationQuery::Column::Serial:
            return u"serial"_s;
        case RevocationQuery::Column::Subject:
            return u"subject"_s;
        case RevocationQuery::Column::Reason:
            return u"revocation_reason"_s;
    }
    return u"revoked_at"_s;
}

RevocationReason reasonOf(const QString &word) {
    return revocationReason(word).value_or(
        RevocationReason::Unspecified);  // held to the known words by a CHECK constraint
}

struct Standing {
    std::optional<RevocationReason> reason;  ///< nothing while it is not revoked
    std::optional<qint64> registrationId;
    QString authority;
};

Result<Standing> standingOf(Connection &connection, const QString &serial) {
    Result<Statement> row = connection.run(
        u"SELECT revocation_reason, registration_id, authority FROM certificates WHERE serial = ?"_s, serial);
    if (!row) return row.fault();
    if (!row->next()) return {FaultKind::NotFound, u"There is no certificate with the serial number %1."_s.arg(serial)};
    return Standing{row->isNull(0) ? std::nullopt : std::optional(reasonOf(row->text(0))), row->optionalInteger(1),
                    row->text(2)};
}

/// The authority's list is out of date.
Result<void> noteChange(Connection &connection, const QString &authority) {
    return connection.perform(u"UPDATE revocation_progress SET changes = changes + 1 WHERE authority = ?"_s, authority);
}

/// The list of devices is sorted by the end of each one's newest certificate that stands.
Result<void> refreshExpiry(Connection &connection, const std::optional<qint64> &registrationId) {
    if (!registrationId) return {};
    return connection.perform(
        u"UPDATE registrations SET certificate_expires_at = (SELECT not_after FROM certificates WHERE registration_id "
        u"= "
        "registrations.id AND revoked_at IS NULL ORDER BY id DESC LIMIT 1) WHERE id = ?"_s,
        *registrationId);
}

Result<void> revokeOne(Connection &connection, const Revocation &revocation) {
    const Result<Standing> standing = standingOf(connection, revocation.serial);
    if (!standing) return standing.fault();
    const bool isOnHold = standing->reason == RevocationReason::CertificateHold;
    if (standing->reason && !isOnHold)
        return {FaultKind::Conflict, u"The certificate %1 is revoked already (%2); that is final."_s.arg(
                                         revocation.serial, word(*standing->reason))};
    if (isOnHold && revocation.reason == RevocationReason::CertificateHold)
        return {FaultKind::Conflict, u"The certificate %1 is on hold already."_s.arg(revocation.serial)};
    // Without its claim a repeated request is decided anew instead of being answered with a revoked certificate.
    const Result<void> revoked = connection.perform(
        u"UPDATE certificates SET revoked_at = ?, revocation_reason = ?, revoked_by = ?, claim = NULL WHERE serial = ?"_s,
        revocation.at, word(revocation.reason), revocation.by, revocation.serial);
    if (!revoked) return revoked;
    if (const Result<void> noted = noteChange(connection, standing->authority); !noted) return noted;
    return refreshExpiry(connection, standing->registrationId);
}

}  // namespace

Result<void> StoreAdministrator::revoke(const std::vector<Revocation> &revocations) {
    if (revocations.empty()) return {};
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    for (const Revocation &revocation : revocations)
        if (const Result<void> revoked = revokeOne(m_connection, revocation); !revoked) return revoked;
    return transaction->commit();
}

Result<void> StoreAdministrator::unhold(const QString &serial, const QString &) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<Standing> standing = standingOf(m_connection, serial);
    if (!standing) return standing.fault();
    if (standing->reason != RevocationReason::CertificateHold)
        return {FaultKind::Conflict, u"The certificate %1 is not on hold."_s.arg(serial)};
    const Result<void> restored = m_connection.perform(
        u"UPDATE certificates SET revoked_at = NULL, revocation_reason = NULL, revoked_by = NULL WHERE serial = ?"_s,
        serial);
    if (!restored) return restored;
    if (const Result<void> refreshed = refreshExpiry(m_connection, standing->registrationId); !refreshed)
        return refreshed;
    if (const Result<void> noted = noteChange(m_connection, standing->authority); !noted) return noted;
    return transaction->commit();
}

Result<std::vector<qint64>> StoreAdministrator::revocationIds(const RevocationQuery &query) {
    ListQuery list(u"certificates"_s);
    list.where(u"revoked_at IS NOT NULL"_s);
    list.search(query.search);
    list.sort(orderOf(query.column), query.order);
    return list.ids(m_connection);
}

Result<std::vector<RevocationRow>> StoreAdministrator::revocationRows(const std::vector<qint64> &ids) {
    Result<Statement> found = m_connection.run(
        u"SELECT id, serial, revoked_at, revocation_reason, revoked_by, subject, fqdn, not_after FROM certificates "
        "WHERE revoked_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))"_s,
        jsonOf(ids));
    if (!found) return found.fault();
    std::unordered_map<qint64, RevocationRow> rows;
    const Result<void> read = found->each([&](const Statement &row) {
        rows.emplace(row.integer(0),
                     RevocationRow{Revocation{row.text(1), row.instant(2), reasonOf(row.text(3)), row.text(4)},
                                   row.text(5), row.text(6), row.instant(7)});
    });
    if (!read) return read.fault();
    return inOrderOf<RevocationRow>(ids, rows);
}

Result<std::vector<CrlRecord>> StoreAdministrator::crls(int limit) {
    Result<Statement> found = m_connection.run(
        u"SELECT authority, number, this_update, next_update, entries FROM crls ORDER BY id DESC LIMIT ?"_s, limit);
    if (!found) return found.fault();
    std::vector<CrlRecord> crls;
    const Result<void> read = found->each([&](const Statement &row) {
        crls.push_back({row.text(0), row.integer(1), row.instant(2), row.instant(3), row.number(4), {}});
    });
    if (!read) return read.fault();
    return crls;
}

Result<QByteArray> StoreAdministrator::crlDer(const QString &authority, qint64 number) {
    Result<Statement> found =
        m_connection.run(u"SELECT der FROM crls WHERE authority = ? AND number = ?"_s, authority, number);
    if (!found) return found.fault();
    if (!found->next())
        return {FaultKind::NotFound,
                u"There is no revocation list %1 of the authority \"%2\"."_s.arg(number).arg(authority)};
    return found->octets(0);
}

}  // namespace scepter

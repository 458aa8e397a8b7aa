#include "store/audit_rows.h"
#include "store/database_transaction.h"
#include "store/device_rows.h"
#include "store/list_query.h"
#include "store/pending_rows.h"
#include "store/rows.h"
#include "store/store_administrator.h"

#include <unordered_map>

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

void restrictTo(ListQuery &list, PendingState state, Instant now) {
    if (state == PendingState::Waiting) return list.where(u"state = 'waiting' AND expires_at >= ?"_s, now);
    // Whether or not anybody has noted it yet.
    if (state == PendingState::Expired)
        return list.where(u"(state = 'expired' OR (state = 'waiting' AND expires_at < ?))"_s, now);
    list.where(u"state = ?"_s, word(state));
}

QString fate(PendingState state) {
    switch (state) {
        case PendingState::Waiting:
            return u"still waits"_s;
        case PendingState::Approved:
            return u"is approved already"_s;
        case PendingState::Rejected:
            return u"is rejected already"_s;
        case PendingState::Expired:
            return u"has expired: nobody decided in time"_s;
        case PendingState::Issued:
            return u"was approved, and its certificate is issued"_s;
    }
    return {};
}

/// Why a decision changed nothing.
Fault whyNotDecided(Connection &connection, qint64 id, Instant now) {
    const Result<std::optional<PendingRequest>> request = pendingById(connection, id);
    if (!request) return request.fault();
    if (!*request) return {FaultKind::NotFound, u"Request %1 is none that ever waited for a decision."_s.arg(id)};
    return {FaultKind::Conflict, u"Request %1 %2."_s.arg(id).arg(fate((*request)->stateAt(now)))};
}

/// Only what waits, and not past its time, can be decided.
Result<void> decide(Connection &connection, qint64 id, PendingState state, const QString &by, const QString &reason,
                    Instant now) {
    const Result<Statement> decided = connection.run(
        u"UPDATE pending_requests SET state = ?, decided_at = ?, decided_by = ?, reason = ? "
        "WHERE id = ? AND state = 'waiting' AND expires_at >= ?"_s,
        word(state), now, by, reason, id, now);
    if (!decided) return decided.fault();
    if (decided->changedRows() != 1) return whyNotDecided(connection, id, now);
    return {};
}

Result<void> auditDecision(Connection &connection, qint64 id, AuditAction action, const QString &by,
                           const QString &reason, Instant now) {
    const Result<std::optional<PendingRequest>> request = pendingById(connection, id);
    if (!request) return request.fault();
    AuditEntry entry;
    entry.at = now;
    entry.by = by;
    entry.kind = AuditedKind::Request;
    entry.action = action;
    entry.objectId = id;
    if (*request) entry.object = (*request)->fqdn;
    if (!reason.isEmpty()) entry.changes = {{u"reason"_s, {}, reason}};
    return writeAudit(connection, entry);
}

}  // namespace

Result<std::vector<qint64>> StoreAdministrator::pendingIds(const PendingQuery &query) {
    ListQuery list(u"pending_requests"_s);
    if (query.state) restrictTo(list, *query.state, m_clock.now());
    if (!query.fqdn.isEmpty()) list.where(u"fqdn = ?"_s, query.fqdn);
    list.sort({}, SortOrder::Ascending);  // they are numbered in the order of time
    return list.ids(m_connection);
}

Result<std::vector<PendingRequest>> StoreAdministrator::pendingRows(const std::vector<qint64> &ids) {
    static const QString sql =
        u"SELECT %1 FROM pending_requests WHERE id IN (SELECT value FROM json_each(?))"_s.arg(pendingColumns);
    Result<Statement> found = m_connection.run(sql, jsonOf(ids));
    if (!found) return found.fault();
    std::unordered_map<qint64, PendingRequest> rows;
    const Result<void> read = found->each([&](const Statement &row) { rows.emplace(row.integer(0), pendingOf(row)); });
    if (!read) return read.fault();
    return inOrderOf<PendingRequest>(ids, rows);
}

Result<PendingRequest> StoreAdministrator::pendingRequest(qint64 id) {
    const Result<std::optional<PendingRequest>> request = pendingById(m_connection, id);
    if (!request) return request.fault();
    if (!*request) return {FaultKind::NotFound, u"Request %1 is none that ever waited for a decision."_s.arg(id)};
    return **request;
}

Result<void> StoreAdministrator::approve(qint64 id, const QString &by) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Instant now = m_clock.now();
    const Result<std::optional<PendingRequest>> request = pendingById(m_connection, id);
    if (!request) return request.fault();
    if (*request && (*request)->registrationId == 0 && (*request)->stateAt(now) == PendingState::Waiting)
        return {FaultKind::Conflict,
                u"No registration covers %1: register the device from the request, which approves it."_s.arg(
                    (*request)->fqdn)};
    if (const Result<void> decided = decide(m_connection, id, PendingState::Approved, by, {}, now); !decided)
        return decided;
    if (const Result<void> noted = auditDecision(m_connection, id, AuditAction::Approved, by, {}, now); !noted)
        return noted;
    return transaction->commit();
}

Result<void> StoreAdministrator::reject(qint64 id, const QString &reason, const QString &by) {
    const QString told = reason.trimmed();
    if (told.isEmpty()) return {FaultKind::Malformed, u"State a reason for the rejection: the device is told it."_s};
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Instant now = m_clock.now();
    if (const Result<void> decided = decide(m_connection, id, PendingState::Rejected, by, told, now); !decided)
        return decided;
    const Result<void> withdrawn = m_connection.perform(
        u"UPDATE challenges SET state = 'withdrawn', reserved_by = NULL WHERE state = 'reserved' AND reserved_by = ?"_s,
        id);
    if (!withdrawn) return withdrawn;
    if (const Result<void> noted = auditDecision(m_connection, id, AuditAction::Rejected, by, told, now); !noted)
        return noted;
    return transaction->commit();
}

Result<qint64> StoreAdministrator::adopt(qint64 id, const NewDevice &device, const QString &by) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Instant now = m_clock.now();
    const Result<std::optional<PendingRequest>> request = pendingById(m_connection, id);
    if (!request) return request.fault();
    if (!*request || (*request)->stateAt(now) != PendingState::Waiting) return whyNotDecided(m_connection, id, now);
    if (const Result<void> fits = checkAdoption(**request, device.registration); !fits) return fits.fault();
    const Result<qint64> added = insertDevice(m_connection, device, now);
    if (!added) return added;
    const Result<void> linked = m_connection.perform(
        u"UPDATE pending_requests SET registration_id = ?, adopted = 1 WHERE id = ?"_s, *added, id);
    if (!linked) return linked.fault();
    if (const Result<void> decided = decide(m_connection, id, PendingState::Approved, by, {}, now); !decided)
        return decided.fault();
    if (const Result<void> noted = auditDecision(m_connection, id, AuditAction::Approved, by, {}, now); !noted)
        return noted.fault();
    if (const Result<void> committed = transaction->commit(); !committed) return committed.fault();
    return added;
}

}  // namespace scepter

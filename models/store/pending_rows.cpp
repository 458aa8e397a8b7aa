#include "store/pending_rows.h"

#include "store/rows.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Transaction transactionOf(const PendingRequest &request, const Transaction &made) {
    Transaction transaction = made;
    if (request.registrationId != 0) transaction.registrationId = request.registrationId;
    return transaction;
}

Result<void> reserveChallenge(Connection &connection, const PendingRequest &request, qint64 id, Instant now) {
    if (!request.reservedChallenge) return {};
    const Result<Statement> reserved = connection.run(
        u"UPDATE challenges SET state = 'reserved', reserved_by = ? WHERE id = ? AND (registration_id = ? OR "
        "profile = (SELECT profile FROM registrations WHERE id = ?)) AND (bound_name = '' OR bound_name = ?) AND "
        "kind = 'dynamic' AND state = 'fresh' AND (expires_at IS NULL OR expires_at >= ?)"_s,
        id, *request.reservedChallenge, request.registrationId, request.registrationId, request.fqdn, now);
    if (!reserved) return reserved.fault();
    if (reserved->changedRows() != 1)
        return {FaultKind::Conflict, u"The challenge was spent, reserved or withdrawn, or has expired meanwhile."_s};
    return {};
}

/// `which` selects ids of requests whose time is over.
Result<qint64> expire(Connection &connection, const QString &which, const QVariantList &values) {
    const Result<Statement> freed = connection.runWith(
        u"UPDATE challenges SET state = 'fresh', reserved_by = NULL WHERE state = 'reserved' AND reserved_by IN (%1)"_s
            .arg(which),
        values);
    if (!freed) return freed.fault();
    const Result<Statement> expired =
        connection.runWith(u"UPDATE pending_requests SET state = 'expired' WHERE id IN (%1)"_s.arg(which), values);
    if (!expired) return expired.fault();
    return expired->changedRows();
}

/// What nobody noted yet must not stand in the way of the same request made anew, nor keep its challenge.
Result<void> expireSameClaim(Connection &connection, const QByteArray &claim, Instant now) {
    const Result<qint64> expired = expire(
        connection, u"SELECT id FROM pending_requests WHERE claim = ? AND state = 'waiting' AND expires_at < ?"_s,
        {bound(claim), bound(now)});
    if (!expired) return expired.fault();
    return {};
}

Result<void> insertRequest(Connection &connection, const PendingRow &pending, qint64 id) {
    const PendingRequest &r = pending.request;
    const Result<Statement> inserted = connection.run(
        u"INSERT INTO pending_requests (id, asked_at, peer, transaction_id, key_digest, request_digest, claim, "
        "signer_digest, registration_id, fqdn, endpoint, authority, renews, subject, names, ip_address, serial_number, "
        "requested_key, reserved_challenge, state, expires_at) "
        "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ? "
        "WHERE ? = 0 OR EXISTS (SELECT 1 FROM registrations WHERE id = ?)"_s,
        id, r.askedAt, r.peer, r.claim.transactionId, r.claim.keyDigest, r.claim.requestDigest, pending.claim,
        r.signerDigest, r.registrationId, r.fqdn, r.endpoint, r.authority, r.renews, r.subject, r.names, r.ipAddress,
        r.serialNumber, r.key, r.reservedChallenge, r.expiresAt, r.registrationId, r.registrationId);
    if (!inserted) {
        if (inserted.fault().kind != FaultKind::Conflict) return inserted.fault();
        return {FaultKind::Conflict, u"The same request waits for a decision already. "_s + inserted.fault().sentence};
    }
    if (inserted->changedRows() != 1) return {FaultKind::Conflict, u"The registration was deleted meanwhile."_s};
    return connection.perform(u"INSERT INTO pending_messages (request_id, message) VALUES (?, ?)"_s, id, r.message);
}

template <typename... Values>
Result<std::optional<PendingRequest>> newest(Connection &connection, const QString &condition,
                                             const Values &...values) {
    Result<Statement> row = connection.run(
        u"SELECT %1, pending_messages.message FROM pending_requests JOIN pending_messages ON "
        "pending_messages.request_id = pending_requests.id WHERE %2 ORDER BY pending_requests.id DESC LIMIT 1"_s.arg(
            pendingColumns, condition),
        values...);
    if (!row) return row.fault();
    if (!row->next()) return std::optional<PendingRequest>();
    PendingRequest request = pendingOf(*row);
    request.message = row->octets(pendingColumnCount);
    return std::optional(std::move(request));
}

}  // namespace

PendingRow::PendingRow(const PendingRequest &asked, const Transaction &transaction)
    : request(asked), claim(claimDigest(asked.claim)), attempt(transactionOf(asked, transaction)) {}

Result<qint64> writePending(Connection &connection, const PendingRow &pending, Instant now) {
    const Result<qint64> id = writeAttempt(connection, pending.attempt);
    if (!id) return id;
    if (const Result<void> expired = expireSameClaim(connection, pending.claim, now); !expired) return expired.fault();
    if (const Result<void> inserted = insertRequest(connection, pending, *id); !inserted) return inserted.fault();
    if (const Result<void> reserved = reserveChallenge(connection, pending.request, *id, now); !reserved)
        return reserved.fault();
    return id;
}

Result<void> settlePending(Connection &connection, qint64 id, qint64 registrationId, const QString &certificateSerial) {
    const Result<Statement> settled = connection.run(
        u"UPDATE pending_requests SET state = 'issued', certificate_serial = ? WHERE id = ? AND registration_id = ? "
        "AND state = 'approved'"_s,
        certificateSerial, id, registrationId);
    if (!settled) return settled.fault();
    if (settled->changedRows() != 1)
        return {FaultKind::Conflict, u"Request %1 is not approved, or was answered meanwhile."_s.arg(id)};
    return {};
}

Result<void> notePoll(Connection &connection, qint64 id, Instant at) {
    return connection.perform(u"UPDATE pending_requests SET polls = polls + 1, polled_at = ? WHERE id = ?"_s, at, id);
}

Result<bool> hasOverdue(Connection &connection, Instant now) {
    Result<Statement> row = connection.run(
        u"SELECT EXISTS (SELECT 1 FROM pending_requests WHERE state = 'waiting' AND expires_at < ?)"_s, now);
    if (!row) return row.fault();
    return row->next() && row->truth(0);
}

Result<qint64> writeExpiries(Connection &connection, Instant now, int most) {
    return expire(connection,
                  u"SELECT id FROM pending_requests WHERE state = 'waiting' AND expires_at < ? "
                  "ORDER BY expires_at, id LIMIT ?"_s,
                  {bound(now), bound(most)});
}

Result<std::optional<PendingRequest>> newestOfKey(Connection &connection, const QByteArray &transactionId,
                                                  const QByteArray &keyDigest) {
    static const QString condition = u"pending_requests.transaction_id = ? AND pending_requests.key_digest = ?"_s;
    return newest(connection, condition, transactionId, keyDigest);
}

Result<std::optional<PendingRequest>> newestOfSigner(Connection &connection, const QByteArray &transactionId,
                                                     const QByteArray &signerDigest) {
    static const QString condition = u"pending_requests.transaction_id = ? AND pending_requests.signer_digest = ?"_s;
    return newest(connection, condition, transactionId, signerDigest);
}

Result<std::optional<PendingRequest>> pendingById(Connection &connection, qint64 id) {
    static const QString condition = u"pending_requests.id = ?"_s;
    return newest(connection, condition, id);
}

}  // namespace scepter

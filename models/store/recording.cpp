#include "store/recording.h"

#include "records/words.h"
#include "store/audit_rows.h"
#include "store/pending_rows.h"
#include "store/rows.h"
#include "store/superseding.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

QString searchTextOf(const CertificateRecord &c) {
    return searchText({c.serial, c.subject, c.names, c.fqdn, c.profile});
}

Transaction transactionOf(const Issue &issue) {
    Transaction transaction = issue.transaction;
    transaction.registrationId = issue.registrationId;
    transaction.certificateSerial = issue.certificate.serial;
    return transaction;
}

/// The row and its large companions.
Result<qint64> insertTransaction(Connection &connection, const AttemptRow &attempt) {
    const Transaction &t = attempt.transaction;
    Result<Statement> inserted = connection.run(
        u"INSERT INTO transactions (at, peer, operation, message_type, transaction_id, key_digest, request_digest, "
        u"result, "
        "http_status, fail_info, reason, fqdn, ip_address, serial_number, registration_id, alarm, certificate_serial, weak, "
        "search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        t.at, t.peer, t.operation, t.messageType, t.claim.transactionId, t.claim.keyDigest, t.claim.requestDigest,
        word(t.result), t.httpStatus, t.failInfo, t.reason, t.fqdn, t.ipAddress, t.serialNumber,
        t.registrationId, t.alarm, t.certificateSerial, words(t.weak), attempt.search);
    if (!inserted) return inserted.fault();
    const qint64 number = inserted->insertedId();
    const Result<void> details =
        connection.perform(u"INSERT INTO transaction_details (transaction_id, trace, message) VALUES (?, ?, ?)"_s,
                           number, attempt.trace, t.message);
    if (!details) return details.fault();
    return number;
}

/// The audit trail keeps it when the transaction itself is long gone.
Result<void> raiseAlarm(Connection &connection, const Transaction &t, qint64 number) {
    if (t.alarm.isEmpty()) return {};
    AuditEntry entry;
    entry.at = t.at;
    entry.by = t.peer;
    entry.kind = AuditedKind::Request;
    entry.action = AuditAction::Alarm;
    entry.objectId = number;
    entry.object = t.fqdn;
    entry.sentence = t.alarm;
    return writeAudit(connection, entry);
}

Result<void> takeUse(Connection &connection, const IssueRow &issue, Instant now) {
    const Transaction &t = issue.attempt.transaction;
    const int uses = issue.use == Issue::Use::Taken ? 1 : 0;
    const Result<Statement> taken = connection.run(
        u"UPDATE registrations SET uses_taken = uses_taken + ?, last_attempt_at = ?, last_result = ?, last_reason = "
        u"'', "
        "certificate_expires_at = ? WHERE id = ? AND state = 'open' AND (valid_until IS NULL OR valid_until >= ?) "
        "AND (valid_from IS NULL OR valid_from <= ?) AND (? = 0 OR uses_allowed = 0 OR uses_taken < uses_allowed)"_s,
        uses, t.at, word(t.result), issue.certificate.notAfter, issue.registrationId, now, now, uses);
    if (!taken) return taken.fault();
    if (taken->changedRows() != 1)
        return {FaultKind::Conflict,
                u"The registration was disabled or deleted, has expired, or has no use left meanwhile."_s};
    return {};
}

Result<void> noteWeakness(Connection &connection, const IssueRow &issue) {
    const Transaction &t = issue.attempt.transaction;
    if (!t.weak) return {};
    return connection.perform(u"UPDATE registrations SET weak_seen = ?, weak_seen_at = ? WHERE id = ?"_s, words(t.weak),
                              t.at, issue.registrationId);
}

Result<void> spendChallenge(Connection &connection, const IssueRow &issue, qint64 transaction, Instant now) {
    if (!issue.spentChallenge) return {};
    // A reserved one was good when it was asked with; how long the decision took is not the device's fault.
    const Result<Statement> spent = connection.run(
        u"UPDATE challenges SET uses_taken = uses_taken + 1, used_at = ?, spent_by = ?, reserved_by = NULL, "
        "state = CASE WHEN uses_allowed = 0 OR uses_taken + 1 < uses_allowed THEN 'fresh' ELSE 'spent' END, "
        "spent_at = CASE WHEN uses_allowed = 0 OR uses_taken + 1 < uses_allowed THEN NULL ELSE ? END "
        "WHERE id = ? AND (registration_id = ? OR profile = (SELECT profile FROM registrations WHERE id = ?)) "
        "AND kind = 'dynamic' AND (bound_name = '' OR bound_name = ?) "
        "AND ((state = 'fresh' AND (expires_at IS NULL OR expires_at >= ?)) OR (state = 'reserved' AND reserved_by = ?))"_s,
        now, transaction, now, *issue.spentChallenge, issue.registrationId, issue.registrationId,
        issue.certificate.fqdn, now, issue.settles);
    if (!spent) return spent.fault();
    if (spent->changedRows() != 1)
        return {FaultKind::Conflict, u"The challenge was spent, reserved or withdrawn, or has expired meanwhile."_s};
    return {};
}

/// What is settled no longer makes room, so that the same request may have a new certificate; so does what it renews.
Result<void> releaseOldClaim(Connection &connection, const IssueRow &issue, Instant now) {
    if (issue.attempt.claim.isEmpty()) return {};
    return connection.perform(
        u"UPDATE certificates SET claim = NULL WHERE claim = ? AND (issued_at < ? OR not_after < ? OR serial = ?)"_s,
        issue.attempt.claim, now - claimLifetime, now, issue.certificate.renews);
}

/// The certificate on whose strength it was issued must stand at this very moment.
Result<void> insertCertificate(Connection &connection, const IssueRow &issue, qint64 transaction) {
    const CertificateRecord &c = issue.certificate;
    const std::optional<QByteArray> claim =
        issue.attempt.claim.isEmpty() ? std::nullopt : std::optional(issue.attempt.claim);
    const Result<Statement> inserted = connection.run(
        u"INSERT INTO certificates (serial, subject, names, fqdn, profile, authority, renews, not_before, not_after, "
        "issued_at, registration_id, transaction_id, sha256, claim, search) "
        "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? "
        "WHERE ? = '' OR EXISTS (SELECT 1 FROM certificates WHERE serial = ? AND revoked_at IS NULL)"_s,
        c.serial, c.subject, c.names, c.fqdn, c.profile, c.authority, c.renews, c.notBefore, c.notAfter, c.issuedAt,
        issue.registrationId, transaction, c.sha256, claim, issue.search, c.renews, c.renews);
    if (!inserted) {
        if (inserted.fault().kind != FaultKind::Conflict) return inserted.fault();
        return {FaultKind::Conflict,
                u"The same request was answered with a certificate meanwhile. "_s + inserted.fault().sentence};
    }
    if (inserted->changedRows() != 1)
        return {FaultKind::Conflict,
                u"The certificate %1, which is to be renewed, was revoked meanwhile."_s.arg(c.renews)};
    return connection.perform(u"INSERT INTO certificate_encodings (certificate_id, der) VALUES (?, ?)"_s,
                              inserted->insertedId(), issue.der);
}

}  // namespace

AttemptRow::AttemptRow(const Transaction &made)
    : transaction(made),
      claim(claimDigest(made.claim)),
      trace(made.trace.toJson()),
      search(searchText({made.peer, made.operation, QString::fromLatin1(made.claim.transactionId), word(made.result),
                         made.failInfo, made.reason, made.fqdn, made.certificateSerial})) {}

IssueRow::IssueRow(const Issue &issue)
    : attempt(transactionOf(issue)),
      certificate(issue.certificate),
      der(issue.der),
      registrationId(issue.registrationId),
      spentChallenge(issue.spentChallenge),
      settles(issue.settles),
      duplicates(issue.duplicates),
      overlapUntil(issue.overlapUntil),
      use(issue.use),
      search(searchTextOf(certificate)) {}

Result<qint64> writeAttempt(Connection &connection, const AttemptRow &attempt) {
    const Result<qint64> number = insertTransaction(connection, attempt);
    if (!number) return number;
    const Transaction &t = attempt.transaction;
    if (const Result<void> raised = raiseAlarm(connection, t, *number); !raised) return raised.fault();
    if (!t.registrationId && t.fqdn.isEmpty()) return number;
    // What named no registration still concerns the device that it claimed to be: the list of devices shows it.
    const QString reason = t.result == TransactionResult::Issued ? QString() : t.reason;
    const Result<void> followed = connection.perform(
        u"UPDATE registrations SET last_attempt_at = ?, last_result = ?, last_reason = ? WHERE id = "
        "coalesce((SELECT id FROM registrations WHERE id = ?), (SELECT min(id) FROM registrations WHERE fqdn = ?))"_s,
        t.at, word(t.result), reason, t.registrationId, t.fqdn);
    if (!followed) return followed.fault();
    return number;
}

Result<qint64> writeIssue(Connection &connection, const IssueRow &issue, Instant now) {
    const Result<qint64> number = insertTransaction(connection, issue.attempt);
    if (!number) return number;
    if (const Result<void> taken = takeUse(connection, issue, now); !taken) return taken.fault();
    if (const Result<void> noted = noteWeakness(connection, issue); !noted) return noted.fault();
    if (issue.settles) {
        const Result<void> settled =
            settlePending(connection, *issue.settles, issue.registrationId, issue.certificate.serial);
        if (!settled) return settled.fault();
    }
    if (const Result<void> spent = spendChallenge(connection, issue, *number, now); !spent) return spent.fault();
    if (const Result<void> released = releaseOldClaim(connection, issue, now); !released) return released.fault();
    if (const Result<void> inserted = insertCertificate(connection, issue, *number); !inserted) return inserted.fault();
    if (const Result<void> done = supersede(connection, issue, now); !done) return done.fault();
    return number;
}

Result<qint64> writeOwnCertificate(Connection &connection, const CertificateRecord &c, const QByteArray &der) {
    const Result<Statement> inserted = connection.run(
        u"INSERT INTO certificates (serial, subject, names, fqdn, profile, authority, not_before, not_after, "
        u"issued_at, "
        "sha256, search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        c.serial, c.subject, c.names, c.fqdn, c.profile, c.authority, c.notBefore, c.notAfter, c.issuedAt, c.sha256,
        searchTextOf(c));
    if (!inserted) return inserted.fault();
    const qint64 id = inserted->insertedId();
    const Result<void> encoded =
        connection.perform(u"INSERT INTO certificate_encodings (certificate_id, der) VALUES (?, ?)"_s, id, der);
    if (!encoded) return encoded.fault();
    return id;
}

}  // namespace scepter

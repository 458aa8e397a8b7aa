#include "store/challenge_rows.h"

#include "records/words.h"
#include "store/audit_rows.h"
#include "store/rows.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

/// What it admits to, in words.
Result<QString> belonging(Connection &connection, const Challenge &challenge) {
    if (challenge.registrationId == 0) return u"profile %1"_s.arg(challenge.profile);
    Result<Statement> row = connection.run(u"SELECT %1 FROM registrations WHERE id = ?"_s.arg(registrationColumns),
                                           challenge.registrationId);
    if (!row) return row.fault();
    return row->next() ? registrationOf(*row).identity() : QString();
}

Result<void> auditAddition(Connection &connection, const Challenge &challenge, qint64 id, Instant now) {
    AuditEntry entry;
    entry.at = now;
    entry.by = challenge.createdBy;
    entry.kind = AuditedKind::Challenge;
    entry.action = AuditAction::Added;
    entry.objectId = id;
    const Result<QString> owner = belonging(connection, challenge);
    if (!owner) return owner.fault();
    entry.object = *owner;
    entry.changes = {{u"kind"_s, {}, word(challenge.kind)}, {u"origin"_s, {}, word(challenge.origin)}};
    if (challenge.kind == ChallengeKind::Dynamic)
        entry.changes.push_back({u"uses"_s, {}, QString::number(challenge.usesAllowed)});
    if (challenge.expiresAt) entry.changes.push_back({u"expires"_s, {}, iso8601(*challenge.expiresAt)});
    if (!challenge.boundName.isEmpty()) entry.changes.push_back({u"name"_s, {}, challenge.boundName});
    return writeAudit(connection, entry);
}

}  // namespace

Result<qint64> insertChallenge(Connection &connection, const Challenge &challenge, Instant now) {
    if (challenge.kind == ChallengeKind::Static) {
        const Result<void> replaced = connection.perform(
            u"UPDATE challenges SET state = 'withdrawn' WHERE registration_id = ? AND kind = 'static' AND state = 'fresh'"_s,
            challenge.registrationId);
        if (!replaced) return replaced.fault();
    }
    const bool isProfiles = challenge.registrationId == 0;
    const Result<Statement> inserted = connection.run(
        u"INSERT INTO challenges (registration_id, profile, bound_name, kind, origin, state, verifier, uses_allowed, "
        "created_at, created_by, expires_at) VALUES (?, ?, ?, ?, ?, 'fresh', ?, ?, ?, ?, ?)"_s,
        isProfiles ? std::optional<qint64>() : std::optional(challenge.registrationId),
        isProfiles ? std::optional(challenge.profile) : std::optional<QString>(), challenge.boundName,
        word(challenge.kind), word(challenge.origin), challenge.verifier,
        challenge.kind == ChallengeKind::Static ? 0 : challenge.usesAllowed, now, challenge.createdBy,
        challenge.expiresAt);
    if (inserted) {
        const qint64 id = inserted->insertedId();
        if (const Result<void> noted = auditAddition(connection, challenge, id, now); !noted) return noted.fault();
        return id;
    }
    if (inserted.fault().kind == FaultKind::Conflict)
        return {FaultKind::Conflict, u"The same one-time challenge is there already: make another one."_s};
    if (inserted.fault().kind == FaultKind::NotFound && isProfiles)
        return {FaultKind::NotFound, u"There is no profile \"%1\" to make a challenge for."_s.arg(challenge.profile)};
    if (inserted.fault().kind == FaultKind::NotFound)
        return {FaultKind::NotFound,
                u"There is no device with the number %1 to make a challenge for."_s.arg(challenge.registrationId)};
    return inserted.fault();
}

}  // namespace scepter

#include "store/challenge_rows.h"

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {

Result<qint64> insertChallenge(Connection &connection, const Challenge &challenge, Instant now) {
    if (challenge.kind == ChallengeKind::Static) {
        const Result<void> replaced = connection.perform(
            u"UPDATE challenges SET state = 'withdrawn' WHERE registration_id = ? AND kind = 'static' AND state = 'fresh'"_s,
            challenge.registrationId);
        if (!replaced) return replaced.fault();
    }
    const Result<Statement> inserted = connection.run(
        u"INSERT INTO challenges (registration_id, kind, state, verifier, created_at, created_by, expires_at) "
        "VALUES (?, ?, 'fresh', ?, ?, ?, ?)"_s,
        challenge.registrationId, word(challenge.kind), challenge.verifier, now, challenge.createdBy,
        challenge.expiresAt);
    if (inserted) return inserted->insertedId();
    if (inserted.fault().kind == FaultKind::Conflict)
        return {FaultKind::Conflict, u"The same one-time challenge is there already: make another one."_s};
    if (inserted.fault().kind == FaultKind::NotFound)
        return {FaultKind::NotFound,
                u"There is no device with the number %1 to make a challenge for."_s.arg(challenge.registrationId)};
    return inserted.fault();
}

}  // namespace scepter

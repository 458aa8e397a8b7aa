#include "store/audit_rows.h"
#include "store/challenge_rows.h"
#include "store/database_transaction.h"
#include "store/list_query.h"
#include "store/rows.h"
#include "store/store_administrator.h"

#include <unordered_map>

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

QString orderOf(ChallengeQuery::Column column) {
    switch (column) {
        case ChallengeQuery::Column::Created:
            return u"challenges.created_at"_s;
        case ChallengeQuery::Column::Fqdn:
            return u"registrations.fqdn"_s;
        case ChallengeQuery::Column::Kind:
            return u"challenges.kind"_s;
        case ChallengeQuery::Column::State:
            return u"challenges.state"_s;
        case ChallengeQuery::Column::Expires:
            return u"challenges.expires_at"_s;
    }
    return u"challenges.created_at"_s;
}

}  // namespace

Result<std::vector<qint64>> StoreAdministrator::addChallenges(const std::vector<Challenge> &challenges) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Instant now = m_clock.now();
    std::vector<qint64> ids;
    ids.reserve(challenges.size());
    for (const Challenge &challenge : challenges) {
        const Result<qint64> id = insertChallenge(m_connection, challenge, now);
        if (!id) return id.fault();
        ids.push_back(*id);
    }
    if (const Result<void> committed = transaction->commit(); !committed) return committed.fault();
    return ids;
}

Result<void> StoreAdministrator::withdrawChallenge(qint64 id, const QString &by) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<std::vector<ChallengeRow>> rows = challengeRows({id});
    if (!rows) return rows.fault();
    if (rows->empty()) return {FaultKind::NotFound, u"There is no challenge with the number %1."_s.arg(id)};
    const Challenge &challenge = rows->front().challenge;
    if (challenge.state != ChallengeState::Fresh && challenge.state != ChallengeState::Reserved)
        return {FaultKind::Conflict, u"Challenge %1 is %2 already."_s.arg(id).arg(word(challenge.state))};
    const Result<void> withdrawn = m_connection.perform(
        u"UPDATE challenges SET state = 'withdrawn', reserved_by = NULL WHERE id = ?"_s, id);
    if (!withdrawn) return withdrawn;
    AuditEntry entry;
    entry.at = m_clock.now();
    entry.by = by;
    entry.kind = AuditedKind::Challenge;
    entry.action = AuditAction::Withdrawn;
    entry.objectId = id;
    entry.object = challenge.registrationId == 0 ? u"profile %1"_s.arg(challenge.profile) : rows->front().identity;
    entry.changes = {{u"state"_s, word(challenge.state), word(ChallengeState::Withdrawn)}};
    if (const Result<void> noted = writeAudit(m_connection, entry); !noted) return noted;
    return transaction->commit();
}

Result<std::vector<qint64>> StoreAdministrator::challengeIds(const ChallengeQuery &query) {
    ListQuery list(u"challenges"_s,
                   u"challenges LEFT JOIN registrations ON registrations.id = challenges.registration_id"_s);
    if (!query.fqdn.isEmpty()) list.where(u"registrations.fqdn = ?"_s, query.fqdn);
    if (query.registrationId != 0) list.where(u"challenges.registration_id = ?"_s, query.registrationId);
    if (query.origin) list.where(u"challenges.origin = ?"_s, word(*query.origin));
    if (!query.search.isEmpty()) {
        const QString text = query.search.toLower();
        list.where(
            u"(instr(coalesce(registrations.fqdn, '') || char(10) || coalesce(challenges.bound_name, '') || char(10) || "
            "coalesce(challenges.profile, ''), ?) > 0 OR "
            "instr(challenges.kind, ?) > 0 OR instr(challenges.state, ?) > 0 OR instr(challenges.origin, ?) > 0 "
            "OR instr(lower(challenges.created_by), ?) > 0)"_s,
            text, text, text, text, text);
    }
    list.sort(orderOf(query.column), query.order);
    return list.ids(m_connection);
}

Result<std::vector<ChallengeRow>> StoreAdministrator::challengeRows(const std::vector<qint64> &ids) {
    static const QString sql =
        u"SELECT "_s + challengeColumns +
        u", registrations.fqdn, registrations.ip_address, registrations.serial_number FROM challenges "
        "LEFT JOIN registrations ON registrations.id = challenges.registration_id "
        "WHERE challenges.id IN (SELECT value FROM json_each(?))"_s;
    Result<Statement> found = m_connection.run(sql, jsonOf(ids));
    if (!found) return found.fault();
    std::unordered_map<qint64, ChallengeRow> rows;
    const Result<void> read = found->each([&](const Statement &row) {
        Challenge challenge = challengeOf(row);
        Registration named;
        named.fqdn = row.text(challengeColumnCount);
        named.ipAddress = row.text(challengeColumnCount + 1);
        named.serialNumber = row.text(challengeColumnCount + 2);
        const QString fqdn = challenge.boundName.isEmpty() ? named.fqdn : challenge.boundName;
        const qint64 id = challenge.id;
        rows.emplace(id, ChallengeRow{std::move(challenge), fqdn, named.identity()});
    });
    if (!read) return read.fault();
    return inOrderOf<ChallengeRow>(ids, rows);
}

}  // namespace scepter

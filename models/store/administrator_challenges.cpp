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

Result<void> StoreAdministrator::withdrawChallenge(qint64 id) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    {
        const Result<Statement> withdrawn = m_connection.run(
            u"UPDATE challenges SET state = 'withdrawn', reserved_by = NULL WHERE id = ? AND state IN ('fresh', 'reserved')"_s,
            id);
        if (!withdrawn) return withdrawn.fault();
        if (withdrawn->changedRows() != 1) {
            Result<Statement> row = m_connection.run(u"SELECT state FROM challenges WHERE id = ?"_s, id);
            if (!row) return row.fault();
            if (!row->next()) return {FaultKind::NotFound, u"There is no challenge with the number %1."_s.arg(id)};
            return {FaultKind::Conflict, u"Challenge %1 is %2 already."_s.arg(id).arg(row->text(0))};
        }
    }
    return transaction->commit();
}

Result<std::vector<qint64>> StoreAdministrator::challengeIds(const ChallengeQuery &query) {
    ListQuery list(u"challenges"_s,
                   u"challenges JOIN registrations ON registrations.id = challenges.registration_id"_s);
    if (!query.fqdn.isEmpty()) list.where(u"registrations.fqdn = ?"_s, query.fqdn);
    if (!query.search.isEmpty()) {
        const QString text = query.search.toLower();
        list.where(
            u"(instr(registrations.fqdn, ?) > 0 OR instr(challenges.kind, ?) > 0 OR instr(challenges.state, ?) > 0 "
            "OR instr(lower(challenges.created_by), ?) > 0)"_s,
            text, text, text, text);
    }
    list.sort(orderOf(query.column), query.order);
    return list.ids(m_connection);
}

Result<std::vector<ChallengeRow>> StoreAdministrator::challengeRows(const std::vector<qint64> &ids) {
    static const QString sql = u"SELECT "_s + challengeColumns +
                               u", registrations.fqdn FROM challenges JOIN registrations ON registrations.id = "
                               "challenges.registration_id WHERE challenges.id IN (SELECT value FROM json_each(?))"_s;
    Result<Statement> found = m_connection.run(sql, jsonOf(ids));
    if (!found) return found.fault();
    std::unordered_map<qint64, ChallengeRow> rows;
    const Result<void> read = found->each([&](const Statement &row) {
        rows.emplace(row.integer(0), ChallengeRow{challengeOf(row), row.text(challengeColumnCount)});
    });
    if (!read) return read.fault();
    return inOrderOf<ChallengeRow>(ids, rows);
}

}  // namespace scepter

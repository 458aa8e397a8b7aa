#include "store/ndes_rows.h"

#include "store/audit_rows.h"
#include "store/challenge_rows.h"
#include "store/rows.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

const QString columns = u"id, name, verifier, may_enrol, failures, locked_until, used_at, created_at, created_by"_s;

NdesAccount accountOf(const Statement &row) {
    NdesAccount account;
    account.id = row.integer(0);
    account.name = row.text(1);
    account.verifier = row.octets(2);
    account.mayEnrol = row.truth(3);
    account.failures = row.number(4);
    account.lockedUntil = row.optionalInstant(5);
    account.usedAt = row.optionalInstant(6);
    account.createdAt = row.instant(7);
    account.createdBy = row.text(8);
    return account;
}

Result<std::optional<NdesAccount>> accountOfId(Connection &connection, qint64 id) {
    Result<Statement> row = connection.run(u"SELECT %1 FROM ndes_accounts WHERE id = ?"_s.arg(columns), id);
    if (!row) return row.fault();
    return row->next() ? std::optional(accountOf(*row)) : std::optional<NdesAccount>();
}

Result<void> raiseLockAlarm(Connection &connection, const NdesAccount &account, const QString &peer, Instant now) {
    AuditEntry entry;
    entry.at = now;
    entry.by = peer;
    entry.kind = AuditedKind::NdesAccount;
    entry.action = AuditAction::Alarm;
    entry.objectId = account.id;
    entry.object = account.name;
    entry.sentence = u"The NDES account %1 is locked until %2: %3 wrong passwords came in a row."_s.arg(
        account.name, iso8601(now + ndesLockTime)).arg(ndesFailuresAllowed);
    return writeAudit(connection, entry);
}

}  // namespace

Result<std::vector<NdesAccount>> readNdesAccounts(Connection &connection) {
    Result<Statement> rows = connection.run(u"SELECT %1 FROM ndes_accounts ORDER BY name"_s.arg(columns));
    if (!rows) return rows.fault();
    std::vector<NdesAccount> accounts;
    const Result<void> read = rows->each([&](const Statement &row) { accounts.push_back(accountOf(row)); });
    if (!read) return read.fault();
    return accounts;
}

Result<std::optional<NdesAccount>> readNdesAccount(Connection &connection, const QStringList &names) {
    for (const QString &name : names) {
        Result<Statement> row = connection.run(u"SELECT %1 FROM ndes_accounts WHERE name = ?"_s.arg(columns), name);
        if (!row) return row.fault();
        if (row->next()) return std::optional(accountOf(*row));
    }
    return std::optional<NdesAccount>();
}

Result<qint64> writeSignIn(Connection &connection, qint64 id, ResponderLedger::SignIn outcome, const QString &peer,
                           Instant now) {
    const Result<std::optional<NdesAccount>> account = accountOfId(connection, id);
    if (!account) return account.fault();
    if (!*account) return id;
    if ((*account)->isLockedAt(now))
        return {FaultKind::Refused, u"The account is locked until %1."_s.arg(iso8601(*(*account)->lockedUntil))};
    if (outcome == ResponderLedger::SignIn::Succeeded) {
        const Result<void> noted = connection.perform(
            u"UPDATE ndes_accounts SET failures = 0, locked_until = NULL, used_at = ? WHERE id = ?"_s, now, id);
        if (!noted) return noted.fault();
        return id;
    }
    const bool locks = (*account)->failures + 1 >= ndesFailuresAllowed;
    const Result<void> counted = connection.perform(
        u"UPDATE ndes_accounts SET failures = ?, locked_until = ? WHERE id = ?"_s,
        locks ? 0 : (*account)->failures + 1, locks ? std::optional(now + ndesLockTime) : std::optional<Instant>(), id);
    if (!counted) return counted.fault();
    if (!locks) return id;
    if (const Result<void> raised = raiseLockAlarm(connection, **account, peer, now); !raised) return raised.fault();
    return id;
}

Result<qint64> writeNdesChallenge(Connection &connection, const Challenge &challenge, int most, Instant now) {
    Result<int> fresh = [&]() -> Result<int> {
        Result<Statement> row = connection.run(
            u"SELECT count(*) FROM challenges WHERE origin = 'ndes' AND state IN ('fresh', 'reserved') AND expires_at >= ?"_s,
            now);
        if (!row) return row.fault();
        return row->next() ? row->number(0) : 0;
    }();
    if (!fresh) return fresh.fault();
    if (most > 0 && *fresh >= most)
        return {FaultKind::Refused, u"%1 passwords are unused, which is as many as may be."_s.arg(*fresh)};
    return insertChallenge(connection, challenge, now);
}

}  // namespace scepter

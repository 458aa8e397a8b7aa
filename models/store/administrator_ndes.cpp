#include "store/audit_rows.h"
#include "store/database_transaction.h"
#include "store/ndes_rows.h"
#include "store/store_administrator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Result<void> audit(Connection &connection, AuditAction action, const NdesAccount &account,
                   std::vector<FieldChange> changes, const QString &by, Instant now) {
    AuditEntry entry;
    entry.at = now;
    entry.by = by;
    entry.kind = AuditedKind::NdesAccount;
    entry.action = action;
    entry.objectId = account.id;
    entry.object = account.name;
    entry.changes = std::move(changes);
    return writeAudit(connection, entry);
}

QString permission(bool mayEnrol) {
    return mayEnrol ? u"may enrol"_s : u"may not enrol"_s;
}

Result<NdesAccount> accountOfId(Connection &connection, qint64 id) {
    Result<std::vector<NdesAccount>> accounts = readNdesAccounts(connection);
    if (!accounts) return accounts.fault();
    const auto found =
        std::find_if(accounts->begin(), accounts->end(), [&](const NdesAccount &each) { return each.id == id; });
    if (found == accounts->end())
        return {FaultKind::NotFound, u"There is no account with the number %1."_s.arg(id)};
    return *std::move(found);
}

}  // namespace

Result<std::vector<NdesAccount>> StoreAdministrator::ndesAccounts() {
    return readNdesAccounts(m_connection);
}

Result<qint64> StoreAdministrator::addNdesAccount(const NdesAccount &a) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Instant now = m_clock.now();
    NdesAccount added = a;
    {
        const Result<Statement> inserted = m_connection.run(
            u"INSERT INTO ndes_accounts (name, verifier, may_enrol, created_at, created_by) VALUES (?, ?, ?, ?, ?)"_s,
            a.name, a.verifier, a.mayEnrol, now, a.createdBy);
        if (!inserted && inserted.fault().kind == FaultKind::Conflict)
            return {FaultKind::Conflict, u"There is an account %1 already."_s.arg(a.name)};
        if (!inserted) return inserted.fault();
        added.id = inserted->insertedId();
    }
    const Result<void> noted = audit(m_connection, AuditAction::Added, added,
                                     {{u"permission"_s, {}, permission(a.mayEnrol)}}, a.createdBy, now);
    if (!noted) return noted.fault();
    if (const Result<void> committed = transaction->commit(); !committed) return committed.fault();
    return added.id;
}

Result<void> StoreAdministrator::updateNdesAccount(const NdesAccount &a, const QString &by) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<NdesAccount> before = accountOfId(m_connection, a.id);
    if (!before) return before.fault();
    const Result<void> updated = m_connection.perform(
        u"UPDATE ndes_accounts SET verifier = ?, may_enrol = ?, failures = 0, locked_until = NULL WHERE id = ?"_s,
        a.verifier, a.mayEnrol, a.id);
    if (!updated) return updated;
    std::vector<FieldChange> changes;
    if (before->verifier != a.verifier) changes.push_back({u"password"_s, u"former"_s, u"new"_s});
    if (before->mayEnrol != a.mayEnrol)
        changes.push_back({u"permission"_s, permission(before->mayEnrol), permission(a.mayEnrol)});
    if (before->lockedUntil) changes.push_back({u"locked_until"_s, iso8601(*before->lockedUntil), {}});
    const Result<void> noted =
        audit(m_connection, AuditAction::Changed, *before, std::move(changes), by, m_clock.now());
    if (!noted) return noted;
    return transaction->commit();
}

Result<void> StoreAdministrator::removeNdesAccount(qint64 id, const QString &by) {
    Result<DatabaseTransaction> transaction = DatabaseTransaction::forWriting(m_connection);
    if (!transaction) return transaction.fault();
    const Result<NdesAccount> before = accountOfId(m_connection, id);
    if (!before) return before.fault();
    if (const Result<void> removed = m_connection.perform(u"DELETE FROM ndes_accounts WHERE id = ?"_s, id); !removed)
        return removed;
    const Result<void> noted = audit(m_connection, AuditAction::Deleted, *before, {}, by, m_clock.now());
    if (!noted) return noted;
    return transaction->commit();
}

}  // namespace scepter

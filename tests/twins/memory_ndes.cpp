// Accounts and passwords of the twin's NDES page.
#include "twins/memory_ledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

QString permission(bool mayEnrol) {
    return mayEnrol ? u"may enrol"_s : u"may not enrol"_s;
}

}  // namespace

void MemoryLedger::noteAccount(AuditAction action, const NdesAccount &account, std::vector<FieldChange> changes,
                               const QString &by) {
    AuditEntry entry;
    entry.by = by;
    entry.kind = AuditedKind::NdesAccount;
    entry.action = action;
    entry.objectId = account.id;
    entry.object = account.name;
    entry.changes = std::move(changes);
    note(std::move(entry));
}

Result<std::optional<NdesAccount>> MemoryLedger::ndesAccount(const QStringList &names) {
    const std::lock_guard guard(m_lock);
    for (const QString &name : names)
        for (const auto &[id, account] : m_accounts)
            if (account.name == name) return std::optional(account);
    return std::optional<NdesAccount>();
}

Result<void> MemoryLedger::recordSignIn(qint64 id, SignIn outcome, const QString &peer) {
    const std::lock_guard guard(m_lock);
    const auto found = m_accounts.find(id);
    if (found == m_accounts.end()) return {};
    NdesAccount &account = found->second;
    if (account.isLockedAt(m_clock.now())) return {FaultKind::Refused, u"The account is locked."_s};
    ++m_changes;
    if (outcome == SignIn::Succeeded) {
        account.failures = 0;
        account.lockedUntil.reset();
        account.usedAt = m_clock.now();
        return {};
    }
    if (++account.failures < ndesFailuresAllowed) {
        account.lockedUntil.reset();
        return {};
    }
    account.failures = 0;
    account.lockedUntil = m_clock.now() + ndesLockTime;
    AuditEntry entry;
    entry.by = peer;
    entry.kind = AuditedKind::NdesAccount;
    entry.action = AuditAction::Alarm;
    entry.objectId = id;
    entry.object = account.name;
    entry.sentence = u"The NDES account %1 is locked."_s.arg(account.name);
    note(std::move(entry));
    return {};
}

Result<qint64> MemoryLedger::addNdesChallenge(const Challenge &challenge, int most) {
    const std::lock_guard guard(m_lock);
    const auto fresh = std::count_if(m_challenges.begin(), m_challenges.end(), [&](const auto &entry) {
        const Challenge &each = entry.second;
        const bool isUnused = each.state == ChallengeState::Fresh || each.state == ChallengeState::Reserved;
        return each.origin == ChallengeOrigin::Ndes && isUnused && each.expiresAt && *each.expiresAt >= m_clock.now();
    });
    if (most > 0 && fresh >= most) return {FaultKind::Refused, u"The cache is full."_s};
    ++m_changes;
    return keepChallenge(challenge);
}

Result<std::optional<Challenge>> MemoryLedger::dynamicChallenge(const QByteArray &verifier) {
    const std::lock_guard guard(m_lock);
    for (const auto &[id, challenge] : m_challenges)
        if (challenge.kind == ChallengeKind::Dynamic && challenge.verifier == verifier) return std::optional(challenge);
    return std::optional<Challenge>();
}

Result<std::vector<NdesAccount>> MemoryLedger::ndesAccounts() {
    const std::lock_guard guard(m_lock);
    std::vector<NdesAccount> accounts;
    for (const auto &[id, account] : m_accounts) accounts.push_back(account);
    std::sort(accounts.begin(), accounts.end(),
              [](const NdesAccount &a, const NdesAccount &b) { return a.name < b.name; });
    return accounts;
}

Result<qint64> MemoryLedger::addNdesAccount(const NdesAccount &account) {
    const std::lock_guard guard(m_lock);
    for (const auto &[id, other] : m_accounts)
        if (other.name == account.name) return {FaultKind::Conflict, u"There is an account %1."_s.arg(account.name)};
    NdesAccount added = account;
    added.id = ++m_lastId;
    added.failures = 0;
    added.lockedUntil.reset();
    added.usedAt.reset();
    added.createdAt = m_clock.now();
    noteAccount(AuditAction::Added, added, {{u"permission"_s, {}, permission(added.mayEnrol)}}, added.createdBy);
    m_accounts.emplace(added.id, added);
    ++m_changes;
    return added.id;
}

Result<void> MemoryLedger::updateNdesAccount(const NdesAccount &account, const QString &by) {
    const std::lock_guard guard(m_lock);
    const auto found = m_accounts.find(account.id);
    if (found == m_accounts.end()) return {FaultKind::NotFound, u"There is no such account."_s};
    NdesAccount &kept = found->second;
    std::vector<FieldChange> changes;
    if (kept.verifier != account.verifier) changes.push_back({u"password"_s, u"former"_s, u"new"_s});
    if (kept.mayEnrol != account.mayEnrol)
        changes.push_back({u"permission"_s, permission(kept.mayEnrol), permission(account.mayEnrol)});
    if (kept.lockedUntil) changes.push_back({u"locked_until"_s, iso8601(*kept.lockedUntil), {}});
    kept.verifier = account.verifier;
    kept.mayEnrol = account.mayEnrol;
    kept.failures = 0;
    kept.lockedUntil.reset();
    noteAccount(AuditAction::Changed, kept, std::move(changes), by);
    ++m_changes;
    return {};
}

Result<void> MemoryLedger::removeNdesAccount(qint64 id, const QString &by) {
    const std::lock_guard guard(m_lock);
    const auto found = m_accounts.find(id);
    if (found == m_accounts.end()) return {FaultKind::NotFound, u"There is no such account."_s};
    noteAccount(AuditAction::Deleted, found->second, {}, by);
    m_accounts.erase(found);
    ++m_changes;
    return {};
}

}  // namespace scepter

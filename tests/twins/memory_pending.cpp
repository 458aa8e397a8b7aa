// Requests of the twin that wait for a decision, and how old transactions go.
#include "twins/memory_ledger.h"

#include <algorithm>

#include "records/settings.h"
#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {

void MemoryLedger::expire(PendingRequest &request) {
    request.state = PendingState::Expired;
    for (auto &[id, challenge] : m_challenges) {
        if (challenge.reservedBy != request.id) continue;
        challenge.state = ChallengeState::Fresh;
        challenge.reservedBy.reset();
    }
}

Result<qint64> MemoryLedger::recordPending(const PendingRequest &asked, const Transaction &transaction) {
    const std::lock_guard guard(m_lock);
    if (std::exchange(m_failsNextRecord, false)) return {FaultKind::Unavailable, u"The disk is full (on demand)."_s};
    if (asked.registrationId != 0 && !m_devices.contains(asked.registrationId))
        return {FaultKind::Conflict, u"The registration was deleted meanwhile."_s};
    for (auto &[id, other] : m_pending) {
        if (other.claim != asked.claim) continue;
        const PendingState state = other.stateAt(m_clock.now());
        if (state == PendingState::Waiting || state == PendingState::Approved)
            return {FaultKind::Conflict, u"The same request waits already."_s};
        if (other.state == PendingState::Waiting) expire(other);
    }
    Challenge *reserved = nullptr;
    if (asked.reservedChallenge) {
        const auto found = m_challenges.find(*asked.reservedChallenge);
        if (found == m_challenges.end() || !admitsTo(found->second, asked.registrationId, asked.fqdn) ||
            found->second.state != ChallengeState::Fresh ||
            (found->second.expiresAt && *found->second.expiresAt < m_clock.now()))
            return {FaultKind::Conflict, u"The challenge is no longer fresh."_s};
        reserved = &found->second;
    }
    Transaction made = transaction;
    if (asked.registrationId != 0) made.registrationId = asked.registrationId;
    PendingRequest request = asked;
    request.id = keep(std::move(made));
    request.state = PendingState::Waiting;
    request.polls = 0;
    request.polledAt.reset();
    request.decidedAt.reset();
    request.decidedBy.clear();
    request.reason.clear();
    request.isAdopted = false;
    request.certificateSerial.clear();
    if (reserved) {
        reserved->state = ChallengeState::Reserved;
        reserved->reservedBy = request.id;
    }
    const qint64 id = request.id;
    m_pending.emplace(id, std::move(request));
    return id;
}

Result<std::optional<PendingRequest>> MemoryLedger::pendingRequest(const QByteArray &transactionId,
                                                                   const QByteArray &signerDigest) {
    const std::lock_guard guard(m_lock);
    std::optional<PendingRequest> newest;
    for (const auto &[id, request] : m_pending)
        if (request.claim.transactionId == transactionId && request.signerDigest == signerDigest) newest = request;
    return newest;
}

Result<int> MemoryLedger::expirePending(int most) {
    const std::lock_guard guard(m_lock);
    std::vector<PendingRequest *> overdue;
    for (auto &[id, request] : m_pending)
        if (request.state == PendingState::Waiting && request.expiresAt < m_clock.now()) overdue.push_back(&request);
    std::stable_sort(overdue.begin(), overdue.end(),
                     [](const auto *a, const auto *b) { return a->expiresAt < b->expiresAt; });
    if (overdue.size() > std::size_t(most)) overdue.resize(std::size_t(most));
    for (PendingRequest *request : overdue) expire(*request);
    if (!overdue.empty()) ++m_changes;
    return int(overdue.size());
}

Result<int> MemoryLedger::pruneTransactions(int most) {
    const auto number = [this](const char *name) { return setting(QString::fromLatin1(name)).value().toLongLong(); };
    const qint64 kept = number(setting::transactionsKept);
    const qint64 days = number(setting::transactionsDays);
    const std::lock_guard guard(m_lock);
    int removed = 0;
    std::size_t newer = m_transactions.size();
    for (auto next = m_transactions.begin(); next != m_transactions.end() && removed < most;) {
        const auto current = next++;
        if (next == m_transactions.end()) break;  // the newest one stays
        const bool isBeyondCount = kept > 0 && newer-- > std::size_t(kept);
        const bool isTooOld = days > 0 && current->second.at < m_clock.now() - std::chrono::days(days);
        if (!isBeyondCount && !isTooOld) break;
        const auto pending = m_pending.find(current->first);
        if (pending != m_pending.end()) {
            const PendingState state = pending->second.state;
            if (state == PendingState::Waiting || state == PendingState::Approved) continue;
            m_pending.erase(pending);
        }
        m_transactions.erase(current);
        ++removed;
    }
    if (removed > 0) ++m_changes;
    return removed;
}

Result<std::vector<qint64>> MemoryLedger::pendingIds(const PendingQuery &query) {
    const std::lock_guard guard(m_lock);
    std::vector<qint64> ids;
    for (const auto &[id, request] : m_pending) {
        if (query.state && request.stateAt(m_clock.now()) != *query.state) continue;
        if (query.fqdn.isEmpty() || request.fqdn == query.fqdn) ids.push_back(id);
    }
    return ids;
}

Result<std::vector<PendingRequest>> MemoryLedger::pendingRows(const std::vector<qint64> &ids) {
    const std::lock_guard guard(m_lock);
    std::vector<PendingRequest> rows;
    for (const qint64 id : ids) {
        const auto found = m_pending.find(id);
        if (found == m_pending.end()) continue;
        rows.push_back(found->second);
        rows.back().message.clear();
    }
    return rows;
}

Result<PendingRequest> MemoryLedger::pendingRequest(qint64 id) {
    const std::lock_guard guard(m_lock);
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return {FaultKind::NotFound, u"Request %1 is none that ever waited for a decision."_s.arg(id)};
    return found->second;
}

PendingRequest *MemoryLedger::decidable(qint64 id) {
    const auto found = m_pending.find(id);
    if (found == m_pending.end() || found->second.stateAt(m_clock.now()) != PendingState::Waiting) return nullptr;
    return &found->second;
}

Fault MemoryLedger::whyNotDecided(qint64 id) const {
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return {FaultKind::NotFound, u"Request %1 is none that ever waited for a decision."_s.arg(id)};
    return {FaultKind::Conflict,
            u"Request %1 is %2 already."_s.arg(id).arg(word(found->second.stateAt(m_clock.now())))};
}

Result<void> MemoryLedger::approve(qint64 id, const QString &by) {
    const std::lock_guard guard(m_lock);
    PendingRequest *request = decidable(id);
    if (!request) return whyNotDecided(id);
    if (request->registrationId == 0)
        return {FaultKind::Conflict, u"No registration covers %1."_s.arg(request->fqdn)};
    request->state = PendingState::Approved;
    request->decidedAt = m_clock.now();
    request->decidedBy = by;
    noteDecision(AuditAction::Approved, *request);
    ++m_changes;
    return {};
}

Result<qint64> MemoryLedger::adopt(qint64 id, const NewDevice &device, const QString &by) {
    const std::lock_guard guard(m_lock);
    PendingRequest *request = decidable(id);
    if (!request) return whyNotDecided(id);
    if (const Result<void> fits = checkAdoption(*request, device.registration); !fits) return fits.fault();
    const Result<std::vector<qint64>> added = keepDevices({device});
    if (!added) return added.fault();
    request->registrationId = added->front();
    request->isAdopted = true;
    request->state = PendingState::Approved;
    request->decidedAt = m_clock.now();
    request->decidedBy = by;
    noteDecision(AuditAction::Approved, *request);
    return added->front();
}

Result<void> MemoryLedger::reject(qint64 id, const QString &reason, const QString &by) {
    const std::lock_guard guard(m_lock);
    if (reason.trimmed().isEmpty()) return {FaultKind::Malformed, u"State a reason for the rejection."_s};
    PendingRequest *request = decidable(id);
    if (!request) return whyNotDecided(id);
    request->state = PendingState::Rejected;
    request->decidedAt = m_clock.now();
    request->decidedBy = by;
    request->reason = reason.trimmed();
    for (auto &[number, challenge] : m_challenges) {
        if (challenge.reservedBy != id) continue;
        challenge.state = ChallengeState::Withdrawn;
        challenge.reservedBy.reset();
    }
    noteDecision(AuditAction::Rejected, *request);
    ++m_changes;
    return {};
}

}  // namespace scepter

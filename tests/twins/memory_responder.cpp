// What the responder asks of the twin.
#include "twins/memory_ledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {

Result<Evidence> MemoryLedger::evidence(const EvidenceQuery &query) {
    const std::lock_guard guard(m_lock);
    Evidence evidence;
    if (const Issued *issued = settled(query.claim)) {
        evidence.settled = issued->record;
        evidence.settledCertificate = issued->der;
    }
    if (const Registration *registration = find(query.fqdn)) {
        evidence.registration = *registration;
        evidence.profile = m_profiles.at(registration->profile);
    }
    for (const auto &[id, challenge] : m_challenges) {
        const bool isOwn = evidence.registration && challenge.registrationId == evidence.registration->id;
        const bool isFresh = challenge.state == ChallengeState::Fresh;
        if (challenge.kind == ChallengeKind::Static) {
            if (isOwn && isFresh) evidence.staticChallenges.push_back(challenge);
            continue;
        }
        if (isOwn && isFresh && (!challenge.expiresAt || *challenge.expiresAt >= m_clock.now()))
            ++evidence.freshOneTimeChallenges;
        if (!query.oneTimeDigest.isEmpty() && challenge.verifier == query.oneTimeDigest)
            evidence.oneTimeChallenge = challenge;
    }
    return evidence;
}

std::optional<Fault> MemoryLedger::whyNotIssue(const Issue &issue) const {
    const auto conflict = [](const QString &sentence) { return Fault{FaultKind::Conflict, sentence}; };
    const auto device = m_devices.find(issue.registrationId);
    if (device == m_devices.end()) return conflict(u"The device was deleted meanwhile."_s);
    const Registration &registration = device->second;
    if (registration.state != RegistrationState::Open) return conflict(u"The device was disabled meanwhile."_s);
    if (registration.validUntil && *registration.validUntil < m_clock.now())
        return conflict(u"The registration has expired meanwhile."_s);
    if (registration.usesAllowed > 0 && registration.usesTaken >= registration.usesAllowed)
        return conflict(u"The registration has no use left."_s);
    if (issue.spentChallenge) {
        const auto found = m_challenges.find(*issue.spentChallenge);
        if (found == m_challenges.end()) return conflict(u"The challenge is gone."_s);
        const Challenge &challenge = found->second;
        const bool isExpired = challenge.expiresAt && *challenge.expiresAt < m_clock.now();
        if (challenge.registrationId != issue.registrationId || challenge.kind != ChallengeKind::OneTime ||
            challenge.state != ChallengeState::Fresh || isExpired)
            return conflict(u"The challenge is no longer fresh."_s);
    }
    if (settled(issue.transaction.claim)) return conflict(u"The claim was settled meanwhile."_s);
    for (const auto &[id, issued] : m_certificates)
        if (issued.record.serial == issue.certificate.serial) return conflict(u"The serial number is taken."_s);
    return std::nullopt;
}

Result<qint64> MemoryLedger::recordIssue(const Issue &issue) {
    const std::lock_guard guard(m_lock);
    if (std::exchange(m_failsNextRecord, false)) return {FaultKind::Unavailable, u"The disk is full (on demand)."_s};
    if (std::optional<Fault> fault = whyNotIssue(issue)) return *fault;

    Transaction transaction = issue.transaction;
    transaction.registrationId = issue.registrationId;
    transaction.certificateSerial = issue.certificate.serial;
    const qint64 number = keep(std::move(transaction));
    ++m_devices.at(issue.registrationId).usesTaken;
    if (issue.spentChallenge) {
        Challenge &challenge = m_challenges.at(*issue.spentChallenge);
        challenge.state = ChallengeState::Spent;
        challenge.spentAt = m_clock.now();
        challenge.spentBy = number;
    }
    Issued issued{issue.certificate, issue.der, issue.transaction.claim};
    issued.record.registrationId = issue.registrationId;
    issued.record.transactionId = number;
    issued.record.revocation.reset();
    m_certificates.emplace(++m_lastId, std::move(issued));
    return number;
}

Result<qint64> MemoryLedger::recordTransaction(const Transaction &transaction) {
    const std::lock_guard guard(m_lock);
    if (std::exchange(m_failsNextRecord, false)) return {FaultKind::Unavailable, u"The disk is full (on demand)."_s};
    return keep(transaction);
}

qint64 MemoryLedger::keep(Transaction transaction) {
    ++m_changes;
    transaction.id = ++m_lastId;
    std::optional<qint64> about = transaction.registrationId;
    if (about && !m_devices.contains(*about)) about = transaction.registrationId = std::nullopt;
    if (!about) {
        if (const Registration *registration = find(transaction.fqdn)) about = registration->id;
    }
    if (about) m_lastTransaction[*about] = transaction.id;
    const qint64 number = transaction.id;
    m_transactions.emplace(number, std::move(transaction));
    return number;
}

Result<ResponderLedger::CurrentCrl> MemoryLedger::currentCrl() {
    const std::lock_guard guard(m_lock);
    if (m_crls.empty()) return CurrentCrl{std::nullopt, m_revocationChanges > 0};
    return CurrentCrl{m_crls.back(), m_revocationChanges != m_publishedChanges};
}

Result<ResponderLedger::CrlDraft> MemoryLedger::crlDraft() {
    const std::lock_guard guard(m_lock);
    CrlDraft draft;
    const CrlRecord *newest = m_crls.empty() ? nullptr : &m_crls.back();
    draft.number = newest ? newest->number + 1 : 1;
    for (const auto &[id, issued] : m_certificates) {
        if (!issued.record.revocation) continue;
        const bool wasListedAfterItsEnd =
            newest && issued.record.notAfter < newest->thisUpdate && issued.record.revocation->at <= newest->thisUpdate;
        if (!wasListedAfterItsEnd) draft.revocations.push_back(*issued.record.revocation);
    }
    std::sort(draft.revocations.begin(), draft.revocations.end(), [](const Revocation &a, const Revocation &b) {
        return std::tie(a.at, a.serial) < std::tie(b.at, b.serial);
    });
    m_draftedChanges = m_revocationChanges;
    return draft;
}

Result<void> MemoryLedger::recordCrl(const CrlRecord &crl) {
    const std::lock_guard guard(m_lock);
    if (!m_crls.empty() && crl.number <= m_crls.back().number)
        return {FaultKind::Conflict, u"A revocation list of this number, or a later one, was published already."_s};
    m_crls.push_back(crl);
    m_publishedChanges = m_draftedChanges;
    ++m_changes;
    return {};
}

const MemoryLedger::Issued *MemoryLedger::settled(const Claim &claim) const {
    if (claim == Claim{}) return nullptr;
    for (const auto &[id, issued] : m_certificates)
        if (issued.claim == claim && !issued.record.revocation &&
            issued.record.issuedAt >= m_clock.now() - claimLifetime && issued.record.notAfter >= m_clock.now())
            return &issued;
    return nullptr;
}

}  // namespace scepter

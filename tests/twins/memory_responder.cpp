// What the responder asks of the twin.
#include "twins/memory_ledger.h"

#include <algorithm>

#include "records/name_pattern.h"

using namespace Qt::StringLiterals;

namespace scepter {

Result<Evidence> MemoryLedger::evidence(const EvidenceQuery &query) {
    const std::lock_guard guard(m_lock);
    Evidence evidence;
    if (const Issued *issued = settled(query.claim)) {
        evidence.settled = issued->record;
        evidence.settledCertificate = issued->der;
    }
    evidence.candidates = candidates(query.fqdn);
    for (const auto &[id, challenge] : m_challenges)
        if (challenge.kind == ChallengeKind::Dynamic && !query.dynamicDigest.isEmpty() &&
            challenge.verifier == query.dynamicDigest)
            evidence.dynamicChallenge = challenge;
    const bool refuses = std::any_of(evidence.candidates.begin(), evidence.candidates.end(), [](const Candidate &each) {
        return each.profile.duplicates == Duplicates::Refuse;
    });
    std::map<QString, CertificateRecord> standing;
    for (const auto &[id, issued] : m_certificates)
        if (refuses && issued.record.fqdn == query.fqdn && isValid(issued.record) && !issued.record.revokeAt)
            standing.insert_or_assign(issued.record.profile, issued.record);
    for (auto &[profile, record] : standing) evidence.standing.push_back(std::move(record));
    for (const auto &[id, request] : m_pending)
        evidence.waitingStrangers += evidence.candidates.empty() && request.registrationId == 0 &&
                                     request.stateAt(m_clock.now()) == PendingState::Waiting;
    if (const Issued *signer = query.signerSerial.isEmpty() ? nullptr : findCertificate(query.signerSerial))
        evidence.signerCertificate = signer->record;
    for (const auto &[id, request] : m_pending)
        if (!query.claim.transactionId.isEmpty() && request.claim.transactionId == query.claim.transactionId &&
            request.claim.keyDigest == query.claim.keyDigest)
            evidence.pending = request;
    return evidence;
}

std::vector<Candidate> MemoryLedger::candidates(const QString &fqdn) const {
    std::vector<Candidate> found;
    for (const QString &pattern : fqdn.isEmpty() ? QStringList() : namePatternsOf(fqdn)) {
        for (const auto &[id, registration] : m_devices) {
            if (registration.fqdn != pattern) continue;
            Candidate &candidate =
                found.emplace_back(Candidate{registration, m_profiles.at(registration.profile), {}, 0});
            for (const auto &[number, challenge] : m_challenges) {
                if (challenge.registrationId != id || challenge.state != ChallengeState::Fresh) continue;
                if (challenge.kind == ChallengeKind::Static)
                    candidate.staticChallenges.push_back(challenge);
                else
                    candidate.freshDynamicChallenges +=
                        !challenge.expiresAt || *challenge.expiresAt >= m_clock.now();
            }
        }
    }
    return found;
}

bool MemoryLedger::admitsTo(const Challenge &challenge, qint64 registrationId, const QString &fqdn) const {
    const auto device = m_devices.find(registrationId);
    if (device == m_devices.end() || challenge.kind != ChallengeKind::Dynamic) return false;
    const bool isOwn = challenge.registrationId == 0 ? challenge.profile == device->second.profile
                                                     : challenge.registrationId == registrationId;
    return isOwn && (challenge.boundName.isEmpty() || challenge.boundName == fqdn);
}

std::optional<Fault> MemoryLedger::whyNotIssue(const Issue &issue) const {
    const auto conflict = [](const QString &sentence) { return Fault{FaultKind::Conflict, sentence}; };
    const auto device = m_devices.find(issue.registrationId);
    if (device == m_devices.end()) return conflict(u"The device was deleted meanwhile."_s);
    const Registration &registration = device->second;
    if (registration.state != RegistrationState::Open) return conflict(u"The device was disabled meanwhile."_s);
    if (registration.validUntil && *registration.validUntil < m_clock.now())
        return conflict(u"The registration has expired meanwhile."_s);
    if (registration.validFrom && m_clock.now() < *registration.validFrom)
        return conflict(u"The registration is not valid yet."_s);
    if (issue.use == Issue::Use::Taken && registration.usesAllowed > 0 &&
        registration.usesTaken >= registration.usesAllowed)
        return conflict(u"The registration has no use left."_s);
    if (issue.settles) {
        const auto pending = m_pending.find(*issue.settles);
        if (pending == m_pending.end() || pending->second.state != PendingState::Approved ||
            pending->second.registrationId != issue.registrationId)
            return conflict(u"The request is not approved."_s);
    }
    if (!issue.certificate.renews.isEmpty()) {
        const auto renewed = std::find_if(m_certificates.begin(), m_certificates.end(), [&](const auto &entry) {
            return entry.second.record.serial == issue.certificate.renews;
        });
        if (renewed == m_certificates.end() || renewed->second.record.revocation)
            return conflict(u"The certificate that is to be renewed was revoked meanwhile."_s);
    }
    if (std::optional<Fault> fault = whyNotSpend(issue)) return fault;
    for (const auto &[id, issued] : m_certificates)
        if (issue.duplicates == Duplicates::Refuse && isStanding(issued.record, issue.certificate) &&
            issued.record.serial != issue.certificate.renews)
            return conflict(u"Another certificate of the name was issued meanwhile."_s);
    const Issued *former = settled(issue.transaction.claim);
    if (former && former->record.serial != issue.certificate.renews)
        return conflict(u"The claim was settled meanwhile."_s);
    for (const auto &[id, issued] : m_certificates)
        if (issued.record.serial == issue.certificate.serial) return conflict(u"The serial number is taken."_s);
    return std::nullopt;
}

std::optional<Fault> MemoryLedger::whyNotSpend(const Issue &issue) const {
    if (!issue.spentChallenge) return std::nullopt;
    const Fault fault{FaultKind::Conflict, u"The challenge is no longer fresh."_s};
    const auto found = m_challenges.find(*issue.spentChallenge);
    if (found == m_challenges.end()) return fault;
    const Challenge &challenge = found->second;
    if (!admitsTo(challenge, issue.registrationId, issue.certificate.fqdn)) return fault;
    const bool isExpired = challenge.expiresAt && *challenge.expiresAt < m_clock.now();
    const bool isFresh = challenge.state == ChallengeState::Fresh && !isExpired;
    const bool isReservedForThis =
        challenge.state == ChallengeState::Reserved && issue.settles && challenge.reservedBy == issue.settles;
    if (!isFresh && !isReservedForThis) return fault;
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
    if (issue.use == Issue::Use::Taken) ++m_devices.at(issue.registrationId).usesTaken;
    if (issue.transaction.weak) m_weaknesses[issue.registrationId] = {issue.transaction.weak, issue.transaction.at};
    if (issue.settles) {
        m_pending.at(*issue.settles).state = PendingState::Issued;
        m_pending.at(*issue.settles).certificateSerial = issue.certificate.serial;
    }
    if (issue.spentChallenge) {
        Challenge &challenge = m_challenges.at(*issue.spentChallenge);
        const bool isSpent = ++challenge.usesTaken >= challenge.usesAllowed && challenge.usesAllowed > 0;
        challenge.state = isSpent ? ChallengeState::Spent : ChallengeState::Fresh;
        challenge.usedAt = m_clock.now();
        if (isSpent) challenge.spentAt = m_clock.now();
        challenge.spentBy = number;
        challenge.reservedBy.reset();
    }
    Issued issued{issue.certificate, issue.der, issue.transaction.claim};
    issued.record.registrationId = issue.registrationId;
    issued.record.transactionId = number;
    issued.record.revocation.reset();
    m_certificates.emplace(++m_lastId, std::move(issued));
    supersede(issue);
    return number;
}

Result<qint64> MemoryLedger::recordTransaction(const Transaction &transaction, std::optional<qint64> polled) {
    const std::lock_guard guard(m_lock);
    if (std::exchange(m_failsNextRecord, false)) return {FaultKind::Unavailable, u"The disk is full (on demand)."_s};
    if (const auto request = polled ? m_pending.find(*polled) : m_pending.end(); request != m_pending.end()) {
        ++request->second.polls;
        request->second.polledAt = transaction.at;
    }
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
    if (about) m_lastAttempts[*about] = {transaction.at, transaction.result, transaction.reason};
    const qint64 number = transaction.id;
    if (!transaction.alarm.isEmpty())
        note({.at = transaction.at,
              .by = transaction.peer,
              .kind = AuditedKind::Request,
              .action = AuditAction::Alarm,
              .objectId = number,
              .object = transaction.fqdn,
              .sentence = transaction.alarm,
              .changes = {}});
    m_transactions.emplace(number, std::move(transaction));
    return number;
}

Result<void> MemoryLedger::recordOwnCertificate(const CertificateRecord &certificate, const QByteArray &der) {
    const std::lock_guard guard(m_lock);
    if (findCertificate(certificate.serial)) return {FaultKind::Conflict, u"The serial number is taken."_s};
    Issued issued{certificate, der, {}};
    issued.record.registrationId.reset();
    issued.record.transactionId.reset();
    issued.record.renews.clear();
    issued.record.revocation.reset();
    m_certificates.emplace(++m_lastId, std::move(issued));
    ++m_changes;
    return {};
}

Result<std::optional<ResponderLedger::IssuedCertificate>> MemoryLedger::issuedCertificate(const QString &serial) {
    const std::lock_guard guard(m_lock);
    const Issued *issued = findCertificate(serial);
    return issued ? std::optional(IssuedCertificate{issued->record, issued->der}) : std::nullopt;
}

const MemoryLedger::Issued *MemoryLedger::settled(const Claim &claim) const {
    if (claim == Claim{}) return nullptr;
    const Issued *newest = nullptr;
    for (const auto &[id, issued] : m_certificates)
        if (issued.claim == claim && !issued.record.revocation &&
            issued.record.issuedAt >= m_clock.now() - claimLifetime && issued.record.notAfter >= m_clock.now())
            newest = &issued;
    return newest;
}

}  // namespace scepter

// Devices and challenges of the twin.
#include "twins/memory_ledger.h"

#include <algorithm>
#include <set>

#include "records/registration_changes.h"
#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {

Registration *MemoryLedger::find(const QString &fqdn) {
    for (auto &[id, registration] : m_devices)
        if (registration.fqdn == fqdn) return &registration;
    return nullptr;
}

Registration *MemoryLedger::findTwin(const Registration &registration) {
    for (auto &[id, other] : m_devices)
        if (id != registration.id && other.fqdn == registration.fqdn && other.ipAddress == registration.ipAddress &&
            other.serialNumber == registration.serialNumber && other.profile == registration.profile)
            return &other;
    return nullptr;
}

Result<std::vector<qint64>> MemoryLedger::addDevices(const std::vector<NewDevice> &devices) {
    const std::lock_guard guard(m_lock);
    return keepDevices(devices);
}

Result<std::vector<qint64>> MemoryLedger::keepDevices(const std::vector<NewDevice> &devices) {
    std::set<QStringList> names;
    for (const NewDevice &device : devices) {
        Registration registration = device.registration;
        if (registration.profile.isEmpty()) registration.profile = QString::fromLatin1(defaultProfileName);
        const QString &fqdn = registration.fqdn;
        registration.id = 0;
        if (findTwin(registration) || !names.insert({registration.identity(), registration.profile}).second)
            return {FaultKind::Conflict, u"%1 is registered already."_s.arg(fqdn)};
        if (!m_profiles.contains(registration.profile))
            return {FaultKind::NotFound,
                    u"%1 asks for the profile \"%2\", which does not exist."_s.arg(fqdn, registration.profile)};
    }
    const std::vector<AuditEntry> auditBefore = m_audit;
    const std::map<qint64, Registration> devicesBefore = m_devices;
    const std::map<qint64, Challenge> challengesBefore = m_challenges;
    std::vector<qint64> ids;
    for (const NewDevice &device : devices) {
        Registration registration = device.registration;
        registration.id = ++m_lastId;
        registration.createdAt = m_clock.now();
        registration.usesTaken = 0;
        if (registration.profile.isEmpty()) registration.profile = QString::fromLatin1(defaultProfileName);
        ids.push_back(registration.id);
        m_devices.emplace(registration.id, registration);
        noteDevice(AuditAction::Added, registration, changesBetween({}, registration), registration.createdBy);
        if (!device.challenge) continue;
        Challenge challenge = *device.challenge;
        challenge.registrationId = registration.id;
        if (const Result<qint64> kept = keepChallenge(challenge); !kept) {
            m_devices = devicesBefore;
            m_challenges = challengesBefore;
            m_audit = auditBefore;
            return {kept.fault().kind, u"%1: %2"_s.arg(registration.fqdn, kept.fault().sentence)};
        }
    }
    ++m_changes;
    return ids;
}

Result<qint64> MemoryLedger::addDevicesFrom(const DeviceSource &next) {
    std::vector<NewDevice> devices;
    for (;;) {
        Result<std::optional<NewDevice>> device = next();
        if (!device) return device.fault();
        if (!*device) break;
        devices.push_back(std::move(**device));
    }
    const Result<std::vector<qint64>> added = addDevices(devices);
    if (!added) return added.fault();
    return qint64(added->size());
}

Result<std::vector<Registration>> MemoryLedger::devicesNamed(const QStringList &fqdns) {
    const std::lock_guard guard(m_lock);
    std::vector<Registration> named;
    for (const auto &[id, registration] : m_devices)
        if (fqdns.contains(registration.fqdn)) named.push_back(registration);
    return named;
}

Result<std::vector<Registration>> MemoryLedger::devices(const QString &fqdn) {
    const std::lock_guard guard(m_lock);
    std::vector<Registration> found;
    for (const auto &[id, registration] : m_devices)
        if (registration.fqdn == fqdn) found.push_back(registration);
    return found;
}

Result<Registration> MemoryLedger::device(qint64 id) {
    const std::lock_guard guard(m_lock);
    const auto found = m_devices.find(id);
    if (found == m_devices.end()) return {FaultKind::NotFound, u"There is no device with the number %1."_s.arg(id)};
    return found->second;
}

Result<void> MemoryLedger::updateDevice(const Registration &registration, const QString &by) {
    const std::lock_guard guard(m_lock);
    const auto found = m_devices.find(registration.id);
    if (found == m_devices.end()) return {FaultKind::NotFound, u"The device is gone."_s};
    if (findTwin(registration))
        return {FaultKind::Conflict, u"%1 is registered already."_s.arg(registration.fqdn)};
    if (!m_profiles.contains(registration.profile))
        return {FaultKind::NotFound, u"There is no profile \"%1\"."_s.arg(registration.profile)};
    const Registration before = found->second;
    found->second = registration;
    found->second.usesTaken = before.usesTaken;
    found->second.createdAt = before.createdAt;
    found->second.createdBy = before.createdBy;
    auto changes = changesBetween(before, registration);
    if (!changes.empty()) noteDevice(AuditAction::Changed, registration, std::move(changes), by);
    ++m_changes;
    return {};
}

Result<void> MemoryLedger::deleteDevice(qint64 id, const QString &by) {
    const std::lock_guard guard(m_lock);
    const auto found = m_devices.find(id);
    if (found == m_devices.end()) return {FaultKind::NotFound, u"The device is gone."_s};
    noteDevice(AuditAction::Deleted, found->second, changesBetween(found->second, {}), by);
    m_devices.erase(found);
    std::erase_if(m_challenges, [&](const auto &entry) { return entry.second.registrationId == id; });
    for (auto &[number, transaction] : m_transactions)
        if (transaction.registrationId == id) transaction.registrationId.reset();
    for (auto &[number, issued] : m_certificates)
        if (issued.record.registrationId == id) issued.record.registrationId.reset();
    for (auto &[number, request] : m_pending) {
        if (request.registrationId != id) continue;
        for (auto &[key, challenge] : m_challenges) {
            if (challenge.reservedBy != request.id) continue;
            challenge.state = ChallengeState::Fresh;
            challenge.reservedBy.reset();
        }
        if (request.state != PendingState::Waiting && request.state != PendingState::Approved) continue;
        request.state = PendingState::Rejected;
        request.reason = u"The device is no longer registered."_s;
        request.decidedAt = m_clock.now();
        request.decidedBy.clear();
    }
    m_lastAttempts.erase(id);
    m_weaknesses.erase(id);
    ++m_changes;
    return {};
}

QString MemoryLedger::challengeState(qint64 registrationId) const {
    QString newest = u"none"_s;
    bool hasStatic = false;
    bool hasFresh = false;
    for (const auto &[id, challenge] : m_challenges) {
        if (challenge.registrationId != registrationId) continue;
        const bool isFresh = challenge.state == ChallengeState::Fresh;
        const bool isExpired = isFresh && challenge.expiresAt && *challenge.expiresAt < m_clock.now();
        newest = isExpired ? u"expired"_s : word(challenge.state);
        if (!isFresh || isExpired) continue;
        (challenge.kind == ChallengeKind::Static ? hasStatic : hasFresh) = true;
    }
    return hasStatic ? u"static"_s : hasFresh ? u"fresh"_s : newest;
}

bool MemoryLedger::isWeak(const Registration &registration) const {
    return registration.weakAllowedAt(m_clock.now()) || m_weaknesses.contains(registration.id);
}

DeviceRow MemoryLedger::deviceRow(const Registration &registration) const {
    DeviceRow row;
    row.registration = registration;
    row.challengeState = challengeState(registration.id);
    if (const auto last = m_lastAttempts.find(registration.id); last != m_lastAttempts.end()) {
        row.lastAttemptAt = last->second.at;
        row.lastResult = word(last->second.result);
        if (last->second.result != TransactionResult::Issued) row.lastReason = last->second.reason;
    }
    if (const auto weakness = m_weaknesses.find(registration.id); weakness != m_weaknesses.end()) {
        row.weakSeen = weakness->second.algorithms;
        row.weakSeenAt = weakness->second.at;
    }
    for (const auto &[id, issued] : m_certificates) {
        if (issued.record.registrationId != registration.id || !isValid(issued.record)) continue;
        row.certificateSerial = issued.record.serial;
        row.certificateNotAfter = issued.record.notAfter;
    }
    return row;
}

Result<std::vector<DeviceRow>> MemoryLedger::deviceRows(const std::vector<qint64> &ids) {
    const std::lock_guard guard(m_lock);
    std::vector<DeviceRow> rows;
    for (const qint64 id : ids)
        if (const auto found = m_devices.find(id); found != m_devices.end()) rows.push_back(deviceRow(found->second));
    return rows;
}

Result<qint64> MemoryLedger::keepChallenge(Challenge challenge) {
    if (challenge.registrationId == 0 && !m_profiles.contains(challenge.profile))
        return {FaultKind::NotFound, u"The profile of a new challenge does not exist."_s};
    if (challenge.registrationId != 0 && !m_devices.contains(challenge.registrationId))
        return {FaultKind::NotFound, u"The device of a new challenge does not exist."_s};
    for (auto &[id, other] : m_challenges) {
        if (challenge.kind == ChallengeKind::Dynamic && other.kind == ChallengeKind::Dynamic &&
            other.verifier == challenge.verifier)
            return {FaultKind::Conflict, u"This one-time challenge exists already."_s};
        if (challenge.kind == ChallengeKind::Static && other.kind == ChallengeKind::Static &&
            other.registrationId == challenge.registrationId && other.state == ChallengeState::Fresh)
            other.state = ChallengeState::Withdrawn;
    }
    challenge.id = ++m_lastId;
    challenge.state = ChallengeState::Fresh;
    challenge.createdAt = m_clock.now();
    challenge.usesTaken = 0;
    if (challenge.kind == ChallengeKind::Static) challenge.usesAllowed = 0;
    if (challenge.registrationId != 0) challenge.profile.clear();
    challenge.usedAt.reset();
    challenge.spentAt.reset();
    challenge.spentBy.reset();
    challenge.reservedBy.reset();
    const qint64 id = challenge.id;
    std::vector<FieldChange> changes{{u"kind"_s, {}, word(challenge.kind)}, {u"origin"_s, {}, word(challenge.origin)}};
    if (challenge.kind == ChallengeKind::Dynamic)
        changes.push_back({u"uses"_s, {}, QString::number(challenge.usesAllowed)});
    if (challenge.expiresAt) changes.push_back({u"expires"_s, {}, iso8601(*challenge.expiresAt)});
    if (!challenge.boundName.isEmpty()) changes.push_back({u"name"_s, {}, challenge.boundName});
    noteChallenge(AuditAction::Added, challenge, std::move(changes), challenge.createdBy);
    m_challenges.emplace(id, std::move(challenge));
    return id;
}

Result<std::vector<qint64>> MemoryLedger::addChallenges(const std::vector<Challenge> &challenges) {
    const std::lock_guard guard(m_lock);
    const std::map<qint64, Challenge> before = m_challenges;
    const std::vector<AuditEntry> auditBefore = m_audit;
    std::vector<qint64> ids;
    for (const Challenge &challenge : challenges) {
        const Result<qint64> id = keepChallenge(challenge);
        if (!id) {
            m_challenges = before;
            m_audit = auditBefore;
            return id.fault();
        }
        ids.push_back(*id);
    }
    ++m_changes;
    return ids;
}

Result<void> MemoryLedger::withdrawChallenge(qint64 id, const QString &by) {
    const std::lock_guard guard(m_lock);
    const auto found = m_challenges.find(id);
    if (found == m_challenges.end()) return {FaultKind::NotFound, u"The challenge does not exist."_s};
    if (found->second.state == ChallengeState::Spent || found->second.state == ChallengeState::Withdrawn)
        return {FaultKind::Conflict, u"The challenge is %1 already."_s.arg(word(found->second.state))};
    const FieldChange change{u"state"_s, word(found->second.state), word(ChallengeState::Withdrawn)};
    found->second.state = ChallengeState::Withdrawn;
    noteChallenge(AuditAction::Withdrawn, found->second, {change}, by);
    found->second.reservedBy.reset();
    ++m_changes;
    return {};
}

Result<std::vector<ChallengeRow>> MemoryLedger::challengeRows(const std::vector<qint64> &ids) {
    const std::lock_guard guard(m_lock);
    std::vector<ChallengeRow> rows;
    for (const qint64 id : ids) {
        const auto found = m_challenges.find(id);
        if (found == m_challenges.end()) continue;
        const Challenge &challenge = found->second;
        const auto device = m_devices.find(challenge.registrationId);
        const Registration named = device == m_devices.end() ? Registration{} : device->second;
        rows.push_back(
            {challenge, challenge.boundName.isEmpty() ? named.fqdn : challenge.boundName, named.identity()});
    }
    return rows;
}

}  // namespace scepter

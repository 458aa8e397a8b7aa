#include "twins/memory_ledger.h"

#include <algorithm>

#include "records/settings.h"
#include "records/short_name.h"

using namespace Qt::StringLiterals;

namespace scepter {

MemoryLedger::MemoryLedger(const Clock &clock) : m_clock(clock) {
    Profile device;
    device.name = QString::fromLatin1(defaultProfileName);
    device.title = u"Device"_s;
    device.extendedKeyUsages = {u"1.3.6.1.5.5.7.3.1"_s, u"1.3.6.1.5.5.7.3.2"_s, u"1.3.6.1.5.5.7.3.17"_s};
    device.duplicates = Duplicates::Overlap;
    m_profiles.emplace(device.name, device);
    m_authorities.push_back({QString::fromLatin1(firstAuthorityName), {}, clock.now()});
    m_revocationProgress[m_authorities.front().name] = {};
}

void MemoryLedger::failNextRecord() {
    const std::lock_guard guard(m_lock);
    m_failsNextRecord = true;
}

Result<std::vector<KeyRecord>> MemoryLedger::keys() {
    const std::lock_guard guard(m_lock);
    return m_keys;
}

Result<qint64> MemoryLedger::addKey(const KeyRecord &key) {
    const std::lock_guard guard(m_lock);
    if (!findAuthority(key.authority))
        return {FaultKind::NotFound, u"There is no authority \"%1\" to have a key."_s.arg(key.authority)};
    m_keys.push_back(key);
    m_keys.back().id = ++m_lastId;
    ++m_changes;
    return m_keys.back().id;
}

const AuthorityRecord *MemoryLedger::findAuthority(const QString &name) const {
    const auto found = std::find_if(m_authorities.begin(), m_authorities.end(),
                                    [&](const AuthorityRecord &authority) { return authority.name == name; });
    return found == m_authorities.end() ? nullptr : &*found;
}

Result<std::vector<AuthorityRecord>> MemoryLedger::authorities() {
    const std::lock_guard guard(m_lock);
    return m_authorities;
}

Result<void> MemoryLedger::addAuthority(const AuthorityRecord &authority, const std::vector<KeyRecord> &keys) {
    const std::lock_guard guard(m_lock);
    if (const Result<void> checked = checkShortName(authority.name); !checked) return checked;
    if (findAuthority(authority.name))
        return {FaultKind::Conflict, u"There is an authority \"%1\" already."_s.arg(authority.name)};
    if (!authority.succeeds.isEmpty()) {
        if (!findAuthority(authority.succeeds))
            return {FaultKind::NotFound, u"There is no authority \"%1\" to succeed."_s.arg(authority.succeeds)};
        for (const AuthorityRecord &other : m_authorities)
            if (other.succeeds == authority.succeeds)
                return {FaultKind::Conflict, u"\"%1\" succeeds \"%2\" already."_s.arg(other.name, other.succeeds)};
    }
    m_authorities.push_back(authority);
    m_revocationProgress[authority.name] = {};
    for (const KeyRecord &key : keys) {
        m_keys.push_back(key);
        m_keys.back().id = ++m_lastId;
        m_keys.back().authority = authority.name;
    }
    ++m_changes;
    return {};
}

Result<std::vector<Profile>> MemoryLedger::profiles() {
    const std::lock_guard guard(m_lock);
    std::vector<Profile> profiles;
    for (const auto &[name, profile] : m_profiles) profiles.push_back(profile);
    return profiles;
}

Result<std::optional<Profile>> MemoryLedger::profileForResponder(const QString &name) {
    const std::lock_guard guard(m_lock);
    const auto found = m_profiles.find(name);
    return found == m_profiles.end() ? std::nullopt : std::optional(found->second);
}

Result<Profile> MemoryLedger::profileForAdministrator(const QString &name) {
    const std::lock_guard guard(m_lock);
    const auto found = m_profiles.find(name);
    if (found == m_profiles.end()) return {FaultKind::NotFound, u"There is no profile \"%1\"."_s.arg(name)};
    return found->second;
}

Result<void> MemoryLedger::putProfile(const Profile &profile) {
    const std::lock_guard guard(m_lock);
    if (const Result<void> checked = checkShortName(profile.name); !checked) return checked;
    if (!findAuthority(profile.authority))
        return {FaultKind::NotFound, u"There is no authority \"%1\"."_s.arg(profile.authority)};
    m_profiles[profile.name] = profile;
    ++m_changes;
    return {};
}

Result<QString> MemoryLedger::setting(QStringView name) {
    const std::lock_guard guard(m_lock);
    const SettingDefinition *definition = settingDefinition(name);
    if (!definition) return {FaultKind::NotFound, u"There is no setting \"%1\"."_s.arg(name)};
    const auto found = m_settings.find(name.toString());
    return found == m_settings.end() ? QString::fromLatin1(definition->defaultValue) : found->second;
}

Result<bool> MemoryLedger::isSettingDefault(QStringView name) {
    const std::lock_guard guard(m_lock);
    if (!settingDefinition(name)) return {FaultKind::NotFound, u"There is no setting \"%1\"."_s.arg(name)};
    return !m_settings.contains(name.toString());
}

Result<void> MemoryLedger::setSetting(QStringView name, const QString &value) {
    const std::lock_guard guard(m_lock);
    const SettingDefinition *definition = settingDefinition(name);
    if (!definition) return {FaultKind::NotFound, u"There is no setting \"%1\"."_s.arg(name)};
    const Result<QString> checked = definition->check(value);
    if (!checked && !value.isEmpty()) return checked.fault();
    const bool isDefault = !checked || *checked == QLatin1StringView(definition->defaultValue);
    if (isDefault)
        m_settings.erase(name.toString());
    else
        m_settings[name.toString()] = *checked;
    ++m_changes;
    return {};
}

Result<Counters> MemoryLedger::counters() {
    const std::lock_guard guard(m_lock);
    const Instant now = m_clock.now();
    const Instant today = std::chrono::floor<std::chrono::days>(now);
    Counters counters;
    for (const auto &[id, registration] : m_devices) {
        ++counters.devices;
        counters.disabledDevices += registration.state == RegistrationState::Disabled;
        counters.weakDevices += isWeak(registration);
        const auto last = m_lastAttempts.find(id);
        counters.failingDevices += last != m_lastAttempts.end() && last->second.result == TransactionResult::Refused;
    }
    for (const AuditEntry &entry : m_audit)
        counters.recentAlarms += entry.action == AuditAction::Alarm && entry.at >= now - alarmsAreRecent;
    for (const auto &[id, request] : m_pending)
        counters.waitingRequests += request.stateAt(now) == PendingState::Waiting;
    for (const auto &[id, challenge] : m_challenges)
        counters.freshChallenges += challenge.kind == ChallengeKind::Dynamic &&
                                    challenge.state == ChallengeState::Fresh &&
                                    (!challenge.expiresAt || *challenge.expiresAt >= now);
    for (const auto &[id, transaction] : m_transactions) {
        ++counters.transactions;
        if (transaction.at < today) continue;
        ++counters.transactionsToday;
        counters.refusedToday += transaction.result == TransactionResult::Refused;
        counters.issuedToday += transaction.result == TransactionResult::Issued;
    }
    for (const auto &[id, issued] : m_certificates) {
        switch (issued.record.status(now)) {
            case CertificateStatus::Valid:
                ++counters.validCertificates;
                counters.expiringSoon += issued.record.notAfter <= now + std::chrono::days(30);
                break;
            case CertificateStatus::Expired:
                ++counters.expiredCertificates;
                break;
            case CertificateStatus::Revoked:
                ++counters.revokedCertificates;
                break;
        }
    }
    return counters;
}

Result<std::vector<AdministratorLedger::Day>> MemoryLedger::enrolmentsPerDay(int days) {
    const std::lock_guard guard(m_lock);
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.now());
    std::vector<Day> table;
    for (int i = days - 1; i >= 0; --i) table.push_back({today - std::chrono::days(i), 0, 0});
    for (const auto &[id, transaction] : m_transactions) {
        const Instant start = std::chrono::floor<std::chrono::days>(transaction.at);
        for (Day &day : table) {
            if (day.start != start) continue;
            day.issued += transaction.result == TransactionResult::Issued;
            day.refused += transaction.result == TransactionResult::Refused;
        }
    }
    return table;
}

Result<std::vector<AdministratorLedger::Month>> MemoryLedger::expiriesPerMonth(int months) {
    const std::lock_guard guard(m_lock);
    const std::chrono::year_month_day today(std::chrono::floor<std::chrono::days>(m_clock.now()));
    const std::chrono::year_month current = today.year() / today.month();
    std::vector<Month> table;
    for (int i = 0; i < months; ++i) {
        const Instant start = std::chrono::sys_days((current + std::chrono::months(i)) / 1);
        const Instant end = std::chrono::sys_days((current + std::chrono::months(i + 1)) / 1);
        Month month{start, 0};
        for (const auto &[id, issued] : m_certificates)
            month.expiring += isValid(issued.record) && issued.record.notAfter >= start && issued.record.notAfter < end;
        table.push_back(month);
    }
    return table;
}

Result<std::optional<ListenerRecord>> MemoryLedger::listener() {
    const std::lock_guard guard(m_lock);
    return m_listener;
}

Result<void> MemoryLedger::holdListener(const ListenerRecord &record) {
    const std::lock_guard guard(m_lock);
    const Instant now = m_clock.now();
    const bool isOther = m_listener && (m_listener->processId != record.processId || m_listener->host != record.host);
    if (isOther && m_listener->seenAt >= now - std::chrono::seconds(15))
        return {FaultKind::Conflict,
                u"Process %1 on %2 listens for this site already, at %3."_s.arg(m_listener->processId)
                    .arg(m_listener->host, m_listener->addresses)};
    m_listener = record;
    m_listener->seenAt = now;
    ++m_changes;
    return {};
}

Result<void> MemoryLedger::releaseListener(qint64 processId, const QString &host) {
    const std::lock_guard guard(m_lock);
    if (m_listener && m_listener->processId == processId && m_listener->host == host) m_listener.reset();
    ++m_changes;
    return {};
}

Result<qint64> MemoryLedger::changeNumber() {
    const std::lock_guard guard(m_lock);
    return m_changes;
}

}  // namespace scepter

#include "app/site/registration_desk.h"

#include <algorithm>

#include "admission/challenge_mint.h"
#include "app/site/operator_name.h"
#include "records/host_name.h"
#include "records/name_pattern.h"
#include "records/settings.h"
#include "records/source_network.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

RegistrationDesk::RegistrationDesk(const Site &site, AdministratorLedger &ledger)
    : m_site(site), m_ledger(ledger), m_operator(operatorName()) {}

Result<Registration> RegistrationDesk::checked(Registration registration) {
    auto fqdn = canonicalNamePattern(registration.fqdn);
    if (!fqdn) return fqdn.fault();
    registration.fqdn = std::move(*fqdn);
    auto networks = canonicalNetworks(registration.networks);
    if (!networks) return networks.fault();
    registration.networks = std::move(*networks);
    if (!registration.ipAddress.isEmpty()) {
        auto address = canonicalIpAddress(registration.ipAddress);
        if (!address) return address.fault();
        registration.ipAddress = std::move(*address);
    }
    if (!registration.serialNumber.isEmpty()) {
        auto serial = canonicalSerialNumber(registration.serialNumber);
        if (!serial) return serial.fault();
        registration.serialNumber = std::move(*serial);
    }
    if (registration.profile.isEmpty()) registration.profile = QString::fromLatin1(defaultProfileName);
    const auto named = profile(registration.profile);
    if (!named) return named.fault();
    const Profile &profile = **named;
    if (!isWithinDomains(registration.fqdn, profile.domains)) {
        return {FaultKind::Refused, u"%1 is outside of the domains of the profile %2: %3."_s.arg(
                                        registration.fqdn, profile.name, profile.domains.join(u", "_s))};
    }
    if (registration.validFrom && registration.validUntil && *registration.validUntil < *registration.validFrom)
        return {FaultKind::Malformed, u"The registration would end at %1, before it begins at %2."_s.arg(
                                          iso8601(*registration.validUntil), iso8601(*registration.validFrom))};
    if (registration.createdBy.isEmpty()) registration.createdBy = m_operator;
    return registration;
}

Result<const Profile *> RegistrationDesk::profile(const QString &name) {
    if (!m_profiles) {
        auto profiles = m_ledger.profiles();
        if (!profiles) return profiles.fault();
        m_profiles = *std::move(profiles);
    }
    const auto found = std::find_if(m_profiles->begin(), m_profiles->end(),
                                    [&](const Profile &profile) { return profile.name == name; });
    if (found != m_profiles->end()) return &*found;
    QStringList names;
    for (const auto &profile : *m_profiles) names.append(profile.name);
    return {FaultKind::NotFound, u"There is no profile %1. There is: %2."_s.arg(name, names.join(u", "_s))};
}

Result<qint64> RegistrationDesk::add(const Registration &registration, std::optional<Challenge> challenge) {
    auto ready = checked(registration);
    if (!ready) return ready.fault();
    auto ids = m_ledger.addDevices({NewDevice{std::move(*ready), std::move(challenge)}});
    if (!ids) return ids.fault();
    return ids->front();
}

Result<qint64> RegistrationDesk::registerDevice(const Registration &registration) {
    return add(registration, std::nullopt);
}

Result<qint64> RegistrationDesk::registerWithStaticChallenge(const Registration &registration,
                                                             const Secret &challenge) {
    auto record = staticChallenge(challenge);
    if (!record) return record.fault();
    return add(registration, std::move(*record));
}

Result<PlainChallenge> RegistrationDesk::registerWithDynamicChallenge(const Registration &registration) {
    auto life = challengeLife();
    if (!life) return life.fault();
    auto minted = mint({.life = *life});
    auto device = add(registration, minted.record);
    if (!device) return device.fault();
    auto registered = m_ledger.device(*device);
    if (!registered) return registered.fault();
    auto ids = m_ledger.challengeIds({.search = {}, .fqdn = {}, .registrationId = *device});
    if (!ids) return ids.fault();
    return PlainChallenge{ids->empty() ? 0 : ids->front(), registered->fqdn, std::move(minted.text),
                          minted.record.expiresAt};
}

Result<qint64> RegistrationDesk::adopt(qint64 request, const Registration &registration) {
    auto ready = checked(registration);
    if (!ready) return ready.fault();
    return m_ledger.adopt(request, NewDevice{std::move(*ready), std::nullopt}, m_operator);
}

Result<std::vector<PlainChallenge>> RegistrationDesk::newChallenges(const std::vector<Registration> &devices,
                                                                    const ChallengeTerms &terms) {
    std::vector<Bound> wanted;
    for (const auto &device : devices) wanted.push_back({device.id, {}, device.fqdn});
    return make(wanted, terms);
}

Result<std::vector<PlainChallenge>> RegistrationDesk::newProfileChallenges(const QString &profile, int count,
                                                                           const ChallengeTerms &terms) {
    const auto known = m_ledger.profile(profile);
    if (!known) return known.fault();
    return make(std::vector<Bound>(std::size_t(count), Bound{0, known->name, {}}), terms);
}

Result<std::vector<PlainChallenge>> RegistrationDesk::make(const std::vector<Bound> &wanted, ChallengeTerms terms) {
    if (terms.life.count() == 0) {
        auto configured = challengeLife();
        if (!configured) return configured.fault();
        terms.life = *configured;
    }
    std::vector<Challenge> records;
    std::vector<PlainChallenge> plain;
    for (const Bound &each : wanted) {
        auto minted = mint(terms);
        minted.record.registrationId = each.registrationId;
        minted.record.profile = each.profile;
        plain.push_back({0, each.fqdn, std::move(minted.text), minted.record.expiresAt});
        records.push_back(std::move(minted.record));
    }
    auto ids = m_ledger.addChallenges(records);
    if (!ids) return ids.fault();
    for (size_t i = 0; i < plain.size() && i < ids->size(); ++i) plain[i].id = (*ids)[i];
    return plain;
}

Result<void> RegistrationDesk::setStaticChallenge(const Registration &device, const Secret &challenge) {
    auto record = staticChallenge(challenge);
    if (!record) return record.fault();
    record->registrationId = device.id;
    auto added = m_ledger.addChallenges({*record});
    if (!added) return added.fault();
    return {};
}

Result<std::chrono::minutes> RegistrationDesk::challengeLife() {
    auto minutes = m_ledger.setting(QString::fromLatin1(setting::challengeMinutes));
    if (!minutes) return minutes.fault();
    return std::chrono::minutes(minutes->toInt());
}

RegistrationDesk::Minted RegistrationDesk::mint(const ChallengeTerms &terms) const {
    auto minted = admission::mintDynamicChallenge(m_site.challengeKey());
    const auto now = m_site.clock().now();
    Challenge record;
    record.kind = ChallengeKind::Dynamic;
    record.usesAllowed = terms.uses;
    record.verifier = std::move(minted.verifier);
    record.createdAt = now;
    record.createdBy = m_operator;
    if (terms.life.count() > 0) record.expiresAt = now + terms.life;
    return {std::move(record), std::move(minted.text)};
}

Result<Challenge> RegistrationDesk::staticChallenge(const Secret &challenge) const {
    auto verifier = admission::staticVerifier(challenge);
    if (!verifier) return verifier.fault();
    Challenge record;
    record.kind = ChallengeKind::Static;
    record.verifier = std::move(*verifier);
    record.createdAt = m_site.clock().now();
    record.createdBy = m_operator;
    return record;
}

}  // namespace scepter::app

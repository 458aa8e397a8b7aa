#include "app/site/registration_desk.h"

#include <algorithm>

#include "admission/challenge_mint.h"
#include "app/site/operator_name.h"
#include "records/host_name.h"
#include "records/settings.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

Result<Registration> RegistrationDesk::checked(Registration registration) {
    auto fqdn = canonicalHostName(registration.fqdn);
    if (!fqdn) return fqdn.fault();
    registration.fqdn = std::move(*fqdn);
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
    auto profiles = m_ledger.profiles();
    if (!profiles) return profiles.fault();
    const auto isNamed = [&](const Profile &profile) { return profile.name == registration.profile; };
    if (std::none_of(profiles->begin(), profiles->end(), isNamed)) {
        QStringList names;
        for (const auto &profile : *profiles) names.append(profile.name);
        return {FaultKind::NotFound,
                u"There is no profile %1. There is: %2."_s.arg(registration.profile, names.join(u", "_s))};
    }
    if (registration.createdBy.isEmpty()) registration.createdBy = operatorName();
    return registration;
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

Result<PlainChallenge> RegistrationDesk::registerWithOneTimeChallenge(const Registration &registration) {
    auto life = challengeLife();
    if (!life) return life.fault();
    auto minted = mint(0, *life);
    auto device = add(registration, minted.record);
    if (!device) return device.fault();
    auto registered = m_ledger.device(*device);
    if (!registered) return registered.fault();
    auto ids = m_ledger.challengeIds({.search = {}, .fqdn = registered->fqdn});
    if (!ids) return ids.fault();
    return PlainChallenge{ids->empty() ? 0 : ids->front(), registered->fqdn, std::move(minted.text),
                          minted.record.expiresAt};
}

Result<std::vector<PlainChallenge>> RegistrationDesk::newOneTimeChallenges(const QStringList &fqdns,
                                                                           std::chrono::minutes life) {
    if (life.count() == 0) {
        auto configured = challengeLife();
        if (!configured) return configured.fault();
        life = *configured;
    }
    std::vector<Challenge> records;
    std::vector<PlainChallenge> plain;
    for (const auto &name : fqdns) {
        auto fqdn = canonicalHostName(name);
        if (!fqdn) return fqdn.fault();
        auto device = m_ledger.device(*fqdn);
        if (!device) return device.fault();
        auto minted = mint(device->id, life);
        plain.push_back({0, device->fqdn, std::move(minted.text), minted.record.expiresAt});
        records.push_back(std::move(minted.record));
    }
    auto ids = m_ledger.addChallenges(records);
    if (!ids) return ids.fault();
    for (size_t i = 0; i < plain.size() && i < ids->size(); ++i) plain[i].id = (*ids)[i];
    return plain;
}

Result<void> RegistrationDesk::setStaticChallenge(const QString &fqdn, const Secret &challenge) {
    auto name = canonicalHostName(fqdn);
    if (!name) return name.fault();
    auto device = m_ledger.device(*name);
    if (!device) return device.fault();
    auto record = staticChallenge(challenge);
    if (!record) return record.fault();
    record->registrationId = device->id;
    auto added = m_ledger.addChallenges({*record});
    if (!added) return added.fault();
    return {};
}

Result<std::chrono::minutes> RegistrationDesk::challengeLife() {
    auto minutes = m_ledger.setting(QString::fromLatin1(setting::challengeMinutes));
    if (!minutes) return minutes.fault();
    return std::chrono::minutes(minutes->toInt());
}

RegistrationDesk::Minted RegistrationDesk::mint(qint64 registrationId, std::chrono::minutes life) const {
    auto minted = admission::mintOneTimeChallenge(m_site.challengeKey());
    const auto now = m_site.clock().now();
    Challenge record;
    record.registrationId = registrationId;
    record.kind = ChallengeKind::OneTime;
    record.verifier = std::move(minted.verifier);
    record.createdAt = now;
    record.createdBy = operatorName();
    if (life.count() > 0) record.expiresAt = now + life;
    return {std::move(record), std::move(minted.text)};
}

Result<Challenge> RegistrationDesk::staticChallenge(const Secret &challenge) const {
    auto verifier = admission::staticVerifier(challenge);
    if (!verifier) return verifier.fault();
    Challenge record;
    record.kind = ChallengeKind::Static;
    record.verifier = std::move(*verifier);
    record.createdAt = m_site.clock().now();
    record.createdBy = operatorName();
    return record;
}

}  // namespace scepter::app

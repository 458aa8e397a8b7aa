#include "records/registration.h"

namespace scepter {

QString Registration::identity() const {
    QString text = fqdn;
    if (ipAddress.isEmpty() && serialNumber.isEmpty()) return text;
    text += QLatin1Char(',') + ipAddress;
    if (!serialNumber.isEmpty()) text += QLatin1Char(',') + serialNumber;
    return text;
}

Demand usualDemand(const Registration &registration, const QString &registered) {
    return registration.isWildcard() && registered.isEmpty() ? Demand::Ignored : Demand::Match;
}

RegistrationStatus Registration::statusAt(Instant now) const {
    if (state == RegistrationState::Disabled) return RegistrationStatus::Disabled;
    if (validUntil && *validUntil < now) return RegistrationStatus::Expired;
    if (usesAllowed > 0 && usesTaken >= usesAllowed) return RegistrationStatus::Used;
    return validFrom && now < *validFrom ? RegistrationStatus::Upcoming : RegistrationStatus::Open;
}

}  // namespace scepter

// Registers devices and hands out challenges, for the command line and the desktop alike.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "app/site/site.h"
#include "base/result.h"
#include "base/secret.h"

namespace scepter::app {

/// A one-time challenge in clear: to be shown once and let go.
struct PlainChallenge {
    qint64 id = 0;
    QString fqdn;
    Secret text;
    std::optional<Instant> expiresAt;
};

/// For one thread, as the ledger that it writes to.
class RegistrationDesk {
public:
    RegistrationDesk(const Site &site, AdministratorLedger &ledger) : m_site(site), m_ledger(ledger) {}

    /// The registration with every name canonical, the profile filled in and who made it. Malformed, with the field
    /// that is wrong; NotFound for a profile that does not exist.
    Result<Registration> checked(Registration registration);

    /// The device's number. Conflict when the name is registered.
    Result<qint64> registerDevice(const Registration &registration);
    Result<qint64> registerWithStaticChallenge(const Registration &registration, const Secret &challenge);
    Result<PlainChallenge> registerWithOneTimeChallenge(const Registration &registration);

    /// One for each name, in their order, in one transaction; `life` of zero is the site's default. NotFound names the
    /// first that is not registered, and nothing was made.
    Result<std::vector<PlainChallenge>> newOneTimeChallenges(const QStringList &fqdns, std::chrono::minutes life);
    /// Replaces the device's former static challenge.
    Result<void> setStaticChallenge(const QString &fqdn, const Secret &challenge);

private:
    struct Minted {
        Challenge record;
        Secret text;
    };
    Result<std::chrono::minutes> challengeLife();
    Minted mint(qint64 registrationId, std::chrono::minutes life) const;
    Result<Challenge> staticChallenge(const Secret &challenge) const;
    Result<qint64> add(const Registration &registration, std::optional<Challenge> challenge);

    const Site &m_site;
    AdministratorLedger &m_ledger;
};

}  // namespace scepter::app

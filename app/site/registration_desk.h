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

/// What a dynamic challenge is good for.
struct ChallengeTerms {
    std::chrono::minutes life{0};  ///< 0: the site's default
    int uses = 1;                  ///< certificates; 0: without limit
};

/// For one piece of work, and for one thread as the ledger that it writes to.
class RegistrationDesk {
public:
    RegistrationDesk(const Site &site, AdministratorLedger &ledger);

    /// The registration with every name canonical, the profile filled in and who made it. Malformed, with the field
    /// that is wrong; NotFound for a profile that does not exist.
    Result<Registration> checked(Registration registration);

    /// The device's number. Conflict when the name is registered.
    Result<qint64> registerDevice(const Registration &registration);
    Result<qint64> registerWithStaticChallenge(const Registration &registration, const Secret &challenge);
    Result<PlainChallenge> registerWithDynamicChallenge(const Registration &registration);

    /// Registers the device of a request that no registration covers, and approves the request; the device's number.
    Result<qint64> adopt(qint64 request, const Registration &registration);

    /// One for each device, in their order, in one transaction.
    Result<std::vector<PlainChallenge>> newChallenges(const std::vector<Registration> &devices,
                                                      const ChallengeTerms &terms);
    /// Each admits any device that is registered with the profile. NotFound when there is no such profile.
    Result<std::vector<PlainChallenge>> newProfileChallenges(const QString &profile, int count,
                                                             const ChallengeTerms &terms);
    /// Replaces the device's former static challenge.
    Result<void> setStaticChallenge(const Registration &device, const Secret &challenge);

private:
    struct Minted {
        Challenge record;
        Secret text;
    };
    /// Of the desk. NotFound, naming those that there are.
    Result<const Profile *> profile(const QString &name);
    Result<std::chrono::minutes> challengeLife();
    /// What a dynamic challenge is to admit to.
    struct Bound {
        qint64 registrationId = 0;
        QString profile;
        QString fqdn;
    };
    Result<std::vector<PlainChallenge>> make(const std::vector<Bound> &wanted, ChallengeTerms terms);
    Minted mint(const ChallengeTerms &terms) const;
    Result<Challenge> staticChallenge(const Secret &challenge) const;
    Result<qint64> add(const Registration &registration, std::optional<Challenge> challenge);

    const Site &m_site;
    AdministratorLedger &m_ledger;
    QString m_operator;
    std::optional<std::vector<Profile>> m_profiles;  ///< as they were when the first registration was checked
};

}  // namespace scepter::app

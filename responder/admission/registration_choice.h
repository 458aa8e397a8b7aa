// Which registration a request is held against when several cover its name.
#pragma once

#include <optional>
#include <vector>

#include "admission/identity.h"
#include "records/challenge.h"
#include "records/registration.h"

namespace scepter::admission {

/// What the choice goes by.
struct Asked {
    ClaimedIdentity identity;
    QString endpoint;  ///< name of the profile whose endpoint was asked; empty: the one for every profile
    Instant now{};
    std::optional<Challenge> challenge = {};  ///< the dynamic challenge that was brought, whoever it belongs to
};

/// The most specific one: by name first (the name itself, then the longest suffix, then "*"), and only among those of
/// that name by profile, address, serial number, challenge and state. Nothing else is ever fallen back to: a device
/// whose own registration does not admit it gets in through no wildcard. Its place in `candidates`, which stand by name
/// as in `Evidence::candidates`; nothing when there are none.
std::optional<std::size_t> chooseRegistration(const std::vector<Registration> &candidates, const Asked &asked);

/// Whether it was made for this registration and this name.
bool isChallengeOf(const Challenge &challenge, const Registration &registration, const QString &fqdn);

}  // namespace scepter::admission

#include "admission/registration_choice.h"

#include <algorithm>
#include <tuple>

namespace scepter::admission {
namespace {

enum class Fit { Contradicts, SaysNothing, Matches };

Fit fitOf(Demand demand, const QString &registered, const QString &claimed) {
    if (!registered.isEmpty() && registered.compare(claimed, Qt::CaseInsensitive) == 0) return Fit::Matches;
    const bool mustMatch = demand == Demand::Match && (!registered.isEmpty() || !claimed.isEmpty());
    return mustMatch ? Fit::Contradicts : Fit::SaysNothing;
}

/// Compared from the first to the last: the greatest is chosen.
auto rankOf(const Registration &registration, const Asked &asked) {
    const Fit address = fitOf(registration.ipDemand, registration.ipAddress, asked.identity.ipAddress);
    const Fit serial = fitOf(registration.serialDemand, registration.serialNumber, asked.identity.serialNumber);
    const bool isServedHere = asked.endpoint.isEmpty() || asked.endpoint == registration.profile;
    const bool isPossible = address != Fit::Contradicts && serial != Fit::Contradicts;
    const bool hasChallenge =
        asked.challenge && isChallengeOf(*asked.challenge, registration, asked.identity.fqdn);
    const bool isOpen = registration.statusAt(asked.now) == RegistrationStatus::Open;
    return std::tuple(isServedHere, isPossible, address, serial, hasChallenge, isOpen, -registration.id);
}

}  // namespace

std::optional<std::size_t> chooseRegistration(const std::vector<Registration> &candidates, const Asked &asked) {
    if (candidates.empty()) return std::nullopt;
    const QString &name = candidates.front().fqdn;
    const auto end = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const Registration &each) { return each.fqdn != name; });
    const auto best = std::max_element(candidates.begin(), end, [&](const Registration &one, const Registration &other) {
        return rankOf(one, asked) < rankOf(other, asked);
    });
    return std::size_t(best - candidates.begin());
}

bool isChallengeOf(const Challenge &challenge, const Registration &registration, const QString &fqdn) {
    const bool isOwn = challenge.registrationId == 0 ? challenge.profile == registration.profile
                                                     : challenge.registrationId == registration.id;
    return isOwn && (challenge.boundName.isEmpty() || challenge.boundName == fqdn);
}

}  // namespace scepter::admission

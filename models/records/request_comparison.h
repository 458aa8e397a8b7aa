// A request beside the registration that it claims, field by field.
#pragma once

#include <vector>

#include "records/pending_request.h"
#include "records/profile.h"
#include "records/registration.h"

namespace scepter {

enum class ComparedField { Name, Address, SerialNumber, Profile, Key, Network };

enum class Match {
    Equal,        ///< for a key: the profile allows it; for an address or a serial number: it is as demanded
    Different,    ///< also when one of both states something that the other leaves out
    NotCompared,  ///< the registration says nothing about it, or it is not looked at
};

struct Comparison {
    ComparedField field = ComparedField::Name;
    Match match = Match::NotCompared;
    QString asked;
    QString registered;  ///< for a key: the smallest one that is allowed, "rsa:2048", or "ec" where a curve is
    Demand demand = Demand::Match;  ///< of an address or a serial number

    bool operator==(const Comparison &) const = default;
};

/// One of each field but the network, in their order. `profile` is that of the registration; null when it is gone.
std::vector<Comparison> compare(const PendingRequest &request, const Registration &registration,
                                const Profile *profile);
/// Of a request that was answered: its name, address and serial number, and where it came from.
std::vector<Comparison> compare(const Transaction &request, const Registration &registration);
/// Whether nothing of it is `Match::Different`.
bool isAsRegistered(const std::vector<Comparison> &comparisons);

}  // namespace scepter

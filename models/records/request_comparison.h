// A request that waits for a decision beside the registration that it claims, field by field.
#pragma once

#include <vector>

#include "records/pending_request.h"
#include "records/profile.h"
#include "records/registration.h"

namespace scepter {

enum class ComparedField { Name, Address, SerialNumber, Profile, Key };

enum class Match {
    Equal,        ///< for a key: the profile allows it
    Different,    ///< also when the registration states something that the request leaves out
    NotCompared,  ///< the registration says nothing about it
};

struct Comparison {
    ComparedField field = ComparedField::Name;
    Match match = Match::NotCompared;
    QString asked;
    QString registered;  ///< for a key: the smallest one that is allowed, "rsa:2048", or "ec" where a curve is

    bool operator==(const Comparison &) const = default;
};

/// One of each field, in their order. `profile` is that of the registration; null when it is gone.
std::vector<Comparison> compare(const PendingRequest &request, const Registration &registration,
                                const Profile *profile);
/// Whether nothing of it is `Match::Different`.
bool isAsRegistered(const std::vector<Comparison> &comparisons);

}  // namespace scepter

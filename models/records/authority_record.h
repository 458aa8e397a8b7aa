// One certification authority of a site: the name by which endpoints and clients select it.
#pragma once

#include <QString>

#include "base/clock.h"

namespace scepter {

/// The authority that every site begins with.
inline constexpr auto firstAuthorityName = "ca";

struct AuthorityRecord {
    QString name;      ///< 1 to 32 of a-z, 0-9 and '-': stands in paths (/crl/NAME.crl) and in `message=` of GetCACert
    QString succeeds;  ///< the authority whose next CA this is (GetNextCACert, RFC 8894, section 4.7); empty for none
    Instant createdAt{};

    bool operator==(const AuthorityRecord &) const = default;
};

}  // namespace scepter

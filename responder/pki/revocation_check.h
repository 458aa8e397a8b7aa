// Whether a certificate was revoked, as far as the lists at hand tell. RFC 5280, section 6.3.
#pragma once

#include <optional>
#include <span>

#include <QString>

#include "base/clock.h"
#include "pki/certificate.h"
#include "pki/revocation_list.h"

namespace scepter::pki {

enum class RevocationStatus { Good, Revoked, Unknown };

struct RevocationAnswer {
    RevocationStatus status = RevocationStatus::Unknown;
    QString sentence;                     ///< which list says so, or why none does
    std::optional<RevokedEntry> revoked;  ///< when and why
};

/// What the lists say at `at` of the first certificate of a path that `verifyTrustPath` gave; only that one is looked
/// up, in lists of its issuer, the second. Revoked when any of them lists it, also one that is out of date, because
/// revocation is for good; Good when one that holds at `at` does not; Unknown otherwise: no list of this issuer, out of
/// date, a wrong signature, or a list that speaks of other certificates.
///
/// A path of one certificate is Good: it is trusted by itself, nobody else's list speaks of it, and who no longer
/// trusts it takes it out of what is trusted.
RevocationAnswer revocationOf(std::span<const Certificate> path, std::span<const RevocationList> lists, Instant at);

}  // namespace scepter::pki

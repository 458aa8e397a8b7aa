// Another authority for a site that is there: one beside the others, or the next CA of one of them.
#pragma once

#include "app/site/site.h"
#include "base/result.h"
#include "base/secret.h"
#include "records/authority_record.h"

namespace scepter::app {

/// Makes keys, which takes some seconds for large ones, and records them all or not at all. `spec.authority` is its
/// name, `passphrase` that of the site's keys, which the new ones get too. Malformed for a name that cannot be one,
/// Conflict for a name or a CN that an authority of the site has, Locked for a wrong passphrase; Refused as
/// `Authority::make`.
Result<AuthorityRecord> addAuthority(const Site &site, authority::AuthoritySpec spec, const Secret &passphrase);

/// The next CA of `predecessor`, named after it: ca-2, ca-3, ... Its CN may be the present one's. Conflict when it has
/// one already. RFC 8894, section 4.7.
Result<AuthorityRecord> addSuccessor(const Site &site, const AuthorityRecord &predecessor,
                                     authority::AuthoritySpec spec, const Secret &passphrase);

}  // namespace scepter::app

// The next revocation list of an authority: drafted from the ledger, signed, recorded. For the endpoint that serves it
// and for "publish now".
#pragma once

#include "authority/authorities.h"
#include "ledger/responder_ledger.h"

namespace scepter {

/// In force for the days that the site is set to. Conflict when somebody else published a list meanwhile: nothing was
/// recorded.
Result<CrlRecord> recordNextCrl(ResponderLedger &ledger, const authority::Authorities::Member &authority, Instant now);

}  // namespace scepter

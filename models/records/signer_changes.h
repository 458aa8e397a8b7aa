// What an edit did to a trusted signer, field by field, for the audit trail.
#pragma once

#include <vector>

#include "records/audit_entry.h"
#include "records/trusted_signer.h"

namespace scepter {

/// Those that differ. Against a default one: what a new one states.
std::vector<FieldChange> changesBetween(const TrustedSigner &before, const TrustedSigner &after);

}  // namespace scepter

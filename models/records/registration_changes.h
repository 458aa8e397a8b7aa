// What an edit did to a registration, field by field: what is shown of it and kept in the audit trail.
#pragma once

#include <vector>

#include "records/audit_entry.h"
#include "records/registration.h"

namespace scepter {

/// Those that differ. Against a default registration: what a new one states.
std::vector<FieldChange> changesBetween(const Registration &before, const Registration &after);

}  // namespace scepter

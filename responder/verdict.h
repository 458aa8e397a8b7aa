// The one table from what went wrong to what a device is told: failInfo or HTTP status.
#pragma once

#include "base/fault.h"
#include "scep/vocabulary.h"

namespace scepter {

/// For a SCEP message whose header is known. RFC 8894, section 3.2.1.4.
scep::FailInfo failInfo(FaultKind kind);
/// For what never became one.
int httpStatus(FaultKind kind);

}  // namespace scepter

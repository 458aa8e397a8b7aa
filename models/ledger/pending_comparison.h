// Finds the registration and the profile of a request that waits, and holds it against them.
#pragma once

#include "ledger/administrator_ledger.h"
#include "records/request_comparison.h"

namespace scepter {

/// Empty when the registration is gone.
inline Result<std::vector<Comparison>> compareWithRegistration(AdministratorLedger &ledger,
                                                               const PendingRequest &request) {
    const Result<Registration> device = ledger.device(request.registrationId);
    if (!device) {
        if (device.fault().kind == FaultKind::NotFound) return std::vector<Comparison>();
        return device.fault();
    }
    const Result<Profile> profile = ledger.profile(device->profile);
    return compare(request, *device, profile ? &*profile : nullptr);
}

}  // namespace scepter

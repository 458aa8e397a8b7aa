// One of the registrations that the ledger knows to cover a name.
#pragma once

#include <algorithm>

#include "ledger/responder_ledger.h"

namespace scepter::endpoints {

/// Null when it is none of them.
inline const Candidate *candidateOf(const Evidence &evidence, qint64 registrationId) {
    const auto found =
        std::find_if(evidence.candidates.begin(), evidence.candidates.end(),
                     [&](const Candidate &each) { return each.registration.id == registrationId; });
    return found == evidence.candidates.end() ? nullptr : &*found;
}

}  // namespace scepter::endpoints

// How a submitted challenge fares against what the ledger keeps of the device's challenges.
#pragma once

#include "admission/decision.h"
#include "base/result.h"
#include "ledger/responder_ledger.h"

namespace scepter::endpoints {

/// A challenge on its way in: itself, and the keyed digest by which a one-time challenge is found.
struct SubmittedChallenge {
    QByteArrayView text;  ///< empty when the request brought none
    QByteArray dynamicDigest;
};

/// Fills in `facts.challenge`: the one-time challenge that was found by digest; for lack of one, whether the static
/// challenge of `device` verifies, null when no registration covers the name. The slow hash is spent only where `decide` would look at a challenge, and once: a device has one
/// static challenge at a time. Internal when a stored verifier cannot be read.
Result<void> addChallengeEvidence(const SubmittedChallenge &submitted, const Evidence &evidence,
                                  const Candidate *device, admission::Case &facts);

}  // namespace scepter::endpoints

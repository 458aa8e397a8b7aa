// How a submitted challenge fares against what the ledger keeps of the device's challenges.
#pragma once

#include "admission/decision.h"
#include "base/result.h"
#include "endpoints/guess_limit.h"
#include "ledger/responder_ledger.h"

namespace scepter::endpoints {

/// A challenge on its way in: itself, and the keyed digest by which a one-time challenge is found.
struct SubmittedChallenge {
    QByteArrayView text;  ///< empty when the request brought none
    QByteArray dynamicDigest;
};

/// Whoever asks, and what it has to wait for the answer because of what was asked before.
struct Guesser {
    GuessLimit &limit;
    QString peer;
    std::chrono::milliseconds delay{0};
};

/// Fills in `facts.challenge`: the one-time challenge that was found by digest; for lack of one, whether the static
/// challenge of `device` verifies, null when no registration covers the name. Who has guessed wrong waits, and may not be looked at at all. The slow hash is spent only where `decide` would look at a challenge, and once: a device has one
/// static challenge at a time. Internal when a stored verifier cannot be read.
Result<void> addChallengeEvidence(const SubmittedChallenge &submitted, const Evidence &evidence,
                                  const Candidate *device, Guesser &guesser, admission::Case &facts);

}  // namespace scepter::endpoints

// Weak algorithms: which ones a message uses, and whether this device may. RFC 8894, section 2.9.
#pragma once

#include <optional>

#include "admission/decision.h"
#include "pki/algorithms.h"
#include "records/weak_algorithms.h"

namespace scepter::admission {

struct UsedAlgorithms {
    pki::Digest message = pki::Digest::Sha256;
    std::optional<pki::Digest> request = {};  ///< of the request's own signature; nothing where there is none
    pki::Cipher envelope = pki::Cipher::Aes128Cbc;
};

/// Who says what is allowed.
struct AlgorithmPolicy {
    const Profile &profile;
    const Registration *registration = nullptr;  ///< null for strangers
    Instant now{};
};

WeakAlgorithms weakAmong(const UsedAlgorithms &used);
WeakAlgorithms weakAmong(const Case &facts);
/// What everybody of the profile may use, and what this device may use now.
WeakAlgorithms allowedWeak(const AlgorithmPolicy &policy);
/// A note for each weak use that is allowed; the failed rung, and Unsupported, for the first one that is not.
std::optional<Refuse> checkWeakUse(const UsedAlgorithms &used, const AlgorithmPolicy &policy, Trace &trace);

}  // namespace scepter::admission

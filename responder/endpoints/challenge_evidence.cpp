#include "endpoints/challenge_evidence.h"

#include "pki/digest.h"
#include "pki/password_hash.h"

namespace scepter::endpoints {

Result<void> addChallengeEvidence(const SubmittedChallenge &submitted, const Evidence &evidence,
                                  const Candidate *device, admission::Case &facts) {
    admission::ChallengeEvidence &found = facts.challenge;
    found = {};
    found.submitted = !submitted.text.isEmpty();
    found.deviceHasStatic = device && !device->staticChallenges.empty();
    found.deviceFreshDynamic = device ? device->freshDynamicChallenges : 0;
    if (!found.submitted) return {};

    if (evidence.dynamicChallenge &&
        pki::equalInConstantTime(evidence.dynamicChallenge->verifier, submitted.dynamicDigest)) {
        found.matched = evidence.dynamicChallenge;
        return {};
    }
    if (!device || !admission::reachesChallenge(facts)) return {};
    for (const Challenge &challenge : device->staticChallenges) {
        const auto matches = pki::passwordMatches(submitted.text, challenge.verifier);
        if (!matches) return Fault{FaultKind::Internal, matches.fault().sentence};
        if (*matches) {
            found.matched = challenge;
            return {};
        }
    }
    return {};
}

}  // namespace scepter::endpoints

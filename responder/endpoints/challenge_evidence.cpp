#include "endpoints/challenge_evidence.h"

#include "pki/digest.h"
#include "pki/password_hash.h"

namespace scepter::endpoints {

Result<admission::ChallengeEvidence> challengeEvidence(const SubmittedChallenge &submitted, const Evidence &evidence,
                                                       const admission::Case &facts) {
    admission::ChallengeEvidence found;
    found.submitted = !submitted.text.isEmpty();
    found.deviceHasStatic = !evidence.staticChallenges.empty();
    found.deviceFreshOneTime = evidence.freshOneTimeChallenges;
    if (!found.submitted) return found;

    if (evidence.oneTimeChallenge &&
        pki::equalInConstantTime(evidence.oneTimeChallenge->verifier, submitted.oneTimeDigest)) {
        found.matched = evidence.oneTimeChallenge;
        return found;
    }
    if (!admission::reachesChallenge(facts)) return found;
    for (const Challenge &challenge : evidence.staticChallenges) {
        const auto matches = pki::passwordMatches(submitted.text, challenge.verifier);
        if (!matches) return Fault{FaultKind::Internal, matches.fault().sentence};
        if (*matches) {
            found.matched = challenge;
            return found;
        }
    }
    return found;
}

}  // namespace scepter::endpoints

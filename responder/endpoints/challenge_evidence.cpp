#include "endpoints/challenge_evidence.h"

#include "pki/digest.h"
#include "pki/password_hash.h"

namespace scepter::endpoints {

Result<void> addChallengeEvidence(const SubmittedChallenge &submitted, const Evidence &evidence,
                                  admission::Case &facts) {
    admission::ChallengeEvidence &found = facts.challenge;
    found = {};
    found.submitted = !submitted.text.isEmpty();
    found.deviceHasStatic = !evidence.staticChallenges.empty();
    found.deviceFreshOneTime = evidence.freshOneTimeChallenges;
    if (!found.submitted) return {};

    if (evidence.oneTimeChallenge &&
        pki::equalInConstantTime(evidence.oneTimeChallenge->verifier, submitted.oneTimeDigest)) {
        found.matched = evidence.oneTimeChallenge;
        return {};
    }
    if (!admission::reachesChallenge(facts)) return {};
    for (const Challenge &challenge : evidence.staticChallenges) {
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

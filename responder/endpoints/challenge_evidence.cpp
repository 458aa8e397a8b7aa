#include "endpoints/challenge_evidence.h"

#include "pki/digest.h"
#include "pki/password_hash.h"

namespace scepter::endpoints {
namespace {

/// Internal when a stored verifier cannot be read.
Result<std::optional<Challenge>> matching(const std::vector<Challenge> &challenges, QByteArrayView text) {
    for (const Challenge &challenge : challenges) {
        const auto matches = pki::passwordMatches(text, challenge.verifier);
        if (!matches) return Fault{FaultKind::Internal, matches.fault().sentence};
        if (*matches) return std::optional(challenge);
    }
    return std::optional<Challenge>();
}

}  // namespace

Result<void> addChallengeEvidence(const SubmittedChallenge &submitted, const Evidence &evidence,
                                  const Candidate *device, Guesser &guesser, admission::Case &facts) {
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
    if (!device || device->staticChallenges.empty() || !admission::reachesChallenge(facts)) return {};
    const qint64 registration = device->registration.id;
    const auto verdict = guesser.limit.before(registration, guesser.peer, facts.now);
    guesser.delay = verdict.delay;
    if (verdict.look == GuessLimit::Verdict::Look::Refused) {
        found.unlooked = verdict.wrong;
        return {};
    }
    const auto right = matching(device->staticChallenges, submitted.text);
    if (!right) return right.fault();
    found.matched = *right;
    if (*right)
        guesser.limit.right(registration, guesser.peer);
    else
        guesser.limit.wrong(registration, guesser.peer, facts.now);
    return {};
}

}  // namespace scepter::endpoints

#include "ui/forms/challenge_words.h"

#include "tables/moments.h"

#include <QCoreApplication>

namespace scepter::ui {
namespace {

struct ChallengeWords {
    Q_DECLARE_TR_FUNCTIONS(ChallengeWords)
};

QString goodFor(int uses) {
    if (uses == 0) return ChallengeWords::tr("Shown only now. Good for any number of certificates.");
    return uses == 1 ? ChallengeWords::tr("Shown only now. Good for one certificate.")
                     : ChallengeWords::tr("Shown only now. Good for %n certificate(s).", nullptr, uses);
}

QString goodForUntil(int uses) {
    if (uses == 0)
        return ChallengeWords::tr("Shown only now. Good for any number of certificates and for %1, until %2.");
    return uses == 1
               ? ChallengeWords::tr("Shown only now. Good for one certificate and for %1, until %2.")
               : ChallengeWords::tr("Shown only now. Good for %n certificate(s) and for %1, until %2.", nullptr, uses);
}

}  // namespace

QString goodForSentence(const NewChallenge &challenge, Instant now) {
    if (!challenge.expiresAt) return goodFor(challenge.usesAllowed);
    const Instant end = *challenge.expiresAt;
    return goodForUntil(challenge.usesAllowed).arg(durationText(end - now), momentText(end, now));
}

}  // namespace scepter::ui

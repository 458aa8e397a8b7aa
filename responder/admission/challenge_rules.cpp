#include <QStringList>

#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

QString expectedChallenge(const ChallengeEvidence &evidence) {
    QStringList kinds;
    if (evidence.deviceHasStatic) kinds << u"its static challenge"_s;
    if (evidence.deviceFreshOneTime == 1) kinds << u"its fresh one-time challenge"_s;
    if (evidence.deviceFreshOneTime > 1)
        kinds << u"one of its %1 fresh one-time challenges"_s.arg(evidence.deviceFreshOneTime);
    return kinds.isEmpty() ? u"a fresh challenge, of which this device has none"_s : kinds.join(u" or "_s);
}

/// It was set aside for the very request that was approved.
bool isReservedForThis(const Challenge &challenge, const Case &facts) {
    return challenge.state == ChallengeState::Reserved && facts.approved && challenge.reservedBy == facts.approved->id;
}

/// Why a stored challenge that fits does not admit; empty when it does.
QString challengeFlaw(const Challenge &challenge, const Case &facts) {
    if (challenge.registrationId != facts.registration->id)
        return u"The challenge password belongs to another device."_s;
    if (challenge.state == ChallengeState::Spent) {
        QString sentence = u"The one-time challenge was spent already"_s;
        if (challenge.spentAt) sentence += u" at %1"_s.arg(iso8601(*challenge.spentAt));
        if (challenge.spentBy) sentence += u" by transaction %1"_s.arg(*challenge.spentBy);
        return sentence + u"."_s;
    }
    if (challenge.state == ChallengeState::Withdrawn) return u"The challenge was withdrawn by the administrator."_s;
    if (isReservedForThis(challenge, facts)) return {};
    if (challenge.state == ChallengeState::Reserved) {
        return challenge.reservedBy
                   ? u"The one-time challenge is set aside for request %1, which waits for a decision."_s.arg(
                         *challenge.reservedBy)
                   : u"The one-time challenge is set aside for a request that waits for a decision."_s;
    }
    if (challenge.expiresAt && *challenge.expiresAt < facts.askedAt)
        return u"The challenge expired at %1."_s.arg(iso8601(*challenge.expiresAt));
    return {};
}

}  // namespace

bool needsChallenge(const Case &facts) {
    if (groundOf(facts) == Ground::Challenge) return true;
    return !facts.profile || facts.profile->renewal.needsChallenge;
}

Objection checkChallenge(const Case &facts, Trace &trace) {
    if (!needsChallenge(facts)) {
        trace.pass(Check::Challenge,
                   u"No challenge is needed: the device renews certificate %1."_s.arg(facts.presented->serial));
        return {};
    }
    const ChallengeEvidence &evidence = facts.challenge;
    const auto refused = [&](QString sentence, QString seen) {
        return refuse(trace,
                      {.check = Check::Challenge,
                       .sentence = std::move(sentence),
                       .seen = std::move(seen),
                       .expected = expectedChallenge(evidence),
                       .fix = Fix::NewChallenge,
                       .fixTarget = facts.registration->fqdn},
                      notAdmittedText());
    };
    if (!evidence.submitted) {
        return refused(
            groundOf(facts) == Ground::PresentCertificate
                ? u"The profile %1 asks for a challenge password with a renewal too, and there is none."_s.arg(
                      facts.registration->profile)
                : u"The request brings no challenge password."_s,
            u"no challenge password"_s);
    }
    if (!evidence.matched)
        return refused(u"The challenge password is not one of this device's."_s,
                       u"a challenge password that fits none"_s);
    if (const QString flaw = challengeFlaw(*evidence.matched, facts); !flaw.isEmpty())
        return refused(flaw, u"a challenge password that is known, but not valid"_s);

    if (isReservedForThis(*evidence.matched, facts)) {
        trace.pass(Check::Challenge, u"The one-time challenge was right, and is set aside for this request."_s);
        return {};
    }
    trace.pass(Check::Challenge, evidence.matched->kind == ChallengeKind::Static
                                     ? u"The static challenge password is right."_s
                                     : u"The one-time challenge is right and was not used before."_s);
    return {};
}

}  // namespace scepter::admission

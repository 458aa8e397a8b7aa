#include <QStringList>

#include "admission/registration_choice.h"
#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

QString expectedChallenge(const ChallengeEvidence &evidence) {
    QStringList kinds;
    if (evidence.deviceHasStatic) kinds << u"its static challenge"_s;
    if (evidence.deviceFreshDynamic == 1) kinds << u"its fresh one-time challenge"_s;
    if (evidence.deviceFreshDynamic > 1)
        kinds << u"one of its %1 fresh one-time challenges"_s.arg(evidence.deviceFreshDynamic);
    return kinds.isEmpty() ? u"a fresh challenge, of which this device has none"_s : kinds.join(u" or "_s);
}

/// It was set aside for the very request that was approved.
bool isReservedForThis(const Challenge &challenge, const Case &facts) {
    return challenge.state == ChallengeState::Reserved && facts.approved && challenge.reservedBy == facts.approved->id;
}

/// Why a stored challenge that fits does not admit; empty when it does.
QString challengeFlaw(const Challenge &challenge, const Case &facts) {
    if (challenge.registrationId == 0 && challenge.profile != facts.registration->profile)
        return u"The challenge password was made for the profile %1, and %2 has the profile %3."_s.arg(
            challenge.profile, facts.identity->fqdn, facts.registration->profile);
    if (challenge.registrationId != 0 && challenge.registrationId != facts.registration->id)
        return u"The challenge password belongs to another device."_s;
    if (!challenge.boundName.isEmpty() && challenge.boundName != facts.identity->fqdn)
        return u"The challenge password was made for %1, and the request is of %2."_s.arg(challenge.boundName,
                                                                                         facts.identity->fqdn);
    if (challenge.state == ChallengeState::Spent) {
        QString sentence = challenge.usesAllowed == 1
                               ? u"The one-time challenge was spent already"_s
                               : u"The challenge was spent already, by %1 certificates"_s.arg(challenge.usesTaken);
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

/// What is no mistake of the honest: somebody else has it, or had it.
QString alarmOf(const Challenge &challenge, const Case &facts, const QString &flaw) {
    if (challenge.state != ChallengeState::Spent && isChallengeOf(challenge, *facts.registration, facts.identity->fqdn))
        return {};
    return u"%1 asked with a challenge that is not to be used. %2"_s.arg(facts.identity->fqdn, flaw);
}

QString passedSentence(const Challenge &challenge) {
    if (challenge.kind == ChallengeKind::Static) return u"The static challenge password is right."_s;
    if (challenge.usesAllowed == 1) return u"The one-time challenge is right and was not used before."_s;
    if (challenge.usesAllowed == 0) return u"The challenge is right; it may be used any number of times."_s;
    return u"The challenge is right; %1 of its %2 uses were taken before."_s.arg(challenge.usesTaken)
        .arg(challenge.usesAllowed);
}

bool isAdmittedWithout(const Case &facts) {
    return facts.passwords == Passwords::NotEnforced && !facts.challenge.submitted;
}

/// Who or what takes the place of a challenge.
QString waiverOf(const Case &facts) {
    switch (groundOf(facts)) {
        case Ground::PresentCertificate:
            return u"the device renews certificate %1"_s.arg(facts.presented->serial);
        case Ground::TrustedSigner:
            return u"the trusted signer \"%1\" vouches for the request"_s.arg(facts.signer->trusted->entry.name);
        case Ground::Challenge:
            break;
    }
    return u"a person vouched for this very request"_s;
}

QString missingSentence(const Case &facts) {
    switch (groundOf(facts)) {
        case Ground::PresentCertificate:
            return u"The profile %1 asks for a challenge password with a renewal too, and there is none."_s.arg(
                facts.registration->profile);
        case Ground::TrustedSigner:
            return u"The trusted signer \"%1\" needs a challenge password all the same, and there is none."_s.arg(
                facts.signer->trusted->entry.name);
        case Ground::Challenge:
            break;
    }
    return u"The request brings no challenge password."_s;
}

}  // namespace

bool needsChallenge(const Case &facts) {
    if (facts.approved && facts.approved->isAdopted) return false;
    if (isAdmittedWithout(facts)) return false;
    switch (groundOf(facts)) {
        case Ground::Challenge:
            return true;
        case Ground::PresentCertificate:
            return !facts.profile || facts.profile->renewal.needsChallenge;
        case Ground::TrustedSigner:
            return facts.signer->trusted->entry.needsChallenge;
    }
    Q_UNREACHABLE();
}

Objection checkChallenge(const Case &facts, Trace &trace) {
    if (!needsChallenge(facts)) {
        if (isAdmittedWithout(facts) && groundOf(facts) == Ground::Challenge) {
            trace.note(Check::Challenge,
                       u"The request brings no challenge password, and none is demanded here: the setting "
                       "ndes.enforce-password is off."_s,
                       u"no challenge password"_s);
            return {};
        }
        trace.pass(Check::Challenge, u"No challenge is needed: %1."_s.arg(waiverOf(facts)));
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
                       .fixTarget = facts.registration->identity()},
                      notAdmittedText());
    };
    if (!evidence.submitted) {
        return refused(missingSentence(facts), u"no challenge password"_s);
    }
    if (evidence.unlooked > 0)
        return refused(u"%1 wrong static challenges came for this device from the same network within minutes: this one "
                       u"was not looked at."_s.arg(evidence.unlooked),
                       u"a challenge password that was not looked at"_s);
    if (!evidence.matched)
        return refused(u"The challenge password is not one of this device's."_s,
                       u"a challenge password that fits none"_s);
    if (const QString flaw = challengeFlaw(*evidence.matched, facts); !flaw.isEmpty()) {
        auto objection = refused(flaw, u"a challenge password that is known, but not valid"_s);
        objection->alarm = alarmOf(*evidence.matched, facts, flaw);
        return objection;
    }

    if (isReservedForThis(*evidence.matched, facts)) {
        trace.pass(Check::Challenge, u"The one-time challenge was right, and is set aside for this request."_s);
        return {};
    }
    trace.pass(Check::Challenge, passedSentence(*evidence.matched));
    return {};
}

}  // namespace scepter::admission

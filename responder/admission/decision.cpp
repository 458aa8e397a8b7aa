#include "admission/decision.h"

#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

bool isDecidedByHand(const Case &facts) {
    return facts.registration->approval.value_or(facts.profile->approval) == Approval::ByHand;
}

/// The last of the rules, so that a person is asked about nothing that would be refused anyway.
enum class Consent { Given, Missing };
Consent checkApproval(const Case &facts, Trace &trace) {
    if (facts.approved) {
        const QString by = facts.approved->decidedBy;
        if (facts.approved->isAdopted) {
            trace.pass(Check::Approval,
                       u"%1 registered the device from this very request."_s.arg(by.isEmpty() ? u"A person"_s : by));
            return Consent::Given;
        }
        trace.pass(Check::Approval,
                   by.isEmpty() ? u"A person approved the request."_s : u"%1 approved the request."_s.arg(by),
                   facts.approved->decidedAt ? iso8601(*facts.approved->decidedAt) : QString());
        return Consent::Given;
    }
    if (isDecidedByHand(facts)) {
        trace.wait(Check::Approval, u"Everything is right; the request waits for a person's decision."_s,
                   facts.registration->approval ? u"the registration is decided by hand"_s
                                                : u"the profile %1 is decided by hand"_s.arg(facts.profile->name),
                   Fix::DecideRequest);
        return Consent::Missing;
    }
    trace.pass(Check::Approval, u"This registration needs no approval."_s);
    return Consent::Given;
}

/// The one-time challenge that was right, if it was looked at.
std::optional<qint64> dynamicChallengeOf(const Case &facts) {
    if (!needsChallenge(facts) || facts.challenge.matched->kind != ChallengeKind::Dynamic) return {};
    return facts.challenge.matched->id;
}

/// One that is good for several certificates is nobody's while a request waits.
std::optional<qint64> reservedChallengeOf(const Case &facts) {
    const auto challenge = dynamicChallengeOf(facts);
    return challenge && facts.challenge.matched->isExclusive() ? challenge : std::nullopt;
}

QString renewedBy(const Case &facts) {
    return groundOf(facts) == Ground::PresentCertificate ? facts.presented->serial : QString();
}

}  // namespace

Objection refuse(Trace &trace, Reason reason, QString toDevice, FaultKind kind) {
    trace.fail(reason.check, std::move(reason.sentence), std::move(reason.seen), std::move(reason.expected), reason.fix,
               std::move(reason.fixTarget));
    return Refuse{kind, std::move(toDevice)};
}

const QString &grantedName(const Case &facts) {
    return facts.registration->isWildcard() ? facts.identity->fqdn : facts.registration->fqdn;
}

Registration grantedBy(const Case &facts) {
    Registration granted = *facts.registration;
    granted.fqdn = grantedName(facts);
    if (granted.ipDemand == Demand::Present) granted.ipAddress = facts.identity->ipAddress;
    return granted;
}

QString notAdmittedText() {
    return u"Not admitted: the device name is not registered and open, or the challenge password is missing or not "
           u"valid. The administrator can see the reason."_s;
}

bool reachesChallenge(const Case &facts) {
    Trace unread;
    return !checkSigner(facts, unread) && !checkRegistration(facts, unread) && needsChallenge(facts);
}

Decision decide(const Case &facts, Trace &trace) {
    Q_ASSERT(facts.request);
    if (holdsStranger(facts)) return decideStranger(facts, trace);
    for (const auto &rule : {checkSigner, checkRegistration, checkChallenge, checkAddressAndSerial, checkPolicy,
                             checkDuplicates}) {
        if (auto objection = rule(facts, trace)) return *std::move(objection);
    }
    const qint64 registration = facts.registration->id;
    if (checkApproval(facts, trace) == Consent::Missing)
        return Hold{registration, reservedChallengeOf(facts), renewedBy(facts)};
    return Admit{registration, dynamicChallengeOf(facts), renewedBy(facts),
                 facts.approved ? std::optional(facts.approved->id) : std::nullopt};
}

}  // namespace scepter::admission

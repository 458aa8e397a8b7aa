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
std::optional<qint64> oneTimeChallengeOf(const Case &facts) {
    if (!needsChallenge(facts) || facts.challenge.matched->kind != ChallengeKind::OneTime) return {};
    return facts.challenge.matched->id;
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
    for (const auto &rule : {checkSigner, checkRegistration, checkChallenge, checkAddressAndSerial, checkPolicy}) {
        if (auto objection = rule(facts, trace)) return *std::move(objection);
    }
    const qint64 registration = facts.registration->id;
    if (checkApproval(facts, trace) == Consent::Missing)
        return Hold{registration, oneTimeChallengeOf(facts), renewedBy(facts)};
    return Admit{registration, oneTimeChallengeOf(facts), renewedBy(facts),
                 facts.approved ? std::optional(facts.approved->id) : std::nullopt};
}

}  // namespace scepter::admission

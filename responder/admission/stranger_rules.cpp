#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

/// What a person would register it as: whatever it says of itself, under the endpoint's profile.
Case asIfRegistered(const Case &facts) {
    Case assumed = facts;
    assumed.registration.emplace();
    assumed.registration->fqdn = facts.identity->fqdn;
    assumed.registration->profile = facts.profile->name;
    assumed.registration->ipDemand = Demand::Ignored;
    assumed.registration->serialDemand = Demand::Ignored;
    return assumed;
}

}  // namespace

bool holdsStranger(const Case &facts) {
    return !facts.registration && facts.profile && facts.identity && !facts.presented && !facts.approved &&
           facts.strangers.waiting < facts.strangers.mostHeld;
}

// Only what a person could admit may wait: a request that proves its key, and asks for nothing that is refused anyway.
// Whatever challenge it brings proves nothing, and is not looked at.
Decision decideStranger(const Case &facts, Trace &trace) {
    if (auto objection = checkSigner(facts, trace)) return *std::move(objection);
    const QString &fqdn = facts.identity->fqdn;
    trace.note(Check::Registration, u"No device is registered under the name %1; unknown devices are held."_s.arg(fqdn),
               fqdn, u"the name of a registered device"_s);
    const Case assumed = asIfRegistered(facts);
    if (auto objection = checkBounds(assumed, trace)) return *std::move(objection);
    if (auto objection = checkPolicy(assumed, trace)) return *std::move(objection);
    trace.wait(Check::Approval, u"A person has to register %1 from this request, or to reject it."_s.arg(fqdn), {},
               Fix::AdoptRequest);
    return Hold{};
}

}  // namespace scepter::admission

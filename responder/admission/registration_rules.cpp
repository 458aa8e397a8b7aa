#include "admission/rule.h"
#include "records/name_pattern.h"
#include "records/source_network.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

Objection refuseRegistration(const Case &facts, Trace &trace, QString sentence, QString seen, QString expected,
                             Fix fix) {
    return refuse(
        trace,
        {Check::Registration, std::move(sentence), std::move(seen), std::move(expected), fix,
         facts.registration ? facts.registration->identity() : facts.identity->fqdn},
        notAdmittedText());
}

Objection checkOpen(const Case &facts, Trace &trace) {
    const Registration &registration = *facts.registration;
    const QString &fqdn = registration.fqdn;
    if (registration.state != RegistrationState::Open) {
        return refuseRegistration(facts, trace, u"The registration of %1 is disabled."_s.arg(fqdn), u"disabled"_s,
                                  u"open"_s, Fix::EnableDevice);
    }
    if (registration.validFrom && facts.now < *registration.validFrom) {
        const QString start = iso8601(*registration.validFrom);
        return refuseRegistration(facts, trace, u"The registration of %1 begins at %2."_s.arg(fqdn, start),
                                  u"now %1"_s.arg(iso8601(facts.now)), u"not before %1"_s.arg(start),
                                  Fix::EditRegistration);
    }
    if (registration.validUntil && *registration.validUntil < facts.now) {
        const QString end = iso8601(*registration.validUntil);
        return refuseRegistration(facts, trace, u"The registration of %1 ended at %2."_s.arg(fqdn, end),
                                  u"now %1"_s.arg(iso8601(facts.now)), u"not after %1"_s.arg(end),
                                  Fix::EditRegistration);
    }
    // A renewal takes no use: a device that was given one certificate may keep it up.
    const bool takesUse = groundOf(facts) != Ground::PresentCertificate;
    if (takesUse && registration.usesAllowed > 0 && registration.usesTaken >= registration.usesAllowed) {
        return refuseRegistration(facts, trace, u"The registration of %1 has no certificates left to give."_s.arg(fqdn),
                                  u"%1 issued"_s.arg(registration.usesTaken),
                                  u"fewer than %1"_s.arg(registration.usesAllowed), Fix::EditRegistration);
    }
    return {};
}

/// An endpoint serves one profile, and a profile has its certificates from one authority or from its successor.
Objection checkPlace(const Case &facts, Trace &trace) {
    const QString &profile = facts.registration->profile;
    if (!facts.endpoint.isEmpty() && facts.endpoint != profile) {
        return refuseRegistration(
            facts, trace,
            u"%1 is registered with the profile %2, and it asked at the endpoint of the profile %3."_s.arg(
                facts.registration->fqdn, profile, facts.endpoint),
            u"/scep/%1"_s.arg(facts.endpoint), u"/scep/%1 or /scep"_s.arg(profile), Fix::EditRegistration);
    }
    if (facts.profile && !facts.authorities.contains(facts.profile->authority)) {
        return refuseRegistration(facts, trace,
                                  u"The device addressed the CA %1, and its profile %2 has certificates from the CA "
                                  u"%3."_s.arg(facts.authorities.value(0), profile, facts.profile->authority),
                                  facts.authorities.value(0), facts.profile->authority, Fix::EditRegistration);
    }
    return {};
}

}  // namespace

Objection checkBounds(const Case &facts, Trace &trace) {
    const Registration &registration = *facts.registration;
    if (!networksHold(registration.networks, facts.address)) {
        return refuseRegistration(facts, trace,
                                  u"%1 may ask from its registered networks only, and this request came from "
                                  u"elsewhere."_s.arg(registration.fqdn),
                                  facts.address, registration.networks, Fix::EditRegistration);
    }
    if (facts.profile && !isWithinDomains(facts.identity->fqdn, facts.profile->domains)) {
        return refuseRegistration(facts, trace,
                                  u"%1 is outside of the domains of the profile %2."_s.arg(facts.identity->fqdn,
                                                                                          facts.profile->name),
                                  facts.identity->fqdn, facts.profile->domains.join(u" or "_s), Fix::None);
    }
    return {};
}

Objection checkRegistration(const Case &facts, Trace &trace) {
    if (!facts.identity) {
        const Fault &fault = facts.identity.fault();
        return refuse(trace,
                      {.check = Check::Registration,
                       .sentence = fault.sentence,
                       .expected = u"one host name, the same wherever the request states it"_s},
                      fault.sentence, fault.kind);
    }
    const QString &fqdn = facts.identity->fqdn;
    if (!facts.registration) {
        return refuseRegistration(facts, trace, u"No device is registered under the name %1."_s.arg(fqdn), fqdn,
                                  u"the name of a registered device"_s, Fix::RegisterDevice);
    }
    for (const auto &rule : {checkOpen, checkBounds, checkPlace}) {
        if (auto objection = rule(facts, trace)) return objection;
    }
    const Registration &registration = *facts.registration;
    if (registration.isWildcard())
        trace.pass(Check::Registration,
                   u"%1 has no registration of its own; the registration %2 covers it and is open."_s.arg(
                       fqdn, registration.fqdn),
                   fqdn);
    else
        trace.pass(Check::Registration, u"%1 is registered and open."_s.arg(fqdn), registration.identity());
    return {};
}

}  // namespace scepter::admission

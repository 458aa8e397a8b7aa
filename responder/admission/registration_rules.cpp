#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

Objection refuseRegistration(const Case &facts, Trace &trace, QString sentence, QString seen, QString expected,
                             Fix fix) {
    return refuse(
        trace,
        {Check::Registration, std::move(sentence), std::move(seen), std::move(expected), fix, facts.identity->fqdn},
        notAdmittedText());
}

Objection checkOpen(const Case &facts, Trace &trace) {
    const Registration &registration = *facts.registration;
    const QString &fqdn = registration.fqdn;
    if (registration.state != RegistrationState::Open) {
        return refuseRegistration(facts, trace, u"The registration of %1 is disabled."_s.arg(fqdn), u"disabled"_s,
                                  u"open"_s, Fix::EnableDevice);
    }
    if (registration.validUntil && *registration.validUntil < facts.now) {
        const QString end = iso8601(*registration.validUntil);
        return refuseRegistration(facts, trace, u"The registration of %1 ended at %2."_s.arg(fqdn, end),
                                  u"now %1"_s.arg(iso8601(facts.now)), u"not after %1"_s.arg(end),
                                  Fix::EditRegistration);
    }
    // A renewal takes no use: a device that was given one certificate may keep it up.
    const bool takesUse = groundOf(facts) == Ground::Challenge;
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

/// The registered value has to be there and be the same; what is not registered is not granted, and the subject cannot
/// be certified without it, since it comes back byte for byte.
Objection checkValue(const Case &facts, Trace &trace, const QString &what, const QString &registered,
                     const QString &requested) {
    if (registered.compare(requested, Qt::CaseInsensitive) == 0) return {};
    const auto refused = [&](QString sentence, QString toDevice) {
        return refuse(trace,
                      {.check = Check::AddressAndSerial,
                       .sentence = std::move(sentence),
                       .seen = requested.isEmpty() ? u"none"_s : requested,
                       .expected = registered.isEmpty() ? u"none"_s : registered,
                       .fix = Fix::EditRegistration,
                       .fixTarget = facts.registration->fqdn},
                      std::move(toDevice));
    };
    if (requested.isEmpty()) {
        return refused(u"The registration demands the %1 %2, and the request states none."_s.arg(what, registered),
                       u"The request has to state the device's %1."_s.arg(what));
    }
    if (registered.isEmpty()) {
        return refused(
            u"The request asks for the %1 %2, and none is registered. Register it, or leave it out on the device."_s
                .arg(what, requested),
            u"The request asks for the %1 %2, which is not registered."_s.arg(what, requested));
    }
    return refused(u"The request states the %1 %2, and %3 is registered."_s.arg(what, requested, registered),
                   u"The %1 %2 is not the registered one."_s.arg(what, requested));
}

}  // namespace

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
    for (const auto &rule : {checkOpen, checkPlace}) {
        if (auto objection = rule(facts, trace)) return objection;
    }
    trace.pass(Check::Registration, u"%1 is registered and open."_s.arg(fqdn), fqdn);
    return {};
}

Objection checkAddressAndSerial(const Case &facts, Trace &trace) {
    const Registration &registration = *facts.registration;
    if (auto no = checkValue(facts, trace, u"IP address"_s, registration.ipAddress, facts.identity->ipAddress))
        return no;
    for (const QString &address : facts.request->subjectAltName().ipAddresses) {
        if (auto no = checkValue(facts, trace, u"IP address"_s, registration.ipAddress, address)) return no;
    }
    if (auto no = checkValue(facts, trace, u"serial number"_s, registration.serialNumber, facts.identity->serialNumber))
        return no;

    const bool nothingRegistered = registration.ipAddress.isEmpty() && registration.serialNumber.isEmpty();
    trace.pass(Check::AddressAndSerial,
               nothingRegistered ? u"No address or serial number is registered, and none is requested."_s
                                 : u"Address and serial number are as registered."_s,
               nothingRegistered ? QString() : registration.identity());
    return {};
}

}  // namespace scepter::admission

#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

/// One thing that a registration says beside the name.
struct Value {
    QString what;     ///< "IP address"
    QString article;  ///< "an"
    Demand demand = Demand::Match;
    QString registered;
};

Objection refuseValue(const Case &facts, Trace &trace, const Value &value, const QString &requested, QString sentence,
                      QString toDevice) {
    const QString wanted = value.demand == Demand::Present ? u"any"_s : u"none"_s;
    return refuse(trace,
                  {.check = Check::AddressAndSerial,
                   .sentence = std::move(sentence),
                   .seen = requested.isEmpty() ? u"none"_s : requested,
                   .expected = value.registered.isEmpty() ? wanted : value.registered,
                   .fix = Fix::EditRegistration,
                   .fixTarget = facts.registration->identity()},
                  std::move(toDevice));
}

/// The registered value has to be there and be the same; what is not registered is not granted, and the subject cannot
/// be certified without it, since it comes back byte for byte.
Objection checkMatch(const Case &facts, Trace &trace, const Value &value, const QString &requested) {
    if (value.registered.compare(requested, Qt::CaseInsensitive) == 0) return {};
    if (requested.isEmpty()) {
        return refuseValue(
            facts, trace, value, requested,
            u"The registration demands the %1 %2, and the request states none."_s.arg(value.what, value.registered),
            u"The request has to state the device's %1."_s.arg(value.what));
    }
    if (value.registered.isEmpty()) {
        return refuseValue(
            facts, trace, value, requested,
            u"The request asks for the %1 %2, and none is registered. Register it, or leave it out on the device."_s
                .arg(value.what, requested),
            u"The request asks for the %1 %2, which is not registered."_s.arg(value.what, requested));
    }
    return refuseValue(
        facts, trace, value, requested,
        u"The request states the %1 %2, and %3 is registered."_s.arg(value.what, requested, value.registered),
        u"The %1 %2 is not the registered one."_s.arg(value.what, requested));
}

Objection checkValue(const Case &facts, Trace &trace, const Value &value, const QString &requested) {
    switch (value.demand) {
        case Demand::Match:
            return checkMatch(facts, trace, value, requested);
        case Demand::Present:
            if (!requested.isEmpty()) return {};
            return refuseValue(facts, trace, value, requested,
                               u"The registration demands that the request states %1 %2, and it states none."_s.arg(
                                   value.article, value.what),
                               u"The request has to state the device's %1."_s.arg(value.what));
        case Demand::Ignored:
            break;
    }
    const bool isOther = !requested.isEmpty() && value.registered.compare(requested, Qt::CaseInsensitive) != 0;
    if (isOther)
        trace.note(Check::AddressAndSerial,
                   u"The %1 in the request was not looked at, as the registration says."_s.arg(value.what), requested,
                   value.registered.isEmpty() ? u"any"_s : value.registered);
    return {};
}

/// One address can be certified: that of the registration, or that which the request was asked to state.
Objection checkFurtherAddresses(const Case &facts, Trace &trace, const Value &address) {
    for (const QString &each : facts.request->subjectAltName().ipAddresses) {
        const bool isCovered = address.demand == Demand::Match || each == facts.identity->ipAddress;
        if (address.demand == Demand::Ignored) continue;
        if (!isCovered)
            return refuseValue(facts, trace, address, each,
                               u"The request asks for several addresses, among them %1, and one can be granted."_s.arg(each),
                               u"The request asks for several IP addresses, and one is granted."_s);
        if (auto no = checkValue(facts, trace, address, each)) return no;
    }
    return {};
}

QString outcome(const Registration &registration) {
    const bool asksForNothing =
        registration.ipDemand == Demand::Ignored && registration.serialDemand == Demand::Ignored;
    if (asksForNothing) return u"The registration demands neither an address nor a serial number."_s;
    const bool isEmpty = registration.ipAddress.isEmpty() && registration.serialNumber.isEmpty() &&
                         registration.ipDemand == Demand::Match && registration.serialDemand == Demand::Match;
    if (isEmpty) return u"No address or serial number is registered, and none is requested."_s;
    return u"Address and serial number are as registered."_s;
}

}  // namespace

Objection checkAddressAndSerial(const Case &facts, Trace &trace) {
    const Registration &registration = *facts.registration;
    const Value address{u"IP address"_s, u"an"_s, registration.ipDemand, registration.ipAddress};
    const Value serial{u"serial number"_s, u"a"_s, registration.serialDemand, registration.serialNumber};
    if (auto no = checkValue(facts, trace, address, facts.identity->ipAddress)) return no;
    if (auto no = checkFurtherAddresses(facts, trace, address)) return no;
    if (auto no = checkValue(facts, trace, serial, facts.identity->serialNumber)) return no;
    const bool nothingRegistered = registration.ipAddress.isEmpty() && registration.serialNumber.isEmpty();
    trace.pass(Check::AddressAndSerial, outcome(registration), nothingRegistered ? QString() : registration.identity());
    return {};
}

}  // namespace scepter::admission

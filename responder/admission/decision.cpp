#include "admission/decision.h"

#include <QStringList>

#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

// R38, R39 and the self-trust trick: whoever signs has to hold the key that is to be certified, or the reply would be
// sealed to a stranger.
Objection checkSigner(const Case &facts, Trace &trace) {
    if (facts.signerIsOurs) {
        return refuse(trace,
                      {.check = Check::Signer,
                       .sentence = u"The message is signed with a certificate or key of this CA itself."_s,
                       .seen = u"signer: this CA or its RA"_s,
                       .expected = u"a certificate over the device's own key"_s},
                      u"The message has to be signed with the device's own key."_s);
    }
    if (!facts.signerHoldsRequestKey && facts.signerWasIssuedHere) {
        return refuse(
            trace,
            {.check = Check::Signer,
             .sentence =
                 u"The device wants to renew: it signs with its present certificate and asks for one over a new key. "
                 u"Renewal is not served here; let it enrol anew with a challenge."_s,
             .seen = u"signer: a certificate of this CA over another key"_s,
             .expected = u"a self-signed certificate over the key in the request"_s},
            u"Renewal with a new key is not served here. Enrol anew with a challenge password."_s);
    }
    if (!facts.signerHoldsRequestKey) {
        return refuse(trace,
                      {.check = Check::Signer,
                       .sentence = u"The message is signed with another key than the one that is to be certified."_s,
                       .seen = u"signer's key: not the request's"_s,
                       .expected = u"the key of the certificate request"_s},
                      u"The message has to be signed with the key of the certificate request."_s);
    }
    trace.pass(Check::Signer, facts.signerWasIssuedHere
                                  ? u"The signer presents a certificate of this CA and holds the key in the request."_s
                                  : u"The signer holds the key in the request."_s);
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
    const auto refused = [&](QString sentence, QString seen, QString expected, Fix fix) {
        return refuse(trace,
                      {Check::Registration, std::move(sentence), std::move(seen), std::move(expected), fix, fqdn},
                      notAdmittedText());
    };
    if (!facts.registration) {
        return refused(u"No device is registered under the name %1."_s.arg(fqdn), fqdn,
                       u"the name of a registered device"_s, Fix::RegisterDevice);
    }
    const Registration &registration = *facts.registration;
    if (registration.state != RegistrationState::Open) {
        return refused(u"The registration of %1 is disabled."_s.arg(fqdn), u"disabled"_s, u"open"_s, Fix::EnableDevice);
    }
    if (registration.validUntil && *registration.validUntil < facts.now) {
        const QString end = iso8601(*registration.validUntil);
        return refused(u"The registration of %1 ended at %2."_s.arg(fqdn, end), u"now %1"_s.arg(iso8601(facts.now)),
                       u"not after %1"_s.arg(end), Fix::EditRegistration);
    }
    if (registration.usesAllowed > 0 && registration.usesTaken >= registration.usesAllowed) {
        return refused(u"The registration of %1 has no certificates left to give."_s.arg(fqdn),
                       u"%1 issued"_s.arg(registration.usesTaken), u"fewer than %1"_s.arg(registration.usesAllowed),
                       Fix::EditRegistration);
    }
    trace.pass(Check::Registration, u"%1 is registered and open."_s.arg(fqdn), fqdn);
    return {};
}

QString expectedChallenge(const ChallengeEvidence &evidence) {
    QStringList kinds;
    if (evidence.deviceHasStatic) kinds << u"its static challenge"_s;
    if (evidence.deviceFreshOneTime == 1) kinds << u"its fresh one-time challenge"_s;
    if (evidence.deviceFreshOneTime > 1)
        kinds << u"one of its %1 fresh one-time challenges"_s.arg(evidence.deviceFreshOneTime);
    return kinds.isEmpty() ? u"a fresh challenge, of which this device has none"_s : kinds.join(u" or "_s);
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
    if (challenge.expiresAt && *challenge.expiresAt < facts.now)
        return u"The challenge expired at %1."_s.arg(iso8601(*challenge.expiresAt));
    return {};
}

Objection checkChallenge(const Case &facts, Trace &trace) {
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
    if (!evidence.submitted && facts.signerWasIssuedHere) {
        return refused(
            u"The device wants to renew with its present certificate and brings no challenge password. "
            u"Renewal is not served here; let it enrol anew."_s,
            u"no challenge password"_s);
    }
    if (!evidence.submitted) return refused(u"The request brings no challenge password."_s, u"no challenge password"_s);
    if (!evidence.matched)
        return refused(u"The challenge password is not one of this device's."_s,
                       u"a challenge password that fits none"_s);
    if (const QString flaw = challengeFlaw(*evidence.matched, facts); !flaw.isEmpty())
        return refused(flaw, u"a challenge password that is known, but not valid"_s);

    trace.pass(Check::Challenge, evidence.matched->kind == ChallengeKind::Static
                                     ? u"The static challenge password is right."_s
                                     : u"The one-time challenge is right and was not used before."_s);
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
    return !checkSigner(facts, unread) && !checkRegistration(facts, unread);
}

Decision decide(const Case &facts, Trace &trace) {
    Q_ASSERT(facts.request);
    for (const auto &rule : {checkSigner, checkRegistration, checkChallenge, checkAddressAndSerial, checkPolicy}) {
        if (auto objection = rule(facts, trace)) return *std::move(objection);
    }
    const Challenge &challenge = *facts.challenge.matched;
    return Admit{facts.registration->id,
                 challenge.kind == ChallengeKind::OneTime ? std::optional(challenge.id) : std::nullopt};
}

}  // namespace scepter::admission

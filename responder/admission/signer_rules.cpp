#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

/// What speaks against a renewal.
struct Flaw {
    QString sentence;
    QString seen;
    QString expected;
    QString toDevice;
    Fix fix = Fix::None;
    QString fixTarget = {};
};
using FoundFlaw = std::optional<Flaw>;

// What is said of the present certificate does not depend on whether another name is registered (R74): its holder may
// hear of its own registration only.
FoundFlaw identityFlaw(const Case &facts) {
    const PresentedCertificate &presented = *facts.presented;
    if (!presented.record) {
        return Flaw{u"The device signs with certificate %1 of the CA %2, which the ledger does not know."_s.arg(
                        presented.serial, presented.authority),
                    presented.serial, u"a certificate that was issued here"_s,
                    u"The certificate that the message is signed with is not known here."_s};
    }
    const QString anothers = u"The request is for another device than the certificate that it is signed with."_s;
    if (presented.record->fqdn != facts.identity->fqdn) {
        return Flaw{u"The device signs with a certificate of %1 and asks for one of %2."_s.arg(presented.record->fqdn,
                                                                                               facts.identity->fqdn),
                    facts.identity->fqdn, presented.record->fqdn, anothers};
    }
    if (facts.registration && presented.record->registrationId != facts.registration->id) {
        return Flaw{u"The present certificate %1 was issued to another registration of %2 than the present one."_s.arg(
                        presented.serial, facts.identity->fqdn),
                    presented.record->registrationId ? u"another registration"_s : u"a registration that was deleted"_s,
                    u"a certificate of the present registration"_s,
                    anothers,
                    Fix::NewChallenge,
                    facts.identity->fqdn};
    }
    // R40. The alternative names follow the registration, so that an administrator can change an address.
    if (!presented.subject.matches(facts.request->subject())) {
        return Flaw{u"The request has another subject than the present certificate %1."_s.arg(presented.serial),
                    facts.request->subject().text(), presented.subject.text(),
                    u"A renewal has to ask for the subject of the present certificate."_s};
    }
    if (!facts.authorities.contains(presented.authority)) {
        return Flaw{u"The present certificate %1 is one of the CA %2, and it is to be renewed by the CA %3."_s.arg(
                        presented.serial, presented.authority, facts.authorities.value(0)),
                    presented.authority, facts.authorities.join(u" or "_s),
                    u"The certificate that the message is signed with was issued by another CA."_s};
    }
    return {};
}

FoundFlaw policyFlaw(const Case &facts) {
    if (!facts.profile) return {};
    const Renewal &renewal = facts.profile->renewal;
    const PresentedCertificate &presented = *facts.presented;
    if (!renewal.allowed) {
        return Flaw{u"The profile %1 does not allow renewals; a new challenge lets the device enrol anew."_s.arg(
                        facts.profile->name),
                    u"a renewal"_s,
                    u"an enrolment with a challenge"_s,
                    u"Renewal is not served here. Enrol anew with a challenge password."_s,
                    Fix::NewChallenge,
                    facts.identity->fqdn};
    }
    const QString end = iso8601(presented.notAfter);
    if (presented.notAfter + std::chrono::days(renewal.graceDays) < facts.askedAt) {
        return Flaw{
            u"The present certificate %1 ended at %2, and the grace of %3 days is over."_s.arg(presented.serial, end)
                .arg(renewal.graceDays),
            u"asked at %1"_s.arg(iso8601(facts.askedAt)),
            u"not after %1"_s.arg(iso8601(presented.notAfter + std::chrono::days(renewal.graceDays))),
            u"The certificate that the message is signed with has ended. Enrol anew with a challenge password."_s,
            Fix::NewChallenge,
            facts.identity->fqdn};
    }
    const Instant opens = presented.notAfter - std::chrono::days(renewal.windowDays);
    if (renewal.windowDays > 0 && facts.askedAt < opens) {
        return Flaw{
            u"It is too early to renew certificate %1, which is valid until %2: the profile %3 renews in the "
            u"last %4 days."_s.arg(presented.serial, end, facts.profile->name)
                .arg(renewal.windowDays),
            u"asked at %1"_s.arg(iso8601(facts.askedAt)), u"not before %1"_s.arg(iso8601(opens)),
            u"It is too early for a renewal; it is possible from %1."_s.arg(iso8601(opens))};
    }
    if (!renewal.sameKey && facts.signerHoldsRequestKey) {
        return Flaw{u"The profile %1 renews over a new key only, and the request is for the present one."_s.arg(
                        facts.profile->name),
                    u"the key of the present certificate"_s, u"a new key"_s,
                    u"A renewal has to ask for a certificate over a new key."_s};
    }
    return {};
}

/// Without a name in the request there is nothing to compare, and the rung of the registration says so.
FoundFlaw renewalFlaw(const Case &facts) {
    if (!facts.presented || !facts.identity) return {};
    if (auto flaw = identityFlaw(facts)) return flaw;
    return policyFlaw(facts);
}

Objection refuseSigner(Trace &trace, QString sentence, QString seen, QString expected, QString toDevice) {
    return refuse(trace,
                  {.check = Check::Signer,
                   .sentence = std::move(sentence),
                   .seen = std::move(seen),
                   .expected = std::move(expected)},
                  std::move(toDevice));
}

/// Always, whatever else the request brings: who took the key may have taken the challenge too.
Objection checkRevocation(const Case &facts, Trace &trace) {
    if (!facts.presented || !facts.presented->record || !facts.presented->record->revocation) return {};
    const Revocation &revocation = *facts.presented->record->revocation;
    const bool onHold = revocation.reason == RevocationReason::CertificateHold;
    return refuseSigner(
        trace,
        u"The device signs with certificate %1, which %2 at %3."_s.arg(
            facts.presented->serial, onHold ? u"was put on hold"_s : u"was revoked"_s, iso8601(revocation.at)),
        onHold ? u"on hold"_s : u"revoked"_s, u"a certificate that is not revoked"_s,
        u"The certificate that the message is signed with is revoked."_s);
}

/// R38, R39: a signer that proves nothing but its key has to hold the key that is to be certified, or the reply would
/// be sealed to a stranger.
Objection checkStranger(const Case &facts, Trace &trace) {
    // R43: it is never taken for an enrolment, also when it brings a challenge.
    if (facts.intent == Intent::Renew) {
        return refuseSigner(trace,
                            u"The message is a RenewalReq, and no CA of this site issued the certificate that it is "
                            u"signed with."_s,
                            u"a signer that is self-signed or of another CA"_s,
                            u"the device's present certificate from here"_s,
                            u"A RenewalReq has to be signed with a certificate of this CA."_s);
    }
    if (!facts.signerHoldsRequestKey) {
        return refuseSigner(trace, u"The message is signed with another key than the one that is to be certified."_s,
                            u"signer's key: not the request's"_s, u"the key of the certificate request"_s,
                            u"The message has to be signed with the key of the certificate request."_s);
    }
    trace.pass(Check::Signer, u"The signer holds the key in the request."_s);
    return {};
}

}  // namespace

Ground groundOf(const Case &facts) {
    if (facts.presented && permitsRenewals(facts.signerPolicy) && !renewalFlaw(facts))
        return Ground::PresentCertificate;
    return isTrusted(facts) ? Ground::TrustedSigner : Ground::Challenge;
}

Objection checkSigner(const Case &facts, Trace &trace) {
    if (facts.signerIsOurs) {
        return refuseSigner(trace, u"The message is signed with a certificate or key of this CA itself."_s,
                            u"signer: this CA or its RA"_s, u"a certificate over the device's own key"_s,
                            u"The message has to be signed with the device's own key."_s);
    }
    if (auto objection = checkRevocation(facts, trace)) return objection;
    if (auto objection = checkSignerPolicy(facts, trace)) return objection;
    if (groundOf(facts) == Ground::TrustedSigner) {
        passTrustedSigner(facts, trace);
        return {};
    }
    if (!facts.presented) return checkStranger(facts, trace);
    const auto flaw = renewalFlaw(facts);
    if (!flaw) {
        trace.pass(Check::Signer, u"The signer presents its certificate %1 of this CA."_s.arg(facts.presented->serial),
                   facts.signerHoldsRequestKey ? u"renewal over the same key"_s : u"renewal over a new key"_s);
        return {};
    }
    // The certificate is then worth as much as a self-signed one over the same key.
    const bool mayEnrolAnew = facts.intent == Intent::Enrol && facts.signerHoldsRequestKey && facts.challenge.submitted;
    if (!mayEnrolAnew) {
        return refuse(trace, {Check::Signer, flaw->sentence, flaw->seen, flaw->expected, flaw->fix, flaw->fixTarget},
                      flaw->toDevice);
    }
    trace.note(Check::Signer, u"%1 It is taken for a new enrolment."_s.arg(flaw->sentence), flaw->seen, flaw->expected);
    return {};
}

}  // namespace scepter::admission

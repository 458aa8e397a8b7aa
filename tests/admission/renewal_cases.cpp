// The rows of the decision that are about renewals.
#include "admission/decision_cases.h"

namespace scepter::tests {

using namespace Qt::StringLiterals;

const std::vector<Refused> &refusedRenewalRows() {
    using std::chrono::days;
    using std::chrono::milliseconds;
    static const std::vector<Refused> rows{
        {"R43: a RenewalReq of a stranger, with a good challenge",
         [](Scene &s) { s.facts.intent = admission::Intent::Renew; }, Check::Signer, u"no CA of this site issued"_s},
        {"R40: a revoked certificate",
         [](Scene &s) {
             s.present();
             s.facts.presented->record->revocation =
                 Revocation{u"0A"_s, s.facts.now, RevocationReason::KeyCompromise, {}};
         },
         Check::Signer, u"which was revoked"_s},
        {"R40: a certificate on hold",
         [](Scene &s) {
             s.present();
             s.facts.presented->record->revocation =
                 Revocation{u"0A"_s, s.facts.now, RevocationReason::CertificateHold, {}};
         },
         Check::Signer, u"put on hold"_s},
        {"R40: a revoked certificate over the key in the request, with a good challenge",
         [](Scene &s) {
             const auto challenge = s.facts.challenge;
             s.present();
             s.facts.challenge = challenge;
             s.facts.signerHoldsRequestKey = true;
             s.facts.presented->record->revocation = Revocation{u"0A"_s, s.facts.now, RevocationReason::Superseded, {}};
         },
         Check::Signer, u"which was revoked"_s},
        {"R40: a certificate that the ledger does not know",
         [](Scene &s) {
             s.present();
             s.facts.presented->record.reset();
         },
         Check::Signer, u"the ledger does not know"_s},
        {"R40: another device's certificate",
         [](Scene &s) {
             s.present();
             s.facts.presented->record->fqdn = u"r2.lab.example"_s;
         },
         Check::Signer, u"a certificate of r2.lab.example and asks for one of r1"_s},
        {"R40: a certificate of a registration that was deleted",
         [](Scene &s) {
             s.present();
             s.facts.presented->record->registrationId = 6;
         },
         Check::Signer, u"another registration"_s, Fix::NewChallenge},
        {"R40: our own certificate for HTTPS",
         [](Scene &s) {
             s.present();
             s.facts.presented->record->registrationId.reset();
         },
         Check::Signer, u"another registration"_s, Fix::NewChallenge},
        {"R40: another subject",
         [](Scene &s) {
             s.present();
             s.facts.presented->subject = pki::DistinguishedName::withCommonName(u"r9.lab.example"_s);
         },
         Check::Signer, u"another subject"_s},
        {"R40: a certificate of another authority",
         [](Scene &s) {
             s.present();
             s.facts.presented->authority = u"branch"_s;
         },
         Check::Signer, u"one of the CA branch"_s},
        {"R40: the grace is over",
         [](Scene &s) {
             s.present();
             s.facts.profile->renewal.graceDays = 7;
             s.facts.presented->notAfter = s.facts.now - days(7) - milliseconds(1);
         },
         Check::Signer, u"the grace of 7 days is over"_s, Fix::NewChallenge},
        {"R40: expired without a grace",
         [](Scene &s) {
             s.present();
             s.facts.presented->notAfter = s.facts.now - milliseconds(1);
         },
         Check::Signer, u"ended at 2026-11-22T11:59:59Z"_s, Fix::NewChallenge},
        {"too early for the profile's window",
         [](Scene &s) {
             s.present();
             s.facts.profile->renewal.windowDays = 30;
             s.facts.presented->notAfter = s.facts.now + days(30) + milliseconds(1);
         },
         Check::Signer, u"too early"_s},
        {"the same key, where the profile wants a new one",
         [](Scene &s) {
             s.present();
             s.facts.signerHoldsRequestKey = true;
             s.facts.profile->renewal.sameKey = false;
         },
         Check::Signer, u"over a new key only"_s},
        {"a profile without renewals",
         [](Scene &s) {
             s.present();
             s.facts.profile->renewal.allowed = false;
         },
         Check::Signer, u"does not allow renewals"_s, Fix::NewChallenge},
        {"an expired certificate over another key, with a good challenge",
         [](Scene &s) {
             const auto challenge = s.facts.challenge;
             s.present();
             s.facts.challenge = challenge;
             s.facts.presented->notAfter = s.facts.now - days(1);
         },
         Check::Signer, u"ended at"_s, Fix::NewChallenge},
        {"R43: a RenewalReq with an expired certificate over the key in the request, with a good challenge",
         [](Scene &s) {
             const auto challenge = s.facts.challenge;
             s.present();
             s.facts.challenge = challenge;
             s.facts.intent = admission::Intent::Renew;
             s.facts.signerHoldsRequestKey = true;
             s.facts.presented->notAfter = s.facts.now - days(1);
         },
         Check::Signer, u"ended at"_s, Fix::NewChallenge},
        {"R42: a renewal that needs a challenge, without one",
         [](Scene &s) {
             s.present();
             s.facts.profile->renewal.needsChallenge = true;
         },
         Check::Challenge, u"with a renewal too"_s, Fix::NewChallenge},
        {"R42: a renewal that needs a challenge, with a wrong one",
         [](Scene &s) {
             s.present();
             s.facts.profile->renewal.needsChallenge = true;
             s.facts.challenge.submitted = true;
         },
         Check::Challenge, u"not one of this device's"_s, Fix::NewChallenge},
        {"a renewal of a disabled device",
         [](Scene &s) {
             s.present();
             s.facts.registration->state = RegistrationState::Disabled;
         },
         Check::Registration, u"disabled"_s, Fix::EnableDevice},
        {"a renewal that asks for an address that is not registered",
         [](Scene &s) {
             s.present();
             s.spec.ipAddresses = QStringList{u"192.0.2.17"_s};
         },
         Check::AddressAndSerial, u"none is registered"_s, Fix::EditRegistration},
    };
    return rows;
}

}  // namespace scepter::tests

// The rules of the decision, one function each, and how one of them says no: in the trace for the administrator, and in
// a few words for the device. Private to the room.
#pragma once

#include <optional>

#include "admission/decision.h"

namespace scepter::admission {

/// Nothing when the rules are satisfied.
using Objection = std::optional<Refuse>;

/// What the failed rung will say.
struct Reason {
    Check check = Check::Policy;
    QString sentence;
    QString seen = {};
    QString expected = {};
    Fix fix = Fix::None;
    QString fixTarget = {};
};

/// The one name that a certificate may carry.
const QString &grantedName(const Case &facts);
/// Fails the climb.
Objection refuse(Trace &trace, Reason reason, QString toDevice, FaultKind kind = FaultKind::Refused);

/// On whose strength a request may be admitted.
enum class Ground { Challenge, PresentCertificate, TrustedSigner };
/// The present certificate, unless there is none or something speaks against renewing it; then the trusted signer.
Ground groundOf(const Case &facts);
/// Whether a challenge is looked at.
bool needsChallenge(const Case &facts);

/// Who signed, and whether that is a renewal. `signer_rules.cpp`.
Objection checkSigner(const Case &facts, Trace &trace);
/// Whom the profile's policy lets sign. `trusted_signer_rules.cpp`.
Objection checkSignerPolicy(const Case &facts, Trace &trace);
bool permitsRenewals(SignerPolicy policy);
/// The rung of a trusted signer that is accepted, with the reasons.
void passTrustedSigner(const Case &facts, Trace &trace);
/// The registration is there and open, and this is its endpoint and its authority. `registration_rules.cpp`.
Objection checkRegistration(const Case &facts, Trace &trace);
/// Where the client is, and whether its name is one that the profile certifies at all. `registration_rules.cpp`.
Objection checkBounds(const Case &facts, Trace &trace);
/// `challenge_rules.cpp`.
Objection checkChallenge(const Case &facts, Trace &trace);
/// What the registration says of the device beside its name. `value_rules.cpp`.
Objection checkAddressAndSerial(const Case &facts, Trace &trace);
/// Keys, algorithms, names and extensions that a request asks for, against profile and registration.
/// `requested_policy.cpp`.
Objection checkPolicy(const Case &facts, Trace &trace);
/// Whether the name may have another certificate. `duplicate_rule.cpp`.
Objection checkDuplicates(const Case &facts, Trace &trace);

/// What becomes of a device that no registration covers. `stranger_rules.cpp`.
bool holdsStranger(const Case &facts);
Decision decideStranger(const Case &facts, Trace &trace);

}  // namespace scepter::admission

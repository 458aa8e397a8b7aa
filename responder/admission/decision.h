// Who may have a certificate. One pure function; each rule is a visible line of it and a row of its table test.
#pragma once

#include <optional>
#include <variant>

#include <QString>

#include "admission/identity.h"
#include "base/clock.h"
#include "pki/algorithms.h"
#include "records/challenge.h"
#include "records/profile.h"
#include "records/registration.h"
#include "records/trace.h"

namespace scepter::admission {

/// How the submitted challenge fared against what is stored; established before the decision, since a slow hash is no
/// pure matter.
struct ChallengeEvidence {
    bool submitted = false;
    std::optional<Challenge>
        matched;  ///< the stored challenge whose verifier fits, whatever its state and whichever device's
    bool deviceHasStatic = false;
    int deviceFreshOneTime = 0;
};

/// Everything known at decision time, and nothing else.
struct Case {
    Instant now{};
    const pki::CertificationRequest *request = nullptr;  ///< its own signature has been verified
    Result<ClaimedIdentity> identity{ClaimedIdentity{}};
    pki::KeySpec requestKey;
    bool signerHoldsRequestKey = false;  ///< the outer signer's key is the request's key (R39)
    bool signerIsOurs = false;           ///< the outer signer is our CA or RA certificate (self-trust trick)
    bool signerWasIssuedHere = false;    ///< the outer signer presents a certificate of this CA: it means to renew
    bool requestKeyIsOurs = false;       ///< it asks for a certificate over our own CA or RA key
    bool subjectIsAuthority = false;     ///< it asks for the CA's own name
    pki::Digest digest = pki::Digest::Sha256;
    pki::Cipher cipher = pki::Cipher::Aes128Cbc;
    std::optional<Registration> registration;
    std::optional<Profile> profile;
    ChallengeEvidence challenge;
};

struct Admit {
    qint64 registrationId = 0;
    std::optional<qint64> spends;  ///< the one-time challenge that goes with the certificate
};
/// What the device is told is less than what the trace says: never which of name and challenge was wrong (R74).
struct Refuse {
    FaultKind kind = FaultKind::Refused;
    QString toDevice;
};
using Decision = std::variant<Admit, Refuse>;

/// Writes the rungs from Signer to Policy into `trace`; the failed one carries seen, expected and the fix.
Decision decide(const Case &facts, Trace &trace);

/// Whether `decide` would get as far as the challenge: nobody else is worth a slow hash.
bool reachesChallenge(const Case &facts);

/// The one text for an unknown or closed registration and for a challenge that is missing, wrong, spent or expired
/// (R74).
QString notAdmittedText();

}  // namespace scepter::admission

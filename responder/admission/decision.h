// Who may have a certificate. One pure function; each rule is a visible line of it and a row of its table test.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include <QString>
#include <QStringList>

#include "admission/identity.h"
#include "admission/presented_certificate.h"
#include "admission/signer_evidence.h"
#include "base/clock.h"
#include "pki/algorithms.h"
#include "records/challenge.h"
#include "records/pending_request.h"
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
    int unlooked = 0;  ///< more than 0: it was not looked at, after so many wrong static ones from the same network
    bool deviceHasStatic = false;
    int deviceFreshDynamic = 0;
};

/// What the message type says. Whether it is a renewal is decided by the signer: most clients renew with the type of an
/// enrolment (`wire-facts` Q15).
enum class Intent { Enrol, Renew };

/// What is done about a device that no registration covers.
struct Strangers {
    int mostHeld = 0;  ///< so many of their requests may wait for a person; 0: all are refused
    int waiting = 0;
};

/// Whether a request without a challenge is admitted on its registration alone. A challenge that is brought has to be
/// right all the same.
enum class Passwords { Enforced, NotEnforced };

/// Everything known at decision time, and nothing else.
struct Case {
    Instant now{};
    Instant askedAt{};  ///< before `now` when a person's decision came in between: challenges and certificates that
                        ///< were good then are good
    QString address;          ///< of the client, canonical
    Intent intent = Intent::Enrol;
    const pki::CertificationRequest *request = nullptr;  ///< its own signature has been verified
    Result<ClaimedIdentity> identity{ClaimedIdentity{}};
    pki::KeySpec requestKey;
    bool signerHoldsRequestKey = false;  ///< the outer signer's key is the request's key (R39)
    bool signerIsOurs = false;           ///< the outer signer is a CA or RA certificate of ours (self-trust trick)
    std::optional<PresentedCertificate> presented;  ///< nothing for any other signer
    SignerPolicy signerPolicy = SignerPolicy::Issued;  ///< of the profile, or of the endpoint that was asked
    bool signerIsSelfSigned = false;  ///< looked at where the policy is `SelfSigned`
    /// Looked at where the policy asks for trusted signers; nothing for a signer that is self-signed over the request's
    /// key or, unless it is pinned, ours.
    std::optional<SignerEvidence> signer;
    bool requestKeyIsOurs = false;                  ///< it asks for a certificate over a CA's or RA's key
    bool subjectIsAuthority = false;                ///< it asks for a CA's own name
    pki::Digest digest = pki::Digest::Sha256;
    pki::Cipher cipher = pki::Cipher::Aes128Cbc;
    QString endpoint;         ///< name of the profile whose endpoint was asked; empty: the one for every profile
    QStringList authorities;  ///< the one that was addressed and would issue, then those that it succeeds
    std::optional<Registration> registration;  ///< the one of those that cover the name
    std::optional<Profile> profile;            ///< of the registration; without one that of the endpoint
    std::vector<CertificateRecord> standing;  ///< of the name, where the profile refuses duplicates
    Strangers strangers;
    Passwords passwords = Passwords::Enforced;  ///< at the endpoint that was asked
    ChallengeEvidence challenge;
    std::optional<PendingRequest> approved;  ///< this very request, when a person has approved it
};

struct Admit {
    qint64 registrationId = 0;
    std::optional<qint64> spends;        ///< the one-time challenge that goes with the certificate
    QString renews = {};                 ///< serial of the certificate on whose strength it is admitted
    std::optional<qint64> settles = {};  ///< the approved request that this answers
};
/// Everything is right, and a person has to decide. RFC 8894, section 2.4.
struct Hold {
    qint64 registrationId = 0;  ///< 0: of a device that no registration covers
    std::optional<qint64> reserves;  ///< the one-time challenge that nobody else may use meanwhile
    QString renews = {};
};
/// What the device is told is less than what the trace says: never which of name and challenge was wrong (R74).
struct Refuse {
    FaultKind kind = FaultKind::Refused;
    QString toDevice;
    QString alarm = {};  ///< for `Transaction::alarm`
};
using Decision = std::variant<Admit, Hold, Refuse>;

/// Writes the rungs from Signer to Approval into `trace`; the failed one carries seen, expected and the fix.
Decision decide(const Case &facts, Trace &trace);

/// The registration as it is certified: of a wildcard the one name, and the address that was demanded to be there.
Registration grantedBy(const Case &facts);

/// Whether `decide` would look at a challenge: nothing else is worth a slow hash.
bool reachesChallenge(const Case &facts);

/// Whether a trusted signer stands behind the message and lets it ask for this name.
bool isTrusted(const Case &facts);
/// Whether a trusted signer stands behind a certificate that is revoked.
bool isSignerRevoked(const Case &facts);

/// The one text for an unknown or closed registration and for a challenge that is missing, wrong, spent or expired
/// (R74).
QString notAdmittedText();

}  // namespace scepter::admission

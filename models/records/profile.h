// What a kind of certificate contains, and what it takes to get one.
#pragma once

#include <QString>
#include <QStringList>

#include "records/authority_record.h"

namespace scepter {

/// The profile that every site has.
inline constexpr auto defaultProfileName = "device";

enum class Approval { Automatic, ByHand };
/// What goes along with a certificate. Clients contradict each other: some need the CA's certificate, some forbid it.
enum class Chain {
    Leaf,         ///< the certificate alone; in GetCACert the one that envelopes are for
    WithoutRoot,  ///< with the CAs above it, but without a self-signed one
    Full,
};
/// What is done about messages that are not quite as the standard has them. Never about what security rests on.
enum class Deviations { Tolerated, Refused };

/// What is done when a name is certified that has a certificate of the profile which stands.
enum class Duplicates {
    Keep,     ///< nothing: both stand
    Refuse,   ///< the request is refused until the former one is revoked or over; a renewal is none
    Revoke,   ///< the former one is revoked as superseded, together with the issue
    Overlap,  ///< likewise, some days later
};
/// Who may sign a request: whose certificate the message carries. RFC 8894, section 2.3.
enum class SignerPolicy {
    SelfSigned,          ///< new devices with a challenge only; nothing is renewed
    Issued,              ///< likewise, and those that renew what they were given here
    TrustedOrChallenge,  ///< likewise, and the trusted signers
    TrustedRequired,     ///< the trusted signers alone
};

/// Whether and how a device may get a new certificate on the strength of its present one. RFC 8894, section 2.3.
struct Renewal {
    bool allowed = true;
    int windowDays = 0;  ///< so many days before its end at the earliest; 0: at any time
    int graceDays = 0;   ///< so many days after its end at the latest
    bool sameKey = true;  ///< the new certificate may be over the same key
    bool needsChallenge = false;

    bool operator==(const Renewal &) const = default;
};

struct Profile {
    QString name;  ///< 1 to 32 of a-z, 0-9 and '-': its endpoint is /scep/NAME
    QString title;
    int validityDays = 365;
    bool digitalSignature = true;
    bool keyEncipherment = true;
    QStringList extendedKeyUsages;  ///< dotted OIDs
    int minimumRsaBits = 2048;
    bool acceptsEllipticCurve = true;  ///< P-256 and P-384
    bool acceptsSha1 = false;       ///< from every device; otherwise only from those that are allowed it
    bool acceptsTripleDes = false;  ///< likewise
    QString authority = QLatin1StringView(firstAuthorityName);  ///< that issues
    Renewal renewal;
    Approval approval = Approval::Automatic;
    int pendingDays = 14;  ///< that a request waits for a decision
    Chain replyChain = Chain::Leaf;      ///< in the CertRep
    Chain authorityChain = Chain::Full;  ///< in GetCACert
    Deviations deviations = Deviations::Tolerated;
    Duplicates duplicates = Duplicates::Keep;
    int overlapDays = 7;  ///< for `Duplicates::Overlap`
    QStringList domains;  ///< that names have to be in, canonical; empty: any
    SignerPolicy signerPolicy = SignerPolicy::Issued;
    int clockSkewMinutes = 0;  ///< how far a signingTime may be off; 0: it is not looked at

    bool operator==(const Profile &) const = default;
};

}  // namespace scepter

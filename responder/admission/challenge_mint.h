// Makes challenge passwords, and the verifiers that are kept instead of them. Used wherever a challenge is made.
#pragma once

#include <QByteArray>

#include "base/result.h"
#include "base/secret.h"
#include "records/static_challenge.h"

namespace scepter::admission {

/// A one-time challenge as it is shown once, and what is kept of it.
struct MintedChallenge {
    Secret text;  ///< 24 characters of an alphabet of 32 without 0, O, 1 and I: 120 bits, all of PrintableString
    QByteArray verifier;  ///< for `Challenge::verifier`
};

/// `challengeKey` is the site's HMAC key (`KeyRole::Challenge`).
MintedChallenge mintDynamicChallenge(QByteArrayView challengeKey);
/// The keyed digest by which a submitted one-time challenge is looked up: HMAC-SHA256. Nothing is trimmed or folded.
QByteArray dynamicVerifier(QByteArrayView challengeKey, QByteArrayView challenge);

using scepter::checkStaticChallenge;
/// The slow salted hash for `Challenge::verifier`; takes some 50 ms. Refused as by `checkStaticChallenge`.
Result<QByteArray> staticVerifier(const Secret &challenge);

enum class ChallengeStrength { Unacceptable, Weak, Fair, Strong };
/// A rough guess from length and kinds of characters, for display beside a field.
ChallengeStrength challengeStrength(QByteArrayView challenge);

}  // namespace scepter::admission

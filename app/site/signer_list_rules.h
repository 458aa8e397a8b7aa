// Whether what a source gave may take the place of a trusted signer's revocation list.
#pragma once

#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "pki/revocation_list.h"
#include "records/trusted_signer.h"

namespace scepter::app {

/// The list that the octets hold (DER or PEM), when it is one of the signer's issuer, or of a CA that is trusted
/// itself, and not older than the one that is there. Malformed when it cannot be read, Unsupported when it lists
/// changes only or the like, BadSignature when somebody else signed it, Refused otherwise.
///
/// The issuer of a pinned certificate may not be at hand: then the list is taken by its name, and the signature is
/// verified where a message brings the issuer's certificate.
Result<pki::RevocationList> acceptedList(QByteArrayView bytes, const TrustedSigner &signer,
                                         const std::vector<TrustedSigner> &signers);

/// When the source is to be read again: after an hour, or when the list ends, but not at once.
Instant nextReading(const pki::RevocationList &list, Instant readAt);
/// Likewise, when it could not be read.
Instant nextAttempt(Instant triedAt);

}  // namespace scepter::app

// Whom a client believes: the CA certificates that it was given, and whatever these certified. RFC 8894, section 2.2.
// Private to this room.
#pragma once

#include <span>

#include "base/result.h"
#include "pki/certificate.h"
#include "pki/signed_data.h"

namespace scepter::scep {

/// The signature verifies, and its signer is one of `authorities` or certified by one that is a CA. BadSignature
/// otherwise; Malformed when there is no signer.
Result<void> verifySignedBy(const pki::SignedData &message, std::span<const pki::Certificate> authorities);

}  // namespace scepter::scep

// Whether a certificate that somebody presents was issued, over however many steps, by one that is trusted. RFC 5280,
// section 6.
#pragma once

#include <span>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "pki/certificate.h"

namespace scepter::pki {

/// The path from `signer` to `anchor`, both included; one certificate when `signer` is the trusted one itself. Refused,
/// with a sentence that names the certificate at fault: no path, a wrong signature, not yet or no longer valid at `at`,
/// an issuer that is no CA, a path of over 10 certificates, a signature with MD5 or SHA-1, an RSA key under 2048 bits,
/// a name that a CA on the path may not issue for, a critical extension that is not understood.
///
/// `anchor` may be any certificate: a root, a CA below one, or a signer that is trusted by itself and issues nothing.
/// Its own signature is not looked at, its key and its validity are. `intermediates` are candidates that nobody vouches
/// for. What the certificates may be used for is not asked here: see `certificate_purposes.h`; nor whether they are
/// revoked: see `revocation_check.h`.
Result<std::vector<Certificate>> verifyTrustPath(const Certificate &signer, std::span<const Certificate> intermediates,
                                                 const Certificate &anchor, Instant at);

}  // namespace scepter::pki

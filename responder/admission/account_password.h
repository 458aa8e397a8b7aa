// The passwords of NDES accounts: what they have to be like, and what is kept of them.
#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace scepter::admission {

/// Refused, with the reason, unless it is UTF-8 of 8 characters at least and 256 octets at most, without control
/// characters, which HTTP Basic cannot carry (RFC 7617, section 2).
Result<void> checkAccountPassword(QByteArrayView password);
/// The slow salted hash for `NdesAccount::verifier`; takes some 50 ms. Refused as by `checkAccountPassword`.
Result<QByteArray> accountVerifier(const Secret &password);

}  // namespace scepter::admission

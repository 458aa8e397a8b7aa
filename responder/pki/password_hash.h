// A slow salted hash of a password that a person chose: scrypt, RFC 7914.
#pragma once

#include <QByteArray>

#include "base/result.h"

namespace scepter::pki {

/// "$scrypt$ln=14,r=8,p=1$<salt>$<hash>" with base64 fields; some 50 ms.
QByteArray passwordHash(QByteArrayView password);
/// Malformed when `hash` is none of ours, or would take far longer than ours (ln over 17). Constant time in the
/// comparison.
Result<bool> passwordMatches(QByteArrayView password, QByteArrayView hash);

}  // namespace scepter::pki

// A key that is made of a password: PBKDF2, RFC 8018, section 5.2. Private to this room.
#pragma once

#include <QByteArray>

#include "base/secret.h"
#include "pki/algorithms.h"

namespace scepter::pki {

/// With HMAC over `digest`. Empty where this machine does not offer the digest.
Secret passwordKey(QByteArrayView password, QByteArrayView salt, int iterations, Digest digest, int length);

}  // namespace scepter::pki

// Digests, keyed digests, comparison in constant time, and random octets.
#pragma once

#include <QByteArray>

#include "pki/algorithms.h"

namespace scepter::pki {

/// Empty where this machine does not offer the algorithm (MD5 under a FIPS policy).
QByteArray digest(Digest algorithm, QByteArrayView data);
inline QByteArray sha256(QByteArrayView data) {
    return digest(Digest::Sha256, data);
}
/// HMAC-SHA256, RFC 2104.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView data);
/// True when both are the same; the time depends on their lengths only.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);
/// From the system's generator. A failure of the generator ends the program: nothing may go on without it.
QByteArray randomBytes(int count);

}  // namespace scepter::pki

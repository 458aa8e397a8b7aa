// Turns BER into DER's definite lengths and primitive strings, so that one strict reader serves every client (jscep
// sends BER).
#pragma once

#include <QByteArray>

#include "base/result.h"

namespace scepter::pki {

/// The same value with definite lengths, minimal length octets and primitive OCTET STRINGs. Also where an OCTET STRING
/// hides behind an implicit tag: a constructed [0] that is the third element of a SEQUENCE, after an OID and an
/// AlgorithmIdentifier, is the encryptedContent of an EncryptedContentInfo (RFC 5652, section 6.1), and its pieces are
/// joined; every other constructed context tag is kept as one. Nothing is sorted: what was signed stays in its order.
/// Gives the bytes back unchanged when they are that already. Malformed when nested over 32 deep, cut, or followed by
/// other octets; never needs more than a constant multiple of the input.
Result<QByteArray> definiteLengths(QByteArrayView bytes);

}  // namespace scepter::pki

// Turns BER into DER's definite lengths and primitive strings, so that one strict reader serves every client (jscep sends BER).
#pragma once

#include <QByteArray>

#include "base/result.h"

namespace scepter::pki {

/// The same value with definite lengths, minimal length octets and primitive OCTET STRINGs (also below implicit [0] of
/// EncryptedContentInfo). Gives the bytes back unchanged when they are that already. Malformed when nested over 32 deep or
/// cut; never needs more than a constant multiple of the input.
Result<QByteArray> definiteLengths(QByteArrayView bytes);

}  // namespace scepter::pki

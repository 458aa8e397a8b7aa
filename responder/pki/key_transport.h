// The AlgorithmIdentifier by which an RSA recipient's key is transported. RFC 3370, section 4.2.1; RFC 3560. Private to
// this room.
#pragma once

#include <QByteArray>

#include "base/result.h"
#include "pki/algorithms.h"

namespace scepter::pki {

/// From the content octets of the AlgorithmIdentifier. Unsupported for another algorithm, another digest than those of
/// `KeyTransport`, two digests for label and mask, or a label.
Result<KeyTransport> readKeyTransport(QByteArrayView algorithmIdentifier);
/// Of label and mask. Only for OAEP.
Digest oaepDigest(KeyTransport transport);
/// The whole AlgorithmIdentifier.
QByteArray writeKeyTransport(KeyTransport transport);

}  // namespace scepter::pki

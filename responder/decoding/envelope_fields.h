// CMS EnvelopedData as fields: recipients and algorithms, and with a key of ours what is inside. RFC 5652, section 6.
// Private to this room.
#pragma once

#include <QByteArrayView>

#include "decoding/content.h"

namespace scepter::decoding {

/// Also of envelopes with ciphers and recipients that are none of ours. Malformed when it cannot be read.
Result<Described> describeEnvelope(QByteArrayView der, const Keys &keys, Depth depth);

}  // namespace scepter::decoding

// CMS SignedData as fields: a pkiMessage of any type (RFC 8894, section 3), certificates or CRLs alone (section 3.4),
// the answer to GetNextCACert (section 4.7). Private to this room.
#pragma once

#include <QByteArrayView>

#include "decoding/content.h"

namespace scepter::decoding {

/// As it came, because BER is worth a remark. Malformed when it cannot be read.
Result<Described> describeSignedData(QByteArrayView ber, const Keys &keys, Depth depth);

}  // namespace scepter::decoding

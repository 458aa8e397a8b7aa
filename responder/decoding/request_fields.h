// A PKCS#10 request as fields. RFC 2986. Private to this room.
#pragma once

#include "decoding/node.h"
#include "pki/certification_request.h"

namespace scepter::decoding {

/// Of a challenge password only that there is one, and of attributes that are not understood only their names.
Node requestNode(const pki::CertificationRequest &request);

}  // namespace scepter::decoding

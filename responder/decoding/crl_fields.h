// A certificate revocation list as fields. RFC 5280, section 5. Private to this room.
#pragma once

#include <span>

#include "base/result.h"
#include "decoding/node.h"
#include "pki/certificate.h"

namespace scepter::decoding {

/// Lists the first entries and counts all of them. `issuers` are certificates that came along or are ours. Malformed
/// when it cannot be read.
Result<Node> crlNode(const QString &name, QByteArrayView der, std::span<const pki::Certificate> issuers);

}  // namespace scepter::decoding

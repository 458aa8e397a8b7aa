// The extensions of certificates, requests and CRLs by name, with what those that devices use say. RFC 5280, section
// 4.2. Private to this room.
#pragma once

#include <span>

#include "decoding/node.h"
#include "pki/certificate.h"

namespace scepter::decoding {

/// One child for each. Of an extension that is not known only its length is told.
Node extensionsNode(const QString &name, std::span<const pki::Extension> extensions);

}  // namespace scepter::decoding

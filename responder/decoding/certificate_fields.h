// A certificate as fields. RFC 5280, section 4. Private to this room.
#pragma once

#include <span>

#include "decoding/node.h"
#include "pki/certificate.h"

namespace scepter::decoding {

/// `issuers` are certificates that came along or are ours: one of them may have signed this one.
Node certificateNode(const QString &name, const pki::Certificate &certificate,
                     std::span<const pki::Certificate> issuers);

}  // namespace scepter::decoding

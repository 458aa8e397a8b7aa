// The digest and mask with which the parameters of RSAES-OAEP and of RSASSA-PSS both begin. RFC 4055, sections 3.1 and
// 4.1. Private to this room.
#pragma once

#include "base/result.h"
#include "pki/algorithms.h"
#include "pki/der_reader.h"

namespace scepter::pki {

/// Reads [0] hashAlgorithm and [1] maskGenAlgorithm, SHA-1 and MGF1 with SHA-1 where they are left out. Unsupported, in
/// the name of `scheme`, for a digest that is none of ours, another mask than MGF1, or two different digests.
Result<Digest> readDigestAndMask(DerReader &parameters, const char *scheme);
/// Writes both, also where they are the default.
QByteArray writeDigestAndMask(Digest digest);

}  // namespace scepter::pki

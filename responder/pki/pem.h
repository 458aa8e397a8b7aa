// The textual encoding of DER. RFC 7468.
#pragma once

#include <QByteArray>

#include "base/result.h"

namespace scepter::pki {

/// Lines of 64 characters between "-----BEGIN label-----" and its end.
QByteArray toPem(const char *label, QByteArrayView der);
/// The DER of the first block with this label, whatever stands around it. Malformed when there is none, or its base64
/// is broken.
Result<QByteArray> fromPem(const char *label, QByteArrayView text);

}  // namespace scepter::pki

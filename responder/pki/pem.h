// The textual encoding of DER. RFC 7468.
#pragma once

#include <initializer_list>
#include <vector>

#include <QByteArray>

#include "base/result.h"

namespace scepter::pki {

/// Lines of 64 characters between "-----BEGIN label-----" and its end.
QByteArray toPem(const char *label, QByteArrayView der);
/// The DER of the first block with this label, whatever stands around it. Malformed when there is none, or its base64
/// is broken.
Result<QByteArray> fromPem(const char *label, QByteArrayView text);

/// The DER of every block with one of these labels, in order. Malformed when the base64 of one is broken, or its end is
/// missing; empty when there is none.
Result<std::vector<QByteArray>> allFromPem(std::initializer_list<const char *> labels, QByteArrayView text);

}  // namespace scepter::pki

// Whether the octets of a file are text in UTF-8, and what to do when they are not.
#pragma once

#include <QByteArrayView>

#include "base/result.h"

namespace scepter {

/// The octets without a byte order mark. Malformed, with the line and the way out, for UTF-16 with or without its mark,
/// for a NUL, for an octet that is not UTF-8 (Latin-1, Windows-1252), and for a spreadsheet's own file.
Result<QByteArrayView> utf8Text(QByteArrayView bytes);

}  // namespace scepter

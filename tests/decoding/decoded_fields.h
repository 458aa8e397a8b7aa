// What was decoded, for looking into it by paths, and the keys of the captures' CAs.
#pragma once

#include <vector>

#include <QString>

#include "base/result.h"
#include "decoding/decoder.h"

namespace scepter::tests {

/// The value at "pkiMessage/Signer/Subject" in the first finding, children by their names; "(none)" when there is none.
QString field(const decoding::Decoded &decoded, const QString &path);
/// All names, values and layers, one a line.
QString allText(const decoding::Decoded &decoded);
/// "DER → pkiMessage PKCSReq → ..." of the first finding.
QString layers(const decoding::Decoded &decoded);

/// What a CA of the captures opens and checks; lives as long as the program.
decoding::Keys keysOf(const QString &ca);

/// Decoded; a fault fails the test that asks.
decoding::Decoded decoded(QByteArrayView bytes, const decoding::Keys &keys = {});

}  // namespace scepter::tests

// Hex as logs print it: with blanks, colons, 0x, time stamps, columns of addresses and of ASCII. Private to this room.
#pragma once

#include <QByteArrayView>

#include "decoding/text_forms.h"

namespace scepter::decoding {

/// Each dump that begins like DER or PEM, in order; lines of prose between them are passed over, and a dump goes on
/// behind them until its own length is reached. Empty when there is none.
std::vector<Unwrapped> hexDumps(QByteArrayView text);

}  // namespace scepter::decoding

// All PEM blocks of a text, whatever stands around them, also when their end is missing. RFC 7468. Private to this
// room.
#pragma once

#include <QByteArrayView>

#include "decoding/text_forms.h"

namespace scepter::decoding {

/// Empty when there is none.
std::vector<Unwrapped> pemBlocks(QByteArrayView text);

}  // namespace scepter::decoding

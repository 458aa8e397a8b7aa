// What a challenge that a person chooses has to be like, on every way in.
#pragma once

#include <QByteArrayView>

#include "base/result.h"

namespace scepter {

/// Refused, with the reason, unless it has 8 to 256 printable ASCII characters, without a blank at either end.
Result<void> checkStaticChallenge(QByteArrayView challenge);

}  // namespace scepter

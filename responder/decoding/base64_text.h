// Base64 as it is pasted: with line breaks, of either alphabet, between other lines. RFC 4648. Private to this room.
#pragma once

#include <optional>

#include <QByteArrayView>

#include "decoding/text_forms.h"

namespace scepter::decoding {

struct Base64 {
    QByteArray bytes;
    qsizetype stoppedAt = -1;  ///< the first character that is none of base64; -1 when there is none
};

/// Up to the padding, the end, or the first character that is none of base64. White space is passed over.
Base64 decodedBase64(QByteArrayView text);

/// The first run of lines that are base64 of DER, as an IOS shows a request for copying. Nothing when there is none.
std::optional<Unwrapped> unwrapBase64(QByteArrayView text);

/// The node that tells that base64 broke off.
Node stoppedBase64(const Base64 &base64);

}  // namespace scepter::decoding

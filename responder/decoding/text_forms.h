// Peels one layer of text or transport off: HTTP messages, GET URLs, PEM, base64, hex. Private to this room.
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "decoding/node.h"

namespace scepter::decoding {

/// One thing that was wrapped.
struct Unwrapped {
    QString layer;                 ///< "PEM CERTIFICATE", "hex dump", "HTTP POST"
    QByteArray bytes;              ///< empty when the wrapping is all that there is: the URL of a GetCACaps
    std::vector<Node> parts = {};  ///< what the wrapping itself says, and where its text broke off
};

/// A text that holds more is not looked through any further.
inline constexpr size_t mostBlocks = 64;

/// Empty when it is no text form that is known, as DER is not.
std::vector<Unwrapped> unwrapText(QByteArrayView bytes);

}  // namespace scepter::decoding

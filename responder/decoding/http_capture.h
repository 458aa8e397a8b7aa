// A captured HTTP request or answer, and the URL of a GET as it stands in a log. RFC 9112. Private to this room.
#pragma once

#include <optional>

#include <QByteArrayView>

#include "decoding/text_forms.h"

namespace scepter::decoding {

/// Nothing when it does not begin like one.
std::optional<Unwrapped> unwrapHttp(QByteArrayView bytes);

/// A whole URL, a request line, a line of a web server's log, or only the query: what names an operation of SCEP.
std::optional<Unwrapped> unwrapUrl(QByteArrayView text);

}  // namespace scepter::decoding

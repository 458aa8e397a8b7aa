// The rules for a request whose header was read: what RFC 9110 and 9112 demand and the parser leaves open.
#pragma once

#include "http/message.h"
#include "http/refusal.h"

#include <optional>

namespace scepter::http {

/// The methods that are served, as the Allow header has them.
inline constexpr auto allowedMethods = "GET, POST, HEAD, OPTIONS";

/// 405 for a method that is not served, 501 for a transfer coding other than chunked, 417 for an unknown expectation,
/// 400 for everything by which two parsers could see two different requests. Reads method, minorVersion and headers.
std::optional<Refusal> checkHeader(const Request &request);

/// Sets `path` and `query` from `target`. RFC 9112, section 3.2: origin form, absolute form, and the asterisk of
/// OPTIONS. 400 for another form, a broken escape, or a NUL in the path.
std::optional<Refusal> splitTarget(Request &request);

/// The client waits for "100 Continue" before it sends the body. RFC 9110, section 10.1.1.
bool expectsContinue(const Request &request);

}  // namespace scepter::http

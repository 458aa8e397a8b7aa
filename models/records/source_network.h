// The networks that requests may come from, as one line of addresses and CIDR networks.
#pragma once

#include <QString>

#include "base/result.h"

namespace scepter {

/// Addresses and CIDR networks (RFC 4632, RFC 4291), separated by commas or blanks, to "192.0.2.0/24,2001:db8::/32": in
/// the order as written, host bits cleared, an address of its own without a mask, ::ffff:192.0.2.1 as IPv4. Empty for
/// an empty text. Malformed, with a sentence that names the part: no address, no such mask, a network that stands
/// twice.
Result<QString> canonicalNetworks(const QString &text);
/// Both canonical; an empty list holds every address. An IPv4 address, also as ::ffff:a.b.c.d, is in no IPv6 network.
/// What cannot be read is held by none.
bool networksHold(QStringView networks, QStringView ipAddress);

}  // namespace scepter

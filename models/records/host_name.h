// One set of rules for the names, addresses and serial numbers of devices, on every way in: form, CSV, command line, request.
#pragma once

#include <QByteArray>
#include <QString>

#include "base/result.h"

namespace scepter {

/// A host name in canonical form: lower case, A-labels, without a trailing dot. RFC 1123, section 2.1.
/// Malformed, with a sentence that says what is wrong: empty, over 253 octets, a label over 63, an underscore or a
/// space, a wildcard, an IP address, an embedded NUL, an international name that looks like another.
Result<QString> canonicalHostName(const QString &text);
/// Canonical text of an IPv4 or IPv6 address (RFC 5952); Malformed when it is none, or carries a port, mask or zone.
Result<QString> canonicalIpAddress(const QString &text);
/// Octets that sort canonical addresses by their numbers: none first, then IPv4, then IPv6.
QByteArray addressOrder(const QString &ipAddress);
/// A serial number as a device states it: 1 to 64 printable characters, no comma (it would break the identity string).
Result<QString> canonicalSerialNumber(const QString &text);

}  // namespace scepter

// Names as people write them: RFC 4514, with the short names that network devices need besides. Private to this room.
#pragma once

#include "pki/distinguished_name.h"

namespace scepter::pki {

/// "CN=r1.lab.example", escaped; the dotted OID for a type without a short name. Characters that cannot be seen
/// (controls, direction marks) are written as escaped octets, so that no name can disguise itself.
QString textOfAttribute(const NameAttribute &attribute);

/// The Name that the text stands for. Malformed, saying where, for what RFC 4514 does not allow.
Result<QByteArray> derOfNameText(const QString &text);

}  // namespace scepter::pki

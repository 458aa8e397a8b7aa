// One set of rules for what is typed about a trusted signer, on every way in: form and command line.
#pragma once

#include <QString>

#include "base/result.h"

namespace scepter {

/// 1 to 64 characters on one line, without blanks around them.
Result<QString> canonicalSignerName(const QString &text);
/// One dotted OID, or a purpose by its name ("clientAuth"); empty for none. `key_purposes.h`.
Result<QString> canonicalRequiredOid(const QString &text);
/// An http or https URL without credentials, or the absolute path of a file; empty for none.
Result<QString> canonicalCrlSource(const QString &text);
/// Whether it is read over the network.
bool isUrl(const QString &crlSource);

}  // namespace scepter

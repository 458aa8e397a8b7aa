// Extended key usages by the names of RFC 5280, section 4.2.1.12, and RFC 4945, section 5.1.3.12.
#pragma once

#include <QString>
#include <QStringList>

#include "base/result.h"

namespace scepter {

/// "serverAuth,1.2.3.4": names where there is one; "none" for no purpose.
QString keyPurposeText(const QStringList &dottedOids);
/// The dotted OIDs, each once, in the order of the text. Malformed for a word that is neither a name nor an OID, and
/// for more than 16.
Result<QStringList> keyPurposes(const QString &text);

}  // namespace scepter

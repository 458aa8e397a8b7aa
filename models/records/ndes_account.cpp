#include "records/ndes_account.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {

Result<QString> canonicalAccountName(const QString &text) {
    constexpr qsizetype longest = 104;  // that of a Windows account
    const QString name = text.trimmed().toLower();
    if (name.isEmpty() || name.size() > longest)
        return {FaultKind::Malformed, u"An account name has 1 to %1 characters, not %2."_s.arg(longest).arg(name.size())};
    const bool isUsable = std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c.isPrint() || c.isSurrogate()) && !c.isSpace() && c != u':';
    });
    if (!isUsable)
        return {FaultKind::Malformed, u"An account name has no blanks, no colon and nothing that cannot be printed."_s};
    return name;
}

}  // namespace scepter

#include "records/short_name.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr qsizetype longest = 32;

bool isAllowed(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

}  // namespace

Result<QString> canonicalShortName(const QString &text) {
    const QString name = text.trimmed().toLower();
    if (name.isEmpty() || name.size() > longest || !std::all_of(name.begin(), name.end(), isAllowed))
        return {FaultKind::Malformed,
                u"\"%1\" cannot be a name here: use 1 to %2 of the letters a to z, digits and hyphens."_s.arg(text).arg(
                    longest)};
    return name;
}

Result<void> checkShortName(const QString &name) {
    const Result<QString> canonical = canonicalShortName(name);
    if (!canonical) return canonical.fault();
    if (*canonical != name)
        return {FaultKind::Malformed, u"\"%1\" cannot be a name here: write it as %2."_s.arg(name, *canonical)};
    return {};
}

}  // namespace scepter

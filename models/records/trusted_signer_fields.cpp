#include "records/trusted_signer_fields.h"

#include <algorithm>

#include <QDir>
#include <QUrl>

#include "records/key_purposes.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr qsizetype longestName = 64;

}  // namespace

Result<QString> canonicalSignerName(const QString &text) {
    const QString name = text.trimmed();
    if (name.isEmpty()) return {FaultKind::Malformed, u"A trusted signer needs a name."_s};
    if (name.size() > longestName) {
        return {FaultKind::Malformed,
                u"The name has %1 characters; at most %2 are taken."_s.arg(name.size()).arg(longestName)};
    }
    const bool isPrintable =
        std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (!isPrintable) return {FaultKind::Malformed, u"The name has a character that cannot be shown."_s};
    return name;
}

Result<QString> canonicalRequiredOid(const QString &text) {
    const QString typed = text.trimmed();
    if (typed.isEmpty()) return QString();
    const auto oids = keyPurposes(typed);
    if (!oids) return oids.fault();
    if (oids->size() > 1) return {FaultKind::Malformed, u"One purpose or OID can be asked for, and not several."_s};
    return oids->isEmpty() ? QString() : oids->front();
}

Result<QString> canonicalCrlSource(const QString &text) {
    const QString source = text.trimmed();
    if (source.isEmpty()) return source;
    if (QDir::isAbsolutePath(source)) return QDir::cleanPath(source);
    const QUrl url(source, QUrl::StrictMode);
    if (!url.userInfo().isEmpty()) {
        return {FaultKind::Malformed,
                u"A revocation list that asks for a password is not read. Leave user and password out of the URL."_s};
    }
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (isWeb && url.isValid() && !url.host().isEmpty()) return source;
    return {FaultKind::Malformed,
            u"\"%1\" is neither a URL with http or https nor the whole path of a file on this computer."_s.arg(source)};
}

bool isUrl(const QString &crlSource) {
    return !crlSource.isEmpty() && !QDir::isAbsolutePath(crlSource);
}

}  // namespace scepter

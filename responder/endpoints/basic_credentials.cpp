#include "endpoints/basic_credentials.h"

#include <algorithm>
#include <utility>

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOctets = 512;

/// The only base64 text that stands for the octets: padded, of the standard alphabet, nothing in the unused bits. RFC
/// 4648, sections 3.2 to 3.5.
std::optional<Secret> decoded(QByteArrayView base64) {
    if (base64.size() > (mostOctets + 2) / 3 * 4) return std::nullopt;
    auto octets = QByteArray::fromBase64Encoding(base64.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    Secret secret(std::move(octets.decoded));
    QByteArray again = secret.bytes().toBase64();
    const bool isCanonical = again == base64;
    wipe(again);
    if (!isCanonical || secret.bytes().size() > mostOctets) return std::nullopt;
    return secret;
}

bool isControl(char octet) {
    return static_cast<unsigned char>(octet) < ' ' || octet == '\x7f';
}

QString textOf(QByteArrayView octets) {
    return octets.isValidUtf8() ? QString::fromUtf8(octets) : QString::fromLatin1(octets);
}

Secret utf8Of(QByteArrayView octets) {
    QString text = textOf(octets);
    Secret utf8(text.toUtf8());
    wipe(text);
    return utf8;
}

}  // namespace

std::optional<BasicCredentials> basicCredentials(QByteArrayView authorization) {
    constexpr QByteArrayView scheme("Basic ");
    if (authorization.size() <= scheme.size() ||
        authorization.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const auto credentials = decoded(authorization.sliced(scheme.size()).trimmed());
    if (!credentials) return std::nullopt;
    const QByteArrayView octets = credentials->bytes();
    const qsizetype colon = octets.indexOf(':');
    if (colon < 0 || std::any_of(octets.begin(), octets.end(), isControl)) return std::nullopt;
    return BasicCredentials{textOf(octets.first(colon)), utf8Of(octets.sliced(colon + 1))};
}

QStringList accountNames(const QString &user) {
    const QString name = user.toLower();
    const qsizetype backslash = name.indexOf(u'\\');
    const qsizetype at = name.lastIndexOf(u'@');
    const bool isDownLevel = backslash >= 0;
    const QString domain = isDownLevel ? name.first(backslash) : at >= 0 ? name.sliced(at + 1) : QString();
    const QString alone = isDownLevel ? name.sliced(backslash + 1) : at >= 0 ? name.first(at) : name;
    if (alone.isEmpty()) return {};
    QStringList names;
    if (!domain.isEmpty() && domain != "."_L1)
        names << name << (isDownLevel ? alone + u'@' + domain : domain + u'\\' + alone);
    names << alone;
    // Some clients put a domain before whatever they were given as the user.
    const qsizetype innerAt = isDownLevel ? alone.lastIndexOf(u'@') : -1;
    if (innerAt > 0) names << alone.first(innerAt);
    return names;
}

}  // namespace scepter::endpoints

#include "endpoints/route.h"

#include <algorithm>
#include <optional>

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestName = 32;

/// Names of profiles and authorities.
bool isName(QByteArrayView text) {
    return !text.isEmpty() && text.size() <= longestName && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// The path itself, or something below it.
bool isAtOrBelow(QByteArrayView path, QByteArrayView base) {
    return path == base || (path.startsWith(base) && path[base.size()] == '/');
}

/// Empty for a tail that names nothing, such as pkiclient.exe.
QString firstBehind(QByteArrayView path, QByteArrayView base) {
    if (path.size() <= base.size() + 1) return {};
    const QByteArrayView tail = path.sliced(base.size() + 1);
    const qsizetype slash = tail.indexOf('/');
    const QByteArrayView first = slash < 0 ? tail : tail.first(slash);
    return isName(first) ? QString::fromLatin1(first) : QString();
}

/// The name of one file in a folder.
std::optional<QString> fileIn(QByteArrayView path, QByteArrayView folder, QByteArrayView suffix) {
    if (!path.startsWith(folder) || !path.endsWith(suffix)) return std::nullopt;
    const qsizetype length = path.size() - folder.size() - suffix.size();
    if (length <= 0 || !isName(path.sliced(folder.size(), length))) return std::nullopt;
    return QString::fromLatin1(path.sliced(folder.size(), length));
}

bool takesPost(Served served) {
    return served == Served::Scep || isOfNdes(served);
}

}  // namespace

Route route(QByteArrayView given) {
    const QByteArray path = given.toByteArray().toLower();
    if (isAtOrBelow(path, "/scep")) return {Served::Scep, firstBehind(path, "/scep")};
    if (path == "/cgi-bin/pkiclient.exe") return {Served::Scep};
    if (isAtOrBelow(path, "/certsrv/mscep/mscep.dll")) return {Served::NdesScep};
    if (path == "/certsrv/mscep" || path == "/certsrv/mscep/") return {Served::NdesFolder};
    if (isAtOrBelow(path, "/certsrv/mscep_admin")) return {Served::NdesAdmin};
    if (const auto name = fileIn(path, "/crl/", ".crl")) return {Served::Crl, *name};
    if (const auto name = fileIn(path, "/ca/", ".cer")) return {Served::CaCertificate, *name};
    if (path == "/health") return {Served::Health};
    return {};
}

bool isOfNdes(Served served) {
    return served == Served::NdesAdmin || served == Served::NdesScep || served == Served::NdesFolder;
}

QByteArray allowedMethods(Served served) {
    return takesPost(served) ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
}

bool allows(Served served, QByteArrayView method) {
    if (method == "GET" || method == "HEAD") return true;
    return takesPost(served) && method == "POST";
}

QString crlPath(const QString &authority) {
    return u"/crl/%1.crl"_s.arg(authority);
}

}  // namespace scepter::endpoints

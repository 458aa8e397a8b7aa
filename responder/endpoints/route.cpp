#include "endpoints/route.h"

namespace scepter::endpoints {
namespace {

/// The path itself, or something below it.
bool isAtOrBelow(const QByteArray &path, QByteArrayView base) {
    return path == base || (path.startsWith(base) && path[base.size()] == '/');
}

/// One file in a folder: there is one CA, so that its name does not matter.
bool isFileIn(const QByteArray &path, QByteArrayView folder, QByteArrayView suffix) {
    if (!path.startsWith(folder) || !path.endsWith(suffix)) return false;
    const qsizetype length = path.size() - folder.size() - suffix.size();
    return length > 0 && !QByteArrayView(path).sliced(folder.size(), length).contains('/');
}

}  // namespace

Route route(QByteArrayView given) {
    const QByteArray path = given.toByteArray().toLower();
    if (isAtOrBelow(path, "/scep") || path == "/cgi-bin/pkiclient.exe" ||
        isAtOrBelow(path, "/certsrv/mscep/mscep.dll")) {
        return Route::Scep;
    }
    if (isFileIn(path, "/crl/", ".crl")) return Route::Crl;
    if (isFileIn(path, "/ca/", ".cer")) return Route::CaCertificate;
    if (path == "/health") return Route::Health;
    return Route::Unknown;
}

QByteArray allowedMethods(Route route) {
    return route == Route::Scep ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
}

bool allows(Route route, QByteArrayView method) {
    if (method == "GET" || method == "HEAD") return true;
    return route == Route::Scep && method == "POST";
}

}  // namespace scepter::endpoints

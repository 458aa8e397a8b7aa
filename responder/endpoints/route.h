// Which endpoint a path leads to, and which methods it takes. Paths are matched without regard to case.
#pragma once

#include <QByteArray>

namespace scepter::endpoints {

enum class Route { Scep, Crl, CaCertificate, Health, Unknown };

/// `path` is decoded and has no query. SCEP: /scep and /cgi-bin/pkiclient.exe and /certsrv/mscep/mscep.dll, the first
/// and the last with any tail, because devices append one (RFC 8894, section 4.1). /crl/NAME.crl, /ca/NAME.cer,
/// /health.
Route route(QByteArrayView path);

/// For the Allow header: "GET, HEAD, OPTIONS".
QByteArray allowedMethods(Route route);
/// Of those that the endpoint itself answers; OPTIONS is answered for it.
bool allows(Route route, QByteArrayView method);

/// Path of the revocation list, for CRL distribution points.
inline constexpr auto crlPath = "/crl/ca.crl";

}  // namespace scepter::endpoints

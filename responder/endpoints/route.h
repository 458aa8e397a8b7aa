// Which endpoint a path leads to, and which methods it takes. Paths are matched without regard to case.
#pragma once

#include <QByteArray>
#include <QString>

namespace scepter::endpoints {

enum class Served {
    Scep,
    Crl,
    CaCertificate,
    Health,
    NdesAdmin,   ///< where passwords are fetched, while NDES is on
    NdesScep,    ///< while NDES is on the endpoint of its profile, else as /scep
    NdesFolder,  ///< likewise, and nothing while NDES is off
    Nothing
};

struct Route {
    Served served = Served::Nothing;
    /// Lower case. Scep: what stands first behind /scep/ and could name a profile. Crl, CaCertificate: the authority.
    QString name = {};

    bool operator==(const Route &) const = default;
};

/// `path` is decoded and has no query. SCEP: /scep and /cgi-bin/pkiclient.exe and /certsrv/mscep/mscep.dll, the first
/// and the last with any tail, because devices append one (RFC 8894, section 4.1). /certsrv/mscep is the last one's
/// folder. /certsrv/mscep_admin with any tail. /crl/NAME.crl, /ca/NAME.cer, /health.
Route route(QByteArrayView path);

/// Whether the settings of NDES decide on what it is.
bool isOfNdes(Served served);

/// For the Allow header: "GET, HEAD, OPTIONS".
QByteArray allowedMethods(Served served);
/// Of those that the endpoint itself answers; OPTIONS is answered for it.
bool allows(Served served, QByteArrayView method);

/// Path of an authority's revocation list, for CRL distribution points.
QString crlPath(const QString &authority);

}  // namespace scepter::endpoints

// The keywords of GetCACaps: exactly what an endpoint allows. RFC 8894, section 3.5.2.
#pragma once

#include <QByteArray>

namespace scepter::scep {

/// What an endpoint may leave out or add. AES, SHA-2 and POST are always there; MD5 and single DES are never
/// advertised, also where a device may use them.
struct Offer {
    bool sha1 = false;
    bool tripleDes = false;
    bool renewal = false;
    bool nextCa = false;  ///< GetNextCACert is answered

    bool operator==(const Offer &) const = default;
};

/// One keyword a line. SHA-384 is among them because strongSwan 5.9.8 reads AES by its bit (`wire-facts` Q3).
QByteArray capabilities(const Offer &offer);

}  // namespace scepter::scep

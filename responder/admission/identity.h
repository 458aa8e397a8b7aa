// Who a request says it is, taken from the places where real devices put it; places that contradict each other are
// refused.
#pragma once

#include "base/result.h"
#include "pki/certification_request.h"

namespace scepter::admission {

/// Canonical (`records/host_name.h`); empty where the request states none.
struct ClaimedIdentity {
    QString fqdn;          ///< SAN dNSName, else unstructuredName, else CN
    QString ipAddress;     ///< SAN iPAddress, else unstructuredAddress
    QString serialNumber;  ///< serialNumber of the subject
    bool operator==(const ClaimedIdentity &) const = default;
};

/// Refused, with a sentence that names both places, when two sources disagree, and for a CN that is no host name beside
/// another source: the subject comes back byte for byte, so that free text would be certified as if it had been
/// granted. Malformed for a name that is no host name (a wildcard, an address, a NUL), or when there is none. Of
/// several dNSNames the one that the subject repeats is taken, else the first; `decide` demands that all are granted.
Result<ClaimedIdentity> claimedIdentity(const pki::CertificationRequest &request);

}  // namespace scepter::admission

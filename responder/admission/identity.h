// Who a request says it is, taken from the places where real devices put it; places that contradict each other are refused.
#pragma once

#include "base/result.h"
#include "pki/certification_request.h"

namespace scepter::admission {

/// Canonical (`records/host_name.h`); empty where the request states none.
struct ClaimedIdentity {
    QString fqdn;          ///< SAN dNSName, else unstructuredName, else CN
    QString ipAddress;     ///< SAN iPAddress, else unstructuredAddress
    QString serialNumber;  ///< serialNumber of the subject
};

/// Refused, with a sentence that names both places, when two sources disagree; Malformed for a name that is no host name
/// (a wildcard, an address, a NUL), or when there is none.
Result<ClaimedIdentity> claimedIdentity(const pki::CertificationRequest &request);

}  // namespace scepter::admission

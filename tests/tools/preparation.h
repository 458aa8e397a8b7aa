// Everything that is made before the clock runs: devices with keys, their challenges, and the requests themselves.
#pragma once

#include "base/result.h"
#include "pki/certificate.h"
#include "tools/load_client.h"
#include "tools/pretend_device.h"
#include "tools/served_site.h"

#include <vector>

namespace scepter::tools {

struct Preparation {
    std::vector<PretendDevice> devices;
    std::vector<pki::Certificate> authorities;  ///< what GetCACert gave
    std::vector<PreparedRequest> requests;
};

/// The certificate that answers this request: a SUCCESS, for this transaction and nonce, with the device's key, signed
/// by the CA. Refused or BadSignature, with what was wrong.
Result<pki::Certificate> issuedBy(const Preparation &preparation, const PreparedRequest &request,
                                  const Exchange &exchange);

/// A new site with `deviceCount` devices, served, and `requestCount` requests that go round the devices, each with a
/// one-time challenge and a transaction id of its own. Keys and requests are made on all processors.
/// `workers` is for `ServedSite::start`.
Result<Preparation> prepare(ServedSite &site, int deviceCount, int requestCount, int workers = 0);

}  // namespace scepter::tools

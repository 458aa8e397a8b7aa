// Everything that is made before the clock runs: devices with keys, their challenges, and the requests themselves.
#pragma once

#include "base/result.h"
#include "pki/certificate.h"
#include "tools/pretend_device.h"
#include "tools/served_site.h"

#include <vector>

namespace scepter::bench {

struct Preparation {
    std::vector<tools::PretendDevice> devices;
    std::vector<pki::Certificate> authorities;  ///< what GetCACert gave
    std::vector<tools::PreparedRequest> requests;
};

/// A new site with `deviceCount` devices, served, and `requestCount` requests that go round the devices, each with a
/// one-time challenge and a transaction id of its own. Keys and requests are made on all processors.
Result<Preparation> prepare(tools::ServedSite &site, int deviceCount, int requestCount);

}  // namespace scepter::bench

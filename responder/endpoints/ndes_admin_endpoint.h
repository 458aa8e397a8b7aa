// The page /certsrv/mscep_admin/ of Microsoft's Network Device Enrollment Service: who signs in is given a password
// that admits a device.
#pragma once

#include "endpoints/entrance.h"
#include "endpoints/ndes_asked_device.h"
#include "records/ndes_account.h"

namespace scepter::endpoints {

class Attempt;

class NdesAdminEndpoint {
public:
    /// The parts outlive the endpoint.
    explicit NdesAdminEndpoint(const ResponderParts &parts) : m_parts(parts), m_entrances(parts) {}

    /// GET and POST alike; HEAD makes no password. 403 without TLS, unless the settings allow it: nobody is asked for
    /// credentials there. 401 as by `signIn`. 200 with a page for a password, for a full cache and for an account that
    /// may not; 400 and 403 with a page when no password can be given for the device that was named.
    http::Response answer(const http::Request &request, const NdesSettings &settings) const;

private:
    http::Response ask(Attempt &attempt, const http::Request &request, const NdesSettings &settings) const;
    http::Response give(Attempt &attempt, const http::Request &request, const NdesSettings &settings,
                        const NdesAccount &account) const;
    http::Response givePassword(Attempt &attempt, const NdesSettings &settings, const Entrance &entrance,
                                const NdesDevice &device, const NdesAccount &account) const;

    const ResponderParts &m_parts;
    const Entrances m_entrances;
};

/// What a person sees at /certsrv/mscep/mscep.dll without an operation.
http::Response ndesInformation(const ResponderParts &parts, const NdesSettings &settings);

}  // namespace scepter::endpoints

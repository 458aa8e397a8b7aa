// The CA's certificate as a file, for people and for AIA. RFC 2585, section 4.1.
#pragma once

#include "responder.h"

namespace scepter::endpoints {

class CaEndpoint {
public:
    /// The parts outlive the endpoint.
    explicit CaEndpoint(const ResponderParts &parts) : m_parts(parts) {}

    http::Response answer() const;

private:
    const ResponderParts &m_parts;
};

}  // namespace scepter::endpoints

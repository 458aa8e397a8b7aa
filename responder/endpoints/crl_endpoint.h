// The revocation list, made anew whenever somebody asks and the published one is out of date. RFC 5280, section 5.
#pragma once

#include "responder.h"

namespace scepter::endpoints {

class CrlEndpoint {
public:
    /// The parts outlive the endpoint.
    explicit CrlEndpoint(const ResponderParts &parts) : m_parts(parts) {}

    http::Response answer() const;

private:
    Result<CrlRecord> current() const;

    const ResponderParts &m_parts;
};

}  // namespace scepter::endpoints

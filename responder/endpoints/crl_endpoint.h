// The revocation list of an authority, made anew whenever somebody asks and the published one is out of date. RFC 5280,
// section 5.
#pragma once

#include "responder.h"

namespace scepter::endpoints {

/// The published list while it is good, otherwise the next one, which is recorded.
Result<CrlRecord> currentCrl(const ResponderParts &parts, const authority::Authorities::Member &authority);

class CrlEndpoint {
public:
    /// The parts outlive the endpoint.
    explicit CrlEndpoint(const ResponderParts &parts) : m_parts(parts) {}

    http::Response answer(const authority::Authorities::Member &authority) const;

private:
    const ResponderParts &m_parts;
};

}  // namespace scepter::endpoints

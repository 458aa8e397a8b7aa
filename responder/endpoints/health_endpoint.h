// Whether the service can do its work: it answers, and its ledger does.
#pragma once

#include "responder.h"

namespace scepter::endpoints {

class HealthEndpoint {
public:
    /// The parts outlive the endpoint.
    explicit HealthEndpoint(const ResponderParts &parts) : m_parts(parts) {}

    /// 200 "ok", or 503 when the ledger cannot be read.
    http::Response answer() const;

private:
    const ResponderParts &m_parts;
};

}  // namespace scepter::endpoints

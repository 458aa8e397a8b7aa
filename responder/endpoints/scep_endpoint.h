// The SCEP endpoint: GetCACaps, GetCACert and PKIOperation. RFC 8894, section 4.
#pragma once

#include "endpoints/attempt.h"
#include "endpoints/enrolment.h"
#include "scep/operation.h"

namespace scepter::endpoints {

class ScepEndpoint {
public:
    /// The parts outlive the endpoint.
    explicit ScepEndpoint(const ResponderParts &parts);

    /// GET, HEAD or POST.
    http::Response answer(const http::Request &request) const;

private:
    http::Response pkiOperation(const http::Request &request, const QByteArray &message) const;
    http::Response notServed(Attempt &attempt, const scep::Header &header) const;

    const ResponderParts &m_parts;
    const QByteArray m_capabilities;
    const Enrolment m_enrolment;
};

}  // namespace scepter::endpoints

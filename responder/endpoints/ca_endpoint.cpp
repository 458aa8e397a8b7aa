#include "endpoints/ca_endpoint.h"

namespace scepter::endpoints {

http::Response CaEndpoint::answer() const {
    return {200, "application/pkix-cert", m_parts.authority->certificate().der(), {}};
}

}  // namespace scepter::endpoints

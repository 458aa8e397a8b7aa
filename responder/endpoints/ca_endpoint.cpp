#include "endpoints/ca_endpoint.h"

namespace scepter::endpoints {

http::Response caCertificateAnswer(const authority::Authorities::Member &authority) {
    return {200, "application/pkix-cert", authority.authority.certificate().der(), {}};
}

}  // namespace scepter::endpoints

// A CA's certificate as a file, for people and for AIA. RFC 2585, section 4.1.
#pragma once

#include "responder.h"

namespace scepter::endpoints {

http::Response caCertificateAnswer(const authority::Authorities::Member &authority);

}  // namespace scepter::endpoints

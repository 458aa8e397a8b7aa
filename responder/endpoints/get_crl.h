// GetCRL: the newest revocation list of the CA that issued a certificate. RFC 8894, section 3.3.4.
#pragma once

#include "endpoints/delivery.h"
#include "endpoints/question.h"

namespace scepter::endpoints {

class GetCrl {
public:
    /// All of it outlives the object.
    GetCrl(const ResponderParts &parts, const Entrances &entrances) : m_parts(parts), m_entrances(entrances) {}

    /// To anybody: what it gives is published anyway.
    http::Response answer(const Received &received) const;

private:
    using Member = authority::Authorities::Member;
    /// The authority of this name; of several with one name, as when a CA is succeeded, the one that issued the
    /// certificate, for lack of one that of the endpoint. Null when there is none.
    Result<const Member *> issuer(const scep::IssuerAndSerial &asked, const Entrance &entrance) const;

    const ResponderParts &m_parts;
    const Entrances &m_entrances;
};

}  // namespace scepter::endpoints

// What anybody may ask before an enrolment: what an endpoint can do, whose certificates it uses, and whose will follow.
// RFC 8894, sections 3.5, 4.2 and 4.7.
#pragma once

#include "endpoints/entrance.h"
#include "scep/operation.h"

namespace scepter::endpoints {

class AuthorityOffer {
public:
    /// The parts outlive it.
    explicit AuthorityOffer(const ResponderParts &parts) : m_parts(parts) {}

    /// Which authority is meant: at /scep of a site with several the one that the identifier names, everywhere else
    /// that of the entrance, since devices send all kinds of identifiers (`wire-facts` Q11). NotFound for one that
    /// names none where the site refuses those (`scep.unknown-identifiers`).
    Result<const authority::Authorities::Member *> select(const Entrance &entrance, const QByteArray &identifier) const;

    /// What the endpoint allows, and nothing else (R15).
    http::Response capabilities(const Entrance &entrance, const authority::Authorities::Member &authority) const;
    http::Response certificates(const Entrance &entrance, const authority::Authorities::Member &authority,
                                scep::GetCaCert::Form form) const;
    /// 404 where there is no successor (R25).
    http::Response nextCertificates(const authority::Authorities::Member &authority) const;

private:
    const ResponderParts &m_parts;
};

}  // namespace scepter::endpoints

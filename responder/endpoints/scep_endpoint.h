// The SCEP endpoint: GetCACaps, GetCACert, GetNextCACert and PKIOperation. RFC 8894, section 4.
#pragma once

#include "endpoints/authority_offer.h"
#include "endpoints/enrolment.h"
#include "endpoints/get_cert.h"
#include "endpoints/get_crl.h"
#include "scep/operation.h"

namespace scepter::endpoints {

class ScepEndpoint {
public:
    /// Both outlive the endpoint.
    ScepEndpoint(const ResponderParts &parts, GuessLimit &guesses);

    /// GET, HEAD or POST. The doorway's name is what stands behind /scep/ and may name a profile.
    http::Response answer(const http::Request &request, const Doorway &doorway) const;

private:
    /// Of what is asked before every enrolment and says nothing about it: answered and not recorded. Nothing for any
    /// other operation.
    std::optional<http::Response> offer(const scep::Operation &operation, const Doorway &doorway) const;
    http::Response pkiOperation(const http::Request &request, const Doorway &doorway, const QByteArray &message) const;
    http::Response open(Attempt &attempt, const Result<Entrance> &entrance, const scep::Unverified &message,
                        const QByteArray &bytes) const;
    http::Response dispatch(const Received &received) const;
    http::Response notServed(const Received &received) const;

    const ResponderParts &m_parts;
    const Entrances m_entrances;
    const KnownSigners m_signers;
    const AuthorityOffer m_offer;
    const CertPoll m_certPoll;
    const Enrolment m_enrolment;
    const GetCert m_getCert;
    const GetCrl m_getCrl;
};

}  // namespace scepter::endpoints

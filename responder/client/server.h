// What a client knows of a server before anything secret is sent to it.
#pragma once

#include <vector>

#include "base/result.h"
#include "client/http_exchange.h"
#include "client/server_offer.h"
#include "pki/certificate.h"

namespace scepter::client {

struct Server {
    ServerOffer offer;
    std::vector<pki::Certificate> authorities;
    pki::Certificate recipient;  ///< what requests are encrypted to

    /// The name of the CA that issues, for the queries that have to state it.
    const pki::DistinguishedName &issuer() const {
        return recipient.isAuthority() ? recipient.subject() : recipient.issuer();
    }

    /// GetCACaps and GetCACert. Unavailable, with a sentence, when there is no talking to it.
    static Result<Server> ask(HttpExchange &http);
};

}  // namespace scepter::client

#include "client/server.h"

#include "client/authority_certificates.h"

namespace scepter::client {

using namespace Qt::StringLiterals;

Result<Server> Server::ask(HttpExchange &http) {
    const Result<HttpAnswer> capabilities = http.get("operation=GetCACaps");
    if (!capabilities) return capabilities.fault();
    // Old servers do not know the operation. RFC 8894, section 3.5.1.
    const ServerOffer offer =
        ServerOffer::fromCapabilities(capabilities->status == 200 ? capabilities->body : QByteArray());

    const Result<HttpAnswer> certificates = http.get("operation=GetCACert");
    if (!certificates) return certificates.fault();
    if (certificates->status != 200)
        return {FaultKind::Unavailable,
                u"The server answers GetCACert with HTTP status %1; its URL may be wrong."_s.arg(certificates->status)};
    Result<std::vector<pki::Certificate>> authorities = readAuthorities(certificates->body);
    if (!authorities) return {FaultKind::Unavailable, authorities.fault().sentence + u" Its URL may be wrong."_s};
    Result<pki::Certificate> recipient = recipientAmong(*authorities);
    if (!recipient) return recipient.fault();
    return Server{offer, *std::move(authorities), *std::move(recipient)};
}

}  // namespace scepter::client

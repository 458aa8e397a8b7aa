// A router that does not exist: its key, the certificate that it signs with, and the requests that it writes.
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "client/requested_names.h"
#include "pki/certificate.h"
#include "pki/enveloped_data.h"

namespace scepter::doctor {

class PretendRouter {
public:
    /// With a new RSA key of 2048 bits and a self-signed certificate.
    static Result<PretendRouter> make(const client::RequestedNames &names);
    static Result<PretendRouter> withKey(const client::RequestedNames &names, const pki::PrivateKey &key);
    /// The same router, now with what a server issued to it.
    PretendRouter certifiedBy(const pki::Certificate &certificate) const;

    const pki::PrivateKey &key() const { return m_opener.key; }
    const pki::Certificate &certificate() const { return m_opener.certificate; }
    const pki::Opener &opener() const { return m_opener; }
    /// A PKCS#10 over its own key. Holds the challenge.
    Result<Secret> request(pki::Digest digest, const Secret &challenge) const;

private:
    PretendRouter(client::RequestedNames names, pki::Opener opener)
        : m_names(std::move(names)), m_opener(std::move(opener)) {}

    client::RequestedNames m_names;
    pki::Opener m_opener;
};

}  // namespace scepter::doctor

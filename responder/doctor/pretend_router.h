// A router that does not exist: its key, the certificate that it signs with, and the requests that it writes.
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "pki/certificate.h"
#include "pki/distinguished_name.h"
#include "pki/enveloped_data.h"
#include "pki/subject_alt_name.h"

namespace scepter::doctor {

struct RouterNames {
    pki::DistinguishedName subject;
    pki::SubjectAltName alternatives;

    /// Malformed for a name that makes no subject.
    static Result<RouterNames> of(const QString &fqdn, const QString &ipAddress, const QString &serialNumber);
};

class PretendRouter {
public:
    /// With a new RSA key of 2048 bits and a self-signed certificate.
    static Result<PretendRouter> make(const RouterNames &names);
    static Result<PretendRouter> withKey(const RouterNames &names, const pki::PrivateKey &key);
    /// The same router, now with what a server issued to it.
    PretendRouter certifiedBy(const pki::Certificate &certificate) const;

    const pki::PrivateKey &key() const { return m_opener.key; }
    const pki::Certificate &certificate() const { return m_opener.certificate; }
    const pki::Opener &opener() const { return m_opener; }
    /// A PKCS#10 over its own key. Holds the challenge.
    Result<Secret> request(pki::Digest digest, const Secret &challenge) const;

private:
    PretendRouter(RouterNames names, pki::Opener opener) : m_names(std::move(names)), m_opener(std::move(opener)) {}

    RouterNames m_names;
    pki::Opener m_opener;
};

}  // namespace scepter::doctor

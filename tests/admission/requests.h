// Certificate requests as devices make them, with whatever a test wants in them.
#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include "base/secret.h"
#include "pki/certification_request.h"
#include "pki/private_key.h"

namespace scepter::tests {

/// One whole Name from RDNs, each of one or more attributes: dotted OID and one whole string element.
using Rdn = std::vector<std::pair<const char *, QByteArray>>;
pki::DistinguishedName subject(const std::vector<Rdn> &rdns);
/// CN=text.
Rdn commonName(const QByteArray &text);

/// Everything that a request may say.
struct RequestSpec {
    pki::DistinguishedName subject;
    QStringList dnsNames = {};
    QStringList ipAddresses = {};
    std::vector<pki::Extension> extensions = {};  ///< beside subjectAltName
    QByteArray challenge = {};
    pki::Digest digest = pki::Digest::Sha256;
};

QByteArray requestDer(const RequestSpec &spec, const pki::PrivateKey &key);
pki::CertificationRequest request(const RequestSpec &spec, const pki::PrivateKey &key);
/// A P-256 key, made once: for tests that care about what is signed and not with what.
const pki::PrivateKey &anyKey();
/// An RSA-2048 key of the fixtures.
const pki::PrivateKey &anyRsaKey();

/// The subject of a Cisco IOS-XE router: OU, and one multi-valued RDN with serialNumber, unstructuredAddress and, as an
/// IA5String, unstructuredName.
pki::DistinguishedName ciscoSubject(const QByteArray &fqdn, const QByteArray &ipAddress,
                                    const QByteArray &serialNumber);

}  // namespace scepter::tests

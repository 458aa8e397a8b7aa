#include <algorithm>

#include "authority/keys.h"

namespace scepter::authority {
namespace {

using namespace Qt::StringLiterals;

/// ub-common-name of RFC 5280, appendix A.1.
constexpr qsizetype longestCommonName = 64;

/// For people only: clients compare the subjectAltName (RFC 9525, section 6.3).
pki::DistinguishedName subjectOf(const pki::SubjectAltName &names) {
    const QString &name = names.dnsNames.isEmpty() ? names.ipAddresses.front() : names.dnsNames.front();
    return pki::DistinguishedName::withCommonName(name.left(longestCommonName));
}

}  // namespace

Result<Draft> Authority::draft(const ServerOrder &order) const {
    Q_ASSERT(order.key);
    const pki::Certificate &own = certificate();
    if (order.names.dnsNames.isEmpty() && order.names.ipAddresses.isEmpty())
        return {FaultKind::Refused, u"There is no name or address to certify for the server."_s};
    if (order.days < 1)
        return {FaultKind::Refused, u"A certificate is made for at least one day, not for %1."_s.arg(order.days)};
    if (own.notAfter() <= order.now)
        return {FaultKind::Refused,
                u"The CA's own certificate ended at %1. A new CA is needed."_s.arg(iso8601(own.notAfter()))};

    const bool isRsa = order.key->spec().type == pki::KeyType::Rsa;
    pki::CertificateContent content;
    content.serialNumber = randomSerialNumber();
    content.issuer = own.subject().der();
    content.subject = subjectOf(order.names).der();
    content.notBefore = std::max(wholeSeconds(order.now - backdating), own.notBefore());
    content.notAfter = std::min(wholeSeconds(order.now + std::chrono::days(order.days)), own.notAfter());
    content.spki = order.key->spki();
    content.extensions = {
        pki::extension::basicConstraints(false),
        // RSA key transport is the one use of TLS 1.2 that enciphers.
        pki::extension::keyUsage({.digitalSignature = true, .keyEncipherment = isRsa}),
        pki::extension::extendedKeyUsage({u"1.3.6.1.5.5.7.3.1"_s}),  // serverAuth
        pki::extension::subjectAltName(order.names, false),
        pki::extension::authorityKeyIdentifier(m_keys->key.publicKey().keyIdentifier()),
        pki::extension::subjectKeyIdentifier(*order.key),
    };
    if (!order.crlUrl.isEmpty()) content.extensions.push_back(pki::extension::crlDistributionPoint(order.crlUrl));
    return Draft(std::move(content));
}

}  // namespace scepter::authority

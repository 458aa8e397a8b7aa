#include <algorithm>

#include "authority/keys.h"

namespace scepter::authority {
namespace {

using namespace Qt::StringLiterals;

Result<void> check(const Authority::Order &order, const Authority &authority) {
    const auto refused = [](const QString &sentence) { return Result<void>(FaultKind::Refused, sentence); };
    const pki::Certificate &own = authority.certificate();
    if (order.registration.fqdn.isEmpty()) return refused(u"The registration has no name to certify."_s);
    if (order.profile.validityDays < 1) return refused(u"The profile %1 has no validity."_s.arg(order.profile.name));
    if (order.key->spki() != order.request->spki())
        return refused(u"The key to be certified is not the one in the request."_s);
    if (authority.isOwnKey(order.key->spki())) return refused(u"The CA does not certify its own keys for a device."_s);
    if (order.request->subject().matches(own.subject()))
        return refused(u"The CA does not give its own name to a device."_s);
    if (own.notAfter() <= order.now)
        return refused(u"The CA's own certificate ended at %1. A new CA is needed."_s.arg(iso8601(own.notAfter())));
    return {};
}

/// What the registration grants, whatever else the request asked for (R48).
pki::SubjectAltName grantedNames(const Registration &registration) {
    pki::SubjectAltName names;
    names.dnsNames = QStringList{registration.fqdn};
    if (!registration.ipAddress.isEmpty()) names.ipAddresses = QStringList{registration.ipAddress};
    return names;
}

std::vector<pki::Extension> leafExtensions(const Authority::Order &order, const pki::PublicKey &issuer) {
    const Profile &profile = order.profile;
    // keyEncipherment means nothing for a key that only signs. RFC 5480, section 3.
    const bool encipherment = profile.keyEncipherment && order.key->spec().type == pki::KeyType::Rsa;
    std::vector<pki::Extension> extensions{pki::extension::basicConstraints(false)};
    if (profile.digitalSignature || encipherment) {
        extensions.push_back(
            pki::extension::keyUsage({.digitalSignature = profile.digitalSignature, .keyEncipherment = encipherment}));
    }
    if (!profile.extendedKeyUsages.isEmpty())
        extensions.push_back(pki::extension::extendedKeyUsage(profile.extendedKeyUsages));
    // RFC 5280, section 4.2.1.6: critical where the subject is empty.
    extensions.push_back(
        pki::extension::subjectAltName(grantedNames(order.registration), order.request->subject().isEmpty()));
    extensions.push_back(pki::extension::authorityKeyIdentifier(issuer.keyIdentifier()));
    extensions.push_back(pki::extension::subjectKeyIdentifier(*order.key));
    if (!order.crlUrl.isEmpty()) extensions.push_back(pki::extension::crlDistributionPoint(order.crlUrl));
    return extensions;
}

}  // namespace

Result<Draft> Authority::draft(const Order &order) const {
    Q_ASSERT(order.request && order.key);
    if (const auto checked = check(order, *this); !checked) return checked.fault();

    const pki::Certificate &own = m_keys->certificate;
    pki::CertificateContent content;
    content.serialNumber = randomSerialNumber();
    content.issuer = own.subject().der();
    content.subject = order.request->subject().der();
    content.notBefore = std::max(wholeSeconds(order.now - backdating), own.notBefore());
    content.notAfter =
        std::min(wholeSeconds(order.now + std::chrono::days(order.profile.validityDays)), own.notAfter());
    content.spki = order.request->spki();
    content.extensions = leafExtensions(order, m_keys->key.publicKey());
    return Draft(std::move(content));
}

Result<pki::Certificate> Authority::sign(Draft &&draft) const {
    const Draft used = std::move(draft);
    return pki::signCertificate(used.content(), m_keys->key, signatureDigest(m_keys->key));
}

Result<CrlRecord> Authority::signCrl(qint64 number, const std::vector<Revocation> &revocations, Instant now,
                                     int days) const {
    if (days < 1)
        return {FaultKind::Refused, u"A revocation list is made for at least one day, not for %1."_s.arg(days)};
    pki::CrlContent content{.number = number,
                            .thisUpdate = wholeSeconds(now),
                            .nextUpdate = wholeSeconds(now + std::chrono::days(days)),
                            .entries = {}};
    content.entries.reserve(revocations.size());
    for (const Revocation &revocation : revocations) {
        content.entries.push_back(
            {QByteArray::fromHex(revocation.serial.toLatin1()), wholeSeconds(revocation.at), int(revocation.reason)});
    }
    auto der = pki::signCrl(content, m_keys->certificate, m_keys->key, signatureDigest(m_keys->key));
    if (!der) return der.fault();
    return CrlRecord{.number = number,
                     .thisUpdate = content.thisUpdate,
                     .nextUpdate = content.nextUpdate,
                     .entries = int(content.entries.size()),
                     .der = *std::move(der)};
}

CertificateRecord recordOf(const pki::Certificate &certificate, const Registration &registration,
                           const Provenance &provenance, Instant now) {
    CertificateRecord record;
    record.serial = certificate.serialHex();
    record.subject = certificate.subject().text();
    record.names = certificate.subjectAltName().text();
    record.fqdn = registration.fqdn;
    record.profile = registration.profile;
    record.authority = provenance.authority;
    record.renews = provenance.renews;
    record.notBefore = certificate.notBefore();
    record.notAfter = certificate.notAfter();
    record.issuedAt = now;
    if (registration.id != 0) record.registrationId = registration.id;
    record.sha256 = certificate.sha256();
    return record;
}

}  // namespace scepter::authority

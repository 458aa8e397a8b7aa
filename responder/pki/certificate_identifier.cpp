#include "pki/certificate_identifier.h"

#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr auto subjectKeyIdentifier = "2.5.29.14";

}  // namespace

Result<CertificateIdentifier> CertificateIdentifier::read(DerReader &reader, const char *what) {
    CertificateIdentifier identifier;
    if (reader.peek() == tag::contextPrimitive(0)) {
        const Result<DerElement> key = reader.next(tag::contextPrimitive(0), what);
        if (!key) return key.fault();
        if (key->content.isEmpty()) return {FaultKind::Malformed, u"The %1 is empty."_s.arg(QLatin1StringView(what))};
        identifier.m_keyIdentifier = key->content.toByteArray();
        return identifier;
    }
    const Result<DerElement> pair = reader.next(tag::sequence, what);
    if (!pair) return pair.fault();
    DerReader inside(pair->content);
    const Result<DerElement> issuer = inside.next(tag::sequence, "issuer name");
    if (!issuer) return issuer.fault();
    const Result<DerElement> serialNumber = inside.next(tag::integer, "serial number");
    if (!serialNumber) return serialNumber.fault();
    if (const Result<void> end = inside.finish(what); !end) return end.fault();
    identifier.m_issuer = issuer->whole.toByteArray();
    identifier.m_serialNumber = serialNumber->content.toByteArray();
    return identifier;
}

QByteArray CertificateIdentifier::issuerAndSerialNumber(const Certificate &certificate) {
    return der::sequence({certificate.issuer().der(), der::element(tag::integer, certificate.serialNumber())});
}

bool CertificateIdentifier::names(const Certificate &certificate) const {
    if (m_issuer.isEmpty()) {
        const std::optional<QByteArray> extension = certificate.extension(subjectKeyIdentifier);
        return extension && *extension == der::octetString(m_keyIdentifier);
    }
    if (certificate.serialNumber() != m_serialNumber) return false;
    if (certificate.issuer().der() == m_issuer) return true;
    // strongSwan writes names anew with string types of its own.
    const Result<DistinguishedName> issuer = DistinguishedName::fromDer(m_issuer);
    return issuer && issuer->matches(certificate.issuer());
}

}  // namespace scepter::pki

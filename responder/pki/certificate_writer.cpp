#include "pki/certificate_writer.h"

#include <algorithm>

#include "pki/asn1_values.h"
#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

/// RFC 5280, section 4.1.2.2.
constexpr qsizetype longestSerialNumber = 20;

Result<void> check(const CertificateContent &content) {
    const auto refused = [](const QString &sentence) { return Fault{FaultKind::Internal, sentence}; };
    const QByteArray serial = der::integer(content.serialNumber).sliced(2);
    const bool isZero = std::all_of(serial.begin(), serial.end(), [](char octet) { return octet == 0; });
    if (isZero || serial.size() > longestSerialNumber) {
        return refused(u"A serial number must be positive and have at most %1 octets."_s.arg(longestSerialNumber));
    }
    if (content.notAfter <= content.notBefore) return refused(u"A certificate would end before it begins."_s);
    if (content.issuer.isEmpty() || content.subject.isEmpty() || content.spki.isEmpty()) {
        return refused(u"A certificate needs an issuer, a subject and a key."_s);
    }
    return {};
}

Extension made(const char *dottedOid, bool critical, const QByteArray &value) {
    return {der::oidContent(dottedOid), critical, value};
}

}  // namespace

Result<Certificate> signCertificate(const CertificateContent &content, const PrivateKey &key, Digest digest) {
    if (const Result<void> checked = check(content); !checked) return checked.fault();
    const QByteArray algorithm = key.signatureAlgorithm(digest);
    const QByteArray version = der::explicitContext(0, der::integer(int64_t(2)));
    const QByteArray serialNumber = der::integer(content.serialNumber);
    const QByteArray validity = der::sequence({der::time(content.notBefore), der::time(content.notAfter)});
    const QByteArray extensions =
        content.extensions.empty() ? QByteArray() : der::explicitContext(3, derOf(content.extensions));
    const QByteArray tbs = der::sequence(
        {version, serialNumber, algorithm, content.issuer, validity, content.subject, content.spki, extensions});
    const Result<QByteArray> signature = key.sign(digest, tbs);
    if (!signature) return signature.fault();
    return Certificate::fromDer(der::sequence({tbs, algorithm, der::bitString(*signature)}));
}

namespace extension {

Extension basicConstraints(bool isAuthority) {
    // CA defaults to FALSE, which DER leaves out.
    const QByteArray value =
        isAuthority ? der::sequence({der::boolean(true), der::integer(int64_t(0))}) : der::sequence(QByteArrayView());
    return made("2.5.29.19", true, value);
}

Extension keyUsage(const KeyUsage &usage) {
    uint32_t bits = 0;
    if (usage.digitalSignature) bits |= 1u << 0;
    if (usage.keyEncipherment) bits |= 1u << 2;
    if (usage.keyCertSign) bits |= 1u << 5;
    if (usage.crlSign) bits |= 1u << 6;
    return made("2.5.29.15", true, der::namedBits(bits, 9));
}

Extension extendedKeyUsage(const QStringList &dottedOids) {
    QByteArray purposes;
    for (const QString &purpose : dottedOids) purposes += der::oid(purpose.toLatin1().constData());
    return made("2.5.29.37", false, der::sequence(purposes));
}

Extension subjectAltName(const SubjectAltName &names, bool critical) {
    return made("2.5.29.17", critical, names.toDer());
}

Extension subjectKeyIdentifier(const PublicKey &key) {
    return made("2.5.29.14", false, der::octetString(key.keyIdentifier()));
}

Extension authorityKeyIdentifier(QByteArrayView keyIdentifier) {
    return made("2.5.29.35", false, der::sequence({der::element(tag::contextPrimitive(0), keyIdentifier)}));
}

Extension crlDistributionPoint(const QString &url) {
    const QByteArray uri = der::element(tag::contextPrimitive(6), url.toUtf8());
    const QByteArray fullName = der::explicitContext(0, der::explicitContext(0, uri));
    return made("2.5.29.31", false, der::sequence({der::sequence({fullName})}));
}

}  // namespace extension

}  // namespace scepter::pki

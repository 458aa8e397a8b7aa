#include "pki/crl.h"

#include "pki/asn1_values.h"
#include "pki/certificate_writer.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/pem.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

/// CRLReason, RFC 5280, section 5.3.1: up to aACompromise (10), and 7 is not used.
bool isReason(int reason) {
    return reason >= 0 && reason <= 10 && reason != 7;
}

QByteArray entry(const RevokedEntry &revoked) {
    QByteArray extensions;
    if (revoked.reason != 0) {
        const char reason = char(revoked.reason);
        const QByteArray value = der::element(tag::enumerated, QByteArrayView(&reason, 1));
        extensions = derOf({Extension{der::oidContent("2.5.29.21"), false, value}});
    }
    return der::sequence({der::integer(revoked.serialNumber), der::time(revoked.at), extensions});
}

/// The one that the issuer's certificate states, so that clients that compare both find them equal.
Result<QByteArray> keyIdentifierOf(const Certificate &issuer, const PrivateKey &key) {
    const std::optional<QByteArray> value = issuer.extension("2.5.29.14");
    if (!value) return key.publicKey().keyIdentifier();
    DerReader reader(*value);
    const Result<DerElement> identifier = reader.next(tag::octetString, "subjectKeyIdentifier of the issuer");
    if (!identifier) return identifier.fault();
    return identifier->content.toByteArray();
}

}  // namespace

Result<QByteArray> signCrl(const CrlContent &content, const Certificate &issuer, const PrivateKey &key, Digest digest) {
    if (content.nextUpdate <= content.thisUpdate) {
        return Fault{FaultKind::Internal, u"A revocation list would be out of date when it is made."_s};
    }
    QByteArray entries;
    for (const RevokedEntry &revoked : content.entries) {
        if (!isReason(revoked.reason)) {
            return Fault{FaultKind::Internal, u"There is no revocation reason %1."_s.arg(revoked.reason)};
        }
        entries += entry(revoked);
    }
    const Result<QByteArray> keyIdentifier = keyIdentifierOf(issuer, key);
    if (!keyIdentifier) return keyIdentifier.fault();
    const Extension number{der::oidContent("2.5.29.20"), false, der::integer(int64_t(content.number))};
    const QByteArray extensions = derOf({extension::authorityKeyIdentifier(*keyIdentifier), number});
    const QByteArray algorithm = key.signatureAlgorithm(digest);
    // RFC 5280, section 5.1.2.6: without entries the list of them is absent, not empty.
    const QByteArray revokedCertificates = entries.isEmpty() ? QByteArray() : der::sequence(entries);
    const QByteArray tbs =
        der::sequence({der::integer(int64_t(1)), algorithm, issuer.subject().der(), der::time(content.thisUpdate),
                       der::time(content.nextUpdate), revokedCertificates, der::explicitContext(0, extensions)});
    const Result<QByteArray> signature = key.sign(digest, tbs);
    if (!signature) return signature.fault();
    return der::sequence({tbs, algorithm, der::bitString(*signature)});
}

QByteArray pemOfCrl(QByteArrayView der) {
    return toPem("X509 CRL", der);
}

}  // namespace scepter::pki

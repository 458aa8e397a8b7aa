// What a certificate will say, and the step that signs it. RFC 5280, section 4.1.
#pragma once

#include <vector>

#include <QByteArray>

#include "base/clock.h"
#include "base/result.h"
#include "pki/certificate.h"
#include "pki/private_key.h"

namespace scepter::pki {

struct CertificateContent {
    QByteArray serialNumber;  ///< unsigned big-endian octets
    QByteArray issuer;        ///< DER of a Name, copied
    QByteArray subject;       ///< DER of a Name, copied
    Instant notBefore{};
    Instant notAfter{};
    QByteArray spki;                    ///< DER, copied
    std::vector<Extension> extensions;  ///< in this order
};

Result<Certificate> signCertificate(const CertificateContent &content, const PrivateKey &key, Digest digest);

/// Extensions, ready made.
namespace extension {
Extension basicConstraints(bool isAuthority);  ///< critical; a CA with pathLen 0
/// Bits of RFC 5280, section 4.2.1.3.
struct KeyUsage {
    bool digitalSignature = false, keyEncipherment = false, keyCertSign = false, crlSign = false;
};
Extension keyUsage(const KeyUsage &usage);  ///< critical
Extension extendedKeyUsage(const QStringList &dottedOids);
Extension subjectAltName(const SubjectAltName &names, bool critical);
Extension subjectKeyIdentifier(const PublicKey &key);
Extension authorityKeyIdentifier(QByteArrayView keyIdentifier);
Extension crlDistributionPoint(const QString &url);
}  // namespace extension

}  // namespace scepter::pki

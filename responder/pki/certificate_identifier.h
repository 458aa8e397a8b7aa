// How CMS names a certificate: by issuer and serial number, or by its subjectKeyIdentifier. RFC 5652, sections 5.3
// and 6.2.1.
#pragma once

#include <QByteArray>

#include "base/result.h"
#include "pki/certificate.h"

namespace scepter::pki {

class DerReader;

/// A SignerIdentifier or a RecipientIdentifier, which are written alike.
class CertificateIdentifier {
public:
    /// Takes the next element of `reader`; Malformed when it is neither of the two.
    static Result<CertificateIdentifier> read(DerReader &reader, const char *what);
    /// IssuerAndSerialNumber with the octets of the certificate, however odd they are (`wire-facts` Q13).
    static QByteArray issuerAndSerialNumber(const Certificate &certificate);

    bool names(const Certificate &certificate) const;

private:
    QByteArray m_issuer;  ///< DER of the Name; empty when the key is named
    QByteArray m_serialNumber;
    QByteArray m_keyIdentifier;
};

}  // namespace scepter::pki

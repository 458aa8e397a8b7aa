// What CertPoll, GetCert and GetCRL ask about: a request by its names, or a certificate by issuer and serial number.
// RFC 8894, sections 3.3.3 and 3.3.4.
#pragma once

#include <QByteArray>

#include "base/result.h"
#include "pki/distinguished_name.h"

namespace scepter::scep {

/// The messageData of a CertPoll. What is polled for is the transaction: these names are only compared with it.
struct IssuerAndSubject {
    pki::DistinguishedName issuer;
    pki::DistinguishedName subject;
};

/// The messageData of a GetCert or GetCRL. RFC 5652, section 10.2.4.
struct IssuerAndSerial {
    pki::DistinguishedName issuer;
    QByteArray serial;  ///< content octets of the INTEGER, as few as it needs
};

/// Malformed when it is anything else, or has more octets behind it. BER is taken.
Result<IssuerAndSubject> readIssuerAndSubject(QByteArrayView messageData);
/// The same; a serial number with sign octets that it does not need is taken and shortened, one of no octets is not.
Result<IssuerAndSerial> readIssuerAndSerial(QByteArrayView messageData);

QByteArray write(const IssuerAndSubject &query);
QByteArray write(const IssuerAndSerial &query);

}  // namespace scepter::scep

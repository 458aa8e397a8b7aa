// Signatures with RSASSA-PSS, made by OpenSSL: the other implementation that ours is compared with.
#pragma once

#include <QByteArray>

#include "pki/identity.h"

namespace scepter::tests {

struct PssUse {
    const char *digest = "SHA256";
    const char *mask = digest;
    int saltLength = 32;  ///< octets
};

/// The same request, signed anew; empty when OpenSSL cannot.
QByteArray pssSignedRequest(const QByteArray &der, const pki::PrivateKey &key, const PssUse &use);
/// The same certificate, signed anew.
QByteArray pssSignedCertificate(const QByteArray &der, const pki::PrivateKey &key, const PssUse &use);
/// CMS SignedData with signed attributes and the signer's certificate.
QByteArray pssSignedMessage(const QByteArray &content, const Identity &signer, const PssUse &use);

}  // namespace scepter::tests

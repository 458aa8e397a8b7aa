// Keys and self-signed certificates to test with; RSA keys come from the fixtures, because making them takes time.
#pragma once

#include <QString>

#include "pki/certificate.h"
#include "pki/private_key.h"

namespace scepter::tests {

struct Identity {
    pki::Certificate certificate;
    pki::PrivateKey key;
};

/// Of tests/fixtures/captures: "ca-a", "ca-b" and "ra-c" are RSA-2048.
pki::PrivateKey fixtureKey(const QString &name);
/// A CA certificate with a subjectKeyIdentifier, signed by the key itself.
Identity selfSignedIdentity(const QString &commonName, const pki::PrivateKey &key);

}  // namespace scepter::tests

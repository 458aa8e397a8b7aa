// A private key: made, opened once, and shared by every thread. At rest: PKCS#8, PBES2 with scrypt.
#pragma once

#include <memory>

#include <QByteArray>

#include "base/result.h"
#include "base/secret.h"
#include "pki/algorithms.h"
#include "pki/public_key.h"

namespace scepter::pki {

class PrivateKey {
public:
    /// Takes a while for RSA of 3072 bits and more. Unsupported for RSA under 1024 or over 8192 bits.
    static Result<PrivateKey> generate(const KeySpec &spec);
    /// EncryptedPrivateKeyInfo DER. Locked when the passphrase does not open it.
    static Result<PrivateKey> fromEncryptedPkcs8(QByteArrayView der, const Secret &passphrase);
    /// PrivateKeyInfo DER, for laboratories.
    static Result<PrivateKey> fromPkcs8(QByteArrayView der);
    /// PEM of any kind that OpenSSL reads; an empty passphrase for a key in clear.
    static Result<PrivateKey> fromPem(QByteArrayView pem, const Secret &passphrase);

    /// PBES2, AES-256-CBC, scrypt N=2^14 r=8 p=8; some 225 ms. Readable by the stock `openssl pkcs8`. Refused for an
    /// empty passphrase.
    Result<QByteArray> toEncryptedPkcs8(const Secret &passphrase) const;
    /// PrivateKeyInfo DER, in clear.
    Secret toPkcs8() const;
    static QByteArray pemOfEncryptedPkcs8(QByteArrayView der);

    KeySpec spec() const { return m_publicKey.spec(); }
    const PublicKey &publicKey() const { return m_publicKey; }

    /// RSA PKCS#1 v1.5 or ECDSA over the digest of `data`.
    Result<QByteArray> sign(Digest digest, QByteArrayView data) const;
    /// DER of the AlgorithmIdentifier that `sign` with this digest stands for in a certificate or CRL.
    QByteArray signatureAlgorithm(Digest digest) const;
    /// RSA only. PKCS#1 v1.5 rejects implicitly where OpenSSL can (a wrong padding gives other octets, not a fault), so
    /// that the caller's check of the content is the only thing that fails. Also for what no RSA key can have
    /// encrypted (a wrong length, a number out of range) the key is used once, so that no failure is a faster one.
    Result<Secret> decrypt(KeyTransport transport, QByteArrayView encrypted) const;

private:
    struct Shared;
    static Result<PrivateKey> adopt(std::shared_ptr<const Shared> shared);
    PrivateKey(std::shared_ptr<const Shared> shared, PublicKey publicKey)
        : m_shared(std::move(shared)), m_publicKey(std::move(publicKey)) {}
    std::shared_ptr<const Shared> m_shared;
    PublicKey m_publicKey;
};

}  // namespace scepter::pki

// OpenSSL's certificates, requests, lists and keys: the other implementation that ours is compared with.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include "base/clock.h"
#include "pki/certificate.h"

namespace scepter::tests {

struct X509Free {
    void operator()(X509 *object) const { X509_free(object); }
    void operator()(X509_REQ *object) const { X509_REQ_free(object); }
    void operator()(X509_CRL *object) const { X509_CRL_free(object); }
    void operator()(EVP_PKEY *object) const { EVP_PKEY_free(object); }
    void operator()(EVP_PKEY_CTX *object) const { EVP_PKEY_CTX_free(object); }
    void operator()(EVP_MD_CTX *object) const { EVP_MD_CTX_free(object); }
    void operator()(BIO *object) const { BIO_free_all(object); }
};
template <typename T>
using OpensslOwned = std::unique_ptr<T, X509Free>;

inline const unsigned char *octetsOf(const QByteArray &bytes) {
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// Null for what OpenSSL does not read whole.
OpensslOwned<X509> opensslCertificate(const QByteArray &der);
OpensslOwned<X509_REQ> opensslRequest(const QByteArray &der);
OpensslOwned<X509_CRL> opensslCrl(const QByteArray &der);
OpensslOwned<EVP_PKEY> opensslPublicKey(const QByteArray &spki);
/// From PrivateKeyInfo.
OpensslOwned<EVP_PKEY> opensslPrivateKey(const QByteArray &pkcs8);

QByteArray derOf(const X509_NAME *name);
QByteArray derOf(const X509_PUBKEY *key);
QByteArray contentOf(const ASN1_STRING *string);
Instant instantOf(const ASN1_TIME *time);
/// Two's complement, as the content octets of an INTEGER.
QByteArray integerContentOf(const ASN1_INTEGER *number);
std::vector<pki::Extension> extensionsOf(const STACK_OF(X509_EXTENSION) * extensions);

/// What `openssl verify -x509_strict` says at `at`: empty when the certificate is good under this CA, else why not.
QString opensslVerify(const QByteArray &certificate, const QByteArray &authority, Instant at,
                      const QByteArray &crl = QByteArray());

}  // namespace scepter::tests

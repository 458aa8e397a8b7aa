// Owners of OpenSSL's objects, and its error queue as text. Private to this room: nothing outside of it sees OpenSSL.
#pragma once

#include <memory>

#include <QString>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_dispatch.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/param_build.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

namespace scepter::pki {

template <auto Free>
struct HandleDeleter {
    template <typename T>
    void operator()(T *object) const {
        Free(object);
    }
};

/// What a `get1`, a `new` or a `fetch` gave; never what a `get0` gave.
template <typename T, auto Free>
using Handle = std::unique_ptr<T, HandleDeleter<Free>>;

/// Of a stack that borrows its certificates.
inline void freeCertificateStack(STACK_OF(X509) *stack) {
    sk_X509_free(stack);
}

using AlgorithmHandle = Handle<X509_ALGOR, X509_ALGOR_free>;
using BioHandle = Handle<BIO, BIO_free_all>;
/// Wipes the number when it is let go.
using BignumHandle = Handle<BIGNUM, BN_clear_free>;
using CertificateHandle = Handle<X509, X509_free>;
using CertificateStackHandle = Handle<STACK_OF(X509), freeCertificateStack>;
using CertificateStoreHandle = Handle<X509_STORE, X509_STORE_free>;
using CertificateStoreContextHandle = Handle<X509_STORE_CTX, X509_STORE_CTX_free>;
using CipherContextHandle = Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using CipherHandle = Handle<EVP_CIPHER, EVP_CIPHER_free>;
using DigestContextHandle = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using DigestHandle = Handle<EVP_MD, EVP_MD_free>;
using EncryptedKeyHandle = Handle<X509_SIG, X509_SIG_free>;
using KdfContextHandle = Handle<EVP_KDF_CTX, EVP_KDF_CTX_free>;
using KdfHandle = Handle<EVP_KDF, EVP_KDF_free>;
using KeyContextHandle = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using KeyHandle = Handle<EVP_PKEY, EVP_PKEY_free>;
using LibraryContextHandle = Handle<OSSL_LIB_CTX, OSSL_LIB_CTX_free>;
using MacContextHandle = Handle<EVP_MAC_CTX, EVP_MAC_CTX_free>;
using MacHandle = Handle<EVP_MAC, EVP_MAC_free>;
using ParameterBuilderHandle = Handle<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using ParametersHandle = Handle<OSSL_PARAM, OSSL_PARAM_free>;
using PrivateKeyInfoHandle = Handle<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using ProviderHandle = Handle<OSSL_PROVIDER, OSSL_PROVIDER_unload>;

inline const unsigned char *octets(QByteArrayView bytes) {
    return reinterpret_cast<const unsigned char *>(bytes.data());
}
inline unsigned char *octets(QByteArray &bytes) {
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// The reasons in this thread's error queue, oldest first, and an empty queue; "no reason given" when there was none.
QString opensslErrors();
/// Empties the queue without a word: where a failure is an answer and not an error.
void forgetOpensslErrors();

}  // namespace scepter::pki

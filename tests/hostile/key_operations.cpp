#include "hostile/key_operations.h"

#include <openssl/evp.h>
#include <openssl/kdf.h>

using scepter::tests::KeyOperations;

extern "C" {

int __real_EVP_PKEY_decrypt(EVP_PKEY_CTX *context, unsigned char *out, size_t *outLength, const unsigned char *in,
                            size_t inLength);
int __real_EVP_PKEY_sign(EVP_PKEY_CTX *context, unsigned char *signature, size_t *signatureLength,
                         const unsigned char *in, size_t inLength);
int __real_EVP_PKEY_verify(EVP_PKEY_CTX *context, const unsigned char *signature, size_t signatureLength,
                           const unsigned char *in, size_t inLength);
int __real_EVP_KDF_derive(EVP_KDF_CTX *context, unsigned char *key, size_t keyLength, const OSSL_PARAM parameters[]);

int __wrap_EVP_PKEY_decrypt(EVP_PKEY_CTX *context, unsigned char *out, size_t *outLength, const unsigned char *in,
                            size_t inLength);
int __wrap_EVP_PKEY_sign(EVP_PKEY_CTX *context, unsigned char *signature, size_t *signatureLength,
                         const unsigned char *in, size_t inLength);
int __wrap_EVP_PKEY_verify(EVP_PKEY_CTX *context, const unsigned char *signature, size_t signatureLength,
                           const unsigned char *in, size_t inLength);
int __wrap_EVP_KDF_derive(EVP_KDF_CTX *context, unsigned char *key, size_t keyLength, const OSSL_PARAM parameters[]);

int __wrap_EVP_PKEY_decrypt(EVP_PKEY_CTX *context, unsigned char *out, size_t *outLength, const unsigned char *in,
                            size_t inLength) {
    ++KeyOperations::now().decryptions;
    return __real_EVP_PKEY_decrypt(context, out, outLength, in, inLength);
}

int __wrap_EVP_PKEY_sign(EVP_PKEY_CTX *context, unsigned char *signature, size_t *signatureLength,
                         const unsigned char *in, size_t inLength) {
    ++KeyOperations::now().signatures;
    return __real_EVP_PKEY_sign(context, signature, signatureLength, in, inLength);
}

int __wrap_EVP_PKEY_verify(EVP_PKEY_CTX *context, const unsigned char *signature, size_t signatureLength,
                           const unsigned char *in, size_t inLength) {
    ++KeyOperations::now().verifications;
    return __real_EVP_PKEY_verify(context, signature, signatureLength, in, inLength);
}

int __wrap_EVP_KDF_derive(EVP_KDF_CTX *context, unsigned char *key, size_t keyLength, const OSSL_PARAM parameters[]) {
    ++KeyOperations::now().derivations;
    return __real_EVP_KDF_derive(context, key, keyLength, parameters);
}

}  // extern "C"

namespace scepter::tests {

KeyOperations &KeyOperations::now() {
    static KeyOperations counted;
    return counted;
}

}  // namespace scepter::tests

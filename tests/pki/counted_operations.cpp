#include "pki/counted_operations.h"

#include <openssl/evp.h>

extern "C" {

int __real_EVP_PKEY_decrypt(EVP_PKEY_CTX *context, unsigned char *out, size_t *outLength, const unsigned char *in,
                            size_t inLength);
int __wrap_EVP_PKEY_decrypt(EVP_PKEY_CTX *context, unsigned char *out, size_t *outLength, const unsigned char *in,
                            size_t inLength);
int __real_EVP_CipherFinal_ex(EVP_CIPHER_CTX *context, unsigned char *out, int *outLength);
int __wrap_EVP_CipherFinal_ex(EVP_CIPHER_CTX *context, unsigned char *out, int *outLength);

int __wrap_EVP_PKEY_decrypt(EVP_PKEY_CTX *context, unsigned char *out, size_t *outLength, const unsigned char *in,
                            size_t inLength) {
    scepter::tests::CountedOperations::now().privateOperations.emplace_back(reinterpret_cast<const char *>(in),
                                                                            qsizetype(inLength));
    return __real_EVP_PKEY_decrypt(context, out, outLength, in, inLength);
}

int __wrap_EVP_CipherFinal_ex(EVP_CIPHER_CTX *context, unsigned char *out, int *outLength) {
    if (!EVP_CIPHER_CTX_is_encrypting(context)) ++scepter::tests::CountedOperations::now().decryptedContents;
    return __real_EVP_CipherFinal_ex(context, out, outLength);
}

}  // extern "C"

namespace scepter::tests {

CountedOperations &CountedOperations::now() {
    static CountedOperations counted;
    return counted;
}

}  // namespace scepter::tests

#include "pki/counted_operations.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>

namespace {

bool canBeComputed(EVP_PKEY *key, const unsigned char *in, size_t length) {
    BIGNUM *modulus = nullptr;
    if (length != size_t(EVP_PKEY_get_size(key)) || EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &modulus) != 1)
        return false;
    BIGNUM *number = BN_bin2bn(in, int(length), nullptr);
    const bool isBelow = BN_cmp(number, modulus) < 0;
    BN_free(number);
    BN_free(modulus);
    return isBelow;
}

}  // namespace

extern "C" {

int __real_EVP_PKEY_decrypt(EVP_PKEY_CTX *context, unsigned char *out, size_t *outLength, const unsigned char *in,
                            size_t inLength);
int __wrap_EVP_PKEY_decrypt(EVP_PKEY_CTX *context, unsigned char *out, size_t *outLength, const unsigned char *in,
                            size_t inLength);
int __real_EVP_CipherFinal_ex(EVP_CIPHER_CTX *context, unsigned char *out, int *outLength);
int __wrap_EVP_CipherFinal_ex(EVP_CIPHER_CTX *context, unsigned char *out, int *outLength);

int __wrap_EVP_PKEY_decrypt(EVP_PKEY_CTX *context, unsigned char *out, size_t *outLength, const unsigned char *in,
                            size_t inLength) {
    auto &counted = scepter::tests::CountedOperations::now();
    ++(canBeComputed(EVP_PKEY_CTX_get0_pkey(context), in, inLength) ? counted.privateOperations
                                                                    : counted.refusedUnseen);
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

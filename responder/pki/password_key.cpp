#include "pki/password_key.h"

#include <array>

#include <openssl/core_names.h>

#include "pki/openssl_algorithms.h"

namespace scepter::pki {

Secret passwordKey(QByteArrayView password, QByteArrayView salt, int iterations, Digest digest, int length) {
    static const KdfHandle function(EVP_KDF_fetch(nullptr, "PBKDF2", nullptr));
    const KdfContextHandle context(EVP_KDF_CTX_new(function.get()));
    const EVP_MD *implementation = md(digest);
    if (!context || !implementation) return Secret();
    uint64_t count = uint64_t(iterations);
    // OpenSSL only reads the octets that it is given here.
    const std::array arguments{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, const_cast<char *>(EVP_MD_get0_name(implementation)),
                                         0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, const_cast<char *>(password.data()),
                                          size_t(password.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, const_cast<char *>(salt.data()), size_t(salt.size())),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_ITER, &count),
        OSSL_PARAM_construct_end(),
    };
    QByteArray key(length, Qt::Uninitialized);
    if (EVP_KDF_derive(context.get(), octets(key), size_t(length), arguments.data()) != 1) {
        forgetOpensslErrors();
        wipe(key);
    }
    return Secret(std::move(key));
}

}  // namespace scepter::pki

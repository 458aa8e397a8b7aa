#include "pki/digest.h"

#include <array>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/rand.h>

#include "pki/openssl_algorithms.h"

namespace scepter::pki {

QByteArray digest(Digest algorithm, QByteArrayView data) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> value;
    unsigned int length = 0;
    const EVP_MD *implementation = md(algorithm);
    if (!implementation ||
        EVP_Digest(data.data(), size_t(data.size()), value.data(), &length, implementation, nullptr) != 1) {
        forgetOpensslErrors();
        return {};
    }
    return QByteArray(reinterpret_cast<const char *>(value.data()), qsizetype(length));
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView data) {
    static const MacHandle hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    const MacContextHandle context(EVP_MAC_CTX_new(hmac.get()));
    char digestName[] = "SHA2-256";
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digestName, 0),
                                OSSL_PARAM_construct_end()};
    // OpenSSL takes a null pointer for "no key given", which is not the same as a key of no octets.
    const unsigned char none = 0;
    const unsigned char *keyOctets = key.isEmpty() ? &none : octets(key);
    QByteArray value(32, Qt::Uninitialized);
    size_t length = 0;
    const bool done = context && EVP_MAC_init(context.get(), keyOctets, size_t(key.size()), parameters.data()) == 1 &&
                      EVP_MAC_update(context.get(), octets(data), size_t(data.size())) == 1 &&
                      EVP_MAC_final(context.get(), octets(value), &length, size_t(value.size())) == 1;
    if (!done) qFatal("HMAC-SHA256 is not available: %s", qPrintable(opensslErrors()));
    return value;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

QByteArray randomBytes(int count) {
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(octets(bytes), count) != 1) qFatal("No random numbers: %s", qPrintable(opensslErrors()));
    return bytes;
}

}  // namespace scepter::pki

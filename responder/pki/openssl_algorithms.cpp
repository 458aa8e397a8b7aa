#include "pki/openssl_algorithms.h"

#include <array>

#include <openssl/rsa.h>

#include "pki/key_transport.h"

namespace scepter::pki {
namespace {

CipherHandle fetchCipher(const char *name) {
    CipherHandle fetched(EVP_CIPHER_fetch(nullptr, name, nullptr));
    if (!fetched) forgetOpensslErrors();
    return fetched;
}

DigestHandle fetchDigest(const char *name) {
    DigestHandle fetched(EVP_MD_fetch(nullptr, name, nullptr));
    if (!fetched) forgetOpensslErrors();
    return fetched;
}

/// Single DES in a library context of its own, so that nothing else of the process can pick a legacy algorithm by
/// accident.
struct SingleDes {
    LibraryContextHandle context{OSSL_LIB_CTX_new()};
    ProviderHandle provider{context ? OSSL_PROVIDER_load(context.get(), "legacy") : nullptr};
    CipherHandle cipher{provider ? EVP_CIPHER_fetch(context.get(), "DES-CBC", nullptr) : nullptr};

    SingleDes() {
        if (!cipher) forgetOpensslErrors();
    }
};

}  // namespace

const EVP_MD *md(Digest digest) {
    static const std::array<DigestHandle, 5> fetched{fetchDigest("MD5"), fetchDigest("SHA1"), fetchDigest("SHA2-256"),
                                                     fetchDigest("SHA2-384"), fetchDigest("SHA2-512")};
    return fetched[size_t(digest)].get();
}

const EVP_CIPHER *cipher(Cipher cipher) {
    if (cipher == Cipher::DesCbc) {
        static const SingleDes singleDes;
        return singleDes.cipher.get();
    }
    static const std::array<CipherHandle, 4> fetched{fetchCipher("DES-EDE3-CBC"), fetchCipher("AES-128-CBC"),
                                                     fetchCipher("AES-192-CBC"), fetchCipher("AES-256-CBC")};
    return fetched[size_t(cipher) - size_t(Cipher::TripleDesCbc)].get();
}

int keyLength(Cipher cipher) {
    switch (cipher) {
        case Cipher::DesCbc:
            return 8;
        case Cipher::TripleDesCbc:
            return 24;
        case Cipher::Aes128Cbc:
            return 16;
        case Cipher::Aes192Cbc:
            return 24;
        case Cipher::Aes256Cbc:
            return 32;
    }
    Q_UNREACHABLE();
}

int blockLength(Cipher cipher) {
    return cipher == Cipher::DesCbc || cipher == Cipher::TripleDesCbc ? 8 : 16;
}

bool setTransport(EVP_PKEY_CTX *context, KeyTransport transport) {
    if (transport == KeyTransport::RsaPkcs1) return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    const EVP_MD *digest = md(oaepDigest(transport));
    return digest && EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_oaep_md(context, digest) == 1 && EVP_PKEY_CTX_set_rsa_mgf1_md(context, digest) == 1;
}

}  // namespace scepter::pki

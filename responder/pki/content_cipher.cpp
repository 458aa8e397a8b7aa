#include "pki/content_cipher.h"

#include <bit>

#include "pki/digest.h"
#include "pki/openssl_algorithms.h"

namespace scepter::pki {
namespace {

enum class Direction { Decrypt = 0, Encrypt = 1 };
enum class Padding { None = 0, Pkcs7 = 1 };

/// Wipes what it has written when it fails: with the right key and a forged padding that would be plain text.
std::optional<QByteArray> transform(Direction direction, Padding padding, Cipher cipher, const Secret &key,
                                    QByteArrayView iv, QByteArrayView input) {
    const EVP_CIPHER *implementation = pki::cipher(cipher);
    const CipherContextHandle context(EVP_CIPHER_CTX_new());
    if (!implementation || !context || key.bytes().size() != keyLength(cipher) || iv.size() != blockLength(cipher))
        return std::nullopt;
    QByteArray output(input.size() + blockLength(cipher), Qt::Uninitialized);
    int first = 0;
    int last = 0;
    const bool done = EVP_CipherInit_ex2(context.get(), implementation, octets(key.bytes()), octets(iv), int(direction),
                                         nullptr) == 1 &&
                      EVP_CIPHER_CTX_set_padding(context.get(), int(padding)) == 1 &&
                      EVP_CipherUpdate(context.get(), octets(output), &first, octets(input), int(input.size())) == 1 &&
                      EVP_CipherFinal_ex(context.get(), octets(output) + first, &last) == 1;
    if (!done) {
        wipe(output);
        forgetOpensslErrors();
        return std::nullopt;
    }
    output.truncate(first + last);
    return output;
}

}  // namespace

Secret contentKey(Cipher cipher) {
    QByteArray key = randomBytes(keyLength(cipher));
    if (cipher == Cipher::DesCbc || cipher == Cipher::TripleDesCbc) {
        // FIPS 46-3: the last bit of each octet makes its number of ones odd. Old routers look.
        for (char &octet : key) {
            const bool isOdd = std::popcount(uint8_t(octet)) % 2 == 1;
            if (!isOdd) octet = char(octet ^ 1);
        }
    }
    return Secret(std::move(key));
}

std::optional<QByteArray> encryptContent(Cipher cipher, const Secret &key, QByteArrayView iv, QByteArrayView content) {
    return transform(Direction::Encrypt, Padding::Pkcs7, cipher, key, iv, content);
}

std::optional<Secret> decryptContent(Cipher cipher, const Secret &key, QByteArrayView iv, QByteArrayView encrypted) {
    std::optional<QByteArray> content = transform(Direction::Decrypt, Padding::Pkcs7, cipher, key, iv, encrypted);
    if (!content) return std::nullopt;
    return Secret(std::move(*content));
}

std::optional<QByteArray> encryptBlocks(Cipher cipher, const Secret &key, QByteArrayView iv, QByteArrayView blocks) {
    return transform(Direction::Encrypt, Padding::None, cipher, key, iv, blocks);
}

std::optional<Secret> decryptBlocks(Cipher cipher, const Secret &key, QByteArrayView iv, QByteArrayView blocks) {
    std::optional<QByteArray> decrypted = transform(Direction::Decrypt, Padding::None, cipher, key, iv, blocks);
    if (!decrypted) return std::nullopt;
    return Secret(std::move(*decrypted));
}

}  // namespace scepter::pki

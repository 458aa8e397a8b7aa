// The digests, ciphers and key types that are spoken, by name: no call picks one by omission.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace scepter::pki {

enum class Digest { Md5, Sha1, Sha256, Sha384, Sha512 };
enum class Cipher { DesCbc, TripleDesCbc, Aes128Cbc, Aes192Cbc, Aes256Cbc };
enum class KeyType { Rsa, EcP256, EcP384 };
/// OAEP with SHA-1, which is its default, or with another digest, each for the label and for the mask. RFC 8017,
/// section 7.1.
enum class KeyTransport { RsaPkcs1, RsaOaep, RsaOaepSha256, RsaOaepSha384, RsaOaepSha512 };

/// Names for people: "SHA-256", "AES-128-CBC", "single DES".
QString name(Digest digest);
QString name(Cipher cipher);
/// MD5 and single DES: refused unless a registration opts in. RFC 8894, section 2.9.
bool isWeak(Digest digest);
bool isWeak(Cipher cipher);

/// Content octets of the OID.
QByteArray oid(Digest digest);
QByteArray oid(Cipher cipher);
std::optional<Digest> digestOfOid(QByteArrayView oid);
std::optional<Cipher> cipherOfOid(QByteArrayView oid);
/// The combined signature OID of certificates, requests and CRLs; empty for MD5 with EC, which nobody defined.
QByteArray signatureOid(KeyType type, Digest digest);
/// The digest inside a combined signature OID (sha256WithRSAEncryption, ecdsa-with-SHA384); nothing for plain
/// rsaEncryption.
std::optional<Digest> digestOfSignatureOid(QByteArrayView oid);

/// "rsa:3072", "ec:p256" as on the command line; RSA from 1024 to 8192 bits.
struct KeySpec {
    KeyType type = KeyType::Rsa;
    int bits = 2048;
    QString text() const;
    static std::optional<KeySpec> fromText(QStringView text);
    bool operator==(const KeySpec &) const = default;
};

}  // namespace scepter::pki

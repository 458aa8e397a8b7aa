#include "pki/algorithms.h"

#include <array>

#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestRsa = 1024;
constexpr int largestRsa = 8192;

struct DigestRow {
    Digest digest;
    const char *name;
    const char *oid;
    const char *withRsa;
    const char *withEcdsa;  ///< null where there is none
};

constexpr std::array digestRows{
    DigestRow{Digest::Md5, "MD5", "1.2.840.113549.2.5", "1.2.840.113549.1.1.4", nullptr},
    DigestRow{Digest::Sha1, "SHA-1", "1.3.14.3.2.26", "1.2.840.113549.1.1.5", "1.2.840.10045.4.1"},
    DigestRow{Digest::Sha256, "SHA-256", "2.16.840.1.101.3.4.2.1", "1.2.840.113549.1.1.11", "1.2.840.10045.4.3.2"},
    DigestRow{Digest::Sha384, "SHA-384", "2.16.840.1.101.3.4.2.2", "1.2.840.113549.1.1.12", "1.2.840.10045.4.3.3"},
    DigestRow{Digest::Sha512, "SHA-512", "2.16.840.1.101.3.4.2.3", "1.2.840.113549.1.1.13", "1.2.840.10045.4.3.4"},
};

struct CipherRow {
    Cipher cipher;
    const char *name;
    const char *oid;
};

constexpr std::array cipherRows{
    CipherRow{Cipher::DesCbc, "single DES", "1.3.14.3.2.7"},
    CipherRow{Cipher::TripleDesCbc, "triple DES", "1.2.840.113549.3.7"},
    CipherRow{Cipher::Aes128Cbc, "AES-128-CBC", "2.16.840.1.101.3.4.1.2"},
    CipherRow{Cipher::Aes192Cbc, "AES-192-CBC", "2.16.840.1.101.3.4.1.22"},
    CipherRow{Cipher::Aes256Cbc, "AES-256-CBC", "2.16.840.1.101.3.4.1.42"},
};

struct DigestOids {
    QByteArray oid, withRsa, withEcdsa;
};

/// The content octets, worked out once.
const std::array<DigestOids, digestRows.size()> &digestOids() {
    static const auto oids = [] {
        std::array<DigestOids, digestRows.size()> made;
        for (size_t i = 0; i < digestRows.size(); ++i) {
            made[i].oid = der::oidContent(digestRows[i].oid);
            made[i].withRsa = der::oidContent(digestRows[i].withRsa);
            if (digestRows[i].withEcdsa) made[i].withEcdsa = der::oidContent(digestRows[i].withEcdsa);
        }
        return made;
    }();
    return oids;
}

const std::array<QByteArray, cipherRows.size()> &cipherOids() {
    static const auto oids = [] {
        std::array<QByteArray, cipherRows.size()> made;
        for (size_t i = 0; i < cipherRows.size(); ++i) made[i] = der::oidContent(cipherRows[i].oid);
        return made;
    }();
    return oids;
}

}  // namespace

QString name(Digest digest) {
    return QString::fromLatin1(digestRows[size_t(digest)].name);
}

QString name(Cipher cipher) {
    return QString::fromLatin1(cipherRows[size_t(cipher)].name);
}

bool isWeak(Digest digest) {
    return digest == Digest::Md5;
}

bool isWeak(Cipher cipher) {
    return cipher == Cipher::DesCbc;
}

QByteArray oid(Digest digest) {
    return digestOids()[size_t(digest)].oid;
}

QByteArray oid(Cipher cipher) {
    return cipherOids()[size_t(cipher)];
}

QByteArray signatureOid(KeyType type, Digest digest) {
    const DigestOids &oids = digestOids()[size_t(digest)];
    return type == KeyType::Rsa ? oids.withRsa : oids.withEcdsa;
}

std::optional<Digest> digestOfOid(QByteArrayView oid) {
    for (size_t i = 0; i < digestRows.size(); ++i) {
        if (digestOids()[i].oid == oid) return digestRows[i].digest;
    }
    return std::nullopt;
}

std::optional<Cipher> cipherOfOid(QByteArrayView oid) {
    for (size_t i = 0; i < cipherRows.size(); ++i) {
        if (cipherOids()[i] == oid) return cipherRows[i].cipher;
    }
    return std::nullopt;
}

std::optional<Digest> digestOfSignatureOid(QByteArrayView oid) {
    if (oid.isEmpty()) return std::nullopt;
    for (size_t i = 0; i < digestRows.size(); ++i) {
        const DigestOids &oids = digestOids()[i];
        if (oids.withRsa == oid || oids.withEcdsa == oid) return digestRows[i].digest;
    }
    return std::nullopt;
}

QString KeySpec::text() const {
    return (type == KeyType::Rsa ? u"rsa:%1"_s : u"ec:p%1"_s).arg(bits);
}

std::optional<KeySpec> KeySpec::fromText(QStringView text) {
    if (text == u"ec:p256") return KeySpec{KeyType::EcP256, 256};
    if (text == u"ec:p384") return KeySpec{KeyType::EcP384, 384};
    if (!text.startsWith(u"rsa:")) return std::nullopt;
    const QStringView digits = text.sliced(4);
    bool isNumber = false;
    const int bits = digits.toInt(&isNumber);
    // toInt also takes signs and blanks; a round trip does not.
    if (!isNumber || digits != QString::number(bits) || bits < smallestRsa || bits > largestRsa) return std::nullopt;
    return KeySpec{KeyType::Rsa, bits};
}

}  // namespace scepter::pki

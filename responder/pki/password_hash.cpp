#include "pki/password_hash.h"

#include <array>
#include <optional>

#include <QList>

#include <openssl/core_names.h>

#include "pki/digest.h"
#include "pki/openssl_handles.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr int saltLength = 16, hashLength = 32;
constexpr auto base64 = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;

/// N is 2 to the power of `logCost`. RFC 7914, section 2.
struct ScryptParameters {
    int logCost = 14, block = 8, lanes = 1;

    QByteArray text() const {
        return "ln=" + QByteArray::number(logCost) + ",r=" + QByteArray::number(block) +
               ",p=" + QByteArray::number(lanes);
    }
    /// The text comes from a database that somebody may have edited: it must not make us spend gigabytes or minutes.
    bool isBearable() const {
        return logCost >= 10 && logCost <= 17 && block >= 1 && block <= 16 && lanes >= 1 && lanes <= 8;
    }
};

std::optional<ScryptParameters> parametersOf(const QByteArray &text) {
    const QList<QByteArray> fields = text.split(',');
    if (fields.size() != 3) return std::nullopt;
    const ScryptParameters read{fields[0].mid(3).toInt(), fields[1].mid(2).toInt(), fields[2].mid(2).toInt()};
    if (read.text() != text || !read.isBearable()) return std::nullopt;
    return read;
}

/// Empty when it could not be computed.
QByteArray scrypt(QByteArrayView password, QByteArrayView salt, const ScryptParameters &parameters, qsizetype length) {
    static const KdfHandle function(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    const KdfContextHandle context(EVP_KDF_CTX_new(function.get()));
    uint64_t cost = uint64_t(1) << parameters.logCost;
    uint32_t block = uint32_t(parameters.block), lanes = uint32_t(parameters.lanes);
    uint64_t memory = 256 * cost * block;
    // OpenSSL only reads the octets that it is given here.
    const std::array arguments{
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, const_cast<char *>(password.data()),
                                          size_t(password.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, const_cast<char *>(salt.data()), size_t(salt.size())),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &cost),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &block),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &lanes),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
        OSSL_PARAM_construct_end(),
    };
    QByteArray hash(length, Qt::Uninitialized);
    if (!context || EVP_KDF_derive(context.get(), octets(hash), size_t(length), arguments.data()) != 1) {
        forgetOpensslErrors();
        return {};
    }
    return hash;
}

}  // namespace

QByteArray passwordHash(QByteArrayView password) {
    const ScryptParameters parameters;
    const QByteArray salt = randomBytes(saltLength);
    const QByteArray hash = scrypt(password, salt, parameters, hashLength);
    if (hash.isEmpty()) qFatal("scrypt is not available, so no password can be kept.");
    return "$scrypt$" + parameters.text() + '$' + salt.toBase64(base64) + '$' + hash.toBase64(base64);
}

Result<bool> passwordMatches(QByteArrayView password, QByteArrayView hash) {
    const Fault unreadable{FaultKind::Malformed, u"The stored password hash is none that this program writes."_s};
    const QList<QByteArray> fields = hash.toByteArray().split('$');
    if (fields.size() != 5 || !fields[0].isEmpty() || fields[1] != "scrypt") return unreadable;
    const std::optional<ScryptParameters> parameters = parametersOf(fields[2]);
    const auto salt = QByteArray::fromBase64Encoding(fields[3], base64 | QByteArray::AbortOnBase64DecodingErrors);
    const auto stored = QByteArray::fromBase64Encoding(fields[4], base64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!parameters || !salt || !stored || salt.decoded.size() != saltLength || stored.decoded.size() != hashLength) {
        return unreadable;
    }
    const QByteArray computed = scrypt(password, salt.decoded, *parameters, hashLength);
    if (computed.isEmpty())
        return Fault{FaultKind::Unavailable, u"The password could not be checked: scrypt failed."_s};
    return equalInConstantTime(computed, stored.decoded);
}

}  // namespace scepter::pki

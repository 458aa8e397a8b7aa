#include "pki/private_key.h"

#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>

#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/openssl_algorithms.h"
#include "pki/pem.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

struct PrivateKey::Shared {
    KeyHandle key;
};

namespace {

constexpr int scryptCost = 1 << 14, scryptBlock = 8, scryptLanes = 8;
constexpr int saltLength = 16;
constexpr int smallestModulus = 1024, largestModulus = 8192;

Fault locked() {
    return Fault{FaultKind::Locked,
                 u"The passphrase does not open the key. Give the passphrase that it was saved with."_s};
}

/// DER by one of OpenSSL's i2d functions.
template <typename Object, typename Write>
QByteArray derBy(Write write, const Object *object) {
    const int length = write(object, nullptr);
    if (length <= 0) return {};
    QByteArray der(length, Qt::Uninitialized);
    unsigned char *at = octets(der);
    write(object, &at);
    return der;
}

/// A passphrase for OpenSSL's PEM reader, which would ask at the terminal if it was given none.
struct PassphraseAnswer {
    const Secret &passphrase;
    bool wasAsked = false;

    static int give(char *buffer, int size, int, void *answer) {
        auto *self = static_cast<PassphraseAnswer *>(answer);
        self->wasAsked = true;
        const QByteArray &bytes = self->passphrase.bytes();
        if (bytes.isEmpty() || bytes.size() > size) return -1;
        std::copy(bytes.begin(), bytes.end(), buffer);
        return int(bytes.size());
    }
};

/// Whether this OpenSSL answers a wrong PKCS#1 v1.5 padding with octets that depend on key and ciphertext only.
bool canRejectImplicitly(EVP_PKEY_CTX *context) {
    static const bool can = [context] {
        const OSSL_PARAM *settable = EVP_PKEY_CTX_settable_params(context);
        return settable && OSSL_PARAM_locate_const(settable, "implicit-rejection");
    }();
    return can;
}

/// What RSA can be computed on: as long as the modulus, and a smaller number. RFC 8017, sections 5.1.2 and 7.2.2.
bool isCiphertext(EVP_PKEY *key, QByteArrayView encrypted) {
    if (encrypted.size() != EVP_PKEY_get_size(key)) return false;
    BIGNUM *modulus = nullptr;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &modulus) != 1) return false;
    const BignumHandle n(modulus);
    const BignumHandle c(BN_bin2bn(octets(encrypted), int(encrypted.size()), nullptr));
    return BN_cmp(c.get(), n.get()) < 0;
}

/// A number that RSA can be computed on, and that decrypts to nothing of use.
QByteArray decoy(EVP_PKEY *key) {
    QByteArray number(EVP_PKEY_get_size(key), '\0');
    number.back() = 2;
    return number;
}

Result<PublicKey> publicHalf(EVP_PKEY *key) {
    const QByteArray spki = derBy(i2d_PUBKEY, key);
    if (spki.isEmpty()) return Fault{FaultKind::Malformed, u"The key has no public half: %1."_s.arg(opensslErrors())};
    return PublicKey::fromSpki(spki);
}

}  // namespace

Result<PrivateKey> PrivateKey::adopt(std::shared_ptr<const Shared> shared) {
    Result<PublicKey> publicKey = publicHalf(shared->key.get());
    if (!publicKey) return publicKey.fault();
    return PrivateKey(std::move(shared), std::move(*publicKey));
}

Result<PrivateKey> PrivateKey::generate(const KeySpec &spec) {
    KeyHandle key;
    if (spec.type == KeyType::Rsa) {
        if (spec.bits < smallestModulus || spec.bits > largestModulus) {
            return Fault{FaultKind::Unsupported,
                         u"An RSA key of %1 bits was asked for; from %2 to %3 are made."_s.arg(spec.bits)
                             .arg(smallestModulus)
                             .arg(largestModulus)};
        }
        key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(spec.bits)));
    } else {
        key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", spec.type == KeyType::EcP256 ? "P-256" : "P-384"));
    }
    if (!key) return Fault{FaultKind::Internal, u"No key could be made: %1."_s.arg(opensslErrors())};
    return adopt(std::make_shared<const Shared>(Shared{std::move(key)}));
}

Result<PrivateKey> PrivateKey::fromEncryptedPkcs8(QByteArrayView der, const Secret &passphrase) {
    const unsigned char *at = octets(der);
    const EncryptedKeyHandle encrypted(d2i_X509_SIG(nullptr, &at, long(der.size())));
    if (!encrypted || at != octets(der) + der.size()) {
        forgetOpensslErrors();
        return Fault{FaultKind::Malformed, u"The encrypted key is no PKCS#8 EncryptedPrivateKeyInfo."_s};
    }
    const QByteArray &bytes = passphrase.bytes();
    const PrivateKeyInfoHandle info(PKCS8_decrypt(encrypted.get(), bytes.constData(), int(bytes.size())));
    if (!info) {
        // A wrong passphrase shows as bad padding or as garbage; both are the person's to correct.
        forgetOpensslErrors();
        return locked();
    }
    KeyHandle key(EVP_PKCS82PKEY(info.get()));
    if (!key) return Fault{FaultKind::Malformed, u"The key inside cannot be read: %1."_s.arg(opensslErrors())};
    return adopt(std::make_shared<const Shared>(Shared{std::move(key)}));
}

Result<PrivateKey> PrivateKey::fromPkcs8(QByteArrayView der) {
    const unsigned char *at = octets(der);
    const PrivateKeyInfoHandle info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, long(der.size())));
    const bool isWhole = info && at == octets(der) + der.size();
    KeyHandle key(isWhole ? EVP_PKCS82PKEY(info.get()) : nullptr);
    if (!key) return Fault{FaultKind::Malformed, u"The key is no PKCS#8 PrivateKeyInfo: %1."_s.arg(opensslErrors())};
    return adopt(std::make_shared<const Shared>(Shared{std::move(key)}));
}

Result<PrivateKey> PrivateKey::fromPem(QByteArrayView pem, const Secret &passphrase) {
    const BioHandle source(BIO_new_mem_buf(pem.data(), int(pem.size())));
    PassphraseAnswer answer{passphrase};
    KeyHandle key(PEM_read_bio_PrivateKey(source.get(), nullptr, PassphraseAnswer::give, &answer));
    if (!key) {
        const QString reason = opensslErrors();
        if (answer.wasAsked) return locked();
        return Fault{FaultKind::Malformed, u"No private key can be read from the PEM text: %1."_s.arg(reason)};
    }
    return adopt(std::make_shared<const Shared>(Shared{std::move(key)}));
}

Result<QByteArray> PrivateKey::toEncryptedPkcs8(const Secret &passphrase) const {
    if (passphrase.isEmpty()) return Fault{FaultKind::Refused, u"A key is not encrypted under an empty passphrase."_s};
    const auto failed = [] {
        return Fault{FaultKind::Internal, u"The key could not be encrypted: %1."_s.arg(opensslErrors())};
    };
    const PrivateKeyInfoHandle info(EVP_PKEY2PKCS8(m_shared->key.get()));
    if (!info) return failed();
    QByteArray salt = randomBytes(saltLength);
    AlgorithmHandle scheme(PKCS5_pbe2_set_scrypt(cipher(Cipher::Aes256Cbc), octets(salt), saltLength, nullptr,
                                                 scryptCost, scryptBlock, scryptLanes));
    if (!scheme) return failed();
    const QByteArray &bytes = passphrase.bytes();
    const EncryptedKeyHandle encrypted(PKCS8_set0_pbe(bytes.constData(), int(bytes.size()), info.get(), scheme.get()));
    if (!encrypted) return failed();
    scheme.release();  // set0: it belongs to `encrypted` now
    return derBy(i2d_X509_SIG, encrypted.get());
}

Secret PrivateKey::toPkcs8() const {
    const PrivateKeyInfoHandle info(EVP_PKEY2PKCS8(m_shared->key.get()));
    return Secret(info ? derBy(i2d_PKCS8_PRIV_KEY_INFO, info.get()) : QByteArray());
}

QByteArray PrivateKey::pemOfEncryptedPkcs8(QByteArrayView der) {
    return toPem("ENCRYPTED PRIVATE KEY", der);
}

Result<QByteArray> PrivateKey::sign(Digest digest, QByteArrayView data) const {
    const EVP_MD *implementation = md(digest);
    if (!implementation || signatureOid(spec().type, digest).isEmpty()) {
        return Fault{FaultKind::Unsupported, u"A signature with %1 cannot be made with this key."_s.arg(name(digest))};
    }
    const QByteArray hash = pki::digest(digest, data);
    const KeyContextHandle context(EVP_PKEY_CTX_new(m_shared->key.get(), nullptr));
    bool ready = context && EVP_PKEY_sign_init(context.get()) == 1;
    if (spec().type == KeyType::Rsa) {
        ready = ready && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1;
    }
    QByteArray signature(EVP_PKEY_get_size(m_shared->key.get()), Qt::Uninitialized);
    size_t length = size_t(signature.size());
    const bool done = ready && EVP_PKEY_CTX_set_signature_md(context.get(), implementation) == 1 &&
                      EVP_PKEY_sign(context.get(), octets(signature), &length, octets(hash), size_t(hash.size())) == 1;
    if (!done) return Fault{FaultKind::Internal, u"The signature could not be made: %1."_s.arg(opensslErrors())};
    signature.truncate(qsizetype(length));
    return signature;
}

QByteArray PrivateKey::signatureAlgorithm(Digest digest) const {
    const QByteArray oid = der::oidFromContent(signatureOid(spec().type, digest));
    // RFC 4055, section 5: NULL parameters for RSA. RFC 5758, section 3.2: none for ECDSA.
    return spec().type == KeyType::Rsa ? der::sequence({oid, der::null()}) : der::sequence({oid});
}

Result<Secret> PrivateKey::decrypt(KeyTransport transport, QByteArrayView encrypted) const {
    if (spec().type != KeyType::Rsa) {
        return Fault{FaultKind::Unsupported,
                     u"An envelope can be opened with an RSA key only, and this is an EC key."_s};
    }
    const KeyContextHandle context(EVP_PKEY_CTX_new(m_shared->key.get(), nullptr));
    bool ready = context && EVP_PKEY_decrypt_init(context.get()) == 1 && setTransport(context.get(), transport);
    if (ready && transport == KeyTransport::RsaPkcs1 && canRejectImplicitly(context.get())) {
        unsigned int on = 1;
        const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_uint("implicit-rejection", &on),
                                         OSSL_PARAM_construct_end()};
        ready = EVP_PKEY_CTX_set_params(context.get(), parameters) == 1;
    }
    const bool isPossible = isCiphertext(m_shared->key.get(), encrypted);
    const QByteArray input = isPossible ? encrypted.toByteArray() : decoy(m_shared->key.get());
    QByteArray decrypted(EVP_PKEY_get_size(m_shared->key.get()), Qt::Uninitialized);
    size_t length = size_t(decrypted.size());
    const bool done =
        ready && EVP_PKEY_decrypt(context.get(), octets(decrypted), &length, octets(input), size_t(input.size())) == 1;
    if (!done || !isPossible) {
        forgetOpensslErrors();
        wipe(decrypted);
        return Fault{FaultKind::Undecryptable, u"The RSA key does not decrypt this."_s};
    }
    Secret whole(std::move(decrypted));
    return Secret(whole.bytes().first(qsizetype(length)));
}

}  // namespace scepter::pki

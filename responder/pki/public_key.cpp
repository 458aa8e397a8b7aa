#include "pki/public_key.h"

#include <openssl/core_names.h>
#include <openssl/rsa.h>

#include "pki/asn1_values.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/openssl_algorithms.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

struct PublicKey::Shared {
    KeyHandle key;
    KeySpec spec;
    QByteArray spki;
    QByteArray bits;  ///< of subjectPublicKey
};

namespace {

constexpr int smallestModulus = 512;
constexpr int largestModulus = 8192;
constexpr int largestExponent = 64;
constexpr char uncompressedPoint = 0x04;

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

KeyHandle keyFromParameters(const char *type, OSSL_PARAM_BLD *builder) {
    const ParametersHandle parameters(OSSL_PARAM_BLD_to_param(builder));
    const KeyContextHandle context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *made = nullptr;
    const bool done = parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1 &&
                      EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) == 1;
    if (!done) forgetOpensslErrors();
    return KeyHandle(made);
}

/// An INTEGER that must be positive, without its sign octet.
Result<QByteArrayView> positiveInteger(DerReader &reader, const char *what) {
    const Result<DerElement> element = reader.next(tag::integer, what);
    if (!element) return element.fault();
    QByteArrayView number = element->content;
    if (number.isEmpty() || (uint8_t(number[0]) & 0x80)) {
        return malformed(u"The %1 of an RSA key is not positive."_s.arg(QString::fromLatin1(what)));
    }
    if (number[0] == 0) number = number.sliced(1);
    if (number.isEmpty() || number[0] == 0) {
        return malformed(u"The %1 of an RSA key is zero or not minimal."_s.arg(QString::fromLatin1(what)));
    }
    return number;
}

struct DecodedKey {
    KeyHandle key;
    KeySpec spec;
};

/// RSAPublicKey, RFC 8017, appendix A.1.1.
Result<DecodedKey> decodedRsa(QByteArrayView bits) {
    DerReader outer(bits);
    const Result<DerElement> sequence = outer.next(tag::sequence, "RSA public key");
    if (!sequence) return sequence.fault();
    if (const Result<void> end = outer.finish("RSA public key"); !end) return end.fault();
    DerReader numbers(sequence->content);
    const Result<QByteArrayView> modulus = positiveInteger(numbers, "modulus");
    if (!modulus) return modulus.fault();
    const Result<QByteArrayView> exponent = positiveInteger(numbers, "exponent");
    if (!exponent) return exponent.fault();
    if (const Result<void> end = numbers.finish("RSA public key"); !end) return end.fault();

    const BignumHandle n(BN_bin2bn(octets(*modulus), int(modulus->size()), nullptr));
    const BignumHandle e(BN_bin2bn(octets(*exponent), int(exponent->size()), nullptr));
    const int size = BN_num_bits(n.get());
    if (size < smallestModulus || size > largestModulus) {
        return malformed(u"An RSA modulus of %1 bits was found; from %2 to %3 are taken."_s.arg(size)
                             .arg(smallestModulus)
                             .arg(largestModulus));
    }
    if (!BN_is_odd(n.get())) return malformed(u"An RSA key with an even modulus was found."_s);
    // An exponent of 1 makes signature and envelope the identity; a huge one makes each verification a denial of
    // service.
    if (!BN_is_odd(e.get()) || BN_is_one(e.get()) || BN_num_bits(e.get()) > largestExponent) {
        return malformed(
            u"An RSA key with an unusable exponent was found: it must be odd, above 1 and within %1 bits."_s.arg(
                largestExponent));
    }
    const ParameterBuilderHandle builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    DecodedKey decoded{keyFromParameters("RSA", builder.get()), KeySpec{KeyType::Rsa, size}};
    if (!decoded.key) return malformed(u"An RSA key was found that cannot be used."_s);
    return decoded;
}

/// ECParameters as a named curve and ECPoint, RFC 5480, section 2.
Result<DecodedKey> decodedEc(QByteArrayView parameters, QByteArrayView bits) {
    static const QByteArray p256 = der::oid("1.2.840.10045.3.1.7"), p384 = der::oid("1.3.132.0.34");
    KeySpec spec;
    if (parameters == p256) {
        spec = {KeyType::EcP256, 256};
    } else if (parameters == p384) {
        spec = {KeyType::EcP384, 384};
    } else {
        return Fault{FaultKind::Unsupported, u"An EC key on another curve than P-256 and P-384 was found."_s};
    }
    if (bits.size() != 1 + 2 * spec.bits / 8 || bits[0] != uncompressedPoint) {
        return malformed(u"The point of an EC key is not written uncompressed, or has a wrong length."_s);
    }
    const ParameterBuilderHandle builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, spec.bits == 256 ? "P-256" : "P-384", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, bits.data(), size_t(bits.size()));
    DecodedKey decoded{keyFromParameters("EC", builder.get()), spec};
    if (!decoded.key) return malformed(u"The point of an EC key does not lie on its curve."_s);
    return decoded;
}

Result<DecodedKey> decodedKey(const AlgorithmIdentifier &algorithm, QByteArrayView bits) {
    static const QByteArray rsaEncryption = der::oidContent("1.2.840.113549.1.1.1");
    static const QByteArray ecPublicKey = der::oidContent("1.2.840.10045.2.1");
    static const QByteArray null = der::null();
    if (algorithm.oid == rsaEncryption) {
        if (!algorithm.parameters.isEmpty() && algorithm.parameters != null) {
            return malformed(u"An RSA key has algorithm parameters."_s);
        }
        return decodedRsa(bits);
    }
    if (algorithm.oid == ecPublicKey) return decodedEc(algorithm.parameters, bits);
    return Fault{FaultKind::Unsupported,
                 u"A key of the kind %1 was found; RSA and EC keys are taken."_s.arg(dottedOid(algorithm.oid))};
}

/// `setPadding` tells the context which kind of signature it is.
template <typename SetPadding>
bool isVerified(EVP_PKEY *key, Digest digest, QByteArrayView hash, QByteArrayView signature, SetPadding setPadding) {
    const EVP_MD *implementation = md(digest);
    if (!implementation) return false;
    const KeyContextHandle context(EVP_PKEY_CTX_new(key, nullptr));
    const bool verified = context && EVP_PKEY_verify_init(context.get()) == 1 && setPadding(context.get()) &&
                          EVP_PKEY_CTX_set_signature_md(context.get(), implementation) == 1 &&
                          EVP_PKEY_verify(context.get(), octets(signature), size_t(signature.size()), octets(hash),
                                          size_t(hash.size())) == 1;
    if (!verified) forgetOpensslErrors();
    return verified;
}

}  // namespace

Result<PublicKey> PublicKey::fromSpki(QByteArrayView der) {
    DerReader outer(der);
    const Result<DerElement> sequence = outer.next(tag::sequence, "public key");
    if (!sequence) return sequence.fault();
    if (const Result<void> end = outer.finish("public key"); !end) return end.fault();
    DerReader parts(sequence->content);
    const Result<AlgorithmIdentifier> algorithm = nextAlgorithm(parts, "algorithm of the public key");
    if (!algorithm) return algorithm.fault();
    const Result<DerElement> bitString = parts.next(tag::bitString, "public key's bits");
    if (!bitString) return bitString.fault();
    if (const Result<void> end = parts.finish("public key"); !end) return end.fault();
    const Result<QByteArrayView> bits = octetsOf(*bitString);
    if (!bits) return bits.fault();
    Result<DecodedKey> decoded = decodedKey(*algorithm, *bits);
    if (!decoded) return decoded.fault();
    return PublicKey(std::make_shared<const Shared>(
        Shared{std::move(decoded->key), decoded->spec, der.toByteArray(), bits->toByteArray()}));
}

KeySpec PublicKey::spec() const {
    return m_shared->spec;
}

const QByteArray &PublicKey::spki() const {
    return m_shared->spki;
}

QByteArray PublicKey::digest() const {
    return sha256(m_shared->spki);
}

QByteArray PublicKey::keyIdentifier() const {
    return pki::digest(Digest::Sha1, m_shared->bits);
}

bool PublicKey::verifies(Digest digest, QByteArrayView data, QByteArrayView signature) const {
    return verifiesDigest(digest, pki::digest(digest, data), signature);
}

bool PublicKey::verifiesDigest(Digest digest, QByteArrayView digestOfData, QByteArrayView signature) const {
    const bool isRsa = m_shared->spec.type == KeyType::Rsa;
    return isVerified(m_shared->key.get(), digest, digestOfData, signature, [isRsa](EVP_PKEY_CTX *context) {
        return !isRsa || EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    });
}

bool PublicKey::verifiesPss(const PssParameters &parameters, QByteArrayView data, QByteArrayView signature) const {
    return verifiesPssDigest(parameters, pki::digest(parameters.digest, data), signature);
}

bool PublicKey::verifiesPssDigest(const PssParameters &parameters, QByteArrayView digestOfData,
                                  QByteArrayView signature) const {
    if (m_shared->spec.type != KeyType::Rsa) return false;
    return isVerified(m_shared->key.get(), parameters.digest, digestOfData, signature, [&](EVP_PKEY_CTX *context) {
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
               EVP_PKEY_CTX_set_rsa_mgf1_md(context, md(parameters.digest)) == 1 &&
               EVP_PKEY_CTX_set_rsa_pss_saltlen(context, parameters.saltLength) == 1;
    });
}

Result<QByteArray> PublicKey::encrypt(KeyTransport transport, QByteArrayView bytes) const {
    if (m_shared->spec.type != KeyType::Rsa) {
        return Fault{FaultKind::Unsupported,
                     u"An envelope can be sealed for an RSA key only, and this is an EC key."_s};
    }
    const KeyContextHandle context(EVP_PKEY_CTX_new(m_shared->key.get(), nullptr));
    QByteArray encrypted(EVP_PKEY_get_size(m_shared->key.get()), Qt::Uninitialized);
    size_t length = size_t(encrypted.size());
    const bool done =
        context && EVP_PKEY_encrypt_init(context.get()) == 1 && setTransport(context.get(), transport) &&
        EVP_PKEY_encrypt(context.get(), octets(encrypted), &length, octets(bytes), size_t(bytes.size())) == 1;
    if (!done) return Fault{FaultKind::Unsupported, u"The RSA key cannot encrypt this: %1."_s.arg(opensslErrors())};
    encrypted.truncate(qsizetype(length));
    return encrypted;
}

}  // namespace scepter::pki

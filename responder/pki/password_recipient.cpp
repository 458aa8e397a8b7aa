#include "pki/password_recipient.h"

#include <array>

#include "pki/asn1_values.h"
#include "pki/content_cipher.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/openssl_algorithms.h"
#include "pki/password_key.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pwriKek = "1.2.840.113549.1.9.16.3.9";
constexpr auto pbkdf2 = "1.2.840.113549.1.5.12";
constexpr int saltLength = 16;
constexpr int iterationsWritten = 100'000;
/// Some half a second: a server must not be able to keep its clients busy for hours.
constexpr int mostIterations = 1'000'000;
constexpr qsizetype longestSalt = 256;
constexpr qsizetype longestWrappedKey = 256;
/// Length and check octets in front of the key. RFC 3211, section 2.3.1.
constexpr qsizetype wrapHeader = 4;

struct PrfRow {
    Digest digest;
    const char *hmacOid;
};
constexpr std::array prfRows{
    PrfRow{Digest::Sha1, "1.2.840.113549.2.7"},
    PrfRow{Digest::Sha256, "1.2.840.113549.2.9"},
    PrfRow{Digest::Sha384, "1.2.840.113549.2.10"},
    PrfRow{Digest::Sha512, "1.2.840.113549.2.11"},
};

Fault unsupported(const QString &sentence) {
    return Fault{FaultKind::Unsupported, sentence};
}

struct Derivation {
    QByteArray salt;
    int iterations = 0;
    Digest digest = Digest::Sha1;  ///< the default. RFC 8018, appendix A.2
    std::optional<int> keyLength;
};

Result<Digest> readPrf(DerReader &parameters) {
    const Result<AlgorithmIdentifier> prf = nextAlgorithm(parameters, "pseudorandom function of PBKDF2");
    if (!prf) return prf.fault();
    for (const PrfRow &row : prfRows)
        if (der::oidContent(row.hmacOid) == prf->oid) return row.digest;
    return unsupported(
        u"The pseudorandom function of PBKDF2 is %1, which is not supported."_s.arg(dottedOid(prf->oid)));
}

/// PBKDF2-params. RFC 8018, appendix A.2.
Result<Derivation> readDerivation(const DerElement &algorithm) {
    DerReader inside(algorithm.content);
    const Result<DerElement> oid = inside.next(tag::oid, "key derivation algorithm");
    if (!oid) return oid.fault();
    if (oid->content != der::oidContent(pbkdf2))
        return unsupported(u"The key derivation algorithm is %1; PBKDF2 is taken."_s.arg(dottedOid(oid->content)));
    const Result<DerElement> sequence = inside.next(tag::sequence, "parameters of PBKDF2");
    if (!sequence) return sequence.fault();
    DerReader parameters(sequence->content);
    const Result<DerElement> salt = parameters.next(tag::octetString, "salt of PBKDF2");
    if (!salt) return salt.fault();
    const Result<DerElement> count = parameters.next(tag::integer, "iteration count of PBKDF2");
    if (!count) return count.fault();
    const Result<int> iterations = smallInteger(*count);
    if (!iterations) return iterations.fault();
    Derivation derivation{salt->content.toByteArray(), *iterations, Digest::Sha1, std::nullopt};
    if (parameters.peek() == tag::integer) {
        const Result<DerElement> length = parameters.next();
        if (!length) return length.fault();
        const Result<int> octets = smallInteger(*length);
        if (!octets) return octets.fault();
        derivation.keyLength = *octets;
    }
    if (!parameters.atEnd()) {
        const Result<Digest> digest = readPrf(parameters);
        if (!digest) return digest.fault();
        derivation.digest = *digest;
    }
    if (const Result<void> end = parameters.finish("parameters of PBKDF2"); !end) return end.fault();
    if (derivation.iterations < 1 || derivation.iterations > mostIterations || derivation.salt.size() > longestSalt) {
        return unsupported(
            u"PBKDF2 with %1 iterations was asked for; from 1 to %2 are taken."_s.arg(derivation.iterations)
                .arg(mostIterations));
    }
    return derivation;
}

struct Wrapping {
    Cipher cipher = Cipher::Aes128Cbc;
    QByteArray iv;
};

/// id-alg-PWRI-KEK, whose parameter is the AlgorithmIdentifier of the cipher. RFC 3211, section 2.3.
Result<Wrapping> readWrapping(const DerElement &algorithm) {
    DerReader inside(algorithm.content);
    const Result<DerElement> oid = inside.next(tag::oid, "key encryption algorithm");
    if (!oid) return oid.fault();
    if (oid->content != der::oidContent(pwriKek)) {
        return unsupported(
            u"The key is wrapped with %1; the key wrap of RFC 3211 is taken."_s.arg(dottedOid(oid->content)));
    }
    const Result<DerElement> parameter = inside.next(tag::sequence, "cipher of the key wrap");
    if (!parameter) return parameter.fault();
    DerReader cipherFields(parameter->content);
    const Result<DerElement> cipherOid = cipherFields.next(tag::oid, "cipher of the key wrap");
    if (!cipherOid) return cipherOid.fault();
    const std::optional<Cipher> cipher = cipherOfOid(cipherOid->content);
    if (!cipher || isWeak(*cipher))
        return unsupported(u"The key is wrapped with %1, which is not supported."_s.arg(dottedOid(cipherOid->content)));
    const Result<DerElement> iv = cipherFields.next(tag::octetString, "initialisation vector of the key wrap");
    if (!iv) return iv.fault();
    if (iv->content.size() != blockLength(*cipher))
        return Fault{FaultKind::Malformed, u"The initialisation vector of the key wrap has a wrong length."_s};
    return Wrapping{*cipher, iv->content.toByteArray()};
}

/// Length, check octets, key, and random octets up to a whole number of blocks, two at least. RFC 3211, section 2.3.1.
Secret formatted(const Secret &key, qsizetype block) {
    const QByteArray &octets = key.bytes();
    const qsizetype blocks = std::max<qsizetype>(2, (wrapHeader + octets.size() + block - 1) / block);
    QByteArray padded = randomBytes(int(blocks * block));
    padded[0] = char(octets.size());
    for (qsizetype i = 0; i < 3; ++i) padded[1 + i] = char(~octets[i]);
    std::copy(octets.begin(), octets.end(), padded.begin() + wrapHeader);
    return Secret(std::move(padded));
}

/// Nothing when length or check octets say that the password was another.
std::optional<Secret> unformatted(const Secret &padded) {
    const QByteArray &octets = padded.bytes();
    const qsizetype length = uint8_t(octets[0]);
    if (length < 3 || length > octets.size() - wrapHeader) return std::nullopt;
    for (qsizetype i = 0; i < 3; ++i)
        if (uint8_t(octets[1 + i] ^ octets[wrapHeader + i]) != 0xff) return std::nullopt;
    return Secret(QByteArray(octets.constData() + wrapHeader, length));
}

}  // namespace

Result<PasswordRecipient> PasswordRecipient::read(QByteArrayView passwordRecipientInfo) {
    DerReader reader(passwordRecipientInfo);
    if (const Result<DerElement> version = reader.next(tag::integer, "version of a recipient"); !version)
        return version.fault();
    if (reader.peek() != tag::context(0))
        return unsupported(u"The envelope does not say how its key is made of the password."_s);
    const Result<DerElement> derivationAlgorithm = reader.next();
    if (!derivationAlgorithm) return derivationAlgorithm.fault();
    const Result<DerElement> wrappingAlgorithm = reader.next(tag::sequence, "key encryption algorithm");
    if (!wrappingAlgorithm) return wrappingAlgorithm.fault();
    const Result<DerElement> key = reader.next(tag::octetString, "encrypted key");
    if (!key) return key.fault();
    if (const Result<void> end = reader.finish("recipient"); !end) return end.fault();

    Result<Derivation> derivation = readDerivation(*derivationAlgorithm);
    if (!derivation) return derivation.fault();
    Result<Wrapping> wrapping = readWrapping(*wrappingAlgorithm);
    if (!wrapping) return wrapping.fault();
    const qsizetype block = blockLength(wrapping->cipher);
    const qsizetype size = key->content.size();
    if (size < 2 * block || size % block != 0 || size > longestWrappedKey)
        return Fault{FaultKind::Malformed, u"The wrapped key has %1 octets, which none can have."_s.arg(size)};
    if (derivation->keyLength && *derivation->keyLength != keyLength(wrapping->cipher))
        return Fault{FaultKind::Malformed, u"PBKDF2 is to give another length than the key wrap takes."_s};

    PasswordRecipient recipient;
    recipient.m_salt = std::move(derivation->salt);
    recipient.m_iterations = derivation->iterations;
    recipient.m_digest = derivation->digest;
    recipient.m_cipher = wrapping->cipher;
    recipient.m_iv = std::move(wrapping->iv);
    recipient.m_wrappedKey = key->content.toByteArray();
    return recipient;
}

Result<QByteArray> PasswordRecipient::write(const Secret &contentKey, QByteArrayView password, Cipher cipher) {
    const bool isAes = cipher != Cipher::DesCbc && cipher != Cipher::TripleDesCbc;
    const Cipher wrapCipher = isAes ? cipher : Cipher::Aes128Cbc;
    const QByteArray salt = randomBytes(saltLength), iv = randomBytes(blockLength(wrapCipher));
    const Secret wrapKey = passwordKey(password, salt, iterationsWritten, Digest::Sha256, keyLength(wrapCipher));
    const Secret padded = formatted(contentKey, blockLength(wrapCipher));
    // Twice, the second time with the last block of the first as its IV. RFC 3211, section 2.3.1.
    std::optional<QByteArray> once = encryptBlocks(wrapCipher, wrapKey, iv, padded.bytes());
    if (!once) return {FaultKind::Unsupported, u"%1 is not available on this machine."_s.arg(name(wrapCipher))};
    const std::optional<QByteArray> wrapped = encryptBlocks(wrapCipher, wrapKey, once->last(iv.size()), *once);
    if (!wrapped) return {FaultKind::Unsupported, u"%1 is not available on this machine."_s.arg(name(wrapCipher))};

    const QByteArray prf = der::sequence({der::oid("1.2.840.113549.2.9"), der::null()});
    const QByteArray parameters =
        der::sequence({der::octetString(salt), der::integer(int64_t(iterationsWritten)), prf});
    // [0] IMPLICIT stands for the SEQUENCE's own tag.
    QByteArray derivation = der::sequence({der::oid(pbkdf2), parameters});
    derivation[0] = char(tag::context(0));
    const QByteArray cipherIdentifier = der::sequence({der::oidFromContent(oid(wrapCipher)), der::octetString(iv)});
    QByteArray info = der::sequence({der::integer(int64_t(0)), derivation,
                                     der::sequence({der::oid(pwriKek), cipherIdentifier}), der::octetString(*wrapped)});
    info[0] = char(tag::context(3));
    return info;
}

std::optional<Secret> PasswordRecipient::contentKey(QByteArrayView password) const {
    const Secret wrapKey = passwordKey(password, m_salt, m_iterations, m_digest, keyLength(m_cipher));
    const qsizetype block = blockLength(m_cipher);
    // The last block first: it is the IV of the outer encryption. RFC 3211, section 2.3.2.
    const QByteArrayView wrapped = m_wrappedKey;
    const std::optional<Secret> last =
        decryptBlocks(m_cipher, wrapKey, wrapped.sliced(wrapped.size() - 2 * block, block), wrapped.last(block));
    if (!last) return std::nullopt;
    const std::optional<Secret> once = decryptBlocks(m_cipher, wrapKey, last->bytes(), wrapped);
    if (!once) return std::nullopt;
    const std::optional<Secret> padded = decryptBlocks(m_cipher, wrapKey, m_iv, once->bytes());
    if (!padded) return std::nullopt;
    return unformatted(*padded);
}

}  // namespace scepter::pki

#include "pki/key_transport.h"

#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rsaEncryption = "1.2.840.113549.1.1.1";
constexpr auto rsaesOaep = "1.2.840.113549.1.1.7";
constexpr auto mgf1 = "1.2.840.113549.1.1.8";
constexpr auto specifiedLabel = "1.2.840.113549.1.1.9";

struct Algorithm {
    QByteArrayView oid;
    DerElement parameters;  ///< tag 0 when there are none
};

/// The AlgorithmIdentifier that is next.
Result<Algorithm> readAlgorithm(DerReader &reader) {
    const Result<DerElement> whole = reader.next(tag::sequence, "algorithm");
    if (!whole) return whole.fault();
    DerReader inside(whole->content);
    const Result<DerElement> oid = inside.next(tag::oid, "algorithm");
    if (!oid) return oid.fault();
    if (inside.atEnd()) return Algorithm{oid->content, {}};
    const Result<DerElement> parameters = inside.next();
    if (!parameters) return parameters.fault();
    return Algorithm{oid->content, *parameters};
}

/// The AlgorithmIdentifier behind the explicit tag `number`; nothing when the next element is another.
Result<std::optional<Algorithm>> readOptional(DerReader &reader, int number) {
    if (reader.peek() != tag::context(number)) return std::optional<Algorithm>();
    const Result<DerElement> wrapped = reader.next();
    if (!wrapped) return wrapped.fault();
    DerReader inside(wrapped->content);
    const Result<Algorithm> algorithm = readAlgorithm(inside);
    if (!algorithm) return algorithm.fault();
    return std::optional<Algorithm>(*algorithm);
}

Fault unsupported(const QString &sentence) {
    return Fault{FaultKind::Unsupported, sentence};
}

/// RSAES-OAEP-params: every field has a default. RFC 8017, appendix A.2.1.
Result<KeyTransport> readOaep(QByteArrayView parameters) {
    DerReader reader(parameters);
    const Result<std::optional<Algorithm>> hash = readOptional(reader, 0);
    if (!hash) return hash.fault();
    const Result<std::optional<Algorithm>> mask = readOptional(reader, 1);
    if (!mask) return mask.fault();
    const Result<std::optional<Algorithm>> label = readOptional(reader, 2);
    if (!label) return label.fault();
    if (const Result<void> end = reader.finish("parameters of RSAES-OAEP"); !end) return end.fault();

    const std::optional<Digest> digest = *hash ? digestOfOid((*hash)->oid) : Digest::Sha1;
    std::optional<Digest> maskDigest = Digest::Sha1;
    if (*mask) {
        if ((*mask)->oid != der::oidContent(mgf1))
            return unsupported(u"RSAES-OAEP is used with another mask than MGF1."_s);
        DerReader inside((*mask)->parameters.whole);
        const Result<Algorithm> algorithm = readAlgorithm(inside);
        if (!algorithm) return algorithm.fault();
        maskDigest = digestOfOid(algorithm->oid);
    }
    if (*label && ((*label)->oid != der::oidContent(specifiedLabel) || !(*label)->parameters.content.isEmpty()))
        return unsupported(u"RSAES-OAEP is used with a label, which is not supported."_s);
    if (digest == Digest::Sha1 && maskDigest == Digest::Sha1) return KeyTransport::RsaOaep;
    if (digest == Digest::Sha256 && maskDigest == Digest::Sha256) return KeyTransport::RsaOaepSha256;
    return unsupported(u"RSAES-OAEP is used with other digests than SHA-1 for both, or SHA-256 for both."_s);
}

}  // namespace

Result<KeyTransport> readKeyTransport(QByteArrayView algorithmIdentifier) {
    DerReader reader(algorithmIdentifier);
    const Result<DerElement> oid = reader.next(tag::oid, "key encryption algorithm");
    if (!oid) return oid.fault();
    if (oid->content == der::oidContent(rsaEncryption)) return KeyTransport::RsaPkcs1;
    if (oid->content != der::oidContent(rsaesOaep)) {
        return unsupported(
            u"The key encryption algorithm is %1, which is not supported."_s.arg(dottedOid(oid->content)));
    }
    if (reader.atEnd()) return KeyTransport::RsaOaep;
    const Result<DerElement> parameters = reader.next(tag::sequence, "parameters of RSAES-OAEP");
    if (!parameters) return parameters.fault();
    return readOaep(parameters->content);
}

QByteArray writeKeyTransport(KeyTransport transport) {
    switch (transport) {
        case KeyTransport::RsaPkcs1:
            return der::sequence({der::oid(rsaEncryption), der::null()});
        case KeyTransport::RsaOaep:
            return der::sequence({der::oid(rsaesOaep), der::sequence({})});
        case KeyTransport::RsaOaepSha256: {
            const QByteArray sha256 = der::sequence({der::oidFromContent(oid(Digest::Sha256)), der::null()});
            const QByteArray mask = der::sequence({der::oid(mgf1), sha256});
            return der::sequence(
                {der::oid(rsaesOaep), der::sequence({der::explicitContext(0, sha256), der::explicitContext(1, mask)})});
        }
    }
    Q_UNREACHABLE();
}

}  // namespace scepter::pki

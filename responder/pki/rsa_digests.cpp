#include "pki/rsa_digests.h"

#include "pki/asn1_values.h"
#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr auto mgf1 = "1.2.840.113549.1.1.8";

/// The AlgorithmIdentifier behind the explicit tag `number`; nothing when the next element is another.
Result<std::optional<AlgorithmIdentifier>> readOptional(DerReader &reader, int number) {
    if (reader.peek() != tag::context(number)) return std::optional<AlgorithmIdentifier>();
    const Result<DerElement> wrapped = reader.next();
    if (!wrapped) return wrapped.fault();
    DerReader inside(wrapped->content);
    const Result<AlgorithmIdentifier> algorithm = nextAlgorithm(inside, "algorithm");
    if (!algorithm) return algorithm.fault();
    if (const Result<void> end = inside.finish("algorithm"); !end) return end.fault();
    return std::optional<AlgorithmIdentifier>(*algorithm);
}

/// Parameters are NULL or absent: nothing else means anything, and what means nothing could be changed unnoticed.
std::optional<Digest> digestOf(const AlgorithmIdentifier &algorithm) {
    if (!algorithm.parameters.isEmpty() && algorithm.parameters != der::null()) return std::nullopt;
    return digestOfOid(algorithm.oid);
}

}  // namespace

Result<Digest> readDigestAndMask(DerReader &parameters, const char *scheme) {
    const auto unsupported = [scheme](const QString &sentence) {
        return Fault{FaultKind::Unsupported, sentence.arg(QLatin1StringView(scheme))};
    };
    const Result<std::optional<AlgorithmIdentifier>> hash = readOptional(parameters, 0);
    if (!hash) return hash.fault();
    const Result<std::optional<AlgorithmIdentifier>> mask = readOptional(parameters, 1);
    if (!mask) return mask.fault();

    const std::optional<Digest> digest = *hash ? digestOf(**hash) : Digest::Sha1;
    if (!digest) return unsupported(u"%1 is used with a digest that is not supported."_s);
    std::optional<Digest> maskDigest = Digest::Sha1;
    if (*mask) {
        if ((*mask)->oid != der::oidContent(mgf1)) return unsupported(u"%1 is used with another mask than MGF1."_s);
        DerReader inside((*mask)->parameters);
        const Result<AlgorithmIdentifier> algorithm = nextAlgorithm(inside, "digest of the mask");
        if (!algorithm) return algorithm.fault();
        maskDigest = digestOf(*algorithm);
    }
    if (maskDigest != digest) return unsupported(u"%1 is used with one digest, and another one for its mask."_s);
    return *digest;
}

QByteArray writeDigestAndMask(Digest digest) {
    const QByteArray algorithm = der::sequence({der::oidFromContent(oid(digest)), der::null()});
    return der::explicitContext(0, algorithm) + der::explicitContext(1, der::sequence({der::oid(mgf1), algorithm}));
}

}  // namespace scepter::pki

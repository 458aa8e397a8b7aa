#include "pki/signature_algorithm.h"

#include "pki/asn1_values.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rsaEncryption = "1.2.840.113549.1.1.1";
constexpr auto rsassaPss = "1.2.840.113549.1.1.10";

}  // namespace

Result<SignatureAlgorithm> SignatureAlgorithm::read(QByteArrayView algorithmIdentifier) {
    static const QByteArray plain = der::oidContent(rsaEncryption), pssOid = der::oidContent(rsassaPss);
    DerReader reader(algorithmIdentifier);
    const Result<AlgorithmIdentifier> algorithm = nextAlgorithm(reader, "signature algorithm");
    if (!algorithm) return algorithm.fault();
    SignatureAlgorithm read{algorithm->oid.toByteArray(), digestOfSignatureOid(algorithm->oid), {}};
    if (algorithm->oid == pssOid) {
        const Result<PssParameters> parameters = PssParameters::read(algorithm->parameters);
        if (!parameters) return parameters.fault();
        read.pss = *parameters;
        read.digest = parameters->digest;
    }
    if (!read.digest && read.oid != plain) {
        return {FaultKind::Unsupported,
                u"The signature algorithm is %1, which is not supported."_s.arg(dottedOid(read.oid))};
    }
    return read;
}

bool SignatureAlgorithm::verifies(const PublicKey &key, QByteArrayView data, QByteArrayView signature) const {
    return digest && verifiesDigest(key, pki::digest(*digest, data), signature);
}

bool SignatureAlgorithm::verifiesDigest(const PublicKey &key, QByteArrayView digestOfData,
                                        QByteArrayView signature) const {
    if (pss) return key.verifiesPssDigest(*pss, digestOfData, signature);
    // Otherwise one kind of key could pass under the name of another.
    if (!digest || signatureOid(key.spec().type, *digest) != oid) return false;
    return key.verifiesDigest(*digest, digestOfData, signature);
}

}  // namespace scepter::pki

#include "pki/signed_data_builder.h"

#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"

namespace scepter::tests {

using namespace pki;

QByteArray attribute(const char *oid, const std::vector<QByteArray> &values) {
    QByteArray set;
    for (const QByteArray &value : values) set.append(value);
    return der::sequence({der::oid(oid), der::element(tag::set, set)});
}

QByteArray SignedDataBuilder::signerInfo(const Certificate &signer, const PrivateKey &key) const {
    std::vector<QByteArray> all;
    if (hasContentType) all.push_back(attribute("1.2.840.113549.1.9.3", {der::oid(contentType)}));
    if (hasMessageDigest) {
        const QByteArray value = pki::digest(digest, content.value_or(QByteArray()));
        all.push_back(attribute("1.2.840.113549.1.9.4", {der::octetString(value)}));
    }
    all.insert(all.end(), attributes.begin(), attributes.end());
    QByteArray sent;
    for (const QByteArray &one : all) sent.append(one);
    const std::vector<QByteArrayView> views(all.begin(), all.end());
    const QByteArray set = signs == Signs::TheOrderSent ? der::element(tag::set, sent)
                                                        : der::setOf(std::span<const QByteArrayView>(views));
    QByteArray written = signs == Signs::TheOrderOfDerSent ? set : der::element(tag::set, sent);
    written[0] = char(tag::context(0));
    const QByteArray toSign = hasAttributes ? set : content.value_or(QByteArray());

    const QByteArray issuerAndSerial =
        der::sequence({signer.issuer().der(), der::element(tag::integer, signer.serialNumber())});
    const QByteArray identifier =
        namesKeyIdentifier ? der::element(tag::contextPrimitive(0), key.publicKey().keyIdentifier()) : issuerAndSerial;
    const QByteArray algorithm =
        signatureAlgorithm.isEmpty()
            ? der::sequence({der::oid(signatureOid ? signatureOid : "1.2.840.113549.1.1.1"), der::null()})
            : signatureAlgorithm;
    return der::sequence({der::integer(1), identifier, digestAlgorithm(), hasAttributes ? written : QByteArray(),
                          algorithm, der::octetString(*key.sign(digest, toSign))});
}

QByteArray SignedDataBuilder::digestAlgorithm() const {
    return der::sequence({digestOid ? der::oid(digestOid) : der::oidFromContent(oid(digest)), der::null()});
}

QByteArray SignedDataBuilder::build(const Certificate &signer, const PrivateKey &key) const {
    QByteArray infos;
    for (int i = 0; i < signers; ++i) infos.append(signerInfo(signer, key));
    const QByteArray wrapped = content ? der::explicitContext(0, der::octetString(*content)) : QByteArray();
    const QByteArray digests = announcesDigest ? digestAlgorithm() : QByteArray();
    const QByteArray certificates = (hasCertificate ? signer.der() : QByteArray()) + moreCertificates;
    return der::sequence({der::oid("1.2.840.113549.1.7.2"),
                          der::explicitContext(0, der::sequence({der::integer(1), der::element(tag::set, digests),
                                                                 der::sequence({der::oid(contentType), wrapped}),
                                                                 der::element(tag::context(0), certificates),
                                                                 der::element(tag::set, infos)}))});
}

}  // namespace scepter::tests

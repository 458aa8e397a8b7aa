#include "scep/cert_rep.h"

#include <vector>

#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/enveloped_data.h"
#include "pki/signed_data.h"
#include "scep/signed_attributes.h"

namespace scepter::scep {

using namespace Qt::StringLiterals;

namespace {

/// Characters; a text may quote what the client sent.
constexpr qsizetype longestFailInfoText = 500;

template <typename Number>
QByteArray decimal(Number number) {
    return QByteArray::number(int(number));
}

/// What every CertRep carries. The nonce of our own is for clients of the draft, which look for one. Section 3.2.1.
std::vector<pki::SignedData::Attribute> attributes(const Header &request, PkiStatus status) {
    return {
        textAttribute(oid::messageType, decimal(MessageType::CertRep)),
        textAttribute(oid::pkiStatus, decimal(status)),
        textAttribute(oid::transactionId, request.transactionId),
        nonceAttribute(oid::recipientNonce, request.senderNonce),
        nonceAttribute(oid::senderNonce, pki::randomBytes(nonceLength)),
    };
}

Result<QByteArray> sign(QByteArrayView content, const std::vector<pki::SignedData::Attribute> &attributes,
                        pki::Digest digest, const ReplySigner &signer) {
    return pki::SignedData::write(content, attributes, signer.certificate, signer.key, digest,
                                  std::span(&signer.certificate, 1));
}

/// Anybody can bring about a PENDING or a FAILURE. A stranger gets no signature over MD5: collisions of chosen prefixes
/// are cheap.
Result<QByteArray> signForAnybody(const std::vector<pki::SignedData::Attribute> &attributes, const Header &request,
                                  const ReplySigner &signer) {
    return sign({}, attributes, pki::isWeak(request.digest) ? pki::Digest::Sha256 : request.digest, signer);
}

/// The pkcsPKIEnvelope. Section 3.1.
Result<QByteArray> seal(QByteArrayView messageData, const Header &request, const Delivery &delivery) {
    if (request.signerKey.spec().type == pki::KeyType::Rsa) {
        return pki::EnvelopedData::write(messageData, request.signer, request.signerKey, delivery.cipher,
                                         delivery.transport);
    }
    if (delivery.password.isEmpty()) {
        return {FaultKind::Unsupported,
                u"The request is signed with an EC key, to which nothing can be encrypted. The answer is encrypted "
                u"with the challenge password instead, so that one is needed."_s};
    }
    return pki::EnvelopedData::writeForPassword(messageData, delivery.password, delivery.cipher);
}

}  // namespace

Result<QByteArray> sealSuccess(const Sealed &request, const Delivery &delivery, const ReplySigner &signer) {
    const Header &header = request.header();
    const Result<QByteArray> envelope =
        seal(pki::SignedData::writeDegenerate(delivery.certificates, delivery.crls), header, delivery);
    if (!envelope) return envelope.fault();
    return sign(*envelope, attributes(header, PkiStatus::Success), header.digest, signer);
}

Result<QByteArray> sealFailure(const Header &request, FailInfo failInfo, const QString &text,
                               const ReplySigner &signer) {
    std::vector<pki::SignedData::Attribute> all = attributes(request, PkiStatus::Failure);
    all.push_back(textAttribute(oid::failInfo, decimal(failInfo)));
    if (!text.isEmpty())
        all.push_back({pki::der::oidContent(oid::failInfoText), pki::der::utf8String(text.left(longestFailInfoText))});
    return signForAnybody(all, request, signer);
}

Result<QByteArray> sealPending(const Header &request, const ReplySigner &signer) {
    return signForAnybody(attributes(request, PkiStatus::Pending), request, signer);
}

}  // namespace scepter::scep

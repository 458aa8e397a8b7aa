#include "scep/cert_rep.h"

#include <vector>

#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/enveloped_data.h"
#include "pki/signed_data.h"
#include "scep/signed_attributes.h"

namespace scepter::scep {
namespace {

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

}  // namespace

Result<QByteArray> sealSuccess(const Sealed &request, std::span<const pki::Certificate> certificates,
                               pki::Cipher cipher, pki::KeyTransport transport, const ReplySigner &signer) {
    const Header &header = request.header();
    const QByteArray messageData = pki::SignedData::writeDegenerate(certificates);
    const Result<QByteArray> envelope =
        pki::EnvelopedData::write(messageData, header.signer, header.signerKey, cipher, transport);
    if (!envelope) return envelope.fault();
    return sign(*envelope, attributes(header, PkiStatus::Success), header.digest, signer);
}

Result<QByteArray> sealFailure(const Header &request, FailInfo failInfo, const QString &text,
                               const ReplySigner &signer) {
    std::vector<pki::SignedData::Attribute> all = attributes(request, PkiStatus::Failure);
    all.push_back(textAttribute(oid::failInfo, decimal(failInfo)));
    if (!text.isEmpty()) all.push_back({pki::der::oidContent(oid::failInfoText), pki::der::utf8String(text)});
    // Anybody can bring about a FAILURE. A stranger gets no signature over MD5: collisions of chosen prefixes are
    // cheap.
    const pki::Digest digest = pki::isWeak(request.digest) ? pki::Digest::Sha256 : request.digest;
    return sign({}, all, digest, signer);
}

}  // namespace scepter::scep

#include "scep/next_ca.h"

#include "pki/signed_data.h"
#include "scep/trust.h"

namespace scepter::scep {

using namespace Qt::StringLiterals;

Result<QByteArray> writeNextCaCertificates(std::span<const pki::Certificate> next, const ReplySigner &current) {
    if (next.empty()) return {FaultKind::NotFound, u"There is no next CA certificate."_s};
    // The degenerate SignedData stands in an OCTET STRING of the type data: sscep 0.10.0 (src/pkcs7.c,
    // pkcs7_verify_unwrap) parses the octets of the content. jscep (NextCaCertificateContentHandler.java) takes the
    // certificates that came along with the signature instead, as EJBCA sends them, so that they stand there, too.
    std::vector<pki::Certificate> along{current.certificate};
    along.insert(along.end(), next.begin(), next.end());
    return pki::SignedData::write(pki::SignedData::writeDegenerate(next), {}, current.certificate, current.key,
                                  pki::Digest::Sha256, along);
}

Result<std::vector<pki::Certificate>> readNextCaCertificates(QByteArrayView bytes,
                                                             std::span<const pki::Certificate> authorities) {
    const Result<pki::SignedData> message = pki::SignedData::fromDer(bytes);
    if (!message) return message.fault();
    if (const Result<void> verified = verifySignedBy(*message, authorities); !verified) return verified.fault();
    // Nothing signs the certificates that came along: whoever sits in between could add one there.
    const Result<pki::SignedData> content = pki::SignedData::fromDer(message->content().value_or(QByteArray()));
    if (!content || content->certificates().empty())
        return {FaultKind::Malformed, u"The answer to GetNextCACert is signed, but has no certificates inside."_s};
    return content->certificates();
}

}  // namespace scepter::scep

// The client's side: requests as a device would send them, and replies as a device must read them. RFC 8894, sections 3.3 and 4.
#pragma once

#include <optional>

#include <QByteArray>

#include "base/result.h"
#include "pki/certificate.h"
#include "pki/enveloped_data.h"
#include "pki/private_key.h"
#include "scep/vocabulary.h"

namespace scepter::scep {

struct ClientRequest {
    QByteArray messageType = "19";  ///< as text, so that tests can send what is none
    QByteArray messageData;         ///< the PKCS#10, ...
    QByteArray transactionId;
    QByteArray senderNonce;
    pki::Cipher cipher = pki::Cipher::Aes128Cbc;
    pki::Digest digest = pki::Digest::Sha256;
    pki::KeyTransport keyTransport = pki::KeyTransport::RsaPkcs1;
};

/// The whole pkiMessage, signed with `key` and its certificate, enveloped to `recipient`.
Result<QByteArray> writeRequest(const ClientRequest &request, const pki::Certificate &signer, const pki::PrivateKey &key,
                                const pki::Certificate &recipient);
/// The certificate that a device signs its first request with: self-signed, the request's subject, a day or so. Section 2.3.
Result<pki::Certificate> selfSigned(const pki::DistinguishedName &subject, const pki::PrivateKey &key, Instant now);
/// Upper-case hex SHA-1 of the SubjectPublicKeyInfo, as strongSwan derives it.
QByteArray transactionIdOf(const pki::PublicKey &key);

struct ClientReply {
    PkiStatus status = PkiStatus::Failure;
    std::optional<FailInfo> failInfo;
    QString failInfoText;
    QByteArray transactionId;
    QByteArray recipientNonce;
    std::vector<pki::Certificate> certificates;  ///< of a SUCCESS, as sent
    pki::Certificate signer;
    pki::Digest digest = pki::Digest::Sha256;
    std::optional<pki::Cipher> cipher;
};
/// Verified with the signer that it carries, which must be one of `authorities` or issued by one; opened with `opener`.
Result<ClientReply> readReply(QByteArrayView bytes, std::span<const pki::Certificate> authorities, const pki::Opener &opener);

}  // namespace scepter::scep

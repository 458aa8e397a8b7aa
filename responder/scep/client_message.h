// The client's side: requests as a device would send them, and replies as a device must read them. RFC 8894,
// sections 3.3 and 4.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QStringList>

#include "base/clock.h"
#include "base/result.h"
#include "pki/certificate.h"
#include "pki/enveloped_data.h"
#include "pki/private_key.h"
#include "scep/vocabulary.h"

namespace scepter::scep {

struct ClientRequest {
    QByteArray messageType = "19";  ///< as text, so that tests can send what is none
    QByteArray messageData;         ///< a PKCS#10, or what `queries.h` writes; nothing is enveloped when it is empty
    QByteArray transactionId;
    QByteArray senderNonce;
    pki::Cipher cipher = pki::Cipher::Aes128Cbc;
    pki::Digest digest = pki::Digest::Sha256;
    pki::KeyTransport keyTransport = pki::KeyTransport::RsaPkcs1;
    std::optional<Instant> signingTime;  ///< left out when there is none
    std::vector<pki::Certificate> chain = {};  ///< sent along with the signer's certificate
};

/// The whole pkiMessage, signed with `key` and its certificate, enveloped to `recipient`.
Result<QByteArray> writeRequest(const ClientRequest &request, const pki::Certificate &signer,
                                const pki::PrivateKey &key, const pki::Certificate &recipient);
/// The certificate that a device signs its first request with: self-signed, the request's subject, a day or so.
/// Section 2.3.
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
    std::vector<QByteArray> crls;                ///< DER; of the SUCCESS to a GetCRL
    pki::Certificate signer;
    pki::Digest digest = pki::Digest::Sha256;
    std::optional<pki::Cipher> cipher;              ///< of a SUCCESS
    std::optional<pki::KeyTransport> keyTransport;  ///< of a SUCCESS; nothing when a password opened it
    QStringList deviations;                         ///< sentences: accepted, but not as the standard has it
};

/// What makes a reply an answer to our request. Refers to what outlives the call.
struct ReplyExpectation {
    /// What a SUCCESS has to hold.
    enum class Content {
        OurCertificate,  ///< one for `certifiedKey`: PKCSReq, RenewalReq, CertPoll
        AnyCertificate,  ///< GetCert
        Crl,             ///< GetCRL
    };
    std::span<const pki::Certificate> authorities = {};
    pki::Opener opener;  ///< certificate and key that the request was signed with
    /// The key in the request; nothing when it is the opener's. A renewal is signed with the old key.
    std::optional<pki::PublicKey> certifiedKey = {};
    QByteArrayView password = {};  ///< the challenge password, which opens the reply when the opener's key is an EC key
    Content content = Content::OurCertificate;
};

/// Verified with the signer that it carries, which must be one of the authorities or issued by one; then opened.
Result<ClientReply> readReply(QByteArrayView bytes, const ReplyExpectation &expected);

}  // namespace scepter::scep

// How a SUCCESS goes to the sender of a message: sealed to its signer, in kind, with as much of the chain as its
// registration says.
#pragma once

#include "endpoints/opened_envelope.h"

namespace scepter::endpoints {

/// Refers to what outlives the answer.
struct Destination {
    const scep::Sealed &message;  ///< that is answered
    pki::Cipher cipher = pki::Cipher::Aes128Cbc;
    pki::KeyTransport transport = pki::KeyTransport::RsaPkcs1;
    /// The challenge, for signers whose key cannot decrypt; empty where there is none, as in GetCert.
    QByteArrayView password = {};
};

Destination destinationOf(const Received &received, const OpenedEnvelope &opened, QByteArrayView password = {});

/// What the registration says; what its profile says; the leaf alone when there is neither.
Chain replyChain(const std::optional<Registration> &registration, const std::optional<Profile> &profile);

/// The certificate, then its issuers. Unsupported, with what the device may be told, when the signer's key cannot
/// decrypt and there is no password.
Result<QByteArray> sealCertificate(const Destination &destination, const pki::Certificate &certificate,
                                   std::span<const pki::Certificate> issuers, const scep::ReplySigner &signer);
Result<QByteArray> sealCrl(const Destination &destination, const QByteArray &crl, const scep::ReplySigner &signer);

}  // namespace scepter::endpoints

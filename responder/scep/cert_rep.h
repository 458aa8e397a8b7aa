// The answer to every pkiMessage whose header is known. RFC 8894, section 3.3.2.
#pragma once

#include <span>

#include <QByteArray>
#include <QString>

#include "base/result.h"
#include "pki/certificate.h"
#include "pki/private_key.h"
#include "scep/pki_message.h"
#include "scep/vocabulary.h"

namespace scepter::scep {

struct ReplySigner {
    pki::Certificate certificate;
    pki::PrivateKey key;
};

/// What a SUCCESS carries, and how it is enveloped: as the request was. Refers to what outlives the call.
struct Delivery {
    std::span<const pki::Certificate> certificates = {};  ///< the leaf first; none for GetCRL
    std::span<const QByteArray> crls = {};                ///< DER, for GetCRL
    pki::Cipher cipher = pki::Cipher::Aes128Cbc;
    pki::KeyTransport transport = pki::KeyTransport::RsaPkcs1;
    QByteArrayView password = {};  ///< the challenge password, for signers whose key cannot decrypt
};

/// SUCCESS, enveloped to the request's signer: with its key when that is an RSA key, otherwise with the challenge
/// password (section 3.1). Unsupported, with what a device may be told, when there is neither.
Result<QByteArray> sealSuccess(const Sealed &request, const Delivery &delivery, const ReplySigner &signer);
/// PENDING: nothing but the status, with an eContent as in FAILURE. Section 3.3.2.3.
Result<QByteArray> sealPending(const Header &request, const ReplySigner &signer);
/// FAILURE: eContent present but empty (`wire-facts` Q2). `text` goes to the wire as failInfoText.
Result<QByteArray> sealFailure(const Header &request, FailInfo failInfo, const QString &text,
                               const ReplySigner &signer);

}  // namespace scepter::scep

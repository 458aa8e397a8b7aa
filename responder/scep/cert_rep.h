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

/// SUCCESS: the leaf first, enveloped to the request's signer with the request's cipher and key transport.
Result<QByteArray> sealSuccess(const Sealed &request, std::span<const pki::Certificate> certificates, pki::Cipher cipher,
                               pki::KeyTransport transport, const ReplySigner &signer);
/// FAILURE: eContent present but empty (`wire-facts` Q2). `text` goes to the wire as failInfoText.
Result<QByteArray> sealFailure(const Header &request, FailInfo failInfo, const QString &text, const ReplySigner &signer);

}  // namespace scepter::scep

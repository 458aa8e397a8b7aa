// Which trusted signer stands behind the signer of a message.
#pragma once

#include <span>

#include "admission/signer_evidence.h"
#include "endpoints/known_signers.h"
#include "scep/pki_message.h"

namespace scepter::endpoints {

struct SignerQuestion {
    const scep::Header &header;
    QString profile;    ///< whose certificates are asked for; empty: not known, and any will do
    Instant askedAt{};  ///< when the certificates have to be in time
    Instant now{};      ///< when the revocation lists have to be
};

/// An entry that pins the signer's certificate speaks alone, as the most specific one does; else the CA at the end of
/// the shortest path. A certificate that any of them knows to be revoked is revoked.
admission::SignerEvidence signerEvidence(const KnownSigners::List &signers, const SignerQuestion &question);
/// Whether an entry is for this very certificate.
bool isPinned(const KnownSigners::List &signers, const pki::Certificate &certificate);

}  // namespace scepter::endpoints

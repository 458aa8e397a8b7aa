// What the entries of the trust list are called by people, and what they amount to.
#pragma once

#include <QString>

#include "base/clock.h"
#include "pki/certificate.h"
#include "records/profile.h"
#include "records/trusted_signer.h"
#include "tables/cell.h"

namespace scepter::ui {

/// "CA", "Pinned".
QString kindText(SignerKind kind);
/// Their names; "All" for none.
QString profilesText(const TrustedSigner &signer);
/// The subject on one line; its names where the subject is empty.
QString subjectText(const pki::Certificate &certificate);

/// Admits, about to expire, expired, not valid yet, or switched off at `now`.
Cell stateCell(const TrustedSigner &signer, const pki::Certificate &certificate, Instant now);
/// Valid, about to expire, expired, or not valid yet at `now`.
Cell validityCell(const pki::Certificate &certificate, Instant now);
/// Whether its revocation list could be read.
Cell revocationListCell(const TrustedSigner &signer, const std::optional<SignerCrl> &crl, Instant now);

/// "Trusted signers only", and one sentence of what that means.
QString policyText(SignerPolicy policy);
QString policySentence(SignerPolicy policy);
bool takesTrustedSigners(SignerPolicy policy);

}  // namespace scepter::ui

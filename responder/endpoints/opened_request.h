// What the envelope of a PKCSReq or RenewalReq holds: opened, read, and proven to come from whoever holds its key.
// RFC 8894, section 3.3.1.
#pragma once

#include "endpoints/opened_envelope.h"
#include "pki/certification_request.h"

namespace scepter::endpoints {

struct OpenedRequest {
    pki::CertificationRequest request;
    pki::PublicKey key;  ///< the request's
    OpenedEnvelope envelope;

    /// Wiped with the request; empty when it brings none.
    QByteArrayView challenge() const { return request.challengePassword().value_or(QByteArrayView()); }
};

/// Passes or fails the rungs of decryption and of the request's own signature, and notes the claim. The fault's
/// sentence is what the device may be told.
Result<OpenedRequest> openRequest(const Received &received, const Entrances &entrances);
/// A request that was received and found right before: opened again, without a rung.
Result<OpenedRequest> reopenRequest(const scep::Sealed &sealed, std::span<const pki::Opener> openers,
                                    const Entrances &entrances);

}  // namespace scepter::endpoints

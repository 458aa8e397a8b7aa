// What the envelope of a PKCSReq holds: opened, read, and proven to come from whoever holds its key. RFC 8894,
// section 3.3.1.
#pragma once

#include "authority/authority.h"
#include "endpoints/attempt.h"
#include "pki/certification_request.h"

namespace scepter::endpoints {

struct OpenedRequest {
    pki::CertificationRequest request;
    pki::PublicKey key;  ///< the request's
    pki::Cipher cipher = pki::Cipher::Aes128Cbc;
    pki::KeyTransport transport = pki::KeyTransport::RsaPkcs1;
};

/// Passes or fails the rungs of decryption and of the request's own signature, and notes the claim. The fault's
/// sentence is what the device may be told.
Result<OpenedRequest> openRequest(Attempt &attempt, const scep::Sealed &sealed, const authority::Authority &authority);

}  // namespace scepter::endpoints

// The opened keys of an authority, and what is derived from them once. Private to the room.
#pragma once

#include <array>
#include <vector>

#include "authority/authority.h"

namespace scepter::authority {

struct Authority::Keys {
    pki::Certificate certificate;
    pki::PrivateKey key;
    std::vector<pki::Opener> openers;  ///< the responder's first
    bool hasRegistrationAuthority = false;
    /// Derived from the above, so that nothing is encoded for a request. Indices are values of `Chain`.
    std::array<std::vector<pki::Certificate>, 3> issuerChains = {};
    std::array<Published, 3> published = {};
    Published publishedChain = {};

    /// Fills in what is derived.
    void publish();
};

/// SHA-256, and SHA-384 where the key is worth it (P-384).
pki::Digest signatureDigest(const pki::PrivateKey &key);
/// 128 random bits of which the first is zero and the second is one: positive, and always of the same length.
/// RFC 5280, section 4.1.2.2.
QByteArray randomSerialNumber();
/// Whole seconds, as certificates and lists carry them.
Instant wholeSeconds(Instant instant);

/// Certificates are valid from some minutes before, because the clocks of routers run late.
inline constexpr std::chrono::minutes backdating{10};

}  // namespace scepter::authority

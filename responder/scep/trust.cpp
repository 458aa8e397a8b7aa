#include "scep/trust.h"

#include <algorithm>

namespace scepter::scep {

using namespace Qt::StringLiterals;

namespace {

bool isTrusted(const pki::Certificate &signer, std::span<const pki::Certificate> authorities) {
    return std::any_of(authorities.begin(), authorities.end(), [&](const pki::Certificate &authority) {
        if (authority == signer) return true;
        if (!authority.isAuthority() || !authority.subject().matches(signer.issuer())) return false;
        const Result<pki::PublicKey> key = authority.publicKey();
        return key && signer.isSignedBy(*key);
    });
}

}  // namespace

Result<void> verifySignedBy(const pki::SignedData &message, std::span<const pki::Certificate> authorities) {
    if (!message.hasSigner()) return {FaultKind::Malformed, u"The reply is not signed."_s};
    const pki::Certificate &signer = message.signerCertificate();
    if (!isTrusted(signer, authorities)) {
        return {FaultKind::BadSignature,
                u"The reply is signed by \"%1\", which is neither the CA nor certified by it."_s.arg(
                    signer.subject().text())};
    }
    const Result<pki::PublicKey> key = signer.publicKey();
    if (!key) return key.fault();
    return message.verify(*key);
}

}  // namespace scepter::scep

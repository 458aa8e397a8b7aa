#include "endpoints/delivery.h"

namespace scepter::endpoints {

Destination destinationOf(const Received &received, const OpenedEnvelope &opened, QByteArrayView password) {
    return {received.sealed, opened.cipher, opened.transport, password};
}

Chain replyChain(const std::optional<Registration> &registration, const std::optional<Profile> &profile) {
    if (registration && registration->replyChain) return *registration->replyChain;
    return profile ? profile->replyChain : Chain::Leaf;
}

Result<QByteArray> sealCertificate(const Destination &destination, const pki::Certificate &certificate,
                                   std::span<const pki::Certificate> issuers, const scep::ReplySigner &signer) {
    // Clients take the first one for their own (R55).
    std::vector<pki::Certificate> certificates{certificate};
    certificates.insert(certificates.end(), issuers.begin(), issuers.end());
    return scep::sealSuccess(destination.message,
                             {.certificates = certificates,
                              .crls = {},
                              .cipher = destination.cipher,
                              .transport = destination.transport,
                              .password = destination.password},
                             signer);
}

Result<QByteArray> sealCrl(const Destination &destination, const QByteArray &crl, const scep::ReplySigner &signer) {
    return scep::sealSuccess(destination.message,
                             {.certificates = {},
                              .crls = std::span(&crl, 1),
                              .cipher = destination.cipher,
                              .transport = destination.transport,
                              .password = destination.password},
                             signer);
}

}  // namespace scepter::endpoints

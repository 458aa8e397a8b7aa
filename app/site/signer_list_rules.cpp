#include "app/site/signer_list_rules.h"

#include <algorithm>

#include "pki/certificate_purposes.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours interval{1};
constexpr std::chrono::minutes shortestInterval{5};

struct Issuers {
    std::vector<pki::Certificate> named;  ///< whose subject the list states
    bool isPinnedsIssuer = false;         ///< the list is of the issuer of a pinned certificate
};

Issuers issuersOf(const pki::RevocationList &list, const TrustedSigner &signer,
                  const std::vector<TrustedSigner> &signers) {
    Issuers issuers;
    const auto own = pki::Certificate::fromDer(signer.certificate);
    issuers.isPinnedsIssuer = own && signer.kind == SignerKind::Signer && list.issuer().matches(own->issuer());
    const auto add = [&](const Result<pki::Certificate> &certificate) {
        if (certificate && certificate->subject().matches(list.issuer())) issuers.named.push_back(*certificate);
    };
    add(own);
    for (const TrustedSigner &other : signers) add(pki::Certificate::fromDer(other.certificate));
    return issuers;
}

bool signs(const pki::Certificate &issuer, const pki::RevocationList &list) {
    const auto key = issuer.publicKey();
    return key && pki::permits(issuer, pki::CaUsage::SignRevocationLists) && list.isSignedBy(*key);
}

Result<void> checkSignature(const pki::RevocationList &list, const TrustedSigner &signer,
                            const std::vector<TrustedSigner> &signers) {
    const Issuers issuers = issuersOf(list, signer, signers);
    if (issuers.named.empty()) {
        if (issuers.isPinnedsIssuer) return {};
        return {FaultKind::Refused,
                u"The list is one of \"%1\", whose certificate is not among the trusted signers. Trust "
                u"the CA that issues the certificates of the signers."_s.arg(list.issuer().text())};
    }
    const bool isSigned = std::any_of(issuers.named.begin(), issuers.named.end(),
                                      [&](const pki::Certificate &issuer) { return signs(issuer, list); });
    if (isSigned) return {};
    return {FaultKind::BadSignature,
            u"The signature of the list does not verify with the key of \"%1\", or is by an algorithm that proves "
            u"nothing."_s.arg(list.issuer().text())};
}

}  // namespace

Result<pki::RevocationList> acceptedList(QByteArrayView bytes, const TrustedSigner &signer,
                                         const std::vector<TrustedSigner> &signers) {
    auto list = pki::RevocationList::read(bytes);
    if (!list) return list.fault();
    if (!list->notUnderstood().isEmpty()) return {FaultKind::Unsupported, list->notUnderstood()};
    if (const auto checked = checkSignature(*list, signer, signers); !checked) return checked.fault();
    if (!signer.crl || signer.crl->der.isEmpty()) return list;
    const auto former = pki::RevocationList::fromDer(signer.crl->der);
    // A list of last week, played back, would make the revoked good again.
    if (former && former->issuer().matches(list->issuer()) && list->thisUpdate() < former->thisUpdate()) {
        return {FaultKind::Refused, u"The list is of %1, and older than the one of %2 that is there."_s.arg(
                                        iso8601(list->thisUpdate()), iso8601(former->thisUpdate()))};
    }
    return list;
}

Instant nextReading(const pki::RevocationList &list, Instant readAt) {
    const Instant usual = readAt + interval;
    if (!list.nextUpdate()) return usual;
    return std::min(usual, std::max(*list.nextUpdate(), readAt + shortestInterval));
}

Instant nextAttempt(Instant triedAt) {
    return triedAt + shortestInterval;
}

}  // namespace scepter::app

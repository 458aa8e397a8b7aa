#include "authority/keys.h"
#include "pki/signed_data.h"

namespace scepter::authority {
namespace {

using namespace Qt::StringLiterals;

constexpr auto allChains = {Chain::Leaf, Chain::WithoutRoot, Chain::Full};

std::size_t indexOf(Chain chain) {
    return static_cast<std::size_t>(chain);
}

bool isRoot(const pki::Certificate &certificate) {
    return certificate.subject().der() == certificate.issuer().der();
}

std::vector<pki::Certificate> issuersFor(Chain chain, const pki::Certificate &authority) {
    const bool isLeftOut = chain == Chain::Leaf || (chain == Chain::WithoutRoot && isRoot(authority));
    return isLeftOut ? std::vector<pki::Certificate>() : std::vector{authority};
}

Authority::Published single(const pki::Certificate &certificate) {
    return {certificate.der(), "application/x-x509-ca-cert"_ba};
}

Authority::Published several(const std::vector<pki::Certificate> &certificates) {
    return {pki::SignedData::writeDegenerate(certificates), "application/x-x509-ca-ra-cert"_ba};
}

}  // namespace

void Authority::Keys::publish() {
    const pki::Certificate &recipient = openers.front().certificate;
    for (const Chain chain : allChains) {
        auto &issuers = issuerChains[indexOf(chain)];
        issuers = issuersFor(chain, certificate);
        std::vector<pki::Certificate> bundle{recipient};
        // A CA that opens envelopes itself stands in front already.
        if (hasRegistrationAuthority) bundle.insert(bundle.end(), issuers.begin(), issuers.end());
        published[indexOf(chain)] = bundle.size() > 1 ? several(bundle) : single(recipient);
        if (chain == Chain::Full) publishedChain = several(bundle);
    }
}

const Authority::Published &Authority::caCertificates(Chain chain) const {
    return m_keys->published[indexOf(chain)];
}

const Authority::Published &Authority::caCertificateChain() const {
    return m_keys->publishedChain;
}

std::span<const pki::Certificate> Authority::issuerChain(Chain chain) const {
    return m_keys->issuerChains[indexOf(chain)];
}

}  // namespace scepter::authority

#include "client/authority_certificates.h"

#include "pki/der_reader.h"
#include "pki/signed_data.h"

#include <algorithm>

namespace scepter::client {

using namespace Qt::StringLiterals;

namespace {

constexpr auto keyUsageOid = "2.5.29.15";
constexpr uchar keyEncipherment = 0x20;  // RFC 5280, section 4.2.1.3: bit 2, counted from the most significant

bool hasRsaKey(const pki::Certificate &certificate) {
    const Result<pki::PublicKey> key = certificate.publicKey();
    return key && key->spec().type == pki::KeyType::Rsa;
}

// Without the extension every use is allowed.
bool mayEncipherKeys(const pki::Certificate &certificate) {
    const std::optional<QByteArray> usage = certificate.extension(keyUsageOid);
    if (!usage) return true;
    const Result<pki::DerElement> bits = pki::DerReader(*usage).next(pki::tag::bitString, "keyUsage");
    return bits && bits->content.size() >= 2 && (static_cast<uchar>(bits->content[1]) & keyEncipherment) != 0;
}

}  // namespace

Result<std::vector<pki::Certificate>> readAuthorities(QByteArrayView answer) {
    // By what it is, not by its Content-Type: servers get that wrong.
    if (auto single = pki::Certificate::fromDer(answer)) return std::vector{*std::move(single)};
    const Result<pki::SignedData> several = pki::SignedData::fromDer(answer);
    if (!several || several->certificates().empty())
        return {FaultKind::Malformed,
                u"The answer to GetCACert is neither a certificate nor a list of certificates."_s};
    return several->certificates();
}

Result<pki::Certificate> recipientAmong(const std::vector<pki::Certificate> &authorities) {
    const auto registration = std::find_if(authorities.begin(), authorities.end(), [](const pki::Certificate &one) {
        return !one.isAuthority() && hasRsaKey(one) && mayEncipherKeys(one);
    });
    if (registration != authorities.end()) return *registration;
    const auto authority = std::find_if(authorities.begin(), authorities.end(), hasRsaKey);
    if (authority != authorities.end()) return *authority;
    return {FaultKind::Unsupported,
            u"None of the server's certificates has an RSA key, so no request can be encrypted to it."_s};
}

}  // namespace scepter::client

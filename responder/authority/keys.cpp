#include "authority/keys.h"

#include <algorithm>
#include <future>
#include <optional>

#include "pki/digest.h"

namespace scepter::authority {
namespace {

using namespace Qt::StringLiterals;

QString roleName(KeyRole role) {
    return role == KeyRole::Authority ? u"CA"_s : u"RA"_s;
}

Result<pki::Opener> openKey(const KeyRecord &record, const Secret &passphrase) {
    if (record.encrypted && passphrase.isEmpty()) {
        return {FaultKind::Locked,
                u"The %1's key is encrypted, and no passphrase was given."_s.arg(roleName(record.role))};
    }
    auto certificate = pki::Certificate::fromDer(record.certificate);
    if (!certificate) return certificate.fault();
    auto key = record.encrypted ? pki::PrivateKey::fromEncryptedPkcs8(record.material, passphrase)
                                : pki::PrivateKey::fromPkcs8(record.material);
    if (!key) return key.fault();
    if (key->publicKey().spki() != certificate->spki()) {
        return {FaultKind::Malformed, u"The %1's key does not fit its certificate \"%2\"."_s.arg(
                                          roleName(record.role), certificate->subject().text())};
    }
    return pki::Opener{*std::move(certificate), *std::move(key)};
}

/// All at once: scrypt takes a quarter of a second for each key.
std::vector<std::future<Result<pki::Opener>>> openAll(const std::vector<const KeyRecord *> &records,
                                                      const Secret &passphrase) {
    std::vector<std::future<Result<pki::Opener>>> opening;
    for (const KeyRecord *record : records) {
        opening.push_back(
            std::async(std::launch::async, [record, &passphrase] { return openKey(*record, passphrase); }));
    }
    return opening;
}

/// The last CA first, then the RAs from the newest to the oldest.
std::vector<const KeyRecord *> keyRecords(const std::vector<KeyRecord> &records) {
    std::vector<const KeyRecord *> ordered;
    for (auto record = records.rbegin(); record != records.rend(); ++record) {
        if (record->role == KeyRole::Authority && ordered.empty()) ordered.push_back(&*record);
    }
    for (auto record = records.rbegin(); record != records.rend() && !ordered.empty(); ++record) {
        if (record->role == KeyRole::RegistrationAuthority) ordered.push_back(&*record);
    }
    return ordered;
}

}  // namespace

Result<Authority> Authority::open(const std::vector<KeyRecord> &keys, const Secret &passphrase) {
    const auto records = keyRecords(keys);
    if (records.empty()) return {FaultKind::NotFound, u"The site has no CA key. Make one with init."_s};

    std::vector<pki::Opener> opened;
    std::optional<Fault> fault;
    for (auto &each : openAll(records, passphrase)) {
        auto result = each.get();
        if (!result && !fault) fault = result.fault();
        if (result) opened.push_back(*std::move(result));
    }
    if (fault) return *fault;

    pki::Opener authority = opened.front();
    opened.erase(opened.begin());
    for (const pki::Opener &registrationAuthority : opened) {
        if (!registrationAuthority.certificate.isSignedBy(authority.key.publicKey())) {
            return {FaultKind::Malformed,
                    u"The RA \"%1\" is not certified by the CA \"%2\"."_s.arg(
                        registrationAuthority.certificate.subject().text(), authority.certificate.subject().text())};
        }
    }
    const bool hasRegistrationAuthority = !opened.empty();
    // Clients that were given the CA's certificate alone address the CA itself.
    if (authority.key.spec().type == pki::KeyType::Rsa) opened.push_back(authority);
    if (opened.empty())
        return {FaultKind::Malformed, u"The CA's key is elliptic and there is no RA: nothing could open a request."_s};

    Keys opening{std::move(authority.certificate), std::move(authority.key), std::move(opened),
                 hasRegistrationAuthority};
    opening.publish();
    return Authority(std::make_shared<const Keys>(std::move(opening)));
}

const pki::Certificate &Authority::certificate() const {
    return m_keys->certificate;
}

const pki::Opener &Authority::responder() const {
    return m_keys->openers.front();
}

std::span<const pki::Opener> Authority::openers() const {
    return m_keys->openers;
}

pki::Opener Authority::issuer() const {
    return {m_keys->certificate, m_keys->key};
}

bool Authority::hasRegistrationAuthority() const {
    return m_keys->hasRegistrationAuthority;
}

bool Authority::isOwnKey(QByteArrayView spki) const {
    return spki == m_keys->certificate.spki() ||
           std::any_of(m_keys->openers.begin(), m_keys->openers.end(),
                       [&](const pki::Opener &each) { return spki == each.certificate.spki(); });
}

bool Authority::issued(const pki::Certificate &certificate) const {
    return certificate.issuer().matches(m_keys->certificate.subject()) &&
           certificate.isSignedBy(m_keys->key.publicKey());
}

Result<QByteArray> Authority::exportKey(const Secret &passphrase) const {
    if (passphrase.isEmpty()) return {FaultKind::Refused, u"A CA key is not exported without a passphrase."_s};
    return m_keys->key.toEncryptedPkcs8(passphrase);
}

pki::Digest signatureDigest(const pki::PrivateKey &key) {
    return key.spec().type == pki::KeyType::EcP384 ? pki::Digest::Sha384 : pki::Digest::Sha256;
}

QByteArray randomSerialNumber() {
    QByteArray octets = pki::randomBytes(16);
    octets[0] = char((static_cast<unsigned char>(octets[0]) & 0x3fU) | 0x40U);
    return octets;
}

Instant wholeSeconds(Instant instant) {
    return std::chrono::floor<std::chrono::seconds>(instant);
}

}  // namespace scepter::authority

#include "app/site/site.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>

#include "pki/digest.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr int challengeKeyOctets = 32;

void removeSiteFiles(const QString &path) {
    for (const auto &tail : {u""_s, u"-wal"_s, u"-shm"_s}) QFile::remove(path + tail);
}

const KeyRecord *keyOf(const std::vector<KeyRecord> &keys, KeyRole role) {
    const auto found =
        std::find_if(keys.rbegin(), keys.rend(), [role](const KeyRecord &key) { return key.role == role; });
    return found == keys.rend() ? nullptr : &*found;
}

Result<void> furnish(Store &store, const std::vector<KeyRecord> &keys) {
    const auto ledger = store.administrator();
    for (const auto &key : keys) {
        if (auto added = ledger->addKey(key); !added) return added.fault();
    }
    return {};
}

}  // namespace

const Clock &systemClock() {
    static const SystemClock clock;
    return clock;
}

Site::Site(std::unique_ptr<Store> store, const Clock &clock, std::vector<KeyRecord> keys, pki::Certificate authority)
    : m_store(std::move(store)),
      m_clock(&clock),
      m_keys(std::move(keys)),
      m_authorityCertificate(std::move(authority)) {}

Site::~Site() {
    for (auto &key : m_keys) wipe(key.material);
}

Result<std::unique_ptr<Site>> Site::create(const SiteSpec &spec, const Secret &passphrase, const Clock &clock) {
    if (QFileInfo::exists(spec.path)) {
        return {FaultKind::Conflict, u"%1 exists already. Choose another name, or remove it first."_s.arg(spec.path)};
    }
    auto keys = authority::Authority::make(spec.authority, passphrase, clock.now());
    if (!keys) return keys.fault();
    if (!keyOf(*keys, KeyRole::Challenge)) {
        keys->push_back(KeyRecord{.role = KeyRole::Challenge,
                                  .algorithm = u"hmac-sha256"_s,
                                  .encrypted = false,
                                  .material = pki::randomBytes(challengeKeyOctets),
                                  .certificate = {},
                                  .createdAt = clock.now()});
    }
    auto store = Store::create(spec.path, clock);
    if (!store) return store.fault();
    auto furnished = furnish(**store, *keys);
    for (auto &key : *keys) wipe(key.material);
    auto site = furnished ? compose(std::move(*store), clock) : Result<std::unique_ptr<Site>>(furnished.fault());
    if (!site) removeSiteFiles(spec.path);
    return site;
}

Result<std::unique_ptr<Site>> Site::open(const QString &path, const Clock &clock) {
    if (path.startsWith("postgresql://"_L1)) {
        return {FaultKind::Unsupported,
                u"This version keeps a site in a file only; PostgreSQL is not supported yet."_s};
    }
    auto store = Store::open(path, clock);
    if (!store) return store.fault();
    return compose(std::move(*store), clock);
}

Result<std::unique_ptr<Site>> Site::compose(std::unique_ptr<Store> store, const Clock &clock) {
    auto keys = store->administrator()->keys();
    if (!keys) return keys.fault();
    const KeyRecord *authority = keyOf(*keys, KeyRole::Authority);
    const KeyRecord *challenge = keyOf(*keys, KeyRole::Challenge);
    if (!authority || !challenge) {
        return {
            FaultKind::Malformed,
            u"%1 has no authority: its making was interrupted. Remove it and run `scepter init`."_s.arg(store->path())};
    }
    auto certificate = pki::Certificate::fromDer(authority->certificate);
    if (!certificate) return certificate.fault();

    std::optional<pki::Certificate> raCertificate;
    if (const KeyRecord *ra = keyOf(*keys, KeyRole::RegistrationAuthority)) {
        auto parsed = pki::Certificate::fromDer(ra->certificate);
        if (!parsed) return parsed.fault();
        raCertificate = std::move(*parsed);
    }
    const auto protection = authority->encrypted ? KeyProtection::Passphrase : KeyProtection::InClear;
    Secret challengeKey(QByteArray(challenge->material.constData(), challenge->material.size()));
    std::unique_ptr<Site> site(new Site(std::move(store), clock, std::move(*keys), std::move(*certificate)));
    site->m_raCertificate = std::move(raCertificate);
    site->m_challengeKey = std::move(challengeKey);
    site->m_protection = protection;
    return site;
}

QString Site::authorityName() const {
    const auto &subject = m_authorityCertificate.subject();
    const auto names = subject.values("2.5.4.3");
    return names.isEmpty() ? subject.text() : names.front();
}

Result<std::shared_ptr<const authority::Authority>> Site::unlock(const Secret &passphrase) const {
    auto opened = authority::Authority::open(m_keys, passphrase);
    if (!opened) return opened.fault();
    return std::shared_ptr<const authority::Authority>(std::make_shared<authority::Authority>(std::move(*opened)));
}

}  // namespace scepter::app

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

/// The key under which one-time challenges are kept; every site has one of its own.
KeyRecord newChallengeKey(Instant now) {
    return {.role = KeyRole::Challenge,
            .algorithm = u"hmac-sha256"_s,
            .encrypted = false,
            .material = pki::randomBytes(challengeKeyOctets),
            .certificate = {},
            .createdAt = now};
}

Fault withoutAuthority(const QString &path) {
    return {FaultKind::Malformed,
            u"%1 has no authority: its making was interrupted. Remove it and run `scepter init`."_s.arg(path)};
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

Site::~Site() {
    for (auto &key : m_keys) wipe(key.material);
}

Result<std::unique_ptr<Site>> Site::create(const SiteSpec &spec, const Secret &passphrase, const Clock &clock) {
    if (QFileInfo::exists(spec.path)) {
        return {FaultKind::Conflict, u"%1 exists already. Choose another name, or remove it first."_s.arg(spec.path)};
    }
    auto keys = authority::Authority::make(spec.authority, passphrase, clock.now());
    if (!keys) return keys.fault();
    keys->push_back(newChallengeKey(clock.now()));
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
    std::unique_ptr<Site> site(new Site(std::move(store), clock));
    if (const auto read = site->readAuthorities(); !read) return read.fault();
    return site;
}

Result<void> Site::readAuthorities() {
    const auto ledger = administrator();
    auto keys = ledger->keys();
    if (!keys) return keys.fault();
    m_keys = *std::move(keys);
    const auto challenge = std::find_if(m_keys.rbegin(), m_keys.rend(),
                                        [](const KeyRecord &key) { return key.role == KeyRole::Challenge; });
    if (challenge == m_keys.rend()) return withoutAuthority(path());
    // The key outlives its record, so it needs octets of its own.
    m_challengeKey = Secret(QByteArray(challenge->material.constData(), challenge->material.size()));

    const auto records = ledger->authorities();
    if (!records) return records.fault();
    for (const auto &record : *records) {
        auto authority = SiteAuthority::fromKeys(record, m_keys);
        if (!authority && authority.fault().kind == FaultKind::NotFound) return withoutAuthority(path());
        if (!authority) return authority.fault();
        m_authorities.push_back(*std::move(authority));
    }
    return m_authorities.empty() ? Result<void>(withoutAuthority(path())) : Result<void>();
}

Result<const SiteAuthority *> Site::authority(const QString &name) const {
    QStringList names;
    for (const auto &authority : m_authorities) {
        if (authority.record.name == name) return &authority;
        names.append(authority.record.name);
    }
    return {FaultKind::NotFound, u"There is no authority %1. There is: %2."_s.arg(name, names.join(u", "_s))};
}

Result<std::shared_ptr<const authority::Authorities>> Site::unlock(const Secret &passphrase) const {
    std::vector<AuthorityRecord> records;
    for (const auto &authority : m_authorities) records.push_back(authority.record);
    auto opened = authority::Authorities::open(records, m_keys, passphrase);
    if (!opened) return opened.fault();
    return std::shared_ptr<const authority::Authorities>(std::make_shared<authority::Authorities>(*std::move(opened)));
}

}  // namespace scepter::app

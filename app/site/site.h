// One site, composed: its store, its keys at rest and what can be read of them without a passphrase.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QString>

#include "app/site/site_authority.h"
#include "authority/authorities.h"
#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "pki/certificate.h"
#include "records/key_record.h"
#include "store/store.h"

namespace scepter::app {

/// The machine's clock; lives as long as the program.
const Clock &systemClock();

/// What a new site is made from.
struct SiteSpec {
    QString path;
    authority::AuthoritySpec authority;
};

/// May be used from several threads; each asks for its own `administrator()`.
class Site {
public:
    /// Makes keys (which takes some seconds for large ones), then the file. Conflict when something of this name is
    /// there; an empty passphrase leaves the keys in clear. What was begun is removed when it cannot be finished.
    static Result<std::unique_ptr<Site>> create(const SiteSpec &spec, const Secret &passphrase,
                                                const Clock &clock = systemClock());
    /// Without its passphrase: everything can be read, nothing can be signed. Faults as `Store::open`; Malformed when
    /// the file has no authority.
    static Result<std::unique_ptr<Site>> open(const QString &path, const Clock &clock = systemClock());
    ~Site();

    QString path() const { return m_store->path(); }
    const Clock &clock() const { return *m_clock; }
    /// For the calling thread only.
    std::unique_ptr<AdministratorLedger> administrator() const { return m_store->administrator(); }
    /// Thread safe.
    ResponderLedger &responder() const { return m_store->responder(); }

    /// As they were when the site was opened, its own first; never empty. One that is added later is seen, and served,
    /// by who opens the site anew.
    std::span<const SiteAuthority> authorities() const { return m_authorities; }
    /// NotFound, naming those that there are.
    Result<const SiteAuthority *> authority(const QString &name) const;
    const pki::Certificate &authorityCertificate() const { return m_authorities.front().certificate; }
    const std::optional<pki::Certificate> &registrationAuthorityCertificate() const {
        return m_authorities.front().registrationAuthority;
    }
    QString authorityName() const { return m_authorities.front().commonName(); }
    /// HMAC key under which one-time challenges are kept.
    const QByteArray &challengeKey() const { return m_challengeKey.bytes(); }

    enum class KeyProtection { Passphrase, InClear };
    KeyProtection keyProtection() const {
        return m_authorities.front().areKeysEncrypted ? KeyProtection::Passphrase : KeyProtection::InClear;
    }
    /// Opens the keys of all authorities; slow by intent when they are encrypted. Locked when the passphrase is missing
    /// or wrong.
    Result<std::shared_ptr<const authority::Authorities>> unlock(const Secret &passphrase) const;

private:
    Site(std::unique_ptr<Store> store, const Clock &clock) : m_store(std::move(store)), m_clock(&clock) {}
    static Result<std::unique_ptr<Site>> compose(std::unique_ptr<Store> store, const Clock &clock);
    Result<void> readAuthorities();

    std::unique_ptr<Store> m_store;
    const Clock *m_clock;
    std::vector<KeyRecord> m_keys;
    std::vector<SiteAuthority> m_authorities;
    Secret m_challengeKey;
};

}  // namespace scepter::app

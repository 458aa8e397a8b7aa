// One site, composed: its store, its keys at rest and what can be read of them without a passphrase.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QString>

#include "authority/authority.h"
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

    const pki::Certificate &authorityCertificate() const { return m_authorityCertificate; }
    const std::optional<pki::Certificate> &registrationAuthorityCertificate() const { return m_raCertificate; }
    /// CN of the CA, or its whole subject when it has none.
    QString authorityName() const;
    /// HMAC key under which one-time challenges are kept.
    const QByteArray &challengeKey() const { return m_challengeKey.bytes(); }

    enum class KeyProtection { Passphrase, InClear };
    KeyProtection keyProtection() const { return m_protection; }
    /// Opens the keys; slow by intent when they are encrypted. Locked when the passphrase is missing or wrong.
    Result<std::shared_ptr<const authority::Authority>> unlock(const Secret &passphrase) const;

private:
    Site(std::unique_ptr<Store> store, const Clock &clock, std::vector<KeyRecord> keys, pki::Certificate authority);
    static Result<std::unique_ptr<Site>> compose(std::unique_ptr<Store> store, const Clock &clock);

    std::unique_ptr<Store> m_store;
    const Clock *m_clock;
    std::vector<KeyRecord> m_keys;
    pki::Certificate m_authorityCertificate;
    std::optional<pki::Certificate> m_raCertificate;
    Secret m_challengeKey;
    KeyProtection m_protection = KeyProtection::InClear;
};

}  // namespace scepter::app

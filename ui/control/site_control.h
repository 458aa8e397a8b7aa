// What the desktop may ask of the program around it: sites, keys, the listener. `app` implements it; pages know only
// this.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include "base/result.h"
#include "base/secret.h"
#include "ledger/administrator_ledger.h"
#include "pki/certificate.h"
#include "pki/private_key.h"
#include "ui/control/device_files.h"

namespace scepter::ui {

enum class ListenerState {
    Stopped,
    Starting,
    Running,
    Failed,         ///< `sentence()` says why
    HeldElsewhere,  ///< another process listens for this site; `sentence()` says which
    Locked,         ///< the CA key has not been opened, so nothing can be signed
};

/// One-time challenges to be made: for one device, or for any device of a profile.
struct ChallengeOrder {
    qint64 device = 0;  ///< number of its registration
    QString profile;    ///< when it is for no single device
    int minutes = 0;    ///< that it is good for; 0: the site's default
    int uses = 1;       ///< certificates that it is good for; 0: without limit
    int count = 1;      ///< so many of them
};

/// A challenge in clear, shown once.
struct NewChallenge {
    qint64 id = 0;
    QString fqdn;  ///< empty for one that is a profile's
    QString text;
    std::optional<Instant> expiresAt;
    int usesAllowed = 1;  ///< certificates; 0: without limit
};

/// A kind of device that there is a configuration sheet for.
struct SheetType {
    QString name;      ///< "cisco-ios"
    QString title;     ///< "Cisco IOS and IOS XE"
    QString sentence;  ///< English, as the sheets are: what to do with the sheet
};

/// One open site. Lives in the GUI thread; what takes long runs elsewhere and comes back by signal or callback.
class SiteControl : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString path() const = 0;
    virtual QString authorityName() const = 0;
    virtual pki::Certificate authorityCertificate() const = 0;
    virtual std::optional<pki::Certificate> registrationAuthorityCertificate() const = 0;
    /// Of the GUI thread. Reads and writes; everything that a page shows comes from here.
    virtual AdministratorLedger &ledger() = 0;
    virtual const Clock &clock() const = 0;
    /// Who acts, for the audit trail.
    virtual QString operatorName() const = 0;

    virtual bool isUnlocked() const = 0;
    /// Slow by intent (scrypt); `done` is called in the GUI thread. Locked when the passphrase is wrong.
    virtual void unlock(Secret passphrase, std::function<void(Result<void>)> done) = 0;

    virtual ListenerState listenerState() const = 0;
    virtual QString listenerSentence() const = 0;
    /// "http://192.0.2.5:8080/scep" as it is typed into a device; also when stopped (from the settings).
    virtual QString scepUrl() const = 0;
    virtual void startListener() = 0;
    virtual void stopListener() = 0;

    /// Registers, with a static challenge when one is given and a one-time challenge when asked for. Its plain text, if
    /// one was made.
    enum class WithChallenge { None, Static, Dynamic };
    virtual Result<std::optional<NewChallenge>> registerDevice(const Registration &registration, WithChallenge kind,
                                                               const Secret &staticChallenge) = 0;
    /// The same rules as for a new one. Conflict when another one has its name, address, serial number and profile.
    virtual Result<void> updateDevice(const Registration &registration) = 0;
    /// Registers the device of a request that no registration covers, and approves the request. Conflict, saying what
    /// became of it, unless it waits.
    virtual Result<void> adopt(qint64 request, const Registration &registration) = 0;
    /// All or none.
    virtual Result<std::vector<NewChallenge>> newDynamicChallenges(const ChallengeOrder &order) = 0;
    virtual Result<void> setStaticChallenge(qint64 device, const Secret &challenge) = 0;
    /// Devices from, and into, a CSV file. What is given is not begun yet.
    virtual std::unique_ptr<DeviceImport> importDevices(const QString &path) = 0;
    virtual std::unique_ptr<DeviceExport> exportDevices(const QString &path) = 0;
    /// The program's and the administrator's own, by their names; also those whose template is broken.
    virtual std::vector<SheetType> sheetTypes() const = 0;
    /// What is typed into the device, as plain text that holds the challenge; an empty challenge is left open.
    /// Malformed, with file and line, for a broken template; Refused for a challenge that such a device cannot take.
    virtual Result<QString> configurationSheet(qint64 device, const QString &type, const Secret &challenge) = 0;
    virtual Result<void> revoke(const QStringList &serials, RevocationReason reason) = 0;
    virtual Result<void> unhold(const QString &serial) = 0;
    /// Of a request that waits for a decision, by its number: the certificate is made when the device asks again.
    /// Conflict, saying what became of it, unless it waits.
    virtual Result<void> approve(qint64 request) = 0;
    /// Likewise; the device is told the reason when it asks again. Malformed without one.
    virtual Result<void> reject(qint64 request, const QString &reason) = 0;
    /// Adds an account of the NDES page: its name and permission are read, and what is kept of the password is made of
    /// it. Slow by intent; `done` is called in the GUI thread. Malformed for a name and Refused for a password that
    /// will not do, Conflict when the name is taken.
    virtual void addNdesAccount(const NdesAccount &account, Secret password,
                                std::function<void(Result<void>)> done) = 0;
    /// Likewise, for one that is there, which is unlocked. NotFound when it was removed meanwhile.
    virtual void setNdesPassword(qint64 account, Secret password, std::function<void(Result<void>)> done) = 0;
    /// Locked when the CA key is not open. The list is made and recorded.
    virtual Result<CrlRecord> publishCrl() = 0;

Q_SIGNALS:
    void listenerChanged();
    /// Somebody, here or in another process, committed something: read again. Comes at most some times a second.
    void ledgerChanged();
};

/// What the wizard collects.
struct NewSite {
    QString path;
    QString authorityName;
    pki::KeySpec key{pki::KeyType::Rsa, 3072};
    int days = 3650;
    Secret passphrase;      ///< empty: keys in clear, for laboratories
    QString listenAddress;  ///< "127.0.0.1:8080"
    QString publicUrl;      ///< empty: from the address
};

/// Opens and makes sites, outside of the GUI thread; `done` is called in it.
class SiteOpener {
public:
    virtual ~SiteOpener() = default;
    using Done = std::function<void(Result<std::shared_ptr<SiteControl>>)>;
    virtual void create(NewSite site, Done done) = 0;
    /// The site opens without a passphrase when its keys are in clear; otherwise it opens Locked and `unlock` follows.
    virtual void open(const QString &path, Done done) = 0;
    /// Addresses of this machine that a device could reach, loopback first: for the wizard and the settings.
    virtual QStringList localAddresses() const = 0;
    /// Whether "192.0.2.5:8080" could be listened on now. Conflict, with who could hold it, when it is in use;
    /// Unavailable when that could not be found out.
    virtual Result<void> tryAddress(const QString &address) const {
        return {FaultKind::Unavailable, QStringLiteral("Whether %1 is free was not tried.").arg(address)};
    }
};

}  // namespace scepter::ui

// A site that listens: responder, listener, and the record that says that this process holds it.
#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QStringList>
#include <QTimer>

#include "app/site/https_identity.h"
#include "app/site/maintenance.h"
#include "app/site/signer_lists.h"
#include "app/site/site.h"
#include "base/result.h"
#include "http/listener.h"
#include "responder.h"

namespace scepter::app {

struct ServiceOptions {
    QStringList addresses = {};       ///< "127.0.0.1:8080"; empty: as the site is set
    QStringList httpsAddresses = {};  ///< likewise
    int workers = 0;                  ///< 0: as the listener sees fit
};

/// Lives in a thread with an event loop, which renews the record of the listener.
class Service : public QObject {
    Q_OBJECT

public:
    /// The site outlives the service.
    Service(Site &site, std::shared_ptr<const authority::Authorities> authorities, QObject *parent = nullptr);
    ~Service() override;  ///< stops

    /// Conflict, naming the holder, when another process listens for this site; Unavailable when a port is not to be
    /// had; Refused when HTTPS is wanted and the CA cannot certify it any more.
    Result<void> start(const ServiceOptions &options);
    /// Answers what is under way, then lets go.
    void stop();
    bool isRunning() const { return m_listener != nullptr; }
    /// "127.0.0.1:8080" of each bound port.
    QStringList addresses(http::Scheme scheme = http::Scheme::Http) const;
    /// What is typed into a device.
    QString scepUrl() const { return m_publicUrl + QStringLiteral("/scep"); }

Q_SIGNALS:
    /// Comes from the worker's thread: receivers in another thread get it queued.
    void recorded(qint64 transaction);
    /// Another process took the site over while this one could not renew its record; it has stopped listening.
    void lost(const QString &sentence);

private:
    class Door;
    Result<void> listen(const ServiceOptions &options, const QString &publicUrlSetting);
    /// HTTP first.
    Result<std::vector<http::Address>> wantedAddresses(const ServiceOptions &options);
    ResponderParts responderParts(const endpoints::FailureLimit::Rules &failures);
    /// A new certificate for the HTTPS ports, if there are any.
    Result<void> certifyHttps();
    /// `urls` are those at which the listener answers.
    Result<void> hold(const QStringList &urls);
    /// When another process stands in the record of the listener: Conflict while it lives.
    Result<void> takeOver(const ListenerRecord &record);
    void renew();

    Site &m_site;
    std::shared_ptr<const authority::Authorities> m_authorities;
    std::unique_ptr<AdministratorLedger> m_ledger;
    std::unique_ptr<Responder> m_responder;
    std::unique_ptr<Door> m_door;
    std::unique_ptr<http::Listener> m_listener;
    std::optional<HttpsIdentity> m_httpsIdentity;
    QTimer m_heartbeat;
    Maintenance m_maintenance;
    SignerLists m_signerLists;
    QString m_publicUrl;
    QStringList m_heldUrls;  ///< of our record of the listener; empty while there is none
    Instant m_since{};
};

}  // namespace scepter::app

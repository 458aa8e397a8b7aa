// The listener: sockets in a thread of its own, a pool of workers that call the Service, limits and timers on every
// client.
#pragma once

#include "http/limits.h"
#include "http/message.h"
#include "http/tls_identity.h"
#include "base/result.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace scepter::http {

struct Address {
    QString host;  ///< IP address, or "localhost"
    quint16 port = 0;
    Scheme scheme = Scheme::Http;
    /// "127.0.0.1:8080", "[::1]:0", "8080" is refused. Malformed with the reason.
    static Result<Address> fromText(const QString &text, Scheme scheme = Scheme::Http);
};

struct ListenerOptions {
    std::vector<Address> addresses;
    int workers = 0;  ///< 0: as many as the machine has processors, and six that wait for the disk
    Limits limits = {};
    /// Of the HTTPS addresses. Without it they close every connection until `present` brings one.
    std::shared_ptr<const TlsIdentity> identity = nullptr;
};

/// Lives in the thread that makes it; the sockets live in a thread of the listener's own.
class Listener : public QObject {
    Q_OBJECT

public:
    explicit Listener(Service &service, QObject *parent = nullptr);
    ~Listener() override;  ///< stops

    /// Blocks until the ports are bound. Unavailable, with a sentence that names the port and who could hold it, when
    /// one is not; Malformed and Unsupported as `present`.
    Result<void> start(const ListenerOptions &options);
    /// Shows this certificate to the clients of the HTTPS ports that connect from now on. Malformed when certificate or
    /// key cannot be read, Unsupported when this installation of Qt has no TLS. Only while it is listening.
    Result<void> present(const TlsIdentity &identity);
    /// Answers what is under way, closes everything, waits for the workers.
    void stop();
    bool isListening() const;
    /// "127.0.0.1:40123" of each bound port.
    QStringList boundAddresses(Scheme scheme = Scheme::Http) const;
    struct Counts {
        qint64 connections = 0, requests = 0, rejected = 0;
        int open = 0;
    };
    Counts counts() const;

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

}  // namespace scepter::http

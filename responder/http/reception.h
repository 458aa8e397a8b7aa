// Where clients are received: the bound ports, the open connections and the worker pool, all owned by the listener's
// thread.
#pragma once

#include "http/connection.h"
#include "http/limits.h"
#include "http/listener.h"
#include "http/worker_pool.h"

#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace scepter::http {

/// Written by the listener's thread, read by any.
struct Tally {
    std::atomic<qint64> connections{0};
    std::atomic<qint64> requests{0};
    std::atomic<qint64> rejected{0};
    std::atomic<int> open{0};
};

/// A bound port that hands descriptors on instead of keeping sockets of its own.
class Port final : public QTcpServer {
    Q_OBJECT

public:
    Port(Scheme scheme, std::function<void(qintptr)> accepted) : m_scheme(scheme), m_accepted(std::move(accepted)) {}

    Scheme scheme() const { return m_scheme; }

protected:
    void incomingConnection(qintptr descriptor) override { m_accepted(descriptor); }

private:
    Scheme m_scheme;
    std::function<void(qintptr)> m_accepted;
};

struct BoundPort {
    Scheme scheme = Scheme::Http;
    QString address;  ///< "127.0.0.1:40123"
};

/// Lives and dies in the thread that it works in.
class Reception final : public QObject, public ConnectionOwner {
    Q_OBJECT

public:
    Reception(Service &service, const ListenerOptions &options, Tally &tally);
    ~Reception() override;

    /// Binds every address, or none of them.
    Result<std::vector<BoundPort>> bind();
    /// What the HTTPS ports show to clients from now on; until there is something they close without a word.
    void present(const QSslConfiguration &tls) { m_tls = tls; }
    /// Accepts nothing more, lets what is under way finish within the write time, then `finished`.
    void finish();

Q_SIGNALS:
    void finished();

private:
    Result<void> bindOne(const Address &address);
    Result<quint16> listenOn(const QHostAddress &host, quint16 port, Scheme scheme);
    void accepted(qintptr descriptor, Scheme scheme);
    std::unique_ptr<ClientSocket> socketFor(qintptr descriptor, Scheme scheme) const;
    std::optional<Refusal> overCap(const Connection &connection);
    bool makeRoomFor(const Connection &newcomer);
    void pauseOrResume();
    void deliver();
    void tick();

    void received(quint64 connection, Received received) override;
    void rejected(Rejection rejection) override;
    bool keep(qsizetype more) override;
    void closed(quint64 connection) override;

    Limits m_limits;
    std::vector<Address> m_addresses;
    Tally &m_tally;
    std::vector<std::unique_ptr<Port>> m_ports;
    std::optional<QSslConfiguration> m_tls;
    std::map<quint64, std::unique_ptr<Connection>> m_connections;  ///< the oldest first
    QHash<QHostAddress, int> m_perAddress;
    quint64 m_lastNumber = 0;
    qsizetype m_keptOctets = 0;  ///< of all requests
    bool m_isPaused = false;
    bool m_isFinishing = false;
    Connection::Moment m_finishBy{};
    QTimer m_ticker;
    WorkerPool m_pool;  ///< last, so that its threads end before what they call back is gone
};

}  // namespace scepter::http

// Where clients are received: the bound ports, the open connections and the worker pool, all owned by the listener's
// thread.
#pragma once

#include "http/connection.h"
#include "http/limits.h"
#include "http/listener.h"
#include "http/worker_pool.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <unordered_map>
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
    explicit Port(std::function<void(qintptr)> accepted) : m_accepted(std::move(accepted)) {}

protected:
    void incomingConnection(qintptr descriptor) override { m_accepted(descriptor); }

private:
    std::function<void(qintptr)> m_accepted;
};

/// Lives and dies in the thread that it works in.
class Reception final : public QObject, public ConnectionOwner {
    Q_OBJECT

public:
    Reception(Service &service, const ListenerOptions &options, Tally &tally);
    ~Reception() override;

    /// Binds every address, or none of them. The bound ones as text.
    Result<QStringList> bind();
    /// Accepts nothing more, lets what is under way finish within the write time, then `finished`.
    void finish();

Q_SIGNALS:
    void finished();

private:
    Result<void> bindOne(const Address &address);
    Result<quint16> listenOn(const QHostAddress &host, quint16 port);
    void accepted(qintptr descriptor);
    std::optional<Refusal> overCap(const Connection &connection) const;
    void pauseOrResume();
    void deliver();
    void tick();

    void received(quint64 connection, Received received) override;
    void rejected(Rejection rejection) override;
    void closed(quint64 connection) override;

    Limits m_limits;
    std::vector<Address> m_addresses;
    Tally &m_tally;
    std::vector<std::unique_ptr<Port>> m_ports;
    std::unordered_map<quint64, std::unique_ptr<Connection>> m_connections;
    QHash<QHostAddress, int> m_perAddress;
    quint64 m_lastNumber = 0;
    bool m_isPaused = false;
    bool m_isFinishing = false;
    Connection::Moment m_finishBy{};
    QTimer m_ticker;
    WorkerPool m_pool;  ///< last, so that its threads end before what they call back is gone
};

}  // namespace scepter::http

// The listener: sockets in a thread of its own, a pool of workers that call the Service, limits and timers on every
// client.
#pragma once

#include "http/limits.h"
#include "http/message.h"
#include "base/result.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace scepter::http {

struct Address {
    QString host;  ///< IP address, or "localhost"
    quint16 port = 0;
    /// "127.0.0.1:8080", "[::1]:0", "8080" is refused. Malformed with the reason.
    static Result<Address> fromText(const QString &text);
};

struct ListenerOptions {
    std::vector<Address> addresses;
    int workers = 0;  ///< 0: as many as the machine has processors, and six that wait for the disk
    Limits limits;
};

/// Lives in the thread that makes it; the sockets live in a thread of the listener's own.
class Listener : public QObject {
    Q_OBJECT

public:
    explicit Listener(Service &service, QObject *parent = nullptr);
    ~Listener() override;  ///< stops

    /// Blocks until the ports are bound. Unavailable, with a sentence that names the port and who could hold it, when
    /// one is not.
    Result<void> start(const ListenerOptions &options);
    /// Answers what is under way, closes everything, waits for the workers.
    void stop();
    bool isListening() const;
    /// "127.0.0.1:40123" of each bound port.
    QStringList boundAddresses() const;
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

// One client's connection: reads requests one at a time, writes their answers in order, and keeps the timers.
#pragma once

#include "http/client_socket.h"
#include "http/limits.h"
#include "http/message.h"
#include "http/request_parser.h"
#include "http/worker_pool.h"

#include <QHostAddress>
#include <QObject>

#include <chrono>
#include <memory>

namespace scepter::http {

/// What a connection tells its owner, in the owner's thread. The connection may be deleted by `closed` with deleteLater
/// only.
class ConnectionOwner {
public:
    virtual ~ConnectionOwner() = default;
    /// Wants an `answer` to this connection's number.
    virtual void received(quint64 connection, Received received) = 0;
    virtual void rejected(Rejection rejection) = 0;
    /// The connection keeps so many octets more (or fewer) of requests. False when there is no room for them.
    virtual bool keep(qsizetype more) = 0;
    virtual void closed(quint64 connection) = 0;
};

class Connection final : public QObject {
    Q_OBJECT

public:
    using Moment = std::chrono::steady_clock::time_point;

    Connection(quint64 number, std::unique_ptr<ClientSocket> socket, const Limits &limits, ConnectionOwner &owner);
    ~Connection() override;

    const QHostAddress &peerAddress() const { return m_peerAddress; }
    /// Only its client keeps it open: there is nothing to be answered.
    bool isWaiting() const;

    void answer(const Answer &answer);
    /// Answers without a request having been read, and closes.
    void refuse(const Refusal &refusal);
    /// Closes now, or behind the answer that is under way; one that is held back leaves at once.
    void finish();
    /// Closes without more words.
    void abandon();
    /// Does what is due when a timer has run out.
    void checkTime(Moment now);

private:
    enum class State { Greeting, Idle, Receiving, Working, HeldBack, Writing, Draining, Closed };

    void readMore();
    /// TLS: what the client says first.
    void greet();
    void greeted();
    void noteFailedTls(const QString &reason);
    void reject(int status, const QString &sentence, const QByteArray &firstBytes);
    void takeRequests();
    void work(Received received);
    void write(const QByteArray &octets);
    void written();
    void drain();
    void close();
    bool keepWhatIsParsed();
    void letGo();
    void setState(State state, std::chrono::milliseconds time);

    quint64 m_number;
    std::unique_ptr<ClientSocket> m_socket;
    Limits m_limits;
    ConnectionOwner &m_owner;
    QHostAddress m_peerAddress;
    QString m_peer;
    RequestParser m_parser;
    State m_state = State::Idle;
    Persistence m_persistence = Persistence::KeepAlive;  ///< of the answer being written
    bool m_isShaking = false;                            ///< the TLS handshake is under way
    bool m_hasReceived = false;                          ///< a whole request
    bool m_isFinishing = false;
    QByteArray m_heldBack;  ///< an answer whose time has not come
    qsizetype m_kept = 0;   ///< octets that the owner knows of
    Moment m_requestBegan{};
    Moment m_deadline{};
    qsizetype m_drained = 0;
};

}  // namespace scepter::http

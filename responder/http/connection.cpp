#include "http/connection.h"

#include "http/half_close.h"
#include "http/response_writer.h"

#include <array>
#include <utility>

namespace scepter::http {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr qint64 readSize = 16 * 1024;
constexpr int socketBufferSize = 64 * 1024;
/// How long, and for how many octets, we listen to a client that we have answered for the last time. Closing with
/// octets unread makes the kernel send a reset, which throws the answer away before the client has read it.
constexpr milliseconds drainTime{2'000};
constexpr qsizetype drainSize = 1024 * 1024;

QString peerText(const QHostAddress &address, quint16 port) {
    const QString host =
        address.protocol() == QAbstractSocket::IPv6Protocol ? u"[%1]"_s.arg(address.toString()) : address.toString();
    return host + u':' + QString::number(port);
}

// A socket bound to any address sees IPv4 peers as ::ffff:192.0.2.17.
QHostAddress plainAddress(const QHostAddress &address) {
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

}  // namespace

Connection::Connection(quint64 number, std::unique_ptr<ClientSocket> socket, const Limits &limits,
                       ConnectionOwner &owner)
    : m_number(number),
      m_socket(std::move(socket)),
      m_limits(limits),
      m_owner(owner),
      m_peerAddress(plainAddress(m_socket->peerAddress())),
      m_peer(peerText(m_peerAddress, m_socket->peerPort())),
      m_parser(limits) {
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, socketBufferSize);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::readMore);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &Connection::written);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Connection::close);
    setState(State::Idle, m_limits.headerTime);
}

Connection::~Connection() {
    // Destroying a connected socket makes it say that it is disconnected, to an owner that is half gone.
    m_socket->disconnect(this);
}

void Connection::setState(State state, milliseconds time) {
    m_state = state;
    m_deadline = std::chrono::steady_clock::now() + time;
}

void Connection::readMore() {
    if (m_state == State::Draining) return drain();
    // The socket is unbuffered: what is not read now waits in the kernel, and so does the client's end of stream, which
    // a client may send behind its request without giving up the answer.
    std::array<char, readSize> octets;
    while (m_state == State::Idle || m_state == State::Receiving) {
        const qint64 count = m_socket->read(octets.data(), readSize);
        if (count < 0) return close();
        if (count == 0) return;
        m_parser.feed(QByteArrayView(octets.data(), count));
        takeRequests();
    }
}

void Connection::takeRequests() {
    if (m_state == State::Idle) {
        if (m_parser.isBetweenRequests()) return;
        m_requestBegan = std::chrono::steady_clock::now();
        setState(State::Receiving, m_limits.headerTime);
    }
    RequestParser::Outcome outcome = m_parser.next();
    if (auto *received = std::get_if<Received>(&outcome)) return work(std::move(*received));
    if (const auto *refusal = std::get_if<Refusal>(&outcome)) return refuse(*refusal);
    if (m_parser.isBetweenRequests()) return setState(State::Idle, m_limits.idleTime);
    if (!m_parser.isHeaderDone()) return;
    m_deadline = m_requestBegan + m_limits.requestTime;
    if (m_parser.takeExpectedContinue()) m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::work(Received received) {
    received.request.peer = m_peer;
    m_state = State::Working;
    m_deadline = Moment::max();
    m_socket->hold();
    m_owner.received(m_number, std::move(received));
}

void Connection::answer(const Answer &answer) {
    if (m_state != State::Working) return;
    if (answer.persistence == Persistence::Close) m_persistence = Persistence::Close;
    write(answer.octets);
}

void Connection::refuse(const Refusal &refusal) {
    m_owner.rejected({m_peer, refusal.status, refusal.sentence, m_parser.firstBytes()});
    m_persistence = Persistence::Close;
    if (refusal.status == 0) return close();
    write(wireForm(plainAnswer(refusal.status, refusal.sentence), AnswerForm{}));
}

void Connection::write(const QByteArray &octets) {
    setState(State::Writing, m_limits.writeTime);
    if (m_socket->write(octets) < 0) return close();
    // Now rather than at the next turn of the event loop.
    m_socket->flush();
    written();
}

void Connection::written() {
    if (m_state != State::Writing || m_socket->bytesToWrite() > 0) return;
    m_socket->release();
    if (m_persistence == Persistence::Close) {
        halfClose(m_socket->socketDescriptor());
        setState(State::Draining, drainTime);
        return drain();
    }
    setState(State::Idle, m_limits.idleTime);
    // What came behind the answered request may be in the parser or in the socket already, and no notification tells.
    takeRequests();
    readMore();
}

void Connection::drain() {
    std::array<char, readSize> octets;
    while (m_drained < drainSize) {
        const qint64 count = m_socket->read(octets.data(), readSize);
        if (count == 0) return;
        if (count < 0) break;
        m_drained += count;
    }
    close();
}

void Connection::finish() {
    m_persistence = Persistence::Close;
    if (m_state == State::Idle || m_state == State::Receiving) close();
}

void Connection::abandon() {
    m_socket->abort();
    close();
}

void Connection::close() {
    if (std::exchange(m_state, State::Closed) == State::Closed) return;
    m_socket->disconnect(this);
    m_socket->close();
    m_owner.closed(m_number);
}

void Connection::checkTime(Moment now) {
    if (now < m_deadline) return;
    switch (m_state) {
        case State::Receiving:
            if (m_parser.isHeaderDone())
                return refuse({408, u"The request was not complete within %1 ms."_s.arg(m_limits.requestTime.count())});
            return refuse(
                {408, u"The request's header was not complete within %1 ms."_s.arg(m_limits.headerTime.count())});
        case State::Idle:
        case State::Draining:
        case State::Writing:
            return abandon();
        case State::Working:
        case State::Closed:
            return;
    }
}

}  // namespace scepter::http

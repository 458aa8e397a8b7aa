#include "http/connection.h"

#include "http/response_writer.h"

#include <array>
#include <utility>

namespace scepter::http {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr qint64 readSize = 16 * 1024;
/// How long, and for how many octets, we listen to a client that we have answered for the last time. Closing with
/// octets unread makes the kernel send a reset, which throws the answer away before the client has read it.
constexpr milliseconds drainTime{2'000};
constexpr qsizetype drainSize = 1024 * 1024;
constexpr qint64 keptFirstBytes = 256;
/// The content type of the record that a TLS ClientHello comes in. RFC 8446, section 5.1.
constexpr char tlsHandshake = '\x16';

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
    connect(m_socket.get(), &ClientSocket::readable, this, &Connection::readMore);
    connect(m_socket.get(), &ClientSocket::sent, this, &Connection::written);
    connect(m_socket.get(), &ClientSocket::gone, this, &Connection::close);
    connect(m_socket.get(), &ClientSocket::encrypted, this, &Connection::greeted);
    connect(m_socket.get(), &ClientSocket::failed, this, &Connection::noteFailedTls);
    setState(m_socket->isTls() ? State::Greeting : State::Idle, m_limits.headerTime);
}

Connection::~Connection() = default;

void Connection::setState(State state, milliseconds time) {
    m_state = state;
    m_deadline = std::chrono::steady_clock::now() + time;
}

bool Connection::isWaiting() const {
    return m_state == State::Greeting || m_state == State::Idle || m_state == State::Receiving;
}

void Connection::readMore() {
    if (m_state == State::Greeting) return greet();
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

void Connection::greet() {
    if (m_isShaking) return;
    const QByteArray first = m_socket->peek(keptFirstBytes);
    if (first.isEmpty()) return;
    if (first.front() == tlsHandshake) {
        m_isShaking = true;
        return m_socket->shakeHands();
    }
    if (first.front() < 'A' || first.front() > 'Z') {
        reject(0, u"What came to a port that speaks HTTPS is no TLS handshake."_s, first);
        return abandon();
    }
    const QString sentence =
        u"A plain HTTP request on a port that speaks HTTPS; the client's URL should begin with https://."_s;
    reject(400, sentence, first);
    m_persistence = Persistence::Close;
    write(wireForm(plainAnswer(400, sentence), AnswerForm{}));
}

void Connection::greeted() {
    if (m_state != State::Greeting) return;
    setState(State::Idle, m_limits.headerTime);
    readMore();
}

// A client of TLS 1.3 finds our certificate wanting only when the handshake is over for us.
void Connection::noteFailedTls(const QString &reason) {
    if (m_hasReceived || !isWaiting()) return;
    reject(0,
           u"The TLS handshake failed: %1. Clients have to trust this site's CA and to speak TLS 1.2 or later."_s.arg(
               reason),
           {});
}

void Connection::reject(int status, const QString &sentence, const QByteArray &firstBytes) {
    m_owner.rejected({m_peer, status, sentence, firstBytes});
}

bool Connection::keepWhatIsParsed() {
    const qsizetype kept = m_parser.keptOctets();
    const qsizetype more = kept - std::exchange(m_kept, kept);
    return m_owner.keep(more) || more <= 0;
}

void Connection::letGo() {
    if (const qsizetype kept = std::exchange(m_kept, 0); kept > 0) m_owner.keep(-kept);
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
    if (!keepWhatIsParsed()) return refuse({503, u"Too many requests are under way. Try again later."_s});
    if (m_parser.isBetweenRequests()) return setState(State::Idle, m_limits.idleTime);
    if (!m_parser.isHeaderDone()) return;
    m_deadline = m_requestBegan + m_limits.requestTime;
    if (m_parser.takeExpectedContinue()) m_socket->write("HTTP/1.1 100 Continue\r\n\r\n"_ba);
}

void Connection::work(Received received) {
    received.request.peer = m_peer;
    received.request.scheme = m_socket->isTls() ? Scheme::Https : Scheme::Http;
    m_hasReceived = true;
    m_state = State::Working;
    m_deadline = Moment::max();
    m_socket->hold();
    m_owner.received(m_number, std::move(received));
}

void Connection::answer(const Answer &answer) {
    if (m_state != State::Working) return;
    if (answer.persistence == Persistence::Close) m_persistence = Persistence::Close;
    if (answer.delay <= milliseconds::zero() || m_isFinishing) return write(answer.octets);
    m_heldBack = answer.octets;
    setState(State::HeldBack, answer.delay);
}

void Connection::refuse(const Refusal &refusal) {
    reject(refusal.status, refusal.sentence, m_parser.firstBytes());
    m_persistence = Persistence::Close;
    // Whoever waits for our part of a TLS handshake cannot read anything else.
    if (refusal.status == 0 || m_state == State::Greeting) return close();
    write(wireForm(plainAnswer(refusal.status, refusal.sentence), AnswerForm{}));
}

void Connection::write(const QByteArray &octets) {
    setState(State::Writing, m_limits.writeTime);
    if (!m_socket->write(octets)) return close();
    written();
}

void Connection::written() {
    if (m_state != State::Writing || m_socket->unsent() > 0) return;
    m_socket->release();
    if (m_persistence == Persistence::Close) {
        setState(State::Draining, drainTime);
        m_socket->endSending();
        return drain();
    }
    letGo();
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
    m_isFinishing = true;
    m_persistence = Persistence::Close;
    if (isWaiting()) return close();
    // What it tells may stand in the ledger already.
    if (m_state == State::HeldBack) write(std::exchange(m_heldBack, {}));
}

void Connection::abandon() {
    m_socket->abort();
    close();
}

void Connection::close() {
    if (std::exchange(m_state, State::Closed) == State::Closed) return;
    m_socket->disconnect(this);
    m_socket->close();
    letGo();
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
        case State::Greeting:
            if (m_isShaking)
                reject(0, u"The TLS handshake was not complete within %1 ms."_s.arg(m_limits.headerTime.count()), {});
            return abandon();
        case State::Idle:
        case State::Draining:
        case State::Writing:
            return abandon();
        case State::HeldBack:
            return write(std::exchange(m_heldBack, {}));
        case State::Working:
        case State::Closed:
            return;
    }
}

}  // namespace scepter::http

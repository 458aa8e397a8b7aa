#include "http/reception.h"

#include "http/binding_fault.h"
#include "http/descriptor_limit.h"

#include <QThread>

#include <algorithm>

namespace scepter::http {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int backlog = 512;
/// Accepted beyond the cap to be told 503; beyond that the kernel lets clients wait.
constexpr int refusedAtOnce = 32;
/// Workers beside one per processor: while they wait for a commit others compute, and the next commit is shared by
/// more.
constexpr int waitingWorkers = 6;
constexpr int portZeroAttempts = 16;

int workerCount(int wanted) {
    return wanted > 0 ? wanted : QThread::idealThreadCount() + waitingWorkers;
}

Limits withinDescriptors(Limits limits) {
    limits.connections = affordableConnections(limits.connections);
    return limits;
}

milliseconds tickOf(const Limits &limits) {
    const milliseconds shortest = std::min({limits.headerTime, limits.requestTime, limits.idleTime, limits.writeTime});
    return std::clamp(shortest / 8, milliseconds(5), milliseconds(250));
}

}  // namespace

Reception::Reception(Service &service, const ListenerOptions &options, Tally &tally)
    : m_limits(withinDescriptors(options.limits)),
      m_addresses(options.addresses),
      m_tally(tally),
      m_pool(service, workerCount(options.workers),
             [this] { QMetaObject::invokeMethod(this, &Reception::deliver, Qt::QueuedConnection); }) {
    m_ticker.setInterval(tickOf(m_limits));
    connect(&m_ticker, &QTimer::timeout, this, &Reception::tick);
}

Reception::~Reception() {
    m_ports.clear();
    m_connections.clear();
    m_tally.open = 0;
}

Result<std::vector<BoundPort>> Reception::bind() {
    for (const Address &address : m_addresses) {
        if (auto bound = bindOne(address); !bound) {
            m_ports.clear();
            return bound.fault();
        }
    }
    std::vector<BoundPort> bound;
    for (const auto &port : m_ports)
        bound.push_back({port->scheme(), addressText(port->serverAddress(), port->serverPort())});
    return bound;
}

Result<void> Reception::bindOne(const Address &address) {
    if (address.host != "localhost"_L1) {
        const auto port = listenOn(QHostAddress(address.host), address.port, address.scheme);
        return port ? Result<void>() : Result<void>(port.fault());
    }
    // Both loopback addresses on one port: a client that prefers IPv6 must not reach somebody else's.
    for (int attempt = 1;; ++attempt) {
        const auto port = listenOn(QHostAddress(QHostAddress::LocalHost), address.port, address.scheme);
        if (!port) return port.fault();
        const auto twin = listenOn(QHostAddress(QHostAddress::LocalHostIPv6), *port, address.scheme);
        if (twin || twin.fault().kind == FaultKind::Unsupported) return {};
        m_ports.pop_back();
        if (address.port != 0 || attempt == portZeroAttempts) return twin.fault();
    }
}

Result<quint16> Reception::listenOn(const QHostAddress &host, quint16 port, Scheme scheme) {
    auto server = std::make_unique<Port>(scheme, [this, scheme](qintptr descriptor) { accepted(descriptor, scheme); });
    server->setListenBacklogSize(backlog);
    if (!server->listen(host, port)) return bindingFault(host, port, server->serverError(), server->errorString());
    // Qt has stopped accepting by itself; `tick` begins again.
    connect(server.get(), &QTcpServer::acceptError, this, [this] {
        m_isPaused = true;
        m_ticker.start();
    });
    const quint16 bound = server->serverPort();
    m_ports.push_back(std::move(server));
    return bound;
}

void Reception::accepted(qintptr descriptor, Scheme scheme) {
    auto socket = socketFor(descriptor, scheme);
    if (!socket) return;
    if (m_isFinishing) return socket->abort();
    const quint64 number = ++m_lastNumber;
    auto made = std::make_unique<Connection>(number, std::move(socket), m_limits, *this);
    Connection &connection = *made;
    m_connections.emplace(number, std::move(made));
    ++m_perAddress[connection.peerAddress()];
    ++m_tally.connections;
    m_tally.open = static_cast<int>(m_connections.size());
    if (!m_ticker.isActive()) m_ticker.start();
    if (const auto refusal = overCap(connection)) connection.refuse(*refusal);
    pauseOrResume();
}

std::unique_ptr<ClientSocket> Reception::socketFor(qintptr descriptor, Scheme scheme) const {
    if (scheme == Scheme::Http) return ClientSocket::plain(descriptor);
    if (m_tls) return ClientSocket::tls(descriptor, *m_tls);
    if (const auto unanswerable = ClientSocket::plain(descriptor)) unanswerable->abort();
    return nullptr;
}

std::optional<Refusal> Reception::overCap(const Connection &connection) {
    const bool isExempt = m_limits.loopback == Limits::Loopback::Exempt && connection.peerAddress().isLoopback();
    const int ofAddress = m_perAddress.value(connection.peerAddress());
    if (!isExempt && ofAddress > m_limits.connectionsPerAddress) {
        // Who goes on and on is not even told.
        const bool isTold = ofAddress <= m_limits.connectionsPerAddress + refusedAtOnce;
        return Refusal{isTold ? 503 : 0,
                       u"There are %1 connections open from this address, as many as are allowed."_s.arg(
                           m_limits.connectionsPerAddress)};
    }
    const bool isOverCap = static_cast<int>(m_connections.size()) > m_limits.connections;
    if (isOverCap && !makeRoomFor(connection))
        return Refusal{503, u"There are %1 connections open, as many as are allowed."_s.arg(m_limits.connections)};
    return std::nullopt;
}

// Whoever opens thousands of connections and says nothing on them must not keep out those that have something to ask.
bool Reception::makeRoomFor(const Connection &newcomer) {
    const auto oldest = std::find_if(m_connections.begin(), m_connections.end(),
                                     [](const auto &each) { return each.second->isWaiting(); });
    if (oldest == m_connections.end() || oldest->second.get() == &newcomer) return false;
    oldest->second->abandon();
    return true;
}

// At the cap, or without descriptors, a listening socket stays readable for ever: accepting has to pause, or a core
// spins.
void Reception::pauseOrResume() {
    const bool isFull = static_cast<int>(m_connections.size()) >= m_limits.connections + refusedAtOnce;
    if (isFull == m_isPaused) return;
    m_isPaused = isFull;
    for (const auto &port : m_ports) {
        if (isFull)
            port->pauseAccepting();
        else
            port->resumeAccepting();
    }
}

void Reception::received(quint64 connection, Received received) {
    ++m_tally.requests;
    const AnswerForm form = AnswerForm::of(received);
    m_pool.submit({connection, std::move(received.request), form});
}

void Reception::rejected(Rejection rejection) {
    ++m_tally.rejected;
    m_pool.tell(std::move(rejection));
}

bool Reception::keep(qsizetype more) {
    m_keptOctets += more;
    return m_keptOctets <= m_limits.requestOctets;
}

void Reception::deliver() {
    for (const Answer &answer : m_pool.takeAnswers()) {
        // The client may have left while its request was in work.
        const auto found = m_connections.find(answer.connection);
        if (found != m_connections.end()) found->second->answer(answer);
    }
}

void Reception::closed(quint64 connection) {
    auto node = m_connections.extract(connection);
    if (node.empty()) return;
    const auto count = m_perAddress.find(node.mapped()->peerAddress());
    if (count != m_perAddress.end() && --count.value() == 0) m_perAddress.erase(count);
    // It is one of its own functions that tells us.
    node.mapped().release()->deleteLater();
    m_tally.open = static_cast<int>(m_connections.size());
    if (m_isFinishing && m_connections.empty()) Q_EMIT finished();
    pauseOrResume();
}

void Reception::tick() {
    const auto now = std::chrono::steady_clock::now();
    std::vector<quint64> numbers;
    numbers.reserve(m_connections.size());
    for (const auto &[number, connection] : m_connections) numbers.push_back(number);
    for (const quint64 number : numbers) {
        const auto found = m_connections.find(number);
        if (found != m_connections.end()) found->second->checkTime(now);
    }
    if (m_isFinishing && now >= m_finishBy) Q_EMIT finished();
    pauseOrResume();
    if (m_connections.empty() && !m_isPaused) m_ticker.stop();
}

void Reception::finish() {
    m_isFinishing = true;
    m_finishBy = std::chrono::steady_clock::now() + m_limits.writeTime;
    m_ports.clear();
    std::vector<Connection *> open;
    for (const auto &[number, connection] : m_connections) open.push_back(connection.get());
    for (Connection *connection : open) connection->finish();
    if (m_connections.empty()) Q_EMIT finished();
}

}  // namespace scepter::http

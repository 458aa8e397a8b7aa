#include "http/listener.h"

#include "http/reception.h"
#include "http/tls_configuration.h"

#include <QEventLoop>
#include <QThread>

#include <future>

namespace scepter::http {

using namespace Qt::StringLiterals;

struct Listener::Engine {
    explicit Engine(Service &served) : service(served) {}

    using Bound = Result<std::vector<BoundPort>>;
    void run(const ListenerOptions &options, std::promise<Bound> bound);

    Service &service;
    Tally tally;
    std::vector<BoundPort> ports;
    std::unique_ptr<QThread> thread;
    Reception *reception = nullptr;  ///< lives on the thread's stack while it runs
};

void Listener::Engine::run(const ListenerOptions &options, std::promise<Bound> bound) {
    Reception desk(service, options, tally);
    auto outcome = desk.bind();
    const bool isBound = static_cast<bool>(outcome);
    if (isBound) reception = &desk;
    QEventLoop loop;
    // Queued, so that it also ends a loop that has not begun.
    QObject::connect(&desk, &Reception::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    bound.set_value(std::move(outcome));
    if (isBound) loop.exec();
}

Listener::Listener(Service &service, QObject *parent) : QObject(parent), m_engine(std::make_unique<Engine>(service)) {}

Listener::~Listener() {
    stop();
}

Result<void> Listener::start(const ListenerOptions &options) {
    if (isListening()) return {FaultKind::Conflict, u"The listener is running already."_s};
    if (options.addresses.empty()) return {FaultKind::Malformed, u"There is no address to listen on."_s};
    std::promise<Engine::Bound> promise;
    auto bound = promise.get_future();
    m_engine->thread.reset(QThread::create(
        [this, options, passed = std::move(promise)]() mutable { m_engine->run(options, std::move(passed)); }));
    m_engine->thread->setObjectName(u"listener"_s);
    m_engine->thread->start();
    const Engine::Bound outcome = bound.get();
    if (!outcome) {
        m_engine->thread->wait();
        m_engine->thread.reset();
        return Fault{FaultKind::Unavailable, outcome.fault().sentence};
    }
    m_engine->ports = *outcome;
    if (!options.identity) return {};
    auto presented = present(*options.identity);
    if (!presented) stop();
    return presented;
}

Result<void> Listener::present(const TlsIdentity &identity) {
    Q_ASSERT(isListening());
    auto tls = tlsConfiguration(identity);
    if (!tls) return tls.fault();
    Reception *const reception = m_engine->reception;
    QMetaObject::invokeMethod(
        reception, [reception, tls = *std::move(tls)] { reception->present(tls); }, Qt::QueuedConnection);
    return {};
}

void Listener::stop() {
    if (!isListening()) return;
    QMetaObject::invokeMethod(m_engine->reception, &Reception::finish, Qt::QueuedConnection);
    m_engine->thread->wait();
    m_engine->thread.reset();
    m_engine->reception = nullptr;
    m_engine->ports.clear();
}

bool Listener::isListening() const {
    return m_engine->thread != nullptr;
}

QStringList Listener::boundAddresses(Scheme scheme) const {
    QStringList addresses;
    for (const BoundPort &port : m_engine->ports)
        if (port.scheme == scheme) addresses += port.address;
    return addresses;
}

Listener::Counts Listener::counts() const {
    const Tally &tally = m_engine->tally;
    return {tally.connections, tally.requests, tally.rejected, tally.open};
}

}  // namespace scepter::http

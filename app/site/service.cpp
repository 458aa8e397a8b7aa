#include "app/site/service.h"

#include <future>

#include "app/site/listener_holder.h"
#include "app/site/public_url.h"
#include "records/settings.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds heartbeat{4};

QString urlsOf(const QStringList &addresses) {
    QStringList urls;
    for (const auto &address : addresses) urls.append(scepUrlOf(address));
    return urls.join(u' ');
}

Result<std::vector<http::Address>> parsedAddresses(const QStringList &texts) {
    std::vector<http::Address> addresses;
    for (const auto &text : texts) {
        auto address = http::Address::fromText(text);
        if (!address) return address.fault();
        addresses.push_back(std::move(*address));
    }
    return addresses;
}

}  // namespace

/// What the listener serves. The responder has to know its public URL, the URL may have to wait for the port that the
/// listener is given, and a client may be quicker than both: its request waits here.
class Service::Door final : public http::Service {
public:
    void open(Responder &responder) { m_opened.set_value(&responder); }
    http::Response handle(const http::Request &request) override { return m_responder.get()->handle(request); }
    void noteRejection(const http::Rejection &rejection) override { m_responder.get()->noteRejection(rejection); }

private:
    std::promise<Responder *> m_opened;
    const std::shared_future<Responder *> m_responder{m_opened.get_future()};
};

Service::Service(Site &site, std::shared_ptr<const authority::Authorities> authorities, QObject *parent)
    : QObject(parent), m_site(site), m_authorities(std::move(authorities)), m_maintenance(site.responder()) {
    m_heartbeat.setInterval(heartbeat);
    connect(&m_heartbeat, &QTimer::timeout, this, &Service::renew);
}

Service::~Service() {
    stop();
}

Result<void> Service::start(const ServiceOptions &options) {
    Q_ASSERT(!isRunning());
    m_ledger = m_site.administrator();
    auto urlSetting = m_ledger->setting(QString::fromLatin1(setting::publicUrl));
    auto started = urlSetting ? listen(options, *urlSetting) : Result<void>(urlSetting.fault());
    if (!started) {
        stop();
        return started;
    }
    m_heartbeat.start();
    m_maintenance.start();
    return {};
}

Result<void> Service::listen(const ServiceOptions &options, const QString &publicUrlSetting) {
    auto wanted = options.addresses.isEmpty() ? configuredAddresses(*m_ledger) : Result<QStringList>(options.addresses);
    if (!wanted) return wanted.fault();
    auto addresses = parsedAddresses(*wanted);
    if (!addresses) return addresses.fault();

    // The site first, then its ports: who is going to be refused the site must not have taken a port.
    m_since = m_site.clock().now();
    if (auto held = hold(*wanted); !held) return held;
    auto door = std::make_unique<Door>();
    auto listener = std::make_unique<http::Listener>(*door);
    if (auto bound = listener->start({.addresses = *addresses, .workers = options.workers, .limits = {}}); !bound)
        return bound;
    const auto boundAddresses = listener->boundAddresses();
    m_publicUrl = publicUrl(publicUrlSetting, boundAddresses);

    ResponderParts parts;
    parts.ledger = &m_site.responder();
    parts.authorities = m_authorities.get();
    parts.clock = &m_site.clock();
    parts.challengeKey = m_site.challengeKey();
    parts.publicUrl = m_publicUrl;
    parts.recorded = [this](qint64 transaction) { Q_EMIT recorded(transaction); };
    m_responder = std::make_unique<Responder>(std::move(parts));
    door->open(*m_responder);
    m_door = std::move(door);
    m_listener = std::move(listener);

    return hold(boundAddresses);
}

void Service::stop() {
    m_heartbeat.stop();
    m_maintenance.stop();
    m_listener.reset();
    m_door.reset();
    m_responder.reset();
    if (m_ledger && !m_heldAddresses.isEmpty()) {
        const auto self = thisProcess();
        // A record that cannot be removed now is dead by itself some seconds later.
        [[maybe_unused]] const auto released = m_ledger->releaseListener(self.processId, self.host);
    }
    m_heldAddresses.clear();
    m_ledger.reset();
}

QStringList Service::addresses() const {
    return m_listener ? m_listener->boundAddresses() : QStringList();
}

Result<void> Service::hold(const QStringList &addresses) {
    auto record = thisProcess();
    record.addresses = urlsOf(addresses);
    record.since = m_since;
    record.seenAt = m_site.clock().now();
    auto held = m_ledger->holdListener(record);
    if (!held && held.fault().kind == FaultKind::Conflict) held = takeOver(record);
    if (held) m_heldAddresses = addresses;
    return held;
}

Result<void> Service::takeOver(const ListenerRecord &record) {
    const auto holder = m_ledger->listener();
    if (!holder) return holder.fault();
    if (!*holder) return m_ledger->holdListener(record);
    if (isAlive(**holder, record.seenAt)) {
        return {FaultKind::Conflict,
                u"Another process listens for this site already: %1. Stop it first."_s.arg(describe(**holder))};
    }
    // A service that crashed must come up again at once, not when its record has run out.
    if (auto released = m_ledger->releaseListener((*holder)->processId, (*holder)->host); !released) return released;
    return m_ledger->holdListener(record);
}

void Service::renew() {
    const auto held = hold(m_heldAddresses);
    // A database that is busy for a moment is no reason to stop serving; another holder is.
    if (held || held.fault().kind != FaultKind::Conflict) return;
    m_heldAddresses.clear();
    stop();
    Q_EMIT lost(held.fault().sentence);
}

}  // namespace scepter::app

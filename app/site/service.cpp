#include "app/site/service.h"

#include <array>
#include <future>
#include <iterator>

#include "app/site/listener_holder.h"
#include "app/site/public_url.h"
#include "records/settings.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds heartbeat{4};

constexpr std::array schemes{http::Scheme::Http, http::Scheme::Https};

Result<std::vector<http::Address>> parsedAddresses(const QStringList &texts, http::Scheme scheme) {
    std::vector<http::Address> addresses;
    for (const auto &text : texts) {
        auto address = http::Address::fromText(text, scheme);
        if (!address) return address.fault();
        addresses.push_back(std::move(*address));
    }
    return addresses;
}

QStringList urlsOf(const std::vector<http::Address> &addresses) {
    QStringList urls;
    for (const auto &address : addresses) {
        const bool isIpv6 = address.host.contains(u':');
        urls.append(
            scepUrlOf((isIpv6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address.host).arg(address.port), address.scheme));
    }
    return urls;
}

QStringList urlsOf(const http::Listener &listener) {
    QStringList urls;
    for (const auto scheme : schemes) {
        for (const auto &address : listener.boundAddresses(scheme)) urls.append(scepUrlOf(address, scheme));
    }
    return urls;
}

Result<endpoints::FailureLimit::Rules> failureRules(AdministratorLedger &ledger) {
    const auto failures = ledger.setting(QString::fromLatin1(setting::failuresAllowed));
    if (!failures) return failures.fault();
    const auto loopback = ledger.setting(QString::fromLatin1(setting::loopbackLimited));
    if (!loopback) return loopback.fault();
    using Loopback = endpoints::FailureLimit::Loopback;
    return endpoints::FailureLimit::Rules{.failures = failures->toInt(),
                                          .loopback = *loopback == "on"_L1 ? Loopback::Counted : Loopback::Exempt};
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
    : QObject(parent),
      m_site(site),
      m_authorities(std::move(authorities)),
      m_maintenance(site.responder()),
      m_signerLists(site.responder(), site.clock()) {
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
    m_signerLists.start();
    return {};
}

Result<std::vector<http::Address>> Service::wantedAddresses(const ServiceOptions &options) {
    std::vector<http::Address> wanted;
    for (const auto scheme : schemes) {
        const QStringList &given = scheme == http::Scheme::Http ? options.addresses : options.httpsAddresses;
        const auto texts = given.isEmpty() ? configuredAddresses(*m_ledger, scheme) : Result<QStringList>(given);
        if (!texts) return texts.fault();
        auto addresses = parsedAddresses(*texts, scheme);
        if (!addresses) return addresses.fault();
        std::move(addresses->begin(), addresses->end(), std::back_inserter(wanted));
    }
    return wanted;
}

Result<void> Service::listen(const ServiceOptions &options, const QString &publicUrlSetting) {
    auto wanted = wantedAddresses(options);
    if (!wanted) return wanted.fault();
    const auto failures = failureRules(*m_ledger);
    if (!failures) return failures.fault();

    // The site first, then its ports: who is going to be refused the site must not have taken a port.
    m_since = m_site.clock().now();
    if (auto held = hold(urlsOf(*wanted)); !held) return held;
    auto door = std::make_unique<Door>();
    auto listener = std::make_unique<http::Listener>(*door);
    if (auto bound = listener->start({.addresses = *wanted, .workers = options.workers}); !bound) return bound;
    m_publicUrl = publicUrl(publicUrlSetting, listener->boundAddresses());

    m_responder = std::make_unique<Responder>(responderParts(*failures));
    door->open(*m_responder);
    m_door = std::move(door);
    m_listener = std::move(listener);
    if (auto certified = certifyHttps(); !certified) return certified;

    return hold(urlsOf(*m_listener));
}

ResponderParts Service::responderParts(const endpoints::FailureLimit::Rules &failures) {
    ResponderParts parts;
    parts.ledger = &m_site.responder();
    parts.authorities = m_authorities.get();
    parts.clock = &m_site.clock();
    parts.challengeKey = m_site.challengeKey();
    parts.publicUrl = m_publicUrl;
    parts.recorded = [this](qint64 transaction) { Q_EMIT recorded(transaction); };
    parts.failures = failures;
    return parts;
}

Result<void> Service::certifyHttps() {
    const QStringList addresses = m_listener->boundAddresses(http::Scheme::Https);
    if (addresses.isEmpty()) return {};
    const auto &issuer = m_authorities->first();
    if (!m_httpsIdentity) m_httpsIdentity.emplace(issuer, m_site.responder(), m_site.clock());
    const auto identity = m_httpsIdentity->issue(
        {.names = httpsNames(m_publicUrl, addresses), .crlUrl = crlUrl(m_publicUrl, issuer.record.name)});
    if (!identity) return identity.fault();
    return m_listener->present(*identity);
}

void Service::stop() {
    m_heartbeat.stop();
    m_maintenance.stop();
    m_signerLists.stop();
    m_listener.reset();
    m_httpsIdentity.reset();
    m_door.reset();
    m_responder.reset();
    if (m_ledger && !m_heldUrls.isEmpty()) {
        const auto self = thisProcess();
        // A record that cannot be removed now is dead by itself some seconds later.
        [[maybe_unused]] const auto released = m_ledger->releaseListener(self.processId, self.host);
    }
    m_heldUrls.clear();
    m_ledger.reset();
}

QStringList Service::addresses(http::Scheme scheme) const {
    return m_listener ? m_listener->boundAddresses(scheme) : QStringList();
}

Result<void> Service::hold(const QStringList &urls) {
    auto record = thisProcess();
    record.addresses = urls.join(u' ');
    record.since = m_since;
    record.seenAt = m_site.clock().now();
    auto held = m_ledger->holdListener(record);
    if (!held && held.fault().kind == FaultKind::Conflict) held = takeOver(record);
    if (held) m_heldUrls = urls;
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
    const auto held = hold(m_heldUrls);
    if (held && m_httpsIdentity && m_httpsIdentity->isDue()) {
        if (const auto certified = certifyHttps(); !certified)
            qWarning("The certificate for HTTPS was not renewed: %s", qPrintable(certified.fault().sentence));
    }
    // A database that is busy for a moment is no reason to stop serving; another holder is.
    if (held || held.fault().kind != FaultKind::Conflict) return;
    m_heldUrls.clear();
    stop();
    Q_EMIT lost(held.fault().sentence);
}

}  // namespace scepter::app

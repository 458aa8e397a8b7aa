#include "app/desktop/desktop_opener.h"

#include <QHostAddress>
#include <QTcpServer>

#include "app/desktop/background.h"
#include "app/desktop/open_site.h"
#include "app/site/public_url.h"
#include "app/site/site.h"
#include "http/binding_fault.h"
#include "http/listener.h"
#include "records/settings.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

/// What the work outside of the GUI thread brings back; the control itself belongs to the GUI thread and is made there.
struct Prepared {
    std::shared_ptr<Site> site;
    std::shared_ptr<const authority::Authorities> authorities;
};

/// Without a passphrase a site stays locked, unless its keys are in clear.
Result<Prepared> prepared(std::unique_ptr<Site> site, const Secret &passphrase) {
    Prepared result{std::move(site), nullptr};
    const bool staysLocked = passphrase.isEmpty() && result.site->keyProtection() == Site::KeyProtection::Passphrase;
    if (staysLocked) return result;
    auto authorities = result.site->unlock(passphrase);
    if (!authorities) return authorities.fault();
    result.authorities = std::move(*authorities);
    return result;
}

Result<void> applySettings(const Site &site, const ui::NewSite &wish) {
    const auto ledger = site.administrator();
    if (!wish.listenAddress.isEmpty()) {
        auto set = ledger->setSetting(QString::fromLatin1(setting::listenerAddresses), wish.listenAddress);
        if (!set) return set;
    }
    if (wish.publicUrl.isEmpty()) return {};
    return ledger->setSetting(QString::fromLatin1(setting::publicUrl), wish.publicUrl);
}

Result<Prepared> make(const ui::NewSite &wish) {
    SiteSpec spec;
    spec.path = wish.path;
    spec.authority.name = wish.authorityName;
    spec.authority.key = wish.key;
    spec.authority.days = wish.days;
    auto site = Site::create(spec, wish.passphrase);
    if (!site) return site.fault();
    if (const auto applied = applySettings(**site, wish); !applied) return applied.fault();
    return prepared(std::move(*site), wish.passphrase);
}

Result<Prepared> openLocked(const QString &path) {
    auto site = Site::open(path);
    if (!site) return site.fault();
    return prepared(std::move(*site), Secret());
}

void handOver(Result<Prepared> result, const ui::SiteOpener::Done &done) {
    if (!result) {
        done(result.fault());
        return;
    }
    done(std::shared_ptr<ui::SiteControl>(
        std::make_shared<OpenSite>(std::move(result->site), std::move(result->authorities))));
}

}  // namespace

void DesktopOpener::create(ui::NewSite site, Done done) {
    inBackground(
        this, [wish = std::make_shared<ui::NewSite>(std::move(site))] { return make(*wish); },
        [done = std::move(done)](Result<Prepared> result) { handOver(std::move(result), done); });
}

void DesktopOpener::open(const QString &path, Done done) {
    inBackground(
        this, [path] { return openLocked(path); },
        [done = std::move(done)](Result<Prepared> result) { handOver(std::move(result), done); });
}

QStringList DesktopOpener::localAddresses() const {
    return app::localAddresses();
}

Result<void> DesktopOpener::tryAddress(const QString &address) const {
    const auto wanted = http::Address::fromText(address);
    if (!wanted) return wanted.fault();
    const QHostAddress host(wanted->host == "localhost"_L1 ? u"127.0.0.1"_s : wanted->host);
    QTcpServer server;
    if (server.listen(host, wanted->port)) return {};
    const auto fault = http::bindingFault(host, wanted->port, server.serverError(), server.errorString());
    const bool isInUse = server.serverError() == QAbstractSocket::AddressInUseError;
    return {isInUse ? FaultKind::Conflict : fault.kind, fault.sentence};
}

}  // namespace scepter::app

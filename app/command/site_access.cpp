#include "app/command/site_access.h"

#include "app/command/console.h"
#include "app/site/listener_holder.h"
#include "app/site/passphrase_source.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

Result<OpenedSite> openSite(const Invocation &call) {
    auto site = Site::open(call.argument("SITE"));
    if (!site) return site.fault();
    auto ledger = (*site)->administrator();
    return OpenedSite{std::move(*site), std::move(ledger)};
}

Result<Secret> sitePassphrase(const Site &site, const Invocation &call) {
    if (site.keyProtection() == Site::KeyProtection::InClear) return Secret();
    return existingPassphrase(call.value("--passphrase-file"), u"Passphrase of “%1”"_s.arg(site.authorityName()));
}

Result<std::shared_ptr<const authority::Authorities>> unlockSite(const Site &site, const Invocation &call) {
    const auto passphrase = sitePassphrase(site, call);
    if (!passphrase) return passphrase.fault();
    return site.unlock(*passphrase);
}

Result<const SiteAuthority *> chosenAuthority(const Site &site, const Invocation &call) {
    if (call.has("--ca")) return site.authority(call.value("--ca").toLower());
    return &site.authorities().front();
}

void sayThatServiceKeepsItsAuthorities(const OpenedSite &opened, Console &console) {
    const auto holder = opened.ledger->listener();
    if (!holder || !*holder || !isAlive(**holder, opened.site->clock().now())) return;
    // The keys are opened with the passphrase, which a service keeps no longer than it needs it.
    console.say(
        u"The responder that runs now does not have its keys: start it again, or reopen the site on the desktop, to "
        u"serve it."_s);
}

}  // namespace scepter::app

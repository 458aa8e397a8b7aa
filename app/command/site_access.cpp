#include "app/command/site_access.h"

#include "app/site/passphrase_source.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

Result<OpenedSite> openSite(const Invocation &call) {
    auto site = Site::open(call.argument("SITE"));
    if (!site) return site.fault();
    auto ledger = (*site)->administrator();
    return OpenedSite{std::move(*site), std::move(ledger)};
}

Result<std::shared_ptr<const authority::Authorities>> unlockSite(const Site &site, const Invocation &call) {
    if (site.keyProtection() == Site::KeyProtection::InClear) return site.unlock(Secret());
    const auto passphrase =
        existingPassphrase(call.value("--passphrase-file"), u"Passphrase of “%1”"_s.arg(site.authorityName()));
    if (!passphrase) return passphrase.fault();
    return site.unlock(*passphrase);
}

}  // namespace scepter::app

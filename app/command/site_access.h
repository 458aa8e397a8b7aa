// How a verb gets at its site: opened without keys, or with the CA key where it signs.
#pragma once

#include <memory>

#include "app/command/invocation.h"
#include "app/site/site.h"

namespace scepter::app {

/// A site and this thread's ledger of it.
struct OpenedSite {
    std::unique_ptr<Site> site;
    std::unique_ptr<AdministratorLedger> ledger;  ///< let go before the site
};

/// The site that the call names as SITE.
Result<OpenedSite> openSite(const Invocation &call);
/// The CA's keys, with the passphrase from where the call says; nothing is asked for when the keys are in clear.
Result<std::shared_ptr<const authority::Authorities>> unlockSite(const Site &site, const Invocation &call);

}  // namespace scepter::app

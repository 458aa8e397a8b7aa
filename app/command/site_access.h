// How a verb gets at its site: opened without keys, or with the CA key where it signs.
#pragma once

#include <memory>

#include "app/command/invocation.h"
#include "app/site/site.h"

namespace scepter::app {

class Console;

/// A site and this thread's ledger of it.
struct OpenedSite {
    std::unique_ptr<Site> site;
    std::unique_ptr<AdministratorLedger> ledger;  ///< let go before the site
};

/// The site that the call names as SITE.
Result<OpenedSite> openSite(const Invocation &call);
/// The passphrase of the site's keys, from where the call says; empty, and nothing is asked for, when they are in
/// clear.
Result<Secret> sitePassphrase(const Site &site, const Invocation &call);
/// The keys of all authorities, with the passphrase from where the call says.
Result<std::shared_ptr<const authority::Authorities>> unlockSite(const Site &site, const Invocation &call);

/// What a verb says with `--ca`.
inline constexpr Option authorityOption{
    .name = "--ca", .value = "NAME", .explanation = "this authority of the site; default: its first one"};
/// The authority that the call names with `--ca`, or the site's own. NotFound, naming those that there are.
Result<const SiteAuthority *> chosenAuthority(const Site &site, const Invocation &call);
/// Says, when a responder serves the site now, that it goes on with the authorities that it began with.
void sayThatServiceKeepsItsAuthorities(const OpenedSite &opened, Console &console);

}  // namespace scepter::app

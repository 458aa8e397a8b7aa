#include "app/command/site_keys.h"

#include "app/command/site_access.h"

namespace scepter::app {

SiteKeys SiteKeys::withoutPassphrase(const Site &site) {
    SiteKeys keys;
    for (const auto &authority : site.authorities()) keys.m_certificates.push_back(authority.certificate);
    return keys;
}

Result<SiteKeys> SiteKeys::unlocked(const Site &site, const Invocation &call) {
    const auto authorities = unlockSite(site, call);
    if (!authorities) return authorities.fault();
    auto keys = withoutPassphrase(site);
    for (const auto &member : (*authorities)->all()) {
        const auto openers = member.authority.openers();
        keys.m_openers.insert(keys.m_openers.end(), openers.begin(), openers.end());
    }
    return keys;
}

}  // namespace scepter::app

// The keys and certificates of a site for decoding what was sent to it.
#pragma once

#include <vector>

#include "app/command/invocation.h"
#include "app/site/site.h"
#include "decoding/keys.h"

namespace scepter::app {

class SiteKeys {
public:
    /// Only certificates: signatures are checked, and nothing is opened.
    static SiteKeys withoutPassphrase(const Site &site);
    /// With the passphrase from where the call says; Locked when it is missing or wrong.
    static Result<SiteKeys> unlocked(const Site &site, const Invocation &call);

    /// Lives as long as this.
    decoding::Keys keys() const { return {m_openers, m_certificates}; }

private:
    std::vector<pki::Opener> m_openers;
    std::vector<pki::Certificate> m_certificates;
};

}  // namespace scepter::app

#include "app/site/site_authority.h"

#include <algorithm>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

const KeyRecord *newestKey(const std::vector<KeyRecord> &keys, const QString &authority, KeyRole role) {
    const auto found = std::find_if(keys.rbegin(), keys.rend(), [&](const KeyRecord &key) {
        return key.role == role && key.authority == authority;
    });
    return found == keys.rend() ? nullptr : &*found;
}

}  // namespace

QString SiteAuthority::commonName() const {
    const auto names = certificate.subject().values("2.5.4.3");
    return names.isEmpty() ? certificate.subject().text() : names.front();
}

Result<SiteAuthority> SiteAuthority::fromKeys(const AuthorityRecord &record, const std::vector<KeyRecord> &keys) {
    const KeyRecord *key = newestKey(keys, record.name, KeyRole::Authority);
    if (!key) return {FaultKind::NotFound, u"The authority \"%1\" has no key."_s.arg(record.name)};
    auto certificate = pki::Certificate::fromDer(key->certificate);
    if (!certificate) return certificate.fault();
    SiteAuthority authority{record, *std::move(certificate), {}, key->encrypted};
    if (const KeyRecord *ra = newestKey(keys, record.name, KeyRole::RegistrationAuthority)) {
        auto registrationAuthority = pki::Certificate::fromDer(ra->certificate);
        if (!registrationAuthority) return registrationAuthority.fault();
        authority.registrationAuthority = *std::move(registrationAuthority);
    }
    return authority;
}

}  // namespace scepter::app

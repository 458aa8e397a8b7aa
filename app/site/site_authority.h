// An authority of a site as far as it can be read without a passphrase.
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "base/result.h"
#include "pki/certificate.h"
#include "records/authority_record.h"
#include "records/key_record.h"

namespace scepter::app {

struct SiteAuthority {
    AuthorityRecord record;
    pki::Certificate certificate;
    std::optional<pki::Certificate> registrationAuthority;
    bool areKeysEncrypted = true;

    /// CN of the CA, or its whole subject when it has none.
    QString commonName() const;

    /// From the keys of its name; the newest of each role is the one. NotFound when there is no CA key.
    static Result<SiteAuthority> fromKeys(const AuthorityRecord &record, const std::vector<KeyRecord> &keys);
};

}  // namespace scepter::app

// Which short names profiles and authorities may have: some words mean something else where they stand.
#pragma once

#include <QString>

#include "base/result.h"

namespace scepter {

/// A short name (`short_name.h`), but none of the words that devices put behind the URL that they are given: their
/// endpoint would be the profile's. Malformed, with the reason.
Result<QString> canonicalProfileName(const QString &text);
/// A short name, but nothing that clients send as `message=` of GetCACert when they mean no CA in particular.
Result<QString> canonicalAuthorityName(const QString &text);

}  // namespace scepter

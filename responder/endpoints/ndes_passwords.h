// Makes the passwords that the NDES page shows. What is kept of them is what is kept of every one-time challenge.
#pragma once

#include "base/secret.h"
#include "endpoints/ndes_asked_device.h"
#include "responder.h"

namespace scepter::endpoints {

/// Upper-case hexadecimal; recorded as a challenge by the account of this name. Refused when as many are unused as may
/// be.
Result<Secret> newNdesPassword(const ResponderParts &parts, const NdesSettings &settings, const NdesDevice &device,
                               const QString &account);

/// The one password that everybody is given, which is kept nowhere: it is derived from the site's challenge key, the
/// profile and the number of those that were withdrawn before it. Recorded as a challenge when it is given first.
Result<Secret> singleNdesPassword(const ResponderParts &parts, const NdesSettings &settings, const QString &account);

}  // namespace scepter::endpoints

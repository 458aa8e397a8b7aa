// The device that a password of the NDES page is asked for: `?fqdn=NAME`, in the query or in the body of a form.
#pragma once

#include "endpoints/ndes_settings.h"
#include "http/message.h"

namespace scepter::endpoints {

struct NdesDevice {
    QString fqdn;               ///< canonical; empty: any device of the profile
    qint64 registrationId = 0;  ///< of the only registration of this very name and profile; 0 behind a wildcard
};

/// As it was written; empty when there is none. Malformed when it is named twice.
Result<QString> askedName(const http::Request &request);

/// Malformed when the name is none, or is missing where the settings demand one. Refused when no open registration of
/// the profile is what a request of this name would be held against.
Result<NdesDevice> ndesDevice(ResponderLedger &ledger, const NdesSettings &settings, const Profile &profile,
                              const QString &askedFor, Instant now);

}  // namespace scepter::endpoints

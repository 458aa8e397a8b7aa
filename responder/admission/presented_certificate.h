// The certificate that a device signs with when an authority of ours issued it: what a renewal rests on. RFC 8894,
// section 2.3.
#pragma once

#include <optional>

#include "base/clock.h"
#include "pki/distinguished_name.h"
#include "records/certificate_record.h"

namespace scepter::admission {

struct PresentedCertificate {
    QString serial;     ///< upper-case hex
    QString authority;  ///< that issued it
    pki::DistinguishedName subject;
    Instant notAfter{};
    std::optional<CertificateRecord> record;  ///< nothing when the ledger does not know it
};

}  // namespace scepter::admission

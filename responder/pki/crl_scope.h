// Which certificates a revocation list speaks of, from its extensions. RFC 5280, sections 5.2.4 and 5.2.5. Private to
// this room.
#pragma once

#include <span>

#include <QString>

#include "base/result.h"
#include "pki/certificate.h"
#include "pki/distribution_point.h"

namespace scepter::pki {

struct CrlScope {
    enum class Holders { All, EndEntities, Authorities, AttributeCertificates };
    Holders holders = Holders::All;
    bool isDelta = false;         ///< changes to another list
    bool isIndirect = false;      ///< entries of other issuers
    bool hasSomeReasons = false;  ///< revocations for other reasons are elsewhere
    PointNames points;            ///< only certificates that name one of these; all when empty

    /// Malformed for what cannot be read; Unsupported for a critical extension, or a form of one, that is not
    /// understood.
    static Result<CrlScope> of(std::span<const Extension> extensions);
    /// A sentence why a certificate would not be listed, revoked or not; empty when it would.
    QString excludes(const Certificate &certificate) const;
};

}  // namespace scepter::pki

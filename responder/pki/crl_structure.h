// The parts of a certificate revocation list, found and not judged. RFC 5280, section 5.1.
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>

#include "base/clock.h"
#include "base/result.h"
#include "pki/certificate.h"
#include "pki/der_reader.h"
#include "pki/distinguished_name.h"

namespace scepter::pki {

/// Its views are into the bytes that it was read from, which must outlive it.
struct CrlStructure {
    QByteArrayView tbs;             ///< whole: what is signed
    QByteArrayView innerAlgorithm;  ///< whole, of the TBSCertList
    QByteArrayView outerAlgorithm;  ///< whole, beside the signature
    QByteArrayView signature;
    DistinguishedName issuer;
    Instant thisUpdate{};
    std::optional<Instant> nextUpdate;
    QByteArrayView entries;  ///< content of the list of them; empty when it is absent
    std::vector<Extension> extensions;

    /// Malformed for what cannot be read, for an extension that occurs twice, for trailing bytes. The entries are not
    /// looked at.
    static Result<CrlStructure> read(QByteArrayView der);
};

struct CrlEntry {
    QByteArrayView serialNumber;  ///< content octets of the INTEGER
    Instant at{};
    std::vector<Extension> extensions;

    /// Takes the next element of what `CrlStructure::entries` holds.
    static Result<CrlEntry> next(DerReader &entries);
    /// CRLReason; nothing when none is stated, or it cannot be read.
    std::optional<int> reason() const;
};

/// "keyCompromise" of a CRLReason. RFC 5280, section 5.3.1.
QString reasonText(int reason);

}  // namespace scepter::pki

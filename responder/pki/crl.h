// Our own certificate revocation lists, version 2, written; `revocation_list.h` reads those of others. RFC 5280, section 5.
#pragma once

#include <vector>

#include <QByteArray>

#include "base/clock.h"
#include "base/result.h"
#include "pki/certificate.h"
#include "pki/private_key.h"

namespace scepter::pki {

struct RevokedEntry {
    QByteArray serialNumber;  ///< unsigned big-endian octets
    Instant at{};
    int reason = 0;  ///< CRLReason; 0 (unspecified) is left out of the entry, as RFC 5280, section 5.3.1 asks
};

struct CrlContent {
    qint64 number = 1;
    Instant thisUpdate{};
    Instant nextUpdate{};
    std::vector<RevokedEntry> entries;
};

/// DER of the signed list, with authorityKeyIdentifier and cRLNumber.
Result<QByteArray> signCrl(const CrlContent &content, const Certificate &issuer, const PrivateKey &key, Digest digest);
QByteArray pemOfCrl(QByteArrayView der);

}  // namespace scepter::pki

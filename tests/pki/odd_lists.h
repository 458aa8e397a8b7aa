// Revocation lists as other CAs write them, with every extension that changes what a list means.
#pragma once

#include <optional>

#include "pki/issued_chain.h"

namespace scepter::tests {

struct OddEntry {
    QByteArray serialNumber;
    Instant at = noon - day;
    std::vector<pki::Extension> extensions = {};
};

struct OddList {
    std::vector<OddEntry> entries = {};
    std::vector<pki::Extension> extensions = {};
    std::optional<Instant> nextUpdate = noon + day;
    Instant thisUpdate = noon - day;
    pki::Digest digest = pki::Digest::Sha256;
};

QByteArray signedList(const OddList &list, const Party &issuer);

pki::Extension reasonCode(int reason);
pki::Extension deltaIndicator();
/// Of the fields of an IssuingDistributionPoint, one after the other.
pki::Extension issuingDistributionPoint(const QByteArray &fields);
/// [0] with the full name of a place.
QByteArray distributionPointNamed(const QByteArray &url);
pki::Extension unknown(bool isCritical);

}  // namespace scepter::tests

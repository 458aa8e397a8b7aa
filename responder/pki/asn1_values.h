// The values inside of DER elements that several structures share: strings, times, bit strings, algorithms, extensions.
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "base/result.h"
#include "pki/certificate.h"
#include "pki/der_reader.h"

namespace scepter::pki {

/// Whether the tag is one of the character strings that `textOf` reads.
bool isText(uint8_t tag);
/// UTF8String, PrintableString, IA5String, VisibleString, NumericString, TeletexString (as Latin-1, as everybody does),
/// BMPString, UniversalString. Malformed for other tags, for an embedded NUL (names would be cut at it by others), and
/// for octets that the type does not allow.
Result<QString> textOf(const DerElement &element);

/// UTCTime (also without seconds) or GeneralizedTime, both in Z. RFC 5280, section 4.1.2.5.
Result<Instant> instantOf(const DerElement &element);

/// The octets of a BIT STRING; Malformed when it has unused bits.
Result<QByteArrayView> octetsOf(const DerElement &bitString);

struct AlgorithmIdentifier {
    QByteArrayView oid;         ///< content octets
    QByteArrayView parameters;  ///< one whole element; empty when absent
    QByteArrayView whole;
};
Result<AlgorithmIdentifier> nextAlgorithm(DerReader &reader, const char *what);

/// The contents of an Extensions SEQUENCE. Malformed when an extension occurs twice, or when there are over 64. RFC
/// 5280, section 4.2.
Result<std::vector<Extension>> extensionsOf(const DerElement &sequence);
/// The value of the first one with this OID.
std::optional<QByteArray> findExtension(const std::vector<Extension> &extensions, const char *dottedOid);
/// An Extensions SEQUENCE.
QByteArray derOf(const std::vector<Extension> &extensions);

}  // namespace scepter::pki

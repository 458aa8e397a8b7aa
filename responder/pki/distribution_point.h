// Where a CA says that its revocation lists are, in certificates and in the lists. RFC 5280, sections 4.2.1.13 and
// 5.2.5. Private to this room.
#pragma once

#include <vector>

#include <QByteArray>

#include "base/result.h"
#include "pki/certificate.h"

namespace scepter::pki {

/// GeneralNames, each one whole element.
using PointNames = std::vector<QByteArray>;

/// From a DistributionPointName, one whole element of the choice. Unsupported for a name relative to the issuer.
Result<PointNames> pointNamesOf(QByteArrayView choice);
/// The names of all distribution points of a certificate, but for those whose lists another CA signs or that are for
/// some reasons only; empty when there are none, and when they cannot be read.
PointNames distributionPoints(const Certificate &certificate);

}  // namespace scepter::pki

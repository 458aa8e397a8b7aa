// The ContentInfo that every CMS message stands in, and the names of the kinds of content. RFC 5652, section 3.
// Private to this room.
#pragma once

#include <QByteArray>

#include "base/result.h"

namespace scepter::pki {

/// OIDs of the kinds of content, as content octets.
namespace content_type {
const QByteArray &data();
const QByteArray &signedData();
const QByteArray &envelopedData();
}  // namespace content_type

/// The content octets of the SEQUENCE that `contentInfo` (DER) carries. Malformed when it is none, carries another kind
/// of content, or is followed by other octets. `what` names the kind in the fault. The result lives as long as
/// `contentInfo`.
Result<QByteArrayView> readContentInfo(QByteArrayView contentInfo, const QByteArray &type, const char *what);
/// `content` is one whole element.
QByteArray writeContentInfo(const QByteArray &type, QByteArrayView content);

}  // namespace scepter::pki

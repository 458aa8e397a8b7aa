// The signed attributes of a pkiMessage as values: strings and nonces with their bounds. RFC 8894, section 3.2.1.
// Private to this room.
#pragma once

#include <optional>

#include <QByteArray>
#include <QStringList>

#include "base/clock.h"
#include "base/result.h"
#include "pki/signed_data.h"

namespace scepter::scep {

/// Which of the standard's limits a text has to keep.
struct TextLimits {
    const char *name;  ///< for sentences: "transactionID"
    qsizetype longest = 255;
};

/// The octets of a text attribute: printable ASCII, at least one. Nothing when it is absent; Malformed when it is
/// something else. Other string types than PrintableString are taken, with a sentence in `deviations`.
Result<std::optional<QByteArray>> textAttribute(const pki::SignedData &message, const char *oid, TextLimits limits,
                                                QStringList &deviations);
/// signingTime. Nothing when it is absent or cannot be read, which are deviations: a client may leave it out, so that
/// nothing can rest on its being there.
std::optional<Instant> signingTimeAttribute(const pki::SignedData &message, QStringList &deviations);
/// The octets of a nonce, 1 to 64. Nothing when it is absent.
Result<std::optional<QByteArray>> nonceAttribute(const pki::SignedData &message, const char *oid, const char *name,
                                                 QStringList &deviations);

/// Attributes to write.
pki::SignedData::Attribute textAttribute(const char *oid, QByteArrayView text);
pki::SignedData::Attribute nonceAttribute(const char *oid, QByteArrayView nonce);

/// Octets of a nonce. RFC 8894, section 3.2.1.5.
inline constexpr int nonceLength = 16;

}  // namespace scepter::scep

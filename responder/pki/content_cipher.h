// The symmetric half of an envelope: CBC with PKCS#7 padding. RFC 5652, section 6.3. Private to this room.
#pragma once

#include <optional>

#include <QByteArray>

#include "base/secret.h"
#include "pki/algorithms.h"

namespace scepter::pki {

/// A fresh key, with odd parity where DES wants it.
Secret contentKey(Cipher cipher);
/// Nothing when this machine does not offer the cipher. `iv` has the length of a block.
std::optional<QByteArray> encryptContent(Cipher cipher, const Secret &key, QByteArrayView iv, QByteArrayView content);
/// Nothing, without a reason, when the padding is wrong, the length is odd or the cipher is not offered.
std::optional<Secret> decryptContent(Cipher cipher, const Secret &key, QByteArrayView iv, QByteArrayView encrypted);

/// Whole blocks, without padding: for keys that wrap keys.
std::optional<QByteArray> encryptBlocks(Cipher cipher, const Secret &key, QByteArrayView iv, QByteArrayView blocks);
std::optional<Secret> decryptBlocks(Cipher cipher, const Secret &key, QByteArrayView iv, QByteArrayView blocks);

}  // namespace scepter::pki

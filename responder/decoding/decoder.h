// From anything that is pasted or saved to what it is: text forms are peeled off layer by layer, then the DER is read.
#pragma once

#include <vector>

#include <QByteArray>
#include <QStringList>

#include "base/result.h"
#include "decoding/keys.h"
#include "decoding/node.h"

namespace scepter::decoding {

/// One thing that was found.
struct Finding {
    QStringList layers;       ///< from the outside in: "hex", "DER", "pkiMessage PKCSReq", "envelope (...)", ...
    std::vector<Node> parts;  ///< the HTTP request that it came in, if any, then the thing itself
};

struct Decoded {
    std::vector<Finding> findings;  ///< never empty; several where a text holds several PEM blocks or dumps
};

inline constexpr qsizetype largestInput = 4 * 1024 * 1024;

/// Certificates, requests, CRLs, PKCS#7, pkiMessages, as DER or BER, PEM, base64, hex of any debug log, a GET URL or a
/// captured HTTP message. What is broken is decoded as far as it goes, and a node named "Stopped" says at which octet
/// and why. Malformed when nothing is recognised, or for more than `largestInput`. Pure: no files, no network, no
/// clock.
Result<Decoded> decode(QByteArrayView bytes, const Keys &keys);

}  // namespace scepter::decoding

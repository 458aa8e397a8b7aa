// DER or BER of any kind as fields, and what is inside of it as far as it can be opened. Private to this room.
#pragma once

#include <QByteArrayView>
#include <QStringList>

#include "base/result.h"
#include "decoding/keys.h"
#include "decoding/node.h"

namespace scepter::decoding {

struct Described {
    QStringList layers;  ///< "pkiMessage PKCSReq", "envelope (...)", "certificate request"
    Node node;
};

/// How far in something lies: messages hold messages.
struct Depth {
    int levels = 0;
    Depth deeper() const { return {levels + 1}; }
};

/// Malformed when it is nothing that is known and no whole DER either; something known that cannot be read is
/// described by its structure.
Result<Described> describe(QByteArrayView ber, const Keys &keys, Depth depth = {});

}  // namespace scepter::decoding

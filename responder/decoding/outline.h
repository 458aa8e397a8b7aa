// The bare structure of BER: where each element begins and how long it is, and where the structure breaks off. X.690.
#pragma once

#include <optional>

#include <QByteArrayView>
#include <QString>

#include "decoding/node.h"

namespace scepter::decoding {

struct Outline {
    /// The elements by type, place and length; object identifiers by name, and no other content: what cannot be
    /// recognised may hold a challenge.
    Node tree;
    qsizetype length = 0;  ///< octets of the one element that the bytes begin with, as far as they are there
    /// Why the element is not whole, "At octet 812: ..."; empty when it is. Octets are counted from 0.
    QString stopped = {};
};

/// Of definite and indefinite lengths. Never deeper than 32, never more than some hundred nodes.
Outline outlineOf(QByteArrayView ber);

/// The same with `stopped` as its last child: what is shown of something that cannot be read as what it is.
Node structureNode(QByteArrayView ber);

}  // namespace scepter::decoding

// One line of a hex dump: its address, and where its octets end and its column of ASCII begins. Private to this room.
#pragma once

#include <optional>

#include <QByteArray>

namespace scepter::decoding {

struct HexLine {
    std::optional<quint64> address;
    QByteArray body;  ///< behind the address, signs between the octets made blanks; empty when it is no line of hex
    bool isEmpty = false;  ///< nothing at all stands on it
};

/// Without a time stamp before it, which routers put there.
HexLine hexLineOf(QByteArrayView line);

struct HexDigits {
    QByteArray digits;          ///< empty when the body is not hex
    qsizetype asciiColumn = 0;  ///< where in the body something follows that is no hex; 0 when nothing does
};

/// What is known of the line from those around it.
struct HexBounds {
    qsizetype octets = 0;  ///< that the line has, told by the next address; 0 when not known
    qsizetype column = 0;  ///< where the ASCII began on a line before; 0 when not known
};

HexDigits hexDigitsOf(const HexLine &line, HexBounds bounds);

}  // namespace scepter::decoding

// One line of a hex dump: its address, and its octets without the column of ASCII. Private to this room.
#pragma once

#include <optional>

#include <QByteArray>

namespace scepter::decoding {

struct HexLine {
    std::optional<quint64> address;
    QByteArray body;       ///< behind the address and before a bar
    bool isEmpty = false;  ///< nothing at all stands on it
};

/// Without a time stamp before it, which routers put there.
HexLine hexLineOf(QByteArrayView line);

/// The digits of its octets, without the ASCII behind them; empty when the body is not hex. `octets` is how many there
/// are where the next address tells, otherwise 0.
QByteArray hexDigitsOf(const HexLine &line, qsizetype octets);

}  // namespace scepter::decoding

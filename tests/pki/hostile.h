// What an attacker does to DER first: cut it anywhere, flip any bit.
#pragma once

#include <QByteArray>

namespace scepter::tests {

/// Calls `tryOne` with every proper prefix of the bytes and with every version in which one bit is flipped; stops at
/// the first `false` and gives that version back, else nothing.
template <typename TryOne>
QByteArray firstFailingMutation(const QByteArray &bytes, TryOne tryOne) {
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        // A copy of exactly this length, so that the sanitizer sees a read beyond the end.
        const QByteArray cut(bytes.constData(), length);
        if (!tryOne(cut)) return cut;
    }
    for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
        QByteArray flipped = bytes;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        if (!tryOne(flipped)) return flipped;
    }
    return {};
}

}  // namespace scepter::tests

#include "decoding/text_forms.h"

#include <algorithm>

#include "decoding/base64_text.h"
#include "decoding/hex_dump.h"
#include "decoding/http_capture.h"
#include "decoding/pem_blocks.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView utf8Mark("\xef\xbb\xbf");
constexpr QByteArrayView littleEndianMark("\xff\xfe");
constexpr QByteArrayView bigEndianMark("\xfe\xff");

/// DER is never text: its tags and lengths are control characters.
bool isText(QByteArrayView bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        const auto octet = uint8_t(c);
        return octet >= 0x20 ? octet != 0x7f : (octet >= '\t' && octet <= '\r');
    });
}

/// What a Windows console or editor saves.
QByteArray fromUtf16(QByteArrayView bytes) {
    const bool isLittleEndian = bytes.startsWith(littleEndianMark);
    QString text;
    text.reserve(bytes.size() / 2);
    for (qsizetype i = 2; i + 1 < bytes.size(); i += 2) {
        const auto first = uint8_t(bytes[i]), second = uint8_t(bytes[i + 1]);
        text += QChar(isLittleEndian ? ushort(second << 8 | first) : ushort(first << 8 | second));
    }
    return text.toUtf8();
}

std::vector<Unwrapped> one(Unwrapped unwrapped) {
    std::vector<Unwrapped> all;
    all.push_back(std::move(unwrapped));
    return all;
}

}  // namespace

std::vector<Unwrapped> unwrapText(QByteArrayView bytes) {
    if (bytes.startsWith(littleEndianMark) || bytes.startsWith(bigEndianMark))
        return one({u"UTF-16 text"_s, fromUtf16(bytes)});
    if (bytes.startsWith(utf8Mark)) bytes = bytes.sliced(utf8Mark.size());
    if (auto http = unwrapHttp(bytes)) return one(std::move(*http));
    if (auto blocks = pemBlocks(bytes); !blocks.empty()) return blocks;
    if (!isText(bytes)) return {};
    auto url = unwrapUrl(bytes);
    if (url && !url->bytes.isEmpty()) return one(std::move(*url));
    // A router's debug log names the URLs that it gets, beside the dumps that are meant.
    if (auto dumps = hexDumps(bytes); !dumps.empty()) return dumps;
    if (auto base64 = unwrapBase64(bytes)) return one(std::move(*base64));
    if (url) return one(std::move(*url));
    return {};
}

}  // namespace scepter::decoding

#include "decoding/pem_blocks.h"

#include <algorithm>

#include "decoding/base64_text.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView beginMark("-----BEGIN ");
constexpr QByteArrayView endMark("-----END ");
constexpr QByteArrayView dashes("-----");
constexpr qsizetype longestLabel = 64;

/// Behind the headers of RFC 1421 ("Proc-Type: ..."), which end with an empty line.
QByteArrayView withoutHeaders(QByteArrayView body) {
    if (!body.contains(':')) return body;
    for (const QByteArrayView emptyLine : {QByteArrayView("\n\n"), QByteArrayView("\r\n\r\n")}) {
        const qsizetype at = body.indexOf(emptyLine);
        if (at >= 0) return body.sliced(at + emptyLine.size());
    }
    return body;
}

}  // namespace

std::vector<Unwrapped> pemBlocks(QByteArrayView text) {
    std::vector<Unwrapped> blocks;
    qsizetype at = text.indexOf(beginMark);
    while (at >= 0 && blocks.size() < mostBlocks) {
        const qsizetype labelStart = at + beginMark.size();
        const qsizetype labelEnd = text.indexOf(dashes, labelStart);
        if (labelEnd < 0) break;
        const QByteArrayView label = text.sliced(labelStart, std::min(labelEnd - labelStart, longestLabel));
        const qsizetype bodyStart = labelEnd + dashes.size();
        const qsizetype next = text.indexOf(beginMark, bodyStart);
        const QByteArrayView body = text.first(next < 0 ? text.size() : next).sliced(bodyStart);
        const qsizetype end = body.indexOf(endMark);
        const Base64 base64 = decodedBase64(withoutHeaders(end < 0 ? body : body.first(end)));
        Unwrapped block{u"PEM "_s + QString::fromLatin1(label), base64.bytes};
        if (base64.stoppedAt >= 0) block.parts.push_back(stoppedBase64(base64));
        if (end < 0) block.parts.push_back({u"Note"_s, u"The END line of the PEM block is missing."_s});
        if (!block.bytes.isEmpty()) blocks.push_back(std::move(block));
        at = next;
    }
    return blocks;
}

}  // namespace scepter::decoding

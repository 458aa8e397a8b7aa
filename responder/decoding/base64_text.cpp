#include "decoding/base64_text.h"

#include <algorithm>

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

constexpr char sequenceTag = 0x30;
/// Less is a word of prose.
constexpr qsizetype fewestOctets = 16;
constexpr qsizetype headLength = 96;

int digitOf(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    // Both alphabets: RFC 4648, sections 4 and 5.
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return -1;
}

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Where a line begins with something else, or the text ends.
qsizetype endOfRun(QByteArrayView text) {
    bool atLineStart = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (atLineStart && digitOf(text[i]) < 0 && !isSpace(text[i]) && text[i] != '=') return i;
        // "-" is base64 of the other alphabet, but no line of it begins with three.
        if (atLineStart && text.sliced(i).startsWith("---")) return i;
        atLineStart = text[i] == '\n';
    }
    return text.size();
}

}  // namespace

Base64 decodedBase64(QByteArrayView text) {
    Base64 base64;
    base64.bytes.reserve(text.size() / 4 * 3 + 3);
    uint32_t bits = 0;
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isSpace(text[i])) continue;
        if (text[i] == '=') break;
        const int digit = digitOf(text[i]);
        if (digit < 0) {
            base64.stoppedAt = i;
            break;
        }
        bits = bits << 6 | uint32_t(digit);
        if (++count % 4 != 0) continue;
        base64.bytes.append(char(bits >> 16 & 0xff)).append(char(bits >> 8 & 0xff)).append(char(bits & 0xff));
    }
    // A digit left over is half an octet of a text that was cut.
    if (count % 4 == 2) base64.bytes.append(char(bits >> 4 & 0xff));
    if (count % 4 == 3) base64.bytes.append(char(bits >> 10 & 0xff)).append(char(bits >> 2 & 0xff));
    return base64;
}

Node stoppedBase64(const Base64 &base64) {
    return Node{
        u"Stopped"_s,
        u"At character %1 of the base64: a character that base64 has not. What stands before it is shown."_s.arg(
            base64.stoppedAt)};
}

std::optional<Unwrapped> unwrapBase64(QByteArrayView text) {
    QByteArray unescaped;
    // Copied out of a URL: the escapes came along.
    if (text.contains('%')) {
        unescaped = QByteArray::fromPercentEncoding(text.toByteArray());
        text = unescaped;
    }
    for (qsizetype at = 0; at < text.size();) {
        // Every SEQUENCE begins with an M in base64.
        const qsizetype start = text.indexOf('M', at);
        if (start < 0) return std::nullopt;
        at = start + 1;
        if (start > 0 && digitOf(text[start - 1]) >= 0) continue;
        // Looks before it decodes: a text of a thousand words with an M must not be read a thousand times.
        const QByteArrayView rest = text.sliced(start);
        const Base64 head = decodedBase64(rest.first(std::min(rest.size(), headLength)));
        if (head.bytes.size() < fewestOctets || head.bytes[0] != sequenceTag) continue;
        const Base64 base64 = decodedBase64(rest.first(endOfRun(rest)));
        if (base64.bytes.size() < fewestOctets) continue;
        Unwrapped unwrapped{u"base64"_s, base64.bytes};
        if (base64.stoppedAt >= 0) unwrapped.parts.push_back(stoppedBase64(base64));
        return unwrapped;
    }
    return std::nullopt;
}

}  // namespace scepter::decoding

#include "decoding/hex_line.h"

#include <algorithm>

#include <QRegularExpression>

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

/// A prefix is short: nothing is searched for far into a line of a megabyte.
constexpr qsizetype longestPrefix = 96;
/// Blanks in the middle of a line; the gap before the ASCII of a short line is wider.
constexpr qsizetype widestMiddle = 3;

bool isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// "*Mar  1 00:12:34.123: ", "000123: Nov 22 12:00:01.5 UTC: "
qsizetype timeStampLength(const QString &head) {
    static const QRegularExpression stamp(uR"(^.*?\d\d:\d\d:\d\d(\.\d+)?(\s+[A-Z]{2,5})?:\s+)"_s);
    const auto match = stamp.match(head);
    return match.hasMatch() ? match.capturedLength() : 0;
}

struct Address {
    quint64 value = 0;
    qsizetype length = 0;  ///< of the text up to the first octet; 0 when there is no address
};

/// "0F2E3A10: ", "00000000  30 82", "0000 - 30 82", "0x0000: "
Address addressOf(const QString &head) {
    // Followed by a colon, a dash, or two blanks and an octet.
    static const QRegularExpression pattern(
        uR"(^\s*(?:0x)?([0-9A-Fa-f]{2,16}(?=:)|[0-9A-Fa-f]{4,16}(?=\s)))"
        uR"((?::(?=\s|$)|\s+-(?=\s)|(?=\s\s+[0-9A-Fa-f]{2}(?:\s|$))))"_s);
    const auto match = pattern.match(head);
    if (!match.hasMatch()) return {};
    return {match.captured(1).toULongLong(nullptr, 16), match.capturedLength()};
}

/// Between octets: the rest of the line is blanks and digits then.
bool isSeparator(char c) {
    return c == ',' || c == ';' || c == ':' || c == '-' || c == '{' || c == '}' || c == '"' || c == '\t';
}

qsizetype endOfSeparators(QByteArrayView body, qsizetype at) {
    while (at < body.size() && (body[at] == ' ' || isSeparator(body[at]))) ++at;
    return at;
}

/// Characters up to the next separator.
struct Group {
    QByteArrayView digits;
    qsizetype end = 0;
    bool isPrefixed = false;  ///< with 0x
    bool isHex = false;       ///< all of them are digits
};

Group groupAt(QByteArrayView body, qsizetype at) {
    Group group;
    const QByteArrayView rest = body.sliced(at);
    group.isPrefixed = rest.startsWith("0x") || rest.startsWith("0X");
    const qsizetype start = group.isPrefixed ? at + 2 : at;
    group.end = start;
    while (group.end < body.size() && isHex(body[group.end])) ++group.end;
    group.digits = body.sliced(start, group.end - start);
    group.isHex =
        !group.digits.isEmpty() && (group.end == body.size() || body[group.end] == ' ' || isSeparator(body[group.end]));
    return group;
}

}  // namespace

HexLine hexLineOf(QByteArrayView line) {
    HexLine result;
    qsizetype end = line.size();
    while (end > 0 && uint8_t(line[end - 1]) <= ' ') --end;
    line = line.first(end);
    result.isEmpty = line.isEmpty();
    if (result.isEmpty) return result;
    const auto head = [&] { return QString::fromLatin1(line.first(std::min(line.size(), longestPrefix))); };
    line = line.sliced(timeStampLength(head()));
    if (const Address address = addressOf(head()); address.length > 0) {
        result.address = address.value;
        line = line.sliced(address.length);
    }
    // "|  0.....*." of hexdump and ASA.
    if (const qsizetype bar = line.indexOf('|'); bar >= 0) line = line.first(bar);
    result.body = line.toByteArray();
    // A string of C.
    result.body.replace("\\x", " 0x");
    return result;
}

QByteArray hexDigitsOf(const HexLine &line, qsizetype octets) {
    const QByteArrayView body = line.body;
    QByteArray digits;
    int groups = 0;
    qsizetype usualWidth = 1;
    bool areSingle = true, hasHalfOctet = false;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype gapStart = at;
        at = endOfSeparators(body, at);
        if (at == body.size()) break;
        if (octets > 0 && digits.size() >= 2 * octets) return digits;
        const qsizetype width = at - gapStart;
        const Group group = groupAt(body, at);
        // Some put two blanks behind every octet.
        if (groups == 1 && areSingle && group.isHex && group.digits.size() == 2 && width <= widestMiddle)
            usualWidth = width;
        const bool isGap = groups > 0 && width > usualWidth && body.sliced(gapStart).startsWith("  ");
        // Eight octets, a small gap and eight more are one line; anything else behind a gap is ASCII.
        const bool isMiddle = areSingle && groups == 8 && width <= widestMiddle;
        if (isGap && octets == 0 && !isMiddle) return digits;
        if (!group.isHex || (isGap && areSingle && group.digits.size() != 2)) {
            // Without an address only a gap makes a column of what follows; otherwise this is a line of prose.
            return isGap || line.address ? digits : QByteArray();
        }
        const bool isOdd = group.digits.size() % 2;
        if (isOdd && group.isPrefixed) digits.append('0');
        hasHalfOctet = hasHalfOctet || (isOdd && !group.isPrefixed);
        areSingle = areSingle && group.digits.size() == 2;
        digits.append(group.digits);
        at = group.end;
        ++groups;
    }
    // A half octet is where a line was wrapped within one, or else the line is words.
    if (hasHalfOctet && groups > 1) return {};
    return digits;
}

}  // namespace scepter::decoding

#include "decoding/hex_line.h"

#include <algorithm>

#include <QRegularExpression>

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

/// A prefix is short: nothing is searched for far into a line of a megabyte.
constexpr qsizetype longestPrefix = 96;

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
    static const QRegularExpression pattern(
        uR"(^\s*(?:0x)?([0-9A-Fa-f]{2,16})(?::(?=\s|$)|\s+-(?=\s)|(?=\s\s+[0-9A-Fa-f]{2}(?:\s|$))))"_s);
    const auto match = pattern.match(head);
    if (!match.hasMatch()) return {};
    return {match.captured(1).toULongLong(nullptr, 16), match.capturedLength()};
}

/// Between octets: the rest of the line is blanks and digits then.
bool isSeparator(char c) {
    return c == ',' || c == ';' || c == ':' || c == '-' || c == '{' || c == '}' || c == '"' || c == '\t';
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
    // A string of C: "\\x30\\x82".
    result.body.replace("\\x", " 0x");
    return result;
}

HexDigits hexDigitsOf(const HexLine &line, HexBounds bounds) {
    const QByteArrayView body = line.body;
    HexDigits result;
    qsizetype groups = 0, at = 0;
    bool areSingle = true, hasOddGroup = false;
    const auto endAt = [&](qsizetype column) {
        result.asciiColumn = column;
        return result;
    };
    while (at < body.size()) {
        const qsizetype gapStart = at;
        while (at < body.size() && (body[at] == ' ' || isSeparator(body[at]))) ++at;
        if (at == body.size()) break;
        const bool isGap = groups > 0 && at - gapStart >= 2 && body[gapStart] == ' ' && body[gapStart + 1] == ' ';
        const bool isFull = bounds.octets > 0 && result.digits.size() >= 2 * bounds.octets;
        if (isFull || (bounds.column > 0 && at >= bounds.column)) return endAt(at);
        // Eight octets, a gap and eight more are one line; anything else behind a gap is ASCII.
        if (isGap && bounds.octets == 0 && !(areSingle && groups == 8)) return endAt(at);

        const bool isPrefixed = body.sliced(at).startsWith("0x") || body.sliced(at).startsWith("0X");
        if (isPrefixed) at += 2;
        const qsizetype start = at;
        while (at < body.size() && isHex(body[at])) ++at;
        const qsizetype count = at - start;
        const bool endsHere = at == body.size() || body[at] == ' ' || isSeparator(body[at]);
        if (count == 0 || !endsHere || (isGap && count != 2 && areSingle)) {
            // Without an address only a gap makes a column of what follows; otherwise this is a line of prose.
            if (isGap || line.address) return endAt(start);
            return {};
        }
        if (isPrefixed && count % 2) result.digits.append('0');
        hasOddGroup = hasOddGroup || (!isPrefixed && count % 2);
        areSingle = areSingle && count == 2;
        result.digits.append(body.sliced(start, count));
        ++groups;
    }
    // Half octets are where a line was wrapped within one, or else they are words.
    if (hasOddGroup && groups > 1) return {};
    return result;
}

}  // namespace scepter::decoding

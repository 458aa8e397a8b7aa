#include "decoding/hex_dump.h"

#include <optional>
#include <utility>

#include "decoding/hex_line.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 widestLine = 64;
constexpr QByteArrayView sequence("30");
constexpr QByteArrayView pem("2d2d2d2d2d");

bool beginsLikeContent(QByteArrayView digits) {
    return digits.startsWith(sequence) || digits.startsWith(pem);
}

/// Octets that the element which the digits begin with has, header included; nothing when that is not known yet.
std::optional<qsizetype> lengthOf(const QByteArray &digits) {
    constexpr qsizetype longestHeader = 6;
    const QByteArray head = QByteArray::fromHex(digits.left(2 * longestHeader));
    if (head.size() < 2 || head[0] != 0x30) return std::nullopt;
    const auto first = uint8_t(head[1]);
    if (first < 0x80) return 2 + first;
    const int octets = first & 0x7f;
    if (octets == 0 || octets > 4 || head.size() < 2 + octets) return std::nullopt;
    qsizetype length = 0;
    for (int i = 0; i < octets; ++i) length = (length << 8) | uint8_t(head[2 + i]);
    return 2 + octets + length;
}

/// Gathers digits to dumps.
class Gatherer {
public:
    void passProse() { m_isInterrupted = m_isDump = true; }
    void passHex(const QByteArray &digits) {
        const auto length = lengthOf(m_digits);
        const bool isWhole = length && m_digits.size() >= 2 * *length;
        const bool isNext = m_isInterrupted && digits.startsWith("308");
        if (isWhole || isNext) finish();
        m_digits += digits;
        m_isInterrupted = false;
    }
    void sawColumns() { m_isDump = true; }
    std::vector<Unwrapped> take() {
        finish();
        return std::move(m_dumps);
    }

private:
    void finish() {
        if (beginsLikeContent(m_digits) && m_dumps.size() < mostBlocks) {
            Unwrapped dump{m_isDump ? u"hex dump"_s : u"hex"_s, {}};
            if (m_digits.size() % 2) {
                m_digits.chop(1);
                dump.parts.push_back({u"Note"_s, u"The last octet of the hex is half missing."_s});
            }
            dump.bytes = QByteArray::fromHex(m_digits);
            m_dumps.push_back(std::move(dump));
        }
        m_digits.clear();
    }

    std::vector<Unwrapped> m_dumps;
    QByteArray m_digits;
    bool m_isInterrupted = false;
    bool m_isDump = false;
};

/// The lines of a text one after the other, with a look at the one that follows.
class LineReader {
public:
    explicit LineReader(QByteArrayView text) : m_rest(text), m_next(take()) {}
    std::optional<HexLine> next() { return std::exchange(m_next, take()); }
    const std::optional<HexLine> &ahead() const { return m_next; }

private:
    std::optional<HexLine> take() {
        while (!m_rest.isEmpty()) {
            const qsizetype end = m_rest.indexOf('\n');
            HexLine line = hexLineOf(end < 0 ? m_rest : m_rest.first(end));
            m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
            if (!line.isEmpty) return line;
        }
        return std::nullopt;
    }
    QByteArrayView m_rest;
    std::optional<HexLine> m_next;
};

/// Octets of a line where its address and the next one tell.
qsizetype octetsBetween(const HexLine &line, const std::optional<HexLine> &next) {
    if (!line.address || !next || !next->address) return 0;
    const quint64 here = *line.address, there = *next->address;
    return there > here && there - here <= widestLine ? qsizetype(there - here) : 0;
}

}  // namespace

std::vector<Unwrapped> hexDumps(QByteArrayView text) {
    LineReader lines(text);
    Gatherer gatherer;
    while (const std::optional<HexLine> line = lines.next()) {
        const QByteArray digits = hexDigitsOf(*line, octetsBetween(*line, lines.ahead()));
        if (digits.isEmpty()) {
            gatherer.passProse();
            continue;
        }
        if (line->address) gatherer.sawColumns();
        gatherer.passHex(digits);
    }
    return gatherer.take();
}

}  // namespace scepter::decoding

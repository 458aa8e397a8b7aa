#include "pki/der_writer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "pki/der_reader.h"

namespace scepter::pki::der {
namespace {

int lengthOctets(qsizetype length) {
    if (length < 0x80) return 1;
    int count = 1;
    for (qsizetype rest = length; rest != 0; rest >>= 8) ++count;
    return count;
}

void appendHeader(QByteArray &out, uint8_t tag, qsizetype length) {
    out.append(char(tag));
    const int count = lengthOctets(length);
    if (count == 1) {
        out.append(char(length));
        return;
    }
    out.append(char(0x80 | (count - 1)));
    for (int shift = 8 * (count - 2); shift >= 0; shift -= 8) out.append(char(uint8_t(length >> shift)));
}

QByteArray withHeaderOnly(uint8_t tag, qsizetype length) {
    QByteArray out;
    out.reserve(1 + lengthOctets(length) + length);
    appendHeader(out, tag, length);
    return out;
}

/// X.690, section 11.6: as octets, the shorter one padded with zeros.
bool comesBefore(QByteArrayView a, QByteArrayView b) {
    const qsizetype common = std::min(a.size(), b.size());
    const int order = std::memcmp(a.data(), b.data(), size_t(common));
    return order != 0 ? order < 0 : a.size() < b.size();
}

void appendArc(QByteArray &out, quint64 arc) {
    int shift = 63;
    while (shift > 0 && (arc >> shift) == 0) shift -= 7;
    for (; shift > 0; shift -= 7) out.append(char(0x80 | ((arc >> shift) & 0x7f)));
    out.append(char(arc & 0x7f));
}

void appendTwoDigits(QByteArray &out, unsigned value) {
    out.append(char('0' + value / 10 % 10));
    out.append(char('0' + value % 10));
}

}  // namespace

QByteArray element(uint8_t tag, QByteArrayView content) {
    return withHeaderOnly(tag, content.size()).append(content);
}

QByteArray sequence(std::initializer_list<QByteArrayView> parts) {
    qsizetype length = 0;
    for (const QByteArrayView part : parts) length += part.size();
    QByteArray out = withHeaderOnly(tag::sequence, length);
    for (const QByteArrayView part : parts) out.append(part);
    return out;
}

QByteArray sequence(QByteArrayView content) {
    return element(tag::sequence, content);
}

QByteArray setOf(std::initializer_list<QByteArrayView> parts) {
    return setOf(std::span(parts.begin(), parts.size()));
}

QByteArray setOf(std::span<const QByteArrayView> parts) {
    std::vector<QByteArrayView> sorted(parts.begin(), parts.end());
    std::sort(sorted.begin(), sorted.end(), comesBefore);
    qsizetype length = 0;
    for (const QByteArrayView part : sorted) length += part.size();
    QByteArray out = withHeaderOnly(tag::set, length);
    for (const QByteArrayView part : sorted) out.append(part);
    return out;
}

QByteArray explicitContext(int number, QByteArrayView element) {
    return der::element(tag::context(number), element);
}

QByteArray integer(QByteArrayView unsignedBigEndian) {
    while (unsignedBigEndian.size() > 1 && unsignedBigEndian[0] == 0) unsignedBigEndian = unsignedBigEndian.sliced(1);
    if (unsignedBigEndian.isEmpty()) return integer(int64_t(0));
    const bool needsSignOctet = uint8_t(unsignedBigEndian[0]) & 0x80;
    QByteArray out = withHeaderOnly(tag::integer, unsignedBigEndian.size() + (needsSignOctet ? 1 : 0));
    if (needsSignOctet) out.append('\0');
    return out.append(unsignedBigEndian);
}

QByteArray integer(int64_t value) {
    std::array<char, 8> octets;
    for (size_t i = 0; i < octets.size(); ++i) octets[i] = char(uint8_t(uint64_t(value) >> (56 - 8 * i)));
    size_t first = 0;
    const auto isRepeatedSign = [&](size_t i) {
        const uint8_t sign = uint8_t(octets[i + 1]) & 0x80 ? 0xff : 0x00;
        return uint8_t(octets[i]) == sign;
    };
    while (first < octets.size() - 1 && isRepeatedSign(first)) ++first;
    return element(tag::integer, QByteArrayView(octets.data() + first, qsizetype(octets.size() - first)));
}

QByteArray boolean(bool value) {
    const char octet = value ? '\xff' : '\x00';
    return element(tag::boolean, QByteArrayView(&octet, 1));
}

QByteArray null() {
    return element(tag::null, {});
}

QByteArray oid(const char *dotted) {
    return oidFromContent(oidContent(dotted));
}

QByteArray oidFromContent(QByteArrayView content) {
    return element(tag::oid, content);
}

QByteArray octetString(QByteArrayView bytes) {
    return element(tag::octetString, bytes);
}

QByteArray bitString(QByteArrayView bytes) {
    QByteArray out = withHeaderOnly(tag::bitString, bytes.size() + 1);
    out.append('\0');
    return out.append(bytes);
}

QByteArray namedBits(uint32_t bitsFromZero, int count) {
    Q_ASSERT(count >= 0 && count <= 32);
    std::array<uint8_t, 5> content{};
    int used = 0;
    for (int bit = 0; bit < count; ++bit) {
        if (!(bitsFromZero >> bit & 1u)) continue;
        content[size_t(1 + bit / 8)] |= uint8_t(0x80 >> (bit % 8));
        used = bit + 1;
    }
    const int octets = (used + 7) / 8;
    content[0] = uint8_t(octets * 8 - used);
    return element(tag::bitString, QByteArrayView(content.data(), octets + 1));
}

QByteArray printableString(QByteArrayView text) {
    return element(tag::printableString, text);
}

QByteArray utf8String(const QString &text) {
    return element(tag::utf8String, text.toUtf8());
}

QByteArray ia5String(QByteArrayView text) {
    return element(tag::ia5String, text);
}

QByteArray time(Instant instant) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(instant);
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(seconds - day);
    const int year = int(date.year());
    Q_ASSERT(year >= 0 && year <= 9999);
    const bool isUtcTime = year >= 1950 && year <= 2049;

    QByteArray text;
    text.reserve(15);
    if (!isUtcTime) appendTwoDigits(text, unsigned(year / 100));
    appendTwoDigits(text, unsigned(year % 100));
    appendTwoDigits(text, unsigned(date.month()));
    appendTwoDigits(text, unsigned(date.day()));
    appendTwoDigits(text, unsigned(clock.hours().count()));
    appendTwoDigits(text, unsigned(clock.minutes().count()));
    appendTwoDigits(text, unsigned(clock.seconds().count()));
    text.append('Z');
    return element(isUtcTime ? tag::utcTime : tag::generalizedTime, text);
}

QByteArray oidContent(const char *dotted) {
    QByteArray out;
    quint64 first = 0;
    int position = 0;
    for (const char *at = dotted; *at; ++position) {
        quint64 arc = 0;
        Q_ASSERT_X(*at >= '0' && *at <= '9', "oidContent", dotted);
        for (; *at >= '0' && *at <= '9'; ++at) arc = arc * 10 + quint64(*at - '0');
        Q_ASSERT_X(*at == '.' || *at == '\0', "oidContent", dotted);
        if (*at == '.') ++at;
        // X.690, section 8.19.4: the first two arcs share their octets.
        if (position == 0) {
            first = arc;
        } else {
            appendArc(out, position == 1 ? first * 40 + arc : arc);
        }
    }
    return out;
}

}  // namespace scepter::pki::der

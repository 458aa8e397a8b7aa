#include "pki/der_reader.h"

#include <QStringList>

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr uint8_t multiByteTag = 0x1f;
constexpr int mostLengthOctets = 4;
constexpr qsizetype longestOid = 64;

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

uint8_t octet(QByteArrayView bytes, qsizetype index) {
    return uint8_t(bytes[index]);
}

}  // namespace

Result<DerElement> DerReader::next() {
    if (m_rest.size() < 2) return malformed(u"The DER ends where an element was expected."_s);
    const uint8_t identifier = octet(m_rest, 0);
    if ((identifier & multiByteTag) == multiByteTag) {
        return malformed(u"A tag number above 30 was found in the DER; nothing that is read here has one."_s);
    }
    qsizetype header = 2;
    qsizetype length = octet(m_rest, 1);
    if (length >= 0x80) {
        const int lengthOctets = int(length & 0x7f);
        if (lengthOctets == 0) return malformed(u"An indefinite length was found where DER is required."_s);
        if (lengthOctets > mostLengthOctets) {
            return malformed(u"A length of %1 octets was found in the DER."_s.arg(lengthOctets));
        }
        header += lengthOctets;
        if (m_rest.size() < header) return malformed(u"The DER ends within a length."_s);
        length = 0;
        for (qsizetype i = 2; i < header; ++i) length = (length << 8) | octet(m_rest, i);
        if (length < 0x80 || (length >> (8 * (lengthOctets - 1))) == 0) {
            return malformed(u"A length in the DER is written with more octets than it needs."_s);
        }
    }
    if (length > m_rest.size() - header) {
        return malformed(
            u"An element of the DER claims %1 octets where %2 are left."_s.arg(length).arg(m_rest.size() - header));
    }
    const DerElement element{identifier, m_rest.sliced(header, length), m_rest.first(header + length)};
    m_rest = m_rest.sliced(header + length);
    return element;
}

Result<DerElement> DerReader::next(uint8_t expectedTag, const char *what) {
    if (m_rest.isEmpty()) return malformed(u"The %1 is missing."_s.arg(QString::fromLatin1(what)));
    if (peek() != expectedTag) {
        return malformed(u"The %1 has the tag %2 where %3 was expected."_s.arg(QString::fromLatin1(what))
                             .arg(uint(peek()), 2, 16, QChar(u'0'))
                             .arg(uint(expectedTag), 2, 16, QChar(u'0')));
    }
    Result<DerElement> element = next();
    if (!element)
        return malformed(u"The %1 cannot be read. %2"_s.arg(QString::fromLatin1(what), element.fault().sentence));
    return element;
}

Result<void> DerReader::finish(const char *what) const {
    if (atEnd()) return {};
    return malformed(u"%1 octets are left over after the %2."_s.arg(m_rest.size()).arg(QString::fromLatin1(what)));
}

Result<int> smallInteger(const DerElement &element) {
    const QByteArrayView content = element.content;
    if (content.isEmpty()) return malformed(u"An INTEGER without octets was found."_s);
    if (octet(content, 0) & 0x80)
        return malformed(u"A negative number was found where a small positive one was expected."_s);
    if (content.size() > 1 && octet(content, 0) == 0 && !(octet(content, 1) & 0x80)) {
        return malformed(u"An INTEGER is written with more octets than it needs."_s);
    }
    // The sign octet is clear, so four octets hold at most 2^31-1.
    if (content.size() > 4) return malformed(u"A number is far larger than anything expected here."_s);
    int value = 0;
    for (const char byte : content) value = (value << 8) | uint8_t(byte);
    return value;
}

QString dottedOid(QByteArrayView content) {
    if (content.isEmpty() || content.size() > longestOid || (octet(content, content.size() - 1) & 0x80)) return {};
    QStringList arcs;
    quint64 arc = 0;
    bool first = true, arcStarts = true;
    for (const char byte : content) {
        const uint8_t bits = uint8_t(byte);
        if (arcStarts && bits == 0x80) return {};
        if (arc >> 56) return {};
        arc = (arc << 7) | (bits & 0x7f);
        arcStarts = (bits & 0x80) == 0;
        if (!arcStarts) continue;
        if (first) {
            // X.690, section 8.19.4: the first octets hold 40 times the first arc plus the second.
            const quint64 root = qMin<quint64>(arc / 40, 2);
            arcs << QString::number(root);
            arc -= root * 40;
            first = false;
        }
        arcs << QString::number(arc);
        arc = 0;
    }
    return arcs.join(u'.');
}

}  // namespace scepter::pki

#include "decoding/outline.h"

#include "decoding/oid_names.h"
#include "pki/der_reader.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 32;
constexpr int mostNodes = 300;
constexpr uint8_t constructedBit = 0x20;

QString nameOfTag(uint8_t identifier) {
    using namespace pki;
    switch (identifier & ~constructedBit) {
        case tag::boolean:
            return u"BOOLEAN"_s;
        case tag::integer:
            return u"INTEGER"_s;
        case tag::bitString:
            return u"BIT STRING"_s;
        case tag::octetString:
            return u"OCTET STRING"_s;
        case tag::null:
            return u"NULL"_s;
        case tag::oid:
            return u"OBJECT IDENTIFIER"_s;
        case tag::enumerated:
            return u"ENUMERATED"_s;
        case tag::utf8String:
            return u"UTF8String"_s;
        case tag::numericString:
            return u"NumericString"_s;
        case tag::printableString:
            return u"PrintableString"_s;
        case tag::teletexString:
            return u"TeletexString"_s;
        case tag::ia5String:
            return u"IA5String"_s;
        case tag::utcTime:
            return u"UTCTime"_s;
        case tag::generalizedTime:
            return u"GeneralizedTime"_s;
        case tag::visibleString:
            return u"VisibleString"_s;
        case tag::universalString:
            return u"UniversalString"_s;
        case tag::bmpString:
            return u"BMPString"_s;
        case tag::sequence & ~constructedBit:
            return u"SEQUENCE"_s;
        case tag::set & ~constructedBit:
            return u"SET"_s;
        default:
            break;
    }
    if ((identifier & 0xc0) == 0x80) return u"[%1]"_s.arg(identifier & 0x1f);
    return u"tag %1"_s.arg(uint(identifier), 2, 16, QChar(u'0'));
}

QString octets(qsizetype count) {
    return count == 1 ? u"1 octet"_s : u"%1 octets"_s.arg(count);
}

class Walker {
public:
    explicit Walker(QByteArrayView bytes) : m_bytes(bytes) {}

    /// Passes one element that must end by `end`; false when it broke, and then `stopped` says why.
    bool passElement(Node &parent, qsizetype end, int depth);
    qsizetype position() const { return m_at; }
    const QString &stopped() const { return m_stopped; }

private:
    struct Header {
        uint8_t identifier = 0;
        qsizetype length = 0;
        bool isIndefinite = false;
    };
    bool takeHeader(Header &header, qsizetype end);
    bool passContents(Node &node, const Header &header, qsizetype end, int depth);
    bool isEndOfContents(qsizetype end) const {
        return end - m_at >= 2 && m_bytes[m_at] == 0 && m_bytes[m_at + 1] == 0;
    }
    bool stop(qsizetype at, const QString &why) {
        // The innermost place is the one that helps; those around it only repeat that something is missing.
        if (m_stopped.isEmpty()) m_stopped = u"At octet %1: %2"_s.arg(at).arg(why);
        return false;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_nodes = 0;
    QString m_stopped;
};

bool Walker::takeHeader(Header &header, qsizetype end) {
    const qsizetype start = m_at;
    if (end - m_at < 2) return stop(start, u"the input ends where an element was expected."_s);
    header.identifier = uint8_t(m_bytes[m_at]);
    if ((header.identifier & 0x1f) == 0x1f) return stop(start, u"a tag number above 30, which nothing here has."_s);
    const uint8_t first = uint8_t(m_bytes[m_at + 1]);
    m_at += 2;
    if (first < 0x80) {
        header.length = first;
    } else if (first == 0x80) {
        header.isIndefinite = true;
        if (!(header.identifier & constructedBit))
            return stop(start, u"a primitive element with an indefinite length."_s);
        return true;
    } else {
        const int octets = first & 0x7f;
        if (octets > end - m_at) return stop(start, u"the input ends within a length."_s);
        quint64 length = 0;
        for (int i = 0; i < octets; ++i) {
            if (length >> 32) return stop(start, u"a length that no message has."_s);
            length = (length << 8) | uint8_t(m_bytes[m_at + i]);
        }
        m_at += octets;
        header.length = qsizetype(length);
    }
    return true;
}

bool Walker::passElement(Node &parent, qsizetype end, int depth) {
    const qsizetype start = m_at;
    if (depth > deepest) return stop(start, u"nested more than %1 deep."_s.arg(deepest));
    Header header;
    if (!takeHeader(header, end)) return false;
    const QString length = header.isIndefinite ? u"indefinite length"_s : octets(header.length);
    const bool isShown = ++m_nodes <= mostNodes;
    if (m_nodes == mostNodes + 1) parent.add(u"..."_s, u"more than %1 elements"_s.arg(mostNodes));
    Node hidden;
    Node &node = isShown ? parent.add(nameOfTag(header.identifier), u"at %1, %2"_s.arg(start).arg(length)) : hidden;
    if (!header.isIndefinite && header.length > end - m_at) {
        const qsizetype there = end - m_at;
        // Goes as far in as it can: what is there of a cut message says what it was.
        const bool isInput = end == m_bytes.size();
        if (header.identifier & constructedBit) passContents(node, {header.identifier, there, false}, end, depth);
        return stop(start, (isInput ? u"%1 claims %2 octets, but the input has only %3 more."_s
                                    : u"%1 claims %2 octets, where %3 are left in what it stands in."_s)
                               .arg(nameOfTag(header.identifier))
                               .arg(header.length)
                               .arg(there));
    }
    if (header.identifier & constructedBit) return passContents(node, header, end, depth);
    if (header.identifier == pki::tag::oid) node.value += u": "_s + nameOfOid(m_bytes.sliced(m_at, header.length));
    m_at += header.length;
    return true;
}

bool Walker::passContents(Node &node, const Header &header, qsizetype end, int depth) {
    const qsizetype inner = header.isIndefinite ? end : m_at + header.length;
    while (header.isIndefinite || m_at < inner) {
        if (header.isIndefinite && isEndOfContents(inner)) {
            m_at += 2;
            return true;
        }
        if (!passElement(node, inner, depth + 1)) return false;
    }
    return true;
}

}  // namespace

Outline outlineOf(QByteArrayView ber) {
    Node root{u"Structure"_s, u"%1 octets"_s.arg(ber.size())};
    Walker walker(ber);
    walker.passElement(root, ber.size(), 0);
    return {std::move(root), walker.position(), walker.stopped()};
}

Node structureNode(QByteArrayView ber) {
    Outline outline = outlineOf(ber);
    if (!outline.stopped.isEmpty()) outline.tree.add(u"Stopped"_s, outline.stopped);
    return std::move(outline.tree);
}

}  // namespace scepter::decoding

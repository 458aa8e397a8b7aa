#include "pki/ber.h"

#include <optional>

#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 32;
constexpr uint8_t constructedBit = 0x20;
constexpr uint8_t constructedOctetString = tag::octetString | constructedBit;
constexpr uint8_t encryptedContent = tag::context(0);

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

/// Knows EncryptedContentInfo by its shape: a SEQUENCE of an OID, an AlgorithmIdentifier and, third, [0]. RFC 5652,
/// section 6.1. Only there does a constructed [0] stand for an OCTET STRING in pieces; elsewhere it is an explicit tag
/// (eContent) or an implicit SET (certificates, signed attributes), and none of these follows an OID and an
/// AlgorithmIdentifier.
class EncryptedContentInfoShape {
public:
    explicit EncryptedContentInfoShape(uint8_t parentTag) : m_fits(parentTag == tag::sequence) {}

    bool expectsContent(uint8_t nextTag) const { return m_fits && m_index == 2 && nextTag == encryptedContent; }
    /// `firstOfContent` is the identifier octet that the element's content begins with.
    void passed(uint8_t tag, uint8_t firstOfContent) {
        if (m_index == 0) m_fits = m_fits && tag == tag::oid;
        if (m_index == 1) m_fits = m_fits && tag == tag::sequence && firstOfContent == tag::oid;
        ++m_index;
    }

private:
    bool m_fits;
    int m_index = 0;
};

uint8_t firstOctet(QByteArrayView bytes) {
    return bytes.isEmpty() ? uint8_t(0) : uint8_t(bytes[0]);
}

/// True when `contents`, of an element with `parentTag`, already are what `definiteLengths` gives.
bool isNormal(QByteArrayView contents, uint8_t parentTag, int depth) {
    if (depth > deepest) return false;
    EncryptedContentInfoShape shape(parentTag);
    DerReader reader(contents);
    while (!reader.atEnd()) {
        const Result<DerElement> element = reader.next();
        if (!element || element->tag == 0) return false;
        if (element->tag == constructedOctetString || shape.expectsContent(element->tag)) return false;
        if ((element->tag & constructedBit) && !isNormal(element->content, element->tag, depth + 1)) return false;
        shape.passed(element->tag, firstOctet(element->content));
    }
    return true;
}

struct Header {
    uint8_t tag = 0;
    std::optional<qsizetype> length;  ///< nothing: indefinite
};

/// Copies BER element by element, each content once for every level that it lies deep.
class Normaliser {
public:
    explicit Normaliser(QByteArrayView bytes) : m_rest(bytes) {}

    Result<void> copyElement(QByteArray &out, int depth);
    bool atEnd() const { return m_rest.isEmpty(); }

private:
    Result<Header> takeHeader();
    /// Calls `takeOne(header)` for each child of an element whose header was just taken.
    template <typename TakeOne>
    Result<void> forEachChild(const Header &parent, TakeOne takeOne);
    Result<void> copyContents(QByteArray &out, const Header &header, int depth);
    Result<void> joinPieces(QByteArray &out, const Header &header, int depth);
    Result<void> copyBody(QByteArray &out, const Header &header, int depth);

    QByteArrayView m_rest;
};

Result<Header> Normaliser::takeHeader() {
    if (m_rest.size() < 2) return malformed(u"The message is cut off where an element was expected."_s);
    const uint8_t identifier = uint8_t(m_rest[0]);
    if ((identifier & 0x1f) == 0x1f) return malformed(u"A tag number above 30 was found in the message."_s);
    const uint8_t first = uint8_t(m_rest[1]);
    m_rest = m_rest.sliced(2);
    if (first == 0x80) {
        if (!(identifier & constructedBit)) return malformed(u"A primitive element has an indefinite length."_s);
        return Header{identifier, std::nullopt};
    }
    const int lengthOctets = first < 0x80 ? 0 : first & 0x7f;
    if (lengthOctets > m_rest.size()) return malformed(u"The message is cut off within a length."_s);
    quint64 length = first < 0x80 ? first : 0;
    for (int i = 0; i < lengthOctets; ++i) {
        // Leading zeros are allowed in BER, so the number of octets says nothing of the size.
        if (length >> 32) return malformed(u"An element of the message claims more octets than the message has."_s);
        length = (length << 8) | uint8_t(m_rest[i]);
    }
    m_rest = m_rest.sliced(lengthOctets);
    if (length > quint64(m_rest.size())) {
        return malformed(u"An element of the message claims more octets than the message has."_s);
    }
    return Header{identifier, qsizetype(length)};
}

template <typename TakeOne>
Result<void> Normaliser::forEachChild(const Header &parent, TakeOne takeOne) {
    QByteArrayView after;
    if (parent.length) {
        after = m_rest.sliced(*parent.length);
        m_rest = m_rest.first(*parent.length);
    }
    while (!parent.length || !m_rest.isEmpty()) {
        const Result<Header> child = takeHeader();
        if (!child) return child.fault();
        if (child->tag == 0) {
            if (parent.length || child->length != 0)
                return malformed(u"An end-of-contents mark was found out of place."_s);
            return {};
        }
        if (const Result<void> taken = takeOne(*child); !taken) return taken;
    }
    m_rest = after;
    return {};
}

Result<void> Normaliser::joinPieces(QByteArray &out, const Header &header, int depth) {
    if (depth > deepest) return malformed(u"The message is nested more than %1 deep."_s.arg(deepest));
    return forEachChild(header, [&](const Header &piece) -> Result<void> {
        if (piece.tag == constructedOctetString) return joinPieces(out, piece, depth + 1);
        if (piece.tag != tag::octetString) return malformed(u"A piece of an OCTET STRING is no OCTET STRING."_s);
        out.append(m_rest.first(*piece.length));
        m_rest = m_rest.sliced(*piece.length);
        return {};
    });
}

Result<void> Normaliser::copyContents(QByteArray &out, const Header &header, int depth) {
    EncryptedContentInfoShape shape(header.tag);
    return forEachChild(header, [&](const Header &child) -> Result<void> {
        if (shape.expectsContent(child.tag)) {
            shape.passed(child.tag, 0);
            QByteArray joined;
            if (const Result<void> done = joinPieces(joined, child, depth + 1); !done) return done;
            out.append(der::element(tag::contextPrimitive(0), joined));
            return {};
        }
        shape.passed(child.tag, firstOctet(m_rest));
        return copyBody(out, child, depth);
    });
}

Result<void> Normaliser::copyBody(QByteArray &out, const Header &header, int depth) {
    if (depth > deepest) return malformed(u"The message is nested more than %1 deep."_s.arg(deepest));
    if (!(header.tag & constructedBit)) {
        out.append(der::element(header.tag, m_rest.first(*header.length)));
        m_rest = m_rest.sliced(*header.length);
        return {};
    }
    const bool isOctetString = header.tag == constructedOctetString;
    QByteArray contents;
    const Result<void> done =
        isOctetString ? joinPieces(contents, header, depth + 1) : copyContents(contents, header, depth + 1);
    if (!done) return done;
    out.append(der::element(isOctetString ? tag::octetString : header.tag, contents));
    return {};
}

Result<void> Normaliser::copyElement(QByteArray &out, int depth) {
    const Result<Header> header = takeHeader();
    if (!header) return header.fault();
    if (header->tag == 0) return malformed(u"An end-of-contents mark was found out of place."_s);
    return copyBody(out, *header, depth);
}

}  // namespace

Result<QByteArray> definiteLengths(QByteArrayView bytes) {
    DerReader reader(bytes);
    const Result<DerElement> outermost = reader.next();
    if (outermost && reader.atEnd() && isNormal(bytes, 0, 0)) return bytes.toByteArray();

    QByteArray out;
    out.reserve(bytes.size());
    Normaliser normaliser(bytes);
    if (const Result<void> done = normaliser.copyElement(out, 0); !done) return done.fault();
    if (!normaliser.atEnd()) return malformed(u"Octets are left over after the message."_s);
    return out;
}

}  // namespace scepter::pki

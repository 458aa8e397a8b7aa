#include "decoding/recogniser.h"

#include <algorithm>
#include <vector>

#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;
namespace tag = pki::tag;

namespace {

constexpr uint8_t constructedBit = 0x20;

/// An element of which the end may be missing.
struct Piece {
    uint8_t tag = 0;
    QByteArrayView content;
};

/// The first elements, as far as they are there. Behind one of indefinite length nothing is looked for.
std::vector<Piece> piecesOf(QByteArrayView bytes, size_t most) {
    std::vector<Piece> pieces;
    while (bytes.size() >= 2 && pieces.size() < most) {
        const uint8_t identifier = uint8_t(bytes[0]), first = uint8_t(bytes[1]);
        qsizetype header = 2, length = first;
        const bool isIndefinite = first == 0x80 && (identifier & constructedBit);
        if (first > 0x80) {
            const int octets = first & 0x7f;
            if (octets > 4 || bytes.size() < 2 + octets) break;
            header += octets;
            length = 0;
            for (int i = 0; i < octets; ++i) length = (length << 8) | uint8_t(bytes[2 + i]);
        }
        const qsizetype there = bytes.size() - header;
        pieces.push_back({identifier, bytes.sliced(header, isIndefinite ? there : std::min(length, there))});
        if (isIndefinite || length >= there) break;
        bytes = bytes.sliced(header + length);
    }
    return pieces;
}

uint8_t tagAt(const std::vector<Piece> &pieces, size_t index) {
    return index < pieces.size() ? pieces[index].tag : uint8_t(0);
}

uint8_t firstTagIn(const std::vector<Piece> &pieces, size_t index) {
    return index < pieces.size() && !pieces[index].content.isEmpty() ? uint8_t(pieces[index].content[0]) : uint8_t(0);
}

bool isTime(uint8_t identifier) {
    return identifier == tag::utcTime || identifier == tag::generalizedTime;
}

/// A SEQUENCE that begins like a Name; an empty Name is one too.
bool isName(const std::vector<Piece> &pieces, size_t index) {
    if (tagAt(pieces, index) != tag::sequence) return false;
    return pieces[index].content.isEmpty() || firstTagIn(pieces, index) == tag::set;
}

std::optional<Kind> kindOfContent(QByteArrayView oid) {
    static const QByteArray pkcs7 = pki::der::oidContent("1.2.840.113549.1.7");
    if (oid.size() != pkcs7.size() + 1 || !oid.startsWith(pkcs7)) return std::nullopt;
    switch (oid.back()) {
        case 2:
            return Kind::SignedData;
        case 3:
            return Kind::EnvelopedData;
        default:
            return Kind::OtherContent;
    }
}

/// What begins with a version: keys and their containers.
std::optional<Kind> kindOfVersioned(const std::vector<Piece> &parts) {
    const uint8_t second = tagAt(parts, 1);
    if (second == tag::sequence && firstTagIn(parts, 1) == tag::oid) {
        if (tagAt(parts, 2) == tag::octetString) return Kind::PrivateKey;
        if (parts[0].content == QByteArrayView("\x03", 1)) return Kind::Pkcs12;
    }
    if (second == tag::octetString) return Kind::PrivateKey;
    if (second == tag::integer && tagAt(parts, 2) == tag::integer && tagAt(parts, 3) == tag::integer)
        return Kind::PrivateKey;
    return std::nullopt;
}

/// What is signed: a SEQUENCE in a SEQUENCE, told apart by what the inner one begins with.
std::optional<Kind> kindOfSigned(const std::vector<Piece> &parts) {
    const std::vector<Piece> inner = piecesOf(parts[0].content, 5);
    switch (tagAt(inner, 0)) {
        case tag::context(0):
            return Kind::Certificate;
        case tag::integer:
            if (isName(inner, 1)) return Kind::CertificationRequest;
            if (firstTagIn(inner, 1) != tag::oid) return std::nullopt;
            if (isTime(tagAt(inner, 3))) return Kind::RevocationList;
            // Version 1, which has no number: certmonger signs with such (`wire-facts` Q13).
            return tagAt(inner, 3) == tag::sequence ? std::optional(Kind::Certificate) : std::nullopt;
        case tag::sequence:
            return isTime(tagAt(inner, 2)) ? std::optional(Kind::RevocationList) : std::nullopt;
        case tag::oid:
            if (tagAt(parts, 1) == tag::bitString) return Kind::PublicKey;
            return tagAt(parts, 1) == tag::octetString ? std::optional(Kind::EncryptedPrivateKey) : std::nullopt;
        default:
            return std::nullopt;
    }
}

}  // namespace

QString name(Kind kind) {
    switch (kind) {
        case Kind::Certificate:
            return u"X.509 certificate"_s;
        case Kind::CertificationRequest:
            return u"certificate request"_s;
        case Kind::RevocationList:
            return u"CRL"_s;
        case Kind::SignedData:
            return u"signed data"_s;
        case Kind::EnvelopedData:
            return u"envelope"_s;
        case Kind::OtherContent:
            return u"CMS message"_s;
        case Kind::IssuerAndSubject:
            return u"issuer and subject"_s;
        case Kind::IssuerAndSerial:
            return u"issuer and serial number"_s;
        case Kind::PublicKey:
            return u"public key"_s;
        case Kind::PrivateKey:
            return u"private key"_s;
        case Kind::EncryptedPrivateKey:
            return u"encrypted private key"_s;
        case Kind::Pkcs12:
            return u"PKCS#12"_s;
    }
    return {};
}

std::optional<Kind> recognise(QByteArrayView ber) {
    const std::vector<Piece> outermost = piecesOf(ber, 1);
    if (tagAt(outermost, 0) != tag::sequence) return std::nullopt;
    const std::vector<Piece> parts = piecesOf(outermost[0].content, 4);
    switch (tagAt(parts, 0)) {
        case tag::oid:
            return kindOfContent(parts[0].content);
        case tag::integer:
            return kindOfVersioned(parts);
        case tag::sequence:
            break;
        default:
            return std::nullopt;
    }
    if (isName(parts, 0)) {
        if (tagAt(parts, 1) == tag::integer) return Kind::IssuerAndSerial;
        if (isName(parts, 1)) return Kind::IssuerAndSubject;
        return std::nullopt;
    }
    return kindOfSigned(parts);
}

}  // namespace scepter::decoding

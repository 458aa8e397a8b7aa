#include "hostile/hostile_messages.h"

#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::tests {

namespace der = pki::der;
namespace tag = pki::tag;

namespace {

constexpr qsizetype largest = 256 * 1024;  ///< octets of a body that the listener takes
constexpr auto idData = "1.2.840.113549.1.7.1";
constexpr auto idSignedData = "1.2.840.113549.1.7.2";
constexpr auto idEnvelopedData = "1.2.840.113549.1.7.3";

QByteArray hex(const char *digits) {
    return QByteArray::fromHex(digits);
}

QByteArray endsOfContents(qsizetype count) {
    return QByteArray(2 * count, '\0');
}

QByteArray sequenceOf(const QByteArray &content) {
    return der::sequence(QByteArrayView(content));
}

QByteArray contentInfo(const char *type, const QByteArray &content) {
    return der::sequence({der::oid(type), der::explicitContext(0, content)});
}

/// A SignedData of these parts: content, certificates (contents of [0]) and signerInfos (contents of the SET).
QByteArray signedData(const QByteArray &content, const QByteArray &certificates, const QByteArray &signers) {
    return contentInfo(idSignedData,
                       der::sequence({der::integer(1), der::element(tag::set, {}),
                                      der::sequence({der::oid(idData), der::explicitContext(0, content)}),
                                      der::element(tag::context(0), certificates), der::element(tag::set, signers)}));
}

QByteArray nested(uint8_t outerTag, int depth) {
    QByteArray inside;
    for (int i = 0; i < depth; ++i) inside = der::element(outerTag, inside);
    return inside;
}

/// An OCTET STRING in constructed form, in pieces of one octet each.
QByteArray inPieces(qsizetype pieces) {
    return hex("2480") + der::octetString("x").repeated(pieces) + endsOfContents(1);
}

HostileMessages lengths() {
    const QByteArray some(200, 'x');
    const std::pair<const char *, QByteArray> rows[]{
        {"nothing", {}},
        {"one octet", "0"},
        {"a NUL", QByteArray(1, '\0')},
        {"a quarter of a megabyte of NULs", QByteArray(largest, '\0')},
        {"text", "operation=PKIOperation"},
        {"an empty SEQUENCE", hex("3000")},
        {"a length of 31 bits", hex("30847fffffff") + some},
        {"a length of 32 bits", hex("3084ffffffff") + some},
        {"a length of 64 bits", hex("3088ffffffffffffffff") + some},
        {"a negative length of 64 bits", hex("30888000000000000000") + some},
        {"a length of 126 octets", hex("30fe") + QByteArray(125, '\0') + hex("020000")},
        {"the reserved length", hex("30ff") + some},
        {"a tag of many octets", hex("3f") + QByteArray(200, '\xff') + hex("0100")},
        {"a primitive element of indefinite length", hex("308004800000")},
        {"a SEQUENCE that never ends", hex("3080")},
    };
    HostileMessages all;
    for (const auto &[name, body] : rows) all.push_back({name, [body = body](const Attacker &) { return body; }});
    return all;
}

HostileMessages bombs() {
    const std::pair<const char *, QByteArray> rows[]{
        {"indefinite lengths, 131,072 deep", hex("3080").repeated(largest / 2)},
        {"indefinite lengths that end, 65,536 deep", hex("3080").repeated(largest / 4) + endsOfContents(largest / 4)},
        {"pieces of OCTET STRINGs, 131,071 deep", hex("3080") + hex("2480").repeated(largest / 2 - 1)},
        {"definite lengths, 2,000 deep", nested(tag::sequence, 2000)},
        {"SETs, 2,000 deep", nested(tag::set, 2000)},
        {"explicit tags, 2,000 deep", nested(tag::context(0), 2000)},
        {"only ends of contents", endsOfContents(1000)},
        {"ends of contents inside of a SEQUENCE", sequenceOf(endsOfContents(1000))},
        {"131,000 empty elements", sequenceOf(der::null().repeated(131'000))},
        {"131,000 empty elements in BER", hex("3080") + der::null().repeated(131'000) + endsOfContents(1)},
        {"30 levels around 100,000 empty elements",
         hex("3080").repeated(30) + der::null().repeated(100'000) + endsOfContents(30)},
        {"a content type of a quarter of a megabyte",
         der::sequence({der::element(tag::oid, QByteArray(largest - 64, '\x01')), der::null()})},
        {"a content type of one arc",
         der::sequence({der::element(tag::oid, QByteArray(largest - 64, '\xff')), der::null()})},
        {"a SignedData of nothing", contentInfo(idSignedData, sequenceOf({}))},
        {"a SignedData whose parts are all empty", signedData(der::octetString({}), {}, {})},
        {"an EnvelopedData in place of a SignedData", contentInfo(idEnvelopedData, sequenceOf({}))},
        {"80,000 pieces of content", signedData(inPieces(80'000), {}, {})},
        {"80,000 certificates that are none", signedData(der::octetString({}), der::null().repeated(80'000), {})},
        {"80,000 signers that are none", signedData(der::octetString({}), {}, der::null().repeated(80'000))},
    };
    HostileMessages all;
    for (const auto &[name, body] : rows) all.push_back({name, [body = body](const Attacker &) { return body; }});
    return all;
}

}  // namespace

const HostileMessages &noMessages() {
    static const HostileMessages all = [] {
        HostileMessages joined = lengths();
        const HostileMessages more = bombs();
        joined.insert(joined.end(), more.begin(), more.end());
        return joined;
    }();
    return all;
}

}  // namespace scepter::tests

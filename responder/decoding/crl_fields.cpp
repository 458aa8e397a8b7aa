#include "decoding/crl_fields.h"

#include <optional>
#include <vector>

#include "decoding/extension_fields.h"
#include "decoding/field_values.h"
#include "decoding/oid_names.h"
#include "pki/asn1_values.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/signature_algorithm.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;
using pki::DerElement;
using pki::DerReader;
namespace tag = pki::tag;

namespace {

constexpr int mostEntries = 50;
constexpr auto reasonOid = "2.5.29.21";

struct RevocationList {
    QByteArrayView tbs, signatureAlgorithm, signature;
    pki::DistinguishedName issuer;
    Instant thisUpdate{};
    std::optional<Instant> nextUpdate;
    QByteArrayView entries;
    std::vector<pki::Extension> extensions;
};

bool isTime(uint8_t identifier) {
    return identifier == tag::utcTime || identifier == tag::generalizedTime;
}

Result<Instant> nextTime(DerReader &reader) {
    const Result<DerElement> element = reader.next();
    if (!element) return element.fault();
    return pki::instantOf(*element);
}

Result<void> readExtensions(DerReader &fields, RevocationList &list) {
    const Result<DerElement> wrapped = fields.next(tag::context(0), "extensions of the CRL");
    if (!wrapped) return wrapped.fault();
    const Result<DerElement> sequence = DerReader(wrapped->content).next(tag::sequence, "extensions of the CRL");
    if (!sequence) return sequence.fault();
    Result<std::vector<pki::Extension>> extensions = pki::extensionsOf(*sequence);
    if (!extensions) return extensions.fault();
    list.extensions = std::move(*extensions);
    return {};
}

Result<void> readTbs(QByteArrayView content, RevocationList &list) {
    DerReader fields(content);
    if (fields.peek() == tag::integer) {
        if (const Result<DerElement> version = fields.next(); !version) return version.fault();
    }
    if (const auto algorithm = pki::nextAlgorithm(fields, "signature algorithm of the CRL"); !algorithm)
        return algorithm.fault();
    const Result<DerElement> issuer = fields.next(tag::sequence, "issuer of the CRL");
    if (!issuer) return issuer.fault();
    Result<pki::DistinguishedName> name = pki::DistinguishedName::fromDer(issuer->whole);
    if (!name) return name.fault();
    list.issuer = std::move(*name);
    const Result<Instant> thisUpdate = nextTime(fields);
    if (!thisUpdate) return thisUpdate.fault();
    list.thisUpdate = *thisUpdate;
    if (isTime(fields.peek())) {
        const Result<Instant> nextUpdate = nextTime(fields);
        if (!nextUpdate) return nextUpdate.fault();
        list.nextUpdate = *nextUpdate;
    }
    if (fields.peek() == tag::sequence) {
        const Result<DerElement> entries = fields.next();
        if (!entries) return entries.fault();
        list.entries = entries->content;
    }
    if (!fields.atEnd()) {
        if (const Result<void> read = readExtensions(fields, list); !read) return read;
    }
    return fields.finish("CRL");
}

Result<RevocationList> read(QByteArrayView der) {
    DerReader outside(der);
    const Result<DerElement> whole = outside.next(tag::sequence, "CRL");
    if (!whole) return whole.fault();
    if (const Result<void> end = outside.finish("CRL"); !end) return end.fault();
    DerReader parts(whole->content);
    const Result<DerElement> tbs = parts.next(tag::sequence, "signed part of the CRL");
    if (!tbs) return tbs.fault();
    const auto algorithm = pki::nextAlgorithm(parts, "signature algorithm of the CRL");
    if (!algorithm) return algorithm.fault();
    const Result<DerElement> bits = parts.next(tag::bitString, "signature of the CRL");
    if (!bits) return bits.fault();
    const Result<QByteArrayView> signature = pki::octetsOf(*bits);
    if (!signature) return signature.fault();
    if (const Result<void> end = parts.finish("CRL"); !end) return end.fault();
    RevocationList list;
    list.tbs = tbs->whole;
    list.signatureAlgorithm = algorithm->whole;
    list.signature = *signature;
    if (const Result<void> done = readTbs(tbs->content, list); !done) return done.fault();
    return list;
}

QString signatureText(const RevocationList &list, std::span<const pki::Certificate> issuers) {
    const Result<pki::SignatureAlgorithm> algorithm = pki::SignatureAlgorithm::read(list.signatureAlgorithm);
    if (!algorithm) return u"not checked: %1 is not spoken here"_s.arg(algorithmText(list.signatureAlgorithm));
    bool isIssuerThere = false;
    for (const pki::Certificate &issuer : issuers) {
        if (!issuer.subject().matches(list.issuer)) continue;
        isIssuerThere = true;
        const Result<pki::PublicKey> key = issuer.publicKey();
        if (key && algorithm->verifies(*key, list.tbs, list.signature))
            return u"verifies with the key of %1"_s.arg(nameText(issuer.subject()));
    }
    return isIssuerThere ? u"does NOT verify with the key of its issuer"_s
                         : u"not checked: the certificate of its issuer is not at hand"_s;
}

QString reasonOf(DerReader &fields) {
    if (fields.atEnd()) return {};
    const Result<DerElement> sequence = fields.next(tag::sequence, "extensions of an entry");
    if (!sequence) return {};
    const Result<std::vector<pki::Extension>> extensions = pki::extensionsOf(*sequence);
    if (!extensions) return {};
    const std::optional<QByteArray> value = pki::findExtension(*extensions, reasonOid);
    if (!value) return {};
    const Result<DerElement> number = DerReader(*value).next(tag::enumerated, "reason");
    if (!number || number->content.size() != 1) return {};
    return u", "_s + reasonText(uint8_t(number->content[0]));
}

Result<Node> entryNode(const DerElement &entry) {
    DerReader fields(entry.content);
    const Result<DerElement> serial = fields.next(tag::integer, "serial number of an entry");
    if (!serial) return serial.fault();
    const Result<Instant> at = nextTime(fields);
    if (!at) return at.fault();
    return Node{serialText(serial->content), iso8601(*at) + reasonOf(fields)};
}

Node entriesNode(QByteArrayView entries) {
    Node node{u"Revoked"_s};
    int count = 0;
    DerReader reader(entries);
    while (!reader.atEnd()) {
        const Result<DerElement> entry = reader.next(tag::sequence, "entry of the CRL");
        if (!entry) {
            node.add(stoppedNode(entry.fault()));
            break;
        }
        if (++count > mostEntries) continue;
        Result<Node> one = entryNode(*entry);
        node.add(one ? std::move(*one) : stoppedNode(one.fault()));
    }
    if (count > mostEntries) node.add(u"..."_s, u"%1 more"_s.arg(count - mostEntries));
    node.value = QString::number(count);
    return node;
}

}  // namespace

Result<Node> crlNode(const QString &name, QByteArrayView der, std::span<const pki::Certificate> issuers) {
    const Result<RevocationList> list = read(der);
    if (!list) return list.fault();
    Node node{name};
    node.add(u"Issuer"_s, nameText(list->issuer));
    node.add(u"This update"_s, iso8601(list->thisUpdate));
    node.add(u"Next update"_s, list->nextUpdate ? iso8601(*list->nextUpdate) : u"none"_s);
    node.add(u"Signature algorithm"_s, algorithmText(list->signatureAlgorithm));
    node.add(u"Signature"_s, signatureText(*list, issuers));
    if (!list->extensions.empty()) node.add(extensionsNode(u"Extensions"_s, list->extensions));
    node.add(entriesNode(list->entries));
    node.add(u"SHA-256"_s, pki::fingerprintText(pki::sha256(der)));
    return node;
}

}  // namespace scepter::decoding

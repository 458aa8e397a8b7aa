#include "decoding/envelope_fields.h"

#include <optional>
#include <vector>

#include "decoding/field_values.h"
#include "decoding/oid_names.h"
#include "pki/certificate_identifier.h"
#include "pki/der_reader.h"
#include "pki/enveloped_data.h"
#include "scep/queries.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;
using pki::DerElement;
using pki::DerReader;
namespace tag = pki::tag;

namespace {

constexpr size_t mostRecipients = 16;

struct Recipient {
    QString name;                         ///< whose it is, as far as it is told
    QString algorithm;                    ///< how the key of the content is kept for it
    const pki::Opener *opener = nullptr;  ///< the key of ours that it is for
};

struct Envelope {
    std::vector<Recipient> recipients;
    QString contentType, cipher;
    qsizetype encryptedOctets = 0;
};

/// "RSA PKCS#1 v1.5", "RSAES-OAEP": the words that people use.
QString transportText(QByteArrayView oid) {
    const QString known = nameOfOid(oid);
    return known == "rsaEncryption"_L1 ? u"RSA PKCS#1 v1.5"_s : known;
}

/// The recipient by its own certificate where it is ours, otherwise as the envelope names it.
QString recipientName(QByteArrayView identifier, const pki::Opener *opener) {
    if (opener) return nameText(opener->certificate.subject());
    const Result<scep::IssuerAndSerial> named = scep::readIssuerAndSerial(identifier);
    if (named) return u"serial number %1 of %2"_s.arg(serialText(named->serial), nameText(named->issuer));
    const Result<DerElement> key = DerReader(identifier).next(tag::contextPrimitive(0), "key identifier");
    return key ? u"key %1"_s.arg(hexOf(key->content)) : u"unreadable"_s;
}

const pki::Opener *openerFor(const pki::CertificateIdentifier &identifier, std::span<const pki::Opener> openers) {
    for (const pki::Opener &opener : openers)
        if (identifier.names(opener.certificate)) return &opener;
    return nullptr;
}

Result<Recipient> readKeyTransport(QByteArrayView content, std::span<const pki::Opener> openers) {
    DerReader fields(content);
    if (const Result<DerElement> version = fields.next(tag::integer, "version of a recipient"); !version)
        return version.fault();
    DerReader ahead = fields;
    const Result<pki::CertificateIdentifier> identifier =
        pki::CertificateIdentifier::read(ahead, "recipient identifier");
    if (!identifier) return identifier.fault();
    const Result<DerElement> raw = fields.next();
    if (!raw) return raw.fault();
    const Result<DerElement> algorithm = fields.next(tag::sequence, "key encryption algorithm");
    if (!algorithm) return algorithm.fault();
    const Result<DerElement> oid = DerReader(algorithm->content).next(tag::oid, "key encryption algorithm");
    if (!oid) return oid.fault();
    const pki::Opener *opener = openerFor(*identifier, openers);
    return Recipient{recipientName(raw->whole, opener), transportText(oid->content), opener};
}

/// RecipientInfo, a CHOICE by tag. RFC 5652, section 6.2.
Result<Recipient> readRecipient(const DerElement &element, std::span<const pki::Opener> openers) {
    switch (element.tag) {
        case tag::sequence:
            return readKeyTransport(element.content, openers);
        case tag::context(1):
            return Recipient{u"an EC key"_s, u"key agreement"_s};
        case tag::context(2):
            return Recipient{u"a key that was agreed on before"_s, u"key wrap"_s};
        case tag::context(3):
            return Recipient{u"whoever knows the challenge password"_s, u"password"_s};
        default:
            return Recipient{u"unknown"_s, u"another kind of recipient"_s};
    }
}

Result<void> readContent(QByteArrayView content, Envelope &envelope) {
    DerReader fields(content);
    const Result<DerElement> type = fields.next(tag::oid, "type of the encrypted content");
    if (!type) return type.fault();
    envelope.contentType = nameOfOid(type->content);
    const Result<DerElement> algorithm = fields.next(tag::sequence, "content encryption algorithm");
    if (!algorithm) return algorithm.fault();
    const Result<DerElement> oid = DerReader(algorithm->content).next(tag::oid, "content encryption algorithm");
    if (!oid) return oid.fault();
    envelope.cipher = nameOfOid(oid->content);
    const Result<DerElement> encrypted = fields.next(tag::contextPrimitive(0), "encrypted content");
    if (!encrypted) return encrypted.fault();
    envelope.encryptedOctets = encrypted->content.size();
    return {};
}

Result<DerElement> bodyOf(QByteArrayView der) {
    const Result<DerElement> info = DerReader(der).next(tag::sequence, "envelope");
    if (!info) return info.fault();
    DerReader parts(info->content);
    if (const Result<DerElement> type = parts.next(tag::oid, "type of the content"); !type) return type.fault();
    const Result<DerElement> wrapped = parts.next(tag::context(0), "envelope");
    if (!wrapped) return wrapped.fault();
    return DerReader(wrapped->content).next(tag::sequence, "envelope");
}

Result<Envelope> read(QByteArrayView der, std::span<const pki::Opener> openers) {
    const Result<DerElement> body = bodyOf(der);
    if (!body) return body.fault();
    DerReader fields(body->content);
    if (const Result<DerElement> version = fields.next(tag::integer, "version of the envelope"); !version)
        return version.fault();
    if (fields.peek() == tag::context(0)) {
        if (const Result<DerElement> originator = fields.next(); !originator) return originator.fault();
    }
    const Result<DerElement> set = fields.next(tag::set, "recipients");
    if (!set) return set.fault();
    Envelope envelope;
    DerReader members(set->content);
    while (!members.atEnd() && envelope.recipients.size() < mostRecipients) {
        const Result<DerElement> member = members.next();
        if (!member) return member.fault();
        Result<Recipient> recipient = readRecipient(*member, openers);
        if (!recipient) return recipient.fault();
        envelope.recipients.push_back(std::move(*recipient));
    }
    const Result<DerElement> content = fields.next(tag::sequence, "encrypted content");
    if (!content) return content.fault();
    if (const Result<void> done = readContent(content->content, envelope); !done) return done.fault();
    return envelope;
}

QString layerOf(const Envelope &envelope) {
    if (envelope.recipients.empty()) return u"envelope (%1, without a recipient)"_s.arg(envelope.cipher);
    const Recipient &first = envelope.recipients.front();
    return u"envelope (%1, %2, recipient %3)"_s.arg(envelope.cipher, first.algorithm, first.name);
}

/// Why it stays closed; nothing when it was opened and `inside` holds what was found.
std::optional<QString> open(QByteArrayView der, const Envelope &envelope, const Keys &keys, Depth depth,
                            Described &inside) {
    if (keys.openers.empty()) return u"closed: it needs a key. Name the site whose key opens it."_s;
    bool isOurs = false;
    for (const Recipient &recipient : envelope.recipients) isOurs = isOurs || recipient.opener;
    if (!isOurs) return u"closed: no key of this site is its recipient."_s;
    const Result<pki::EnvelopedData> data = pki::EnvelopedData::fromDer(der);
    if (!data) return u"closed: "_s + data.fault().sentence;
    const Result<Secret> content = data->open(keys.openers);
    if (!content) return u"closed: "_s + content.fault().sentence;
    Result<Described> described = describe(content->bytes(), keys, depth.deeper());
    if (!described) return u"opened, but what is inside is nothing that is known. "_s + described.fault().sentence;
    inside = std::move(*described);
    return std::nullopt;
}

}  // namespace

Result<Described> describeEnvelope(QByteArrayView der, const Keys &keys, Depth depth) {
    const Result<Envelope> envelope = read(der, keys.openers);
    if (!envelope) return envelope.fault();
    Described described{{layerOf(*envelope)}, Node{u"Envelope"_s}};
    Node &node = described.node;
    for (const Recipient &recipient : envelope->recipients) {
        Node &one = node.add(u"Recipient"_s, recipient.name + (recipient.opener ? u" (ours)"_s : QString()));
        one.add(u"Key transport"_s, recipient.algorithm);
    }
    node.add(u"Content encryption"_s, envelope->cipher);
    node.add(u"Type of the content"_s, envelope->contentType);
    node.add(u"Encrypted"_s, u"%1 octets"_s.arg(envelope->encryptedOctets));
    Described inside;
    if (const std::optional<QString> closed = open(der, *envelope, keys, depth, inside)) {
        node.add(u"Inside"_s, *closed);
        return described;
    }
    described.layers += inside.layers;
    node.add(u"Inside"_s, u"opened with our key"_s).add(std::move(inside.node));
    return described;
}

}  // namespace scepter::decoding

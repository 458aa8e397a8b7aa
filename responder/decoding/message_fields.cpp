#include "decoding/message_fields.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <QHash>

#include "decoding/certificate_fields.h"
#include "decoding/crl_fields.h"
#include "decoding/field_values.h"
#include "decoding/oid_names.h"
#include "pki/asn1_values.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/signed_data.h"
#include "scep/pki_message.h"
#include "scep/vocabulary.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;
using pki::SignedData;

namespace {

constexpr auto contentTypeOid = "1.2.840.113549.1.9.3";
constexpr auto messageDigestOid = "1.2.840.113549.1.9.4";

/// A text attribute as it stands, from whichever string type; nothing when it is absent.
std::optional<QString> text(const SignedData &message, const char *oid) {
    const std::optional<QByteArray> value = message.signedAttribute(oid);
    if (!value) return std::nullopt;
    const Result<pki::DerElement> element = pki::DerReader(*value).next();
    if (!element) return u"unreadable"_s;
    const Result<QString> decoded = pki::textOf(*element);
    return decoded ? *decoded : u"unreadable"_s;
}

std::optional<QString> octets(const SignedData &message, const char *oid) {
    const std::optional<QByteArray> value = message.signedAttribute(oid);
    if (!value) return std::nullopt;
    const Result<pki::DerElement> element = pki::DerReader(*value).next();
    return element ? hexOf(element->content) : u"unreadable"_s;
}

std::optional<QString> instant(const SignedData &message, const char *oid) {
    const std::optional<QByteArray> value = message.signedAttribute(oid);
    if (!value) return std::nullopt;
    const Result<pki::DerElement> element = pki::DerReader(*value).next();
    const Result<Instant> at = element ? pki::instantOf(*element) : element.fault();
    return at ? iso8601(*at) : u"unreadable"_s;
}

std::optional<scep::MessageType> typeOf(const SignedData &message) {
    return scep::messageType(text(message, scep::oid::messageType).value_or(QString()).toLatin1());
}

QString typeText(const QString &number) {
    const auto type = scep::messageType(number.toLatin1());
    return type ? u"%1 (%2)"_s.arg(scep::name(*type), number) : u"%1 (no type of the standard)"_s.arg(number);
}

QString statusText(const QString &number) {
    static const QHash<QString, QString> names{
        {u"0"_s, u"SUCCESS (0)"_s}, {u"2"_s, u"FAILURE (2)"_s}, {u"3"_s, u"PENDING (3)"_s}};
    return names.value(number, number + u" (no status of the standard)"_s);
}

QString failInfoText(const QString &number) {
    using scep::FailInfo;
    for (const FailInfo failInfo :
         {FailInfo::BadAlg, FailInfo::BadMessageCheck, FailInfo::BadRequest, FailInfo::BadTime, FailInfo::BadCertId})
        if (number == QString::number(int(failInfo))) return u"%1 (%2)"_s.arg(scep::name(failInfo), number);
    return number + u" (no failInfo of the standard)"_s;
}

/// Digest and signature, which are one question: a digest that is none of ours is no digest of the message.
void addSignature(const SignedData &message, Node &node) {
    const Result<pki::PublicKey> key = message.signerCertificate().publicKey();
    const Result<void> verified = key ? message.verify(*key) : key.fault();
    const bool isUnsupported = !verified && verified.fault().kind == FaultKind::Unsupported;
    if (!isUnsupported) node.add(u"Digest"_s, pki::name(message.digest()));
    node.add(u"Signature algorithm"_s, algorithmText(message.signatureAlgorithm()));
    if (verified) {
        node.add(u"Signature"_s, u"verifies with the key of the signer"_s);
    } else {
        node.add(u"Signature"_s,
                 (isUnsupported ? u"not checked: "_s : u"does NOT verify: "_s) + verified.fault().sentence);
    }
}

void addWhenThere(Node &node, const QString &name, const std::optional<QString> &value) {
    if (value) node.add(name, *value);
}

/// Attributes that have no line of their own.
void addOtherAttributes(const SignedData &message, Node &node) {
    using namespace scep::oid;
    static const std::vector<QByteArray> shown = [] {
        std::vector<QByteArray> oids;
        for (const char *dotted : {messageType, pkiStatus, failInfo, senderNonce, recipientNonce, transactionId,
                                   scep::oid::failInfoText, signingTime, contentTypeOid, messageDigestOid})
            oids.push_back(pki::der::oidContent(dotted));
        return oids;
    }();
    Node others{u"Other signed attributes"_s};
    for (const SignedData::Attribute &attribute : message.signedAttributes()) {
        if (std::find(shown.begin(), shown.end(), attribute.oid) != shown.end()) continue;
        others.add(nameOfOid(attribute.oid), u"%1 octets"_s.arg(attribute.value.size()));
    }
    if (!others.children.empty()) node.add(std::move(others));
}

void addHeader(const SignedData &message, Node &node) {
    const auto type = text(message, scep::oid::messageType);
    node.add(u"Message type"_s, type ? typeText(*type) : u"missing"_s);
    node.add(u"Transaction id"_s, text(message, scep::oid::transactionId).value_or(u"missing"_s));
    const auto status = text(message, scep::oid::pkiStatus);
    if (status) node.add(u"Status"_s, statusText(*status));
    const auto failInfo = text(message, scep::oid::failInfo);
    if (failInfo) node.add(u"failInfo"_s, failInfoText(*failInfo));
    addWhenThere(node, u"failInfoText"_s, text(message, scep::oid::failInfoText));
    addWhenThere(node, u"Sender nonce"_s, octets(message, scep::oid::senderNonce));
    addWhenThere(node, u"Recipient nonce"_s, octets(message, scep::oid::recipientNonce));
}

void addSigner(const SignedData &message, const Keys &keys, Node &node) {
    node.add(u"Signing time"_s, instant(message, scep::oid::signingTime).value_or(u"not stated"_s));
    addSignature(message, node);
    addOtherAttributes(message, node);
    std::vector<pki::Certificate> issuers = message.certificates();
    issuers.insert(issuers.end(), keys.authorities.begin(), keys.authorities.end());
    node.add(certificateNode(u"Signer"_s, message.signerCertificate(), issuers));
}

/// Those that are not the signer's, and the CRLs.
void addCompany(const SignedData &message, const Keys &keys, Node &node) {
    std::vector<pki::Certificate> issuers = message.certificates();
    issuers.insert(issuers.end(), keys.authorities.begin(), keys.authorities.end());
    for (const pki::Certificate &certificate : message.certificates()) {
        if (message.hasSigner() && certificate == message.signerCertificate()) continue;
        node.add(certificateNode(u"Certificate"_s, certificate, issuers));
    }
    for (const QByteArray &crl : message.crls()) {
        Result<Node> one = crlNode(u"CRL"_s, crl, issuers);
        node.add(one ? std::move(*one) : Node{u"CRL"_s, u"cannot be read. "_s + one.fault().sentence});
    }
}

/// What the responder would say of it before it looks inside. CertReps are read by clients, which judge for themselves.
void addJudgement(const SignedData &message, QByteArrayView ber, Node &node) {
    if (typeOf(message) == scep::MessageType::CertRep) return;
    const Result<scep::Unverified> read = scep::read(ber);
    if (!read) {
        node.add(u"Would be refused"_s, read.fault().sentence);
        return;
    }
    if (read->header.deviations.isEmpty()) return;
    Node &deviations = node.add(u"Deviations from the standard"_s);
    for (const QString &sentence : read->header.deviations) deviations.add(QString(), sentence);
}

/// What it carries: the envelope of a pkiMessage, the certificates of a GetNextCACert.
void addContent(const SignedData &message, const Keys &keys, Depth depth, Described &described) {
    const std::optional<QByteArray> &content = message.content();
    if (!content || content->isEmpty()) {
        described.node.add(u"Content"_s, content ? u"present but empty"_s : u"absent"_s);
        return;
    }
    Result<Described> inside = describe(*content, keys, depth.deeper());
    if (!inside) {
        described.node.add(u"Content"_s, u"%1 octets of %2. %3"_s.arg(content->size())
                                             .arg(nameOfOid(message.contentType()), inside.fault().sentence));
        return;
    }
    if (typeOf(message) == scep::MessageType::CertRep && inside->layers.size() == 1) {
        inside->node.add(u"Why it stays closed"_s,
                         u"A CertRep with SUCCESS is enveloped to the device that asked; only its key opens it."_s);
    }
    described.layers += inside->layers;
    described.node.add(std::move(inside->node));
}

QString layerOf(const SignedData &message) {
    const auto number = text(message, scep::oid::messageType);
    if (!number && !message.signedAttribute(scep::oid::transactionId)) return u"signed data"_s;
    const auto type = typeOf(message);
    if (!type) return u"pkiMessage of the type %1"_s.arg(number.value_or(u"missing"_s));
    if (type != scep::MessageType::CertRep) return u"pkiMessage "_s + scep::name(*type);
    const auto status = text(message, scep::oid::pkiStatus);
    return u"pkiMessage CertRep "_s + (status ? statusText(*status).section(u' ', 0, 0) : u"without status"_s);
}

Described describeDegenerate(const SignedData &message, const Keys &keys, Depth depth) {
    const bool isCrl = message.certificates().empty() && !message.crls().empty();
    const QString layer =
        isCrl ? u"PKCS#7 with a CRL"_s : u"PKCS#7 with certificates (%1)"_s.arg(message.certificates().size());
    Described described{{layer}, Node{u"PKCS#7"_s, u"not signed, as it is meant to be"_s}};
    if (message.content() && !message.content()->isEmpty()) addContent(message, keys, depth, described);
    addCompany(message, keys, described.node);
    return described;
}

}  // namespace

Result<Described> describeSignedData(QByteArrayView ber, const Keys &keys, Depth depth) {
    const Result<SignedData> message = SignedData::fromDer(ber);
    if (!message) return message.fault();
    if (!message->hasSigner()) return describeDegenerate(*message, keys, depth);
    const QString layer = layerOf(*message);
    const bool isPkiMessage = layer.startsWith("pkiMessage"_L1);
    Described described{{layer}, Node{isPkiMessage ? u"pkiMessage"_s : u"Signed data"_s}};
    if (isPkiMessage) addHeader(*message, described.node);
    addSigner(*message, keys, described.node);
    if (isPkiMessage) addJudgement(*message, ber, described.node);
    addCompany(*message, keys, described.node);
    addContent(*message, keys, depth, described);
    return described;
}

}  // namespace scepter::decoding

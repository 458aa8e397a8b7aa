#include "decoding/content.h"

#include "decoding/certificate_fields.h"
#include "decoding/crl_fields.h"
#include "decoding/envelope_fields.h"
#include "decoding/field_values.h"
#include "decoding/message_fields.h"
#include "decoding/outline.h"
#include "decoding/recogniser.h"
#include "decoding/request_fields.h"
#include "pki/ber.h"
#include "scep/queries.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 6;

QString capitalised(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

/// What has the shape of this kind but cannot be read as one.
Described unreadable(Kind kind, QByteArrayView ber, const Fault &fault) {
    Node node{capitalised(name(kind)), u"cannot be read"_s};
    Outline outline = outlineOf(ber);
    // Where the structure itself is broken, that place is the reason; else it is well-formed and says something odd.
    node.add(u"Stopped"_s, outline.stopped.isEmpty() ? fault.sentence : outline.stopped);
    node.add(std::move(outline.tree));
    return {{name(kind) + u" (broken)"_s}, std::move(node)};
}

/// What is named, and of which nothing is shown.
Described onlyNamed(Kind kind, const QString &sentence) {
    return {{name(kind)}, Node{capitalised(name(kind)), sentence}};
}

Result<Described> describeCertificate(QByteArrayView der, const Keys &keys) {
    const Result<pki::Certificate> certificate = pki::Certificate::fromDer(der);
    if (!certificate) return certificate.fault();
    return Described{{name(Kind::Certificate)},
                     certificateNode(u"X.509 certificate"_s, *certificate, keys.authorities)};
}

Result<Described> describeRequest(QByteArrayView der) {
    const Result<pki::CertificationRequest> request = pki::CertificationRequest::fromDer(der);
    if (!request) return request.fault();
    return Described{{name(Kind::CertificationRequest)}, requestNode(*request)};
}

Result<Described> describeCrl(QByteArrayView der, const Keys &keys) {
    Result<Node> node = crlNode(u"CRL"_s, der, keys.authorities);
    if (!node) return node.fault();
    return Described{{name(Kind::RevocationList)}, std::move(*node)};
}

Result<Described> describeIssuerAndSubject(QByteArrayView der) {
    const Result<scep::IssuerAndSubject> query = scep::readIssuerAndSubject(der);
    if (!query) return query.fault();
    Node node{u"Issuer and subject"_s, u"what a CertPoll asks for"_s};
    node.add(u"Issuer"_s, nameText(query->issuer));
    node.add(u"Subject"_s, nameText(query->subject));
    return Described{{name(Kind::IssuerAndSubject)}, std::move(node)};
}

Result<Described> describeIssuerAndSerial(QByteArrayView der) {
    const Result<scep::IssuerAndSerial> query = scep::readIssuerAndSerial(der);
    if (!query) return query.fault();
    Node node{u"Issuer and serial number"_s, u"what GetCert and GetCRL ask for"_s};
    node.add(u"Issuer"_s, nameText(query->issuer));
    node.add(u"Serial number"_s, serialText(query->serial));
    return Described{{name(Kind::IssuerAndSerial)}, std::move(node)};
}

/// `der` is `ber` with definite lengths.
Result<Described> describeKnown(Kind kind, QByteArrayView ber, QByteArrayView der, const Keys &keys, Depth depth) {
    switch (kind) {
        case Kind::Certificate:
            return describeCertificate(der, keys);
        case Kind::CertificationRequest:
            return describeRequest(der);
        case Kind::RevocationList:
            return describeCrl(der, keys);
        case Kind::SignedData:
            return describeSignedData(ber, keys, depth);
        case Kind::EnvelopedData:
            return describeEnvelope(der, keys, depth);
        case Kind::IssuerAndSubject:
            return describeIssuerAndSubject(der);
        case Kind::IssuerAndSerial:
            return describeIssuerAndSerial(der);
        case Kind::PublicKey:
            return Described{{name(kind)}, Node{u"Public key"_s, keyText(der)}};
        case Kind::OtherContent:
            return Described{{name(kind)}, structureNode(der)};
        case Kind::PrivateKey:
            return onlyNamed(kind, u"nothing of it is shown. Keep it where nobody else reads it."_s);
        case Kind::EncryptedPrivateKey:
        case Kind::Pkcs12:
            return onlyNamed(kind, u"encrypted; it is not opened here."_s);
    }
    return {FaultKind::Internal, u"A kind without a reader."_s};
}

}  // namespace

Result<Described> describe(QByteArrayView ber, const Keys &keys, Depth depth) {
    const std::optional<Kind> kind = recognise(ber);
    if (!kind) {
        Outline outline = outlineOf(ber);
        if (!outline.stopped.isEmpty()) return {FaultKind::Malformed, outline.stopped};
        return Described{{u"nothing that is known"_s}, std::move(outline.tree)};
    }
    if (depth.levels > deepest) {
        return unreadable(*kind, ber, {FaultKind::Malformed, u"Messages are nested more than %1 deep."_s.arg(deepest)});
    }
    const Result<QByteArray> der = pki::definiteLengths(ber);
    if (!der) return unreadable(*kind, ber, der.fault());
    Result<Described> described = describeKnown(*kind, ber, *der, keys, depth);
    if (!described) return unreadable(*kind, ber, described.fault());
    return described;
}

}  // namespace scepter::decoding

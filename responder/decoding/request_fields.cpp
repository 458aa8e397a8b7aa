#include "decoding/request_fields.h"

#include "decoding/extension_fields.h"
#include "decoding/field_values.h"
#include "decoding/oid_names.h"
#include "pki/der_reader.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;
namespace tag = pki::tag;

namespace {

QString signatureText(const pki::CertificationRequest &request) {
    const Result<pki::PublicKey> key = pki::PublicKey::fromSpki(request.spki());
    if (!key) return u"not checked: the key is none that is spoken here"_s;
    return request.isSignedBy(*key) ? u"verifies: who asks has the key"_s
                                    : u"does NOT verify: who asks has not shown to have the key"_s;
}

/// Names of all attributes. Their values are not for showing: a challenge may stand under a name of a client's own.
QStringList attributeNames(const pki::CertificationRequest &request) {
    QStringList names;
    const Result<pki::DerElement> whole = pki::DerReader(request.der()).next();
    if (!whole) return names;
    const Result<pki::DerElement> info = pki::DerReader(whole->content).next();
    if (!info) return names;
    pki::DerReader fields(info->content);
    while (!fields.atEnd()) {
        const Result<pki::DerElement> field = fields.next();
        if (!field) return names;
        if (field->tag != tag::context(0)) continue;
        pki::DerReader attributes(field->content);
        while (!attributes.atEnd()) {
            const Result<pki::DerElement> attribute = attributes.next();
            if (!attribute) return names;
            const Result<pki::DerElement> oid = pki::DerReader(attribute->content).next(tag::oid, "attribute");
            if (oid) names << nameOfOid(oid->content);
        }
    }
    return names;
}

}  // namespace

Node requestNode(const pki::CertificationRequest &request) {
    Node node{u"Certificate request"_s};
    node.add(u"Subject"_s, nameText(request.subject()));
    node.add(u"Alternative names"_s, request.subjectAltName().isEmpty() ? u"none"_s : request.subjectAltName().text());
    node.add(u"Key"_s, keyText(request.spki()));
    node.add(u"Signature algorithm"_s, algorithmAt(request.der(), 1));
    node.add(u"Signature"_s, signatureText(request));
    node.add(u"Challenge password"_s, request.challengePassword() ? u"present (masked)"_s : u"none"_s);
    if (!request.requestedExtensions().empty())
        node.add(extensionsNode(u"Requested extensions"_s, request.requestedExtensions()));
    const QStringList attributes = attributeNames(request);
    if (!attributes.isEmpty()) node.add(u"Attributes"_s, attributes.join(u", "_s));
    return node;
}

}  // namespace scepter::decoding

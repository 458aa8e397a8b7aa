#include "pki/certification_request.h"

#include <algorithm>

#include "pki/asn1_values.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostAttributes = 32;
constexpr auto challengePasswordOid = "1.2.840.113549.1.9.7";
constexpr auto extensionRequestOid = "1.2.840.113549.1.9.14";
constexpr auto microsoftExtensionsOid = "1.3.6.1.4.1.311.2.1.14";
constexpr auto verisignExtensionsOid = "2.16.840.1.113733.1.9.8";
constexpr auto subjectAltNameOid = "2.5.29.17";

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

bool asksForExtensions(QByteArrayView oid) {
    static const QByteArray known[] = {der::oidContent(extensionRequestOid), der::oidContent(microsoftExtensionsOid),
                                       der::oidContent(verisignExtensionsOid)};
    return std::any_of(std::begin(known), std::end(known), [oid](const QByteArray &one) { return one == oid; });
}

struct Attribute {
    QByteArrayView oid;
    DerElement value;
};

/// The attributes of a request: each type once, each with exactly one value.
Result<std::vector<Attribute>> attributesOf(const DerElement &set) {
    std::vector<Attribute> attributes;
    DerReader reader(set.content);
    while (!reader.atEnd()) {
        const Result<DerElement> whole = reader.next(tag::sequence, "attribute of the request");
        if (!whole) return whole.fault();
        DerReader parts(whole->content);
        const Result<DerElement> oid = parts.next(tag::oid, "type of an attribute");
        if (!oid) return oid.fault();
        const Result<DerElement> values = parts.next(tag::set, "values of an attribute");
        if (!values) return values.fault();
        if (const Result<void> end = parts.finish("attribute of the request"); !end) return end.fault();
        DerReader members(values->content);
        const Result<DerElement> value = members.next();
        if (!value || !members.atEnd()) {
            return malformed(
                u"The attribute %1 of the request has not exactly one value."_s.arg(dottedOid(oid->content)));
        }
        for (const Attribute &earlier : attributes) {
            if (earlier.oid == oid->content) {
                return malformed(u"The attribute %1 of the request occurs twice."_s.arg(dottedOid(oid->content)));
            }
        }
        if (attributes.size() == mostAttributes) {
            return malformed(u"The request has over %1 attributes."_s.arg(mostAttributes));
        }
        attributes.push_back({oid->content, *value});
    }
    return attributes;
}

Result<Secret> challengeOf(const DerElement &value) {
    Result<QString> text = textOf(value);
    if (!text) return malformed(u"The challengePassword cannot be read. %1"_s.arg(text.fault().sentence));
    Secret utf8(text->toUtf8());
    wipe(*text);
    return utf8;
}

/// PrintableString where it can be one: RFC 2985, section 5.4.1.
QByteArray challengeElement(const Secret &challenge) {
    const QByteArray &bytes = challenge.bytes();
    const bool isPrintable = std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView(" '()+,-./:=?").contains(c);
    });
    return der::element(isPrintable ? tag::printableString : tag::utf8String, bytes);
}

QByteArray attribute(const char *dottedOid, QByteArrayView value) {
    return der::sequence({der::oid(dottedOid), der::setOf({value})});
}

}  // namespace

Result<void> CertificationRequest::readAttributes(const DerElement &set) {
    const Result<std::vector<Attribute>> attributes = attributesOf(set);
    if (!attributes) return attributes.fault();
    const QByteArray challengePassword = der::oidContent(challengePasswordOid);
    for (const Attribute &attribute : *attributes) {
        if (attribute.oid == challengePassword) {
            Result<Secret> challenge = challengeOf(attribute.value);
            if (!challenge) return challenge.fault();
            m_challengePassword = *std::move(challenge);
        } else if (asksForExtensions(attribute.oid)) {
            if (const Result<void> done = readExtensions(attribute.value); !done) return done;
        }
    }
    return {};
}

Result<void> CertificationRequest::readExtensions(const DerElement &value) {
    if (value.tag != tag::sequence) return malformed(u"The requested extensions cannot be read."_s);
    Result<std::vector<Extension>> extensions = extensionsOf(value);
    if (!extensions) return extensions.fault();
    for (Extension &extension : *extensions) {
        // Microsoft's and the standard's attribute may stand side by side; what both ask for is ambiguous.
        const bool isThere = std::any_of(m_extensions.begin(), m_extensions.end(),
                                         [&](const Extension &earlier) { return earlier.oid == extension.oid; });
        if (isThere) return malformed(u"The extension %1 is requested twice."_s.arg(dottedOid(extension.oid)));
        m_extensions.push_back(std::move(extension));
    }
    return {};
}

Result<void> CertificationRequest::readInfo(const DerElement &info) {
    DerReader fields(info.content);
    const Result<DerElement> version = fields.next(tag::integer, "version of the request");
    if (!version) return version.fault();
    // Only v1 (0) is defined, some clients write another number, and nothing depends on it.
    if (const Result<int> number = smallInteger(*version); !number) return number.fault();
    const Result<DerElement> subject = fields.next(tag::sequence, "subject of the request");
    if (!subject) return subject.fault();
    Result<DistinguishedName> name = DistinguishedName::fromDer(subject->whole);
    if (!name) return name.fault();
    m_subject = std::move(*name);
    const Result<DerElement> key = fields.next(tag::sequence, "public key of the request");
    if (!key) return key.fault();
    m_spki = key->whole.toByteArray();
    // The attributes are not optional in RFC 2986, but some clients leave them out when there are none.
    if (!fields.atEnd()) {
        const Result<DerElement> attributes = fields.next(tag::context(0), "attributes of the request");
        if (!attributes) return attributes.fault();
        if (const Result<void> done = readAttributes(*attributes); !done) return done;
    }
    return fields.finish("request's contents");
}

Result<CertificationRequest> CertificationRequest::fromDer(QByteArrayView der) {
    CertificationRequest request;
    request.m_der = Secret(der.toByteArray());
    DerReader outer(request.m_der.bytes());
    const Result<DerElement> sequence = outer.next(tag::sequence, "certification request");
    if (!sequence) return sequence.fault();
    if (const Result<void> end = outer.finish("certification request"); !end) return end.fault();
    DerReader parts(sequence->content);
    const Result<DerElement> info = parts.next(tag::sequence, "request's contents");
    if (!info) return info.fault();
    const Result<AlgorithmIdentifier> algorithm = nextAlgorithm(parts, "signature algorithm of the request");
    if (!algorithm) return algorithm.fault();
    if (const Result<SignatureAlgorithm> known = SignatureAlgorithm::read(algorithm->whole))
        request.m_algorithm = *known;
    // Nothing signs the parameters, so only those are taken that mean something, or that every algorithm has.
    const bool hasMeaning = request.m_algorithm && request.m_algorithm->pss;
    if (!hasMeaning && !algorithm->parameters.isEmpty() && algorithm->parameters != der::null()) {
        return malformed(u"The signature algorithm of the request has parameters."_s);
    }
    const Result<DerElement> bits = parts.next(tag::bitString, "signature of the request");
    if (!bits) return bits.fault();
    if (const Result<void> end = parts.finish("certification request"); !end) return end.fault();
    const Result<QByteArrayView> signature = octetsOf(*bits);
    if (!signature) return signature.fault();

    request.m_signed = info->whole;
    request.m_signature = signature->toByteArray();
    if (const Result<void> done = request.readInfo(*info); !done) return done.fault();
    if (const std::optional<QByteArray> value = request.requestedExtension(subjectAltNameOid)) {
        Result<SubjectAltName> names = SubjectAltName::fromDer(*value);
        if (!names) return names.fault();
        request.m_subjectAltName = std::move(*names);
    }
    return request;
}

std::optional<QByteArrayView> CertificationRequest::challengePassword() const {
    if (!m_challengePassword) return std::nullopt;
    return QByteArrayView(m_challengePassword->bytes());
}

std::optional<QByteArray> CertificationRequest::requestedExtension(const char *dottedOid) const {
    return findExtension(m_extensions, dottedOid);
}

bool CertificationRequest::isSignedBy(const PublicKey &key) const {
    return m_algorithm && key.spki() == m_spki && m_algorithm->verifies(key, m_signed, m_signature);
}

Result<QByteArray> CertificationRequest::write(QByteArrayView subject, const PrivateKey &key, Digest digest,
                                               const std::vector<Extension> &extensions,
                                               const Secret &challengePassword) {
    std::vector<QByteArray> attributes;
    if (!challengePassword.isEmpty()) {
        Secret element(challengeElement(challengePassword));
        attributes.push_back(attribute(challengePasswordOid, element.bytes()));
    }
    if (!extensions.empty()) attributes.push_back(attribute(extensionRequestOid, derOf(extensions)));
    QByteArray set = der::setOf(std::vector<QByteArrayView>(attributes.begin(), attributes.end()));
    // [0] IMPLICIT stands for the SET's own tag.
    set[0] = char(tag::context(0));
    Secret info(der::sequence({der::integer(int64_t(0)), subject, key.publicKey().spki(), set}));
    wipe(set);
    for (QByteArray &written : attributes) wipe(written);
    const Result<QByteArray> signature = key.sign(digest, info.bytes());
    if (!signature) return signature.fault();
    return der::sequence({info.bytes(), key.signatureAlgorithm(digest), der::bitString(*signature)});
}

}  // namespace scepter::pki

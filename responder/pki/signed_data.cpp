#include "pki/signed_data.h"

#include <algorithm>

#include "pki/asn1_values.h"
#include "pki/ber.h"
#include "pki/certificate_identifier.h"
#include "pki/content_info.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/signature_algorithm.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostCertificates = 16;
constexpr size_t mostCrls = 4;
constexpr size_t mostAttributes = 32;

const QByteArray &contentTypeAttribute() {
    static const QByteArray oid = der::oidContent("1.2.840.113549.1.9.3");
    return oid;
}

const QByteArray &messageDigestAttribute() {
    static const QByteArray oid = der::oidContent("1.2.840.113549.1.9.4");
    return oid;
}

const QByteArray &rsaEncryption() {
    static const QByteArray oid = der::oidContent("1.2.840.113549.1.1.1");
    return oid;
}

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

Fault badSignature(const QString &sentence) {
    return Fault{FaultKind::BadSignature, sentence};
}

/// The OID of the AlgorithmIdentifier that comes next; its parameters say nothing for the algorithms that are taken.
Result<QByteArray> readAlgorithm(DerReader &reader, const char *what) {
    const Result<DerElement> algorithm = reader.next(tag::sequence, what);
    if (!algorithm) return algorithm.fault();
    const Result<DerElement> oid = DerReader(algorithm->content).next(tag::oid, what);
    if (!oid) return oid.fault();
    return oid->content.toByteArray();
}

Result<SignedData::Attribute> readAttribute(DerReader &reader) {
    const Result<DerElement> attribute = reader.next(tag::sequence, "signed attribute");
    if (!attribute) return attribute.fault();
    DerReader inside(attribute->content);
    const Result<DerElement> oid = inside.next(tag::oid, "type of a signed attribute");
    if (!oid) return oid.fault();
    const Result<DerElement> values = inside.next(tag::set, "values of a signed attribute");
    if (!values) return values.fault();
    if (const Result<void> end = inside.finish("signed attribute"); !end) return end.fault();
    DerReader set(values->content);
    const Result<DerElement> value = set.next();
    if (!value || !set.atEnd()) {
        return malformed(u"The signed attribute %1 does not have exactly one value."_s.arg(dottedOid(oid->content)));
    }
    return SignedData::Attribute{oid->content.toByteArray(), value->whole.toByteArray()};
}

Result<std::vector<SignedData::Attribute>> readAttributes(QByteArrayView content) {
    std::vector<SignedData::Attribute> attributes;
    DerReader reader(content);
    while (!reader.atEnd()) {
        Result<SignedData::Attribute> attribute = readAttribute(reader);
        if (!attribute) return attribute.fault();
        for (const SignedData::Attribute &other : attributes) {
            if (other.oid == attribute->oid)
                return malformed(u"The signed attribute %1 occurs twice."_s.arg(dottedOid(other.oid)));
        }
        if (attributes.size() == mostAttributes)
            return malformed(u"The message has more than %1 signed attributes."_s.arg(mostAttributes));
        attributes.push_back(std::move(*attribute));
    }
    return attributes;
}

Result<std::vector<Certificate>> readCertificates(QByteArrayView content) {
    std::vector<Certificate> certificates;
    DerReader reader(content);
    while (!reader.atEnd()) {
        const Result<DerElement> element = reader.next();
        if (!element) return element.fault();
        // The other choices are attribute certificates and formats that were never used.
        if (element->tag != tag::sequence) continue;
        if (certificates.size() == mostCertificates)
            return malformed(u"The message has more than %1 certificates."_s.arg(mostCertificates));
        Result<Certificate> certificate = Certificate::fromDer(element->whole);
        if (!certificate) return certificate.fault();
        certificates.push_back(std::move(*certificate));
    }
    return certificates;
}

Result<std::vector<QByteArray>> readCrls(QByteArrayView content) {
    std::vector<QByteArray> crls;
    DerReader reader(content);
    while (!reader.atEnd()) {
        const Result<DerElement> element = reader.next();
        if (!element) return element.fault();
        if (element->tag != tag::sequence) continue;
        if (crls.size() == mostCrls) return malformed(u"The message has more than %1 CRLs."_s.arg(mostCrls));
        crls.push_back(element->whole.toByteArray());
    }
    return crls;
}

/// What the octets of `whole`, a SET OF, are when they stand in DER's order.
QByteArray sortedSet(QByteArrayView whole) {
    const Result<DerElement> set = DerReader(whole).next();
    if (!set) return {};
    std::vector<QByteArrayView> parts;
    DerReader reader(set->content);
    while (!reader.atEnd()) {
        const Result<DerElement> part = reader.next();
        if (!part) return {};
        parts.push_back(part->whole);
    }
    return der::setOf(std::span<const QByteArrayView>(parts));
}

/// Absent parameters for the SHA family, NULL for MD5. RFC 5754, section 2; RFC 3370, section 2.
QByteArray digestAlgorithm(Digest digest) {
    if (digest == Digest::Md5) return der::sequence({der::oidFromContent(oid(digest)), der::null()});
    return der::sequence({der::oidFromContent(oid(digest))});
}

/// [0] IMPLICIT CertificateSet in the order of DER: beside a signature, which names its certificate, order says
/// nothing.
QByteArray sortedCertificates(std::span<const Certificate> certificates) {
    std::vector<QByteArrayView> parts;
    for (const Certificate &certificate : certificates) parts.push_back(certificate.der());
    QByteArray set = der::setOf(std::span<const QByteArrayView>(parts));
    set[0] = char(tag::context(0));
    return set;
}

QByteArray joined(std::span<const Certificate> certificates) {
    QByteArray content;
    for (const Certificate &certificate : certificates) content.append(certificate.der());
    return content;
}

}  // namespace

Result<SignedData> SignedData::fromDer(QByteArrayView bytes) {
    const Result<QByteArray> der = definiteLengths(bytes);
    if (!der) return der.fault();
    const Result<QByteArrayView> body = readContentInfo(*der, content_type::signedData(), "SignedData");
    if (!body) return body.fault();

    SignedData message;
    if (*der != bytes) message.m_deviations << u"The message is written in BER; DER is the standard's form."_s;
    DerReader reader(*body);
    if (const Result<DerElement> version = reader.next(tag::integer, "version of SignedData"); !version)
        return version.fault();
    const Result<DerElement> digests = reader.next(tag::set, "digest algorithms");
    if (!digests) return digests.fault();
    const Result<DerElement> encapsulated = reader.next(tag::sequence, "encapsulated content");
    if (!encapsulated) return encapsulated.fault();
    if (const Result<void> read = message.readContent(encapsulated->content); !read) return read.fault();

    if (const Result<void> read = message.readCertificatesAndCrls(reader); !read) return read.fault();
    const Result<DerElement> signers = reader.next(tag::set, "signers");
    if (!signers) return signers.fault();
    if (const Result<void> end = reader.finish("SignedData"); !end) return end.fault();
    if (signers->content.isEmpty()) return message;

    DerReader signersReader(signers->content);
    const Result<DerElement> signer = signersReader.next(tag::sequence, "SignerInfo");
    if (!signer) return signer.fault();
    if (!signersReader.atEnd()) return malformed(u"The message has more than one signer."_s);
    if (const Result<void> read = message.readSigner(signer->content, digests->content); !read) return read.fault();
    return message;
}

Result<void> SignedData::readCertificatesAndCrls(DerReader &reader) {
    if (reader.peek() == tag::context(0)) {
        const Result<DerElement> set = reader.next(tag::context(0), "certificates");
        if (!set) return set.fault();
        Result<std::vector<Certificate>> certificates = readCertificates(set->content);
        if (!certificates) return certificates.fault();
        m_certificates = *std::move(certificates);
    }
    if (reader.peek() == tag::context(1)) {
        const Result<DerElement> set = reader.next(tag::context(1), "CRLs");
        if (!set) return set.fault();
        Result<std::vector<QByteArray>> crls = readCrls(set->content);
        if (!crls) return crls.fault();
        m_crls = *std::move(crls);
    }
    return {};
}

Result<void> SignedData::readContent(QByteArrayView encapsulated) {
    DerReader reader(encapsulated);
    const Result<DerElement> type = reader.next(tag::oid, "type of the content");
    if (!type) return type.fault();
    m_contentType = type->content.toByteArray();
    if (reader.atEnd()) return {};
    const Result<DerElement> wrapped = reader.next(tag::context(0), "content");
    if (!wrapped) return wrapped.fault();
    if (const Result<void> end = reader.finish("content"); !end) return end;
    DerReader inside(wrapped->content);
    const Result<DerElement> content = inside.next(tag::octetString, "content");
    if (!content) return content.fault();
    m_content = content->content.toByteArray();
    return inside.finish("content");
}

Result<void> SignedData::readSigner(QByteArrayView signerInfo, QByteArrayView digestAlgorithms) {
    DerReader reader(signerInfo);
    if (const Result<DerElement> version = reader.next(tag::integer, "version of SignerInfo"); !version)
        return version.fault();
    const Result<CertificateIdentifier> identifier = CertificateIdentifier::read(reader, "signer identifier");
    if (!identifier) return identifier.fault();
    const Result<QByteArray> digestOid = readAlgorithm(reader, "digest algorithm");
    if (!digestOid) return digestOid.fault();
    // RFC 5652, section 5.1: readers in one pass need to know it before the content.
    if (!digestAlgorithms.contains(der::oidFromContent(*digestOid)))
        m_deviations << u"The digest algorithm of the signer is not announced in front of the content."_s;
    if (const Result<void> read = readSignedAttributes(reader); !read) return read;
    const Result<AlgorithmIdentifier> signatureAlgorithm = nextAlgorithm(reader, "signature algorithm");
    if (!signatureAlgorithm) return signatureAlgorithm.fault();
    const Result<DerElement> signature = reader.next(tag::octetString, "signature");
    if (!signature) return signature.fault();
    if (reader.peek() == tag::context(1)) {
        if (const Result<DerElement> set = reader.next(tag::context(1), "unsigned attributes"); !set)
            return set.fault();
    }
    if (const Result<void> end = reader.finish("SignerInfo"); !end) return end;

    m_digestOid = *digestOid;
    m_digest = digestOfOid(m_digestOid).value_or(Digest::Sha256);
    m_signatureAlgorithm = signatureAlgorithm->whole.toByteArray();
    m_signature = signature->content.toByteArray();
    const auto named = std::find_if(m_certificates.begin(), m_certificates.end(),
                                    [&](const Certificate &certificate) { return identifier->names(certificate); });
    if (named == m_certificates.end())
        return malformed(u"The certificate of the signer is not in the message. RFC 8894, section 2.3 demands it."_s);
    m_signer = *named;
    return {};
}

Result<void> SignedData::readSignedAttributes(DerReader &reader) {
    if (reader.peek() != tag::context(0)) return {};
    const Result<DerElement> set = reader.next(tag::context(0), "signed attributes");
    if (!set) return set.fault();
    Result<std::vector<Attribute>> attributes = readAttributes(set->content);
    if (!attributes) return attributes.fault();
    m_attributes = *std::move(attributes);
    // The signature is over a SET OF; only on the wire does it have the implicit tag. RFC 5652, section 5.4.
    m_signedAttributes = set->whole.toByteArray();
    m_signedAttributes[0] = char(tag::set);
    if (sortedSet(m_signedAttributes) != m_signedAttributes)
        m_deviations << u"The signed attributes are not in the order of DER."_s;
    return {};
}

std::optional<QByteArray> SignedData::signedAttribute(const char *dottedOid) const {
    return signedAttribute(der::oidContent(dottedOid));
}

std::optional<QByteArray> SignedData::signedAttribute(const QByteArray &oid) const {
    for (const Attribute &attribute : m_attributes)
        if (attribute.oid == oid) return attribute.value;
    return std::nullopt;
}

Result<void> SignedData::verify(const PublicKey &key) const {
    if (!m_signer) return badSignature(u"The message has no signer."_s);
    const auto unsupported = [](const QByteArray &oid, const char *what) {
        return Fault{FaultKind::Unsupported,
                     u"The %1 is %2, which is not supported."_s.arg(QLatin1StringView(what), dottedOid(oid))};
    };
    if (!digestOfOid(m_digestOid)) return unsupported(m_digestOid, "digest algorithm");
    const Result<SignatureAlgorithm> algorithm = SignatureAlgorithm::read(m_signatureAlgorithm);
    if (!algorithm) return algorithm.fault();
    if (algorithm->digest && *algorithm->digest != m_digest) {
        return badSignature(u"The digest algorithm is %1, but the signature algorithm names %2."_s.arg(
            name(m_digest), name(*algorithm->digest)));
    }
    // Without them the same signature could be that of another message. RFC 8894, section 3.2.
    if (m_attributes.empty()) return badSignature(u"The message has no signed attributes."_s);

    const std::optional<QByteArray> type = signedAttribute(contentTypeAttribute());
    if (!type || *type != der::oidFromContent(m_contentType))
        return badSignature(u"The signed content type is missing or not that of the content."_s);
    const QByteArray digestOfContent = pki::digest(m_digest, m_content.value_or(QByteArray()));
    if (digestOfContent.isEmpty()) return unsupported(m_digestOid, "digest algorithm");
    const std::optional<QByteArray> signedDigest = signedAttribute(messageDigestAttribute());
    if (!signedDigest) return badSignature(u"The message has no signed message digest."_s);
    if (*signedDigest != der::octetString(digestOfContent))
        return badSignature(u"The message digest is not that of the content: the content was changed or cut."_s);

    const auto verifies = [&](QByteArrayView attributes) {
        return algorithm->pss ? key.verifiesPss(*algorithm->pss, attributes, m_signature)
                              : key.verifies(m_digest, attributes, m_signature);
    };
    if (verifies(m_signedAttributes)) return {};
    // Some clients sign in DER's order and send in another.
    const QByteArray sorted = sortedSet(m_signedAttributes);
    if (!sorted.isEmpty() && sorted != m_signedAttributes && verifies(sorted)) return {};
    return badSignature(u"The signature over the signed attributes does not verify with the signer's key."_s);
}

Result<QByteArray> SignedData::write(QByteArrayView content, const std::vector<Attribute> &attributes,
                                     const Certificate &signer, const PrivateKey &key, Digest digest,
                                     std::span<const Certificate> certificates) {
    const QByteArray digestOfContent = pki::digest(digest, content);
    if (digestOfContent.isEmpty())
        return {FaultKind::Unsupported, u"%1 is not available on this machine."_s.arg(name(digest))};

    std::vector<QByteArray> written;
    const auto add = [&](const QByteArray &oid, QByteArrayView value) {
        written.push_back(der::sequence({der::oidFromContent(oid), der::setOf({value})}));
    };
    add(contentTypeAttribute(), der::oidFromContent(content_type::data()));
    add(messageDigestAttribute(), der::octetString(digestOfContent));
    for (const Attribute &attribute : attributes) add(attribute.oid, attribute.value);
    const std::vector<QByteArrayView> views(written.begin(), written.end());
    QByteArray set = der::setOf(std::span<const QByteArrayView>(views));
    const Result<QByteArray> signature = key.sign(digest, set);
    if (!signature) return signature.fault();
    set[0] = char(tag::context(0));

    // strongSwan takes nothing but plain rsaEncryption here.
    const QByteArray signatureAlgorithm = key.spec().type == KeyType::Rsa
                                              ? der::sequence({der::oidFromContent(rsaEncryption()), der::null()})
                                              : key.signatureAlgorithm(digest);
    const QByteArray signerInfo =
        der::sequence({der::integer(1), CertificateIdentifier::issuerAndSerialNumber(signer), digestAlgorithm(digest),
                       set, signatureAlgorithm, der::octetString(*signature)});
    const QByteArray encapsulated =
        der::sequence({der::oidFromContent(content_type::data()), der::explicitContext(0, der::octetString(content))});
    return writeContentInfo(content_type::signedData(),
                            der::sequence({der::integer(1), der::setOf({digestAlgorithm(digest)}), encapsulated,
                                           sortedCertificates(certificates), der::setOf({signerInfo})}));
}

QByteArray SignedData::writeDegenerate(std::span<const Certificate> certificates, std::span<const QByteArray> crls) {
    QByteArray sets;
    // Not sorted: clients take the first certificate for the one that they asked for.
    if (!certificates.empty()) sets.append(der::element(tag::context(0), joined(certificates)));
    QByteArray lists;
    for (const QByteArray &crl : crls) lists.append(crl);
    if (!lists.isEmpty()) sets.append(der::element(tag::context(1), lists));
    return writeContentInfo(
        content_type::signedData(),
        der::sequence({der::integer(1), der::element(tag::set, {}),
                       der::sequence({der::oidFromContent(content_type::data())}), sets, der::element(tag::set, {})}));
}

}  // namespace scepter::pki

#include "pki/certificate.h"

#include "pki/asn1_values.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "pki/digest.h"
#include "pki/pem.h"
#include "pki/signature_algorithm.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

struct Certificate::Parsed {
    QByteArray der;
    QByteArrayView tbs, signature;  ///< into `der`
    QByteArrayView innerAlgorithm;  ///< whole, of the TBSCertificate
    QByteArrayView outerAlgorithm;  ///< whole, beside the signature
    int version = 1;
    QByteArray serialNumber, spki;
    DistinguishedName issuer, subject;
    Instant notBefore{}, notAfter{};
    std::vector<Extension> extensions;

    Result<void> read();
    Result<void> readTbs();
    Result<void> readVersion(DerReader &fields);
    Result<void> readValidity(DerReader &fields);
    Result<void> readTail(DerReader &fields);
};

namespace {

constexpr uint8_t versionTag = tag::context(0);
constexpr uint8_t issuerUniqueId = tag::contextPrimitive(1), subjectUniqueId = tag::contextPrimitive(2);
constexpr uint8_t extensionsTag = tag::context(3);

Result<DistinguishedName> nextName(DerReader &fields, const char *what) {
    const Result<DerElement> name = fields.next(tag::sequence, what);
    if (!name) return name.fault();
    return DistinguishedName::fromDer(name->whole);
}

}  // namespace

Result<void> Certificate::Parsed::readVersion(DerReader &fields) {
    if (fields.peek() != versionTag) return {};
    const Result<DerElement> wrapper = fields.next();
    if (!wrapper) return wrapper.fault();
    DerReader inner(wrapper->content);
    const Result<DerElement> number = inner.next(tag::integer, "version of a certificate");
    if (!number) return number.fault();
    const Result<int> value = smallInteger(*number);
    if (!value) return value.fault();
    if (*value > 2)
        return Fault{FaultKind::Malformed, u"A certificate of version %1 was found."_s.arg(qint64(*value) + 1)};
    version = *value + 1;
    return inner.finish("version of a certificate");
}

Result<void> Certificate::Parsed::readValidity(DerReader &fields) {
    const Result<DerElement> validity = fields.next(tag::sequence, "validity of a certificate");
    if (!validity) return validity.fault();
    DerReader times(validity->content);
    for (Instant *end : {&notBefore, &notAfter}) {
        const Result<DerElement> element = times.next();
        if (!element) return element.fault();
        const Result<Instant> instant = instantOf(*element);
        if (!instant) return instant.fault();
        *end = *instant;
    }
    return times.finish("validity of a certificate");
}

/// What may follow the key: unique identifiers, which nobody uses, and extensions.
Result<void> Certificate::Parsed::readTail(DerReader &fields) {
    for (const uint8_t identifier : {issuerUniqueId, subjectUniqueId}) {
        if (fields.peek() != identifier) continue;
        if (const Result<DerElement> skipped = fields.next(); !skipped) return skipped.fault();
    }
    if (fields.peek() == extensionsTag) {
        const Result<DerElement> wrapper = fields.next();
        if (!wrapper) return wrapper.fault();
        DerReader inner(wrapper->content);
        const Result<DerElement> sequence = inner.next(tag::sequence, "extensions of a certificate");
        if (!sequence) return sequence.fault();
        if (const Result<void> end = inner.finish("extensions of a certificate"); !end) return end;
        Result<std::vector<Extension>> read = extensionsOf(*sequence);
        if (!read) return read.fault();
        extensions = std::move(*read);
    }
    return fields.finish("certificate's contents");
}

Result<void> Certificate::Parsed::readTbs() {
    DerReader outer(tbs);
    const Result<DerElement> sequence = outer.next(tag::sequence, "certificate's contents");
    if (!sequence) return sequence.fault();
    DerReader fields(sequence->content);
    if (const Result<void> done = readVersion(fields); !done) return done;
    const Result<DerElement> serial = fields.next(tag::integer, "serial number of a certificate");
    if (!serial) return serial.fault();
    if (serial->content.isEmpty()) return Fault{FaultKind::Malformed, u"A certificate has no serial number."_s};
    serialNumber = serial->content.toByteArray();
    const Result<AlgorithmIdentifier> algorithm = nextAlgorithm(fields, "signature algorithm of a certificate");
    if (!algorithm) return algorithm.fault();
    innerAlgorithm = algorithm->whole;
    Result<DistinguishedName> issuerName = nextName(fields, "issuer of a certificate");
    if (!issuerName) return issuerName.fault();
    issuer = std::move(*issuerName);
    if (const Result<void> done = readValidity(fields); !done) return done;
    Result<DistinguishedName> subjectName = nextName(fields, "subject of a certificate");
    if (!subjectName) return subjectName.fault();
    subject = std::move(*subjectName);
    const Result<DerElement> key = fields.next(tag::sequence, "public key of a certificate");
    if (!key) return key.fault();
    spki = key->whole.toByteArray();
    return readTail(fields);
}

Result<void> Certificate::Parsed::read() {
    DerReader outer(der);
    const Result<DerElement> sequence = outer.next(tag::sequence, "certificate");
    if (!sequence) return sequence.fault();
    if (const Result<void> end = outer.finish("certificate"); !end) return end;
    DerReader parts(sequence->content);
    const Result<DerElement> contents = parts.next(tag::sequence, "certificate's contents");
    if (!contents) return contents.fault();
    tbs = contents->whole;
    const Result<AlgorithmIdentifier> algorithm = nextAlgorithm(parts, "signature algorithm of a certificate");
    if (!algorithm) return algorithm.fault();
    outerAlgorithm = algorithm->whole;
    const Result<DerElement> bits = parts.next(tag::bitString, "signature of a certificate");
    if (!bits) return bits.fault();
    const Result<QByteArrayView> octets = octetsOf(*bits);
    if (!octets) return octets.fault();
    signature = *octets;
    if (const Result<void> end = parts.finish("certificate"); !end) return end;
    return readTbs();
}

Result<Certificate> Certificate::fromDer(QByteArrayView der) {
    const auto parsed = std::make_shared<Parsed>();
    parsed->der = der.toByteArray();
    if (const Result<void> done = parsed->read(); !done) return done.fault();
    return Certificate(parsed);
}

Result<Certificate> Certificate::fromPem(QByteArrayView pem) {
    const Result<QByteArray> der = pki::fromPem("CERTIFICATE", pem);
    if (!der) return der.fault();
    return fromDer(*der);
}

const QByteArray &Certificate::der() const {
    return m_parsed->der;
}

QByteArray Certificate::pem() const {
    return toPem("CERTIFICATE", m_parsed->der);
}

int Certificate::version() const {
    return m_parsed->version;
}

const QByteArray &Certificate::serialNumber() const {
    return m_parsed->serialNumber;
}

QString Certificate::serialHex() const {
    QByteArrayView octets = m_parsed->serialNumber;
    if (octets.size() > 1 && octets[0] == 0) octets = octets.sliced(1);
    return QString::fromLatin1(octets.toByteArray().toHex().toUpper());
}

const DistinguishedName &Certificate::issuer() const {
    return m_parsed->issuer;
}

const DistinguishedName &Certificate::subject() const {
    return m_parsed->subject;
}

Instant Certificate::notBefore() const {
    return m_parsed->notBefore;
}

Instant Certificate::notAfter() const {
    return m_parsed->notAfter;
}

const QByteArray &Certificate::spki() const {
    return m_parsed->spki;
}

Result<PublicKey> Certificate::publicKey() const {
    return PublicKey::fromSpki(m_parsed->spki);
}

const std::vector<Extension> &Certificate::extensions() const {
    return m_parsed->extensions;
}

std::optional<QByteArray> Certificate::extension(const char *dottedOid) const {
    return findExtension(m_parsed->extensions, dottedOid);
}

SubjectAltName Certificate::subjectAltName() const {
    const std::optional<QByteArray> value = extension("2.5.29.17");
    if (!value) return {};
    Result<SubjectAltName> names = SubjectAltName::fromDer(*value);
    return names ? std::move(*names) : SubjectAltName{};
}

bool Certificate::isAuthority() const {
    const std::optional<QByteArray> value = extension("2.5.29.19");
    if (!value) return false;
    DerReader outer(*value);
    const Result<DerElement> sequence = outer.next(tag::sequence, "basicConstraints");
    if (!sequence) return false;
    DerReader fields(sequence->content);
    if (fields.peek() != tag::boolean) return false;
    const Result<DerElement> flag = fields.next();
    return flag && flag->content.size() == 1 && flag->content[0] != 0;
}

QByteArray Certificate::sha256() const {
    return pki::sha256(m_parsed->der);
}

bool Certificate::isSignedBy(const PublicKey &issuerKey) const {
    // RFC 5280, section 4.1.1.2: only the inner algorithm is covered by the signature, so both must be the same.
    if (m_parsed->innerAlgorithm != m_parsed->outerAlgorithm) return false;
    const Result<SignatureAlgorithm> algorithm = SignatureAlgorithm::read(m_parsed->outerAlgorithm);
    return algorithm && algorithm->verifies(issuerKey, m_parsed->tbs, m_parsed->signature);
}

QString fingerprintText(QByteArrayView digest) {
    return QString::fromLatin1(digest.toByteArray().toHex(':').toUpper());
}

}  // namespace scepter::pki

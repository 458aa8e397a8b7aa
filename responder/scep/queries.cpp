#include "scep/queries.h"

#include "pki/ber.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::scep {

using namespace Qt::StringLiterals;

namespace {

Result<pki::DistinguishedName> nextName(pki::DerReader &reader, const char *what) {
    const Result<pki::DerElement> name = reader.next(pki::tag::sequence, what);
    if (!name) return name.fault();
    return pki::DistinguishedName::fromDer(name->whole);
}

/// Without the sign octets that say nothing. X.690, section 8.3.2.
QByteArrayView minimalInteger(QByteArrayView content) {
    const auto repeatsTheSign = [](QByteArrayView octets) {
        const bool isNegative = uint8_t(octets[1]) & 0x80;
        return uint8_t(octets[0]) == (isNegative ? 0xff : 0x00);
    };
    while (content.size() > 1 && repeatsTheSign(content)) content = content.sliced(1);
    return content;
}

}  // namespace

Result<IssuerAndSubject> readIssuerAndSubject(QByteArrayView messageData) {
    const Result<QByteArray> der = pki::definiteLengths(messageData);
    if (!der) return der.fault();
    pki::DerReader outer(*der);
    const Result<pki::DerElement> pair = outer.next(pki::tag::sequence, "issuer and subject of a poll");
    if (!pair) return pair.fault();
    pki::DerReader parts(pair->content);
    Result<pki::DistinguishedName> issuer = nextName(parts, "issuer of a poll");
    if (!issuer) return issuer.fault();
    Result<pki::DistinguishedName> subject = nextName(parts, "subject of a poll");
    if (!subject) return subject.fault();
    if (const Result<void> end = parts.finish("subject of a poll"); !end) return end.fault();
    return IssuerAndSubject{*std::move(issuer), *std::move(subject)};
}

Result<IssuerAndSerial> readIssuerAndSerial(QByteArrayView messageData) {
    const Result<QByteArray> der = pki::definiteLengths(messageData);
    if (!der) return der.fault();
    pki::DerReader outer(*der);
    const Result<pki::DerElement> pair = outer.next(pki::tag::sequence, "issuer and serial number of a query");
    if (!pair) return pair.fault();
    pki::DerReader parts(pair->content);
    Result<pki::DistinguishedName> issuer = nextName(parts, "issuer of a query");
    if (!issuer) return issuer.fault();
    const Result<pki::DerElement> serial = parts.next(pki::tag::integer, "serial number of a query");
    if (!serial) return serial.fault();
    if (serial->content.isEmpty()) return {FaultKind::Malformed, u"The serial number of a query has no octets."_s};
    if (const Result<void> end = parts.finish("serial number of a query"); !end) return end.fault();
    return IssuerAndSerial{*std::move(issuer), minimalInteger(serial->content).toByteArray()};
}

QByteArray write(const IssuerAndSubject &query) {
    return pki::der::sequence({query.issuer.der(), query.subject.der()});
}

QByteArray write(const IssuerAndSerial &query) {
    return pki::der::sequence({query.issuer.der(), pki::der::element(pki::tag::integer, query.serial)});
}

}  // namespace scepter::scep

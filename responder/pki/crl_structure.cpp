#include "pki/crl_structure.h"

#include <QStringList>

#include "pki/asn1_values.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

bool isTime(uint8_t identifier) {
    return identifier == tag::utcTime || identifier == tag::generalizedTime;
}

Result<Instant> nextTime(DerReader &reader) {
    const Result<DerElement> element = reader.next();
    if (!element) return element.fault();
    return instantOf(*element);
}

Result<void> readExtensions(DerReader &fields, CrlStructure &list) {
    const Result<DerElement> wrapped = fields.next(tag::context(0), "extensions of the CRL");
    if (!wrapped) return wrapped.fault();
    DerReader inner(wrapped->content);
    const Result<DerElement> sequence = inner.next(tag::sequence, "extensions of the CRL");
    if (!sequence) return sequence.fault();
    if (const Result<void> end = inner.finish("extensions of the CRL"); !end) return end;
    Result<std::vector<Extension>> extensions = extensionsOf(*sequence);
    if (!extensions) return extensions.fault();
    list.extensions = std::move(*extensions);
    return {};
}

Result<void> readTbs(QByteArrayView content, CrlStructure &list) {
    DerReader fields(content);
    if (fields.peek() == tag::integer) {
        if (const Result<DerElement> version = fields.next(); !version) return version.fault();
    }
    const Result<AlgorithmIdentifier> algorithm = nextAlgorithm(fields, "signature algorithm of the CRL");
    if (!algorithm) return algorithm.fault();
    list.innerAlgorithm = algorithm->whole;
    const Result<DerElement> issuer = fields.next(tag::sequence, "issuer of the CRL");
    if (!issuer) return issuer.fault();
    Result<DistinguishedName> name = DistinguishedName::fromDer(issuer->whole);
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

}  // namespace

Result<CrlStructure> CrlStructure::read(QByteArrayView der) {
    DerReader outside(der);
    const Result<DerElement> whole = outside.next(tag::sequence, "CRL");
    if (!whole) return whole.fault();
    if (const Result<void> end = outside.finish("CRL"); !end) return end.fault();
    DerReader parts(whole->content);
    const Result<DerElement> tbs = parts.next(tag::sequence, "signed part of the CRL");
    if (!tbs) return tbs.fault();
    const Result<AlgorithmIdentifier> algorithm = nextAlgorithm(parts, "signature algorithm of the CRL");
    if (!algorithm) return algorithm.fault();
    const Result<DerElement> bits = parts.next(tag::bitString, "signature of the CRL");
    if (!bits) return bits.fault();
    const Result<QByteArrayView> signature = octetsOf(*bits);
    if (!signature) return signature.fault();
    if (const Result<void> end = parts.finish("CRL"); !end) return end.fault();
    CrlStructure list;
    list.tbs = tbs->whole;
    list.outerAlgorithm = algorithm->whole;
    list.signature = *signature;
    if (const Result<void> done = readTbs(tbs->content, list); !done) return done.fault();
    return list;
}

Result<CrlEntry> CrlEntry::next(DerReader &entries) {
    const Result<DerElement> whole = entries.next(tag::sequence, "entry of the CRL");
    if (!whole) return whole.fault();
    DerReader fields(whole->content);
    CrlEntry entry;
    const Result<DerElement> serial = fields.next(tag::integer, "serial number of an entry");
    if (!serial) return serial.fault();
    entry.serialNumber = serial->content;
    const Result<Instant> at = nextTime(fields);
    if (!at) return at.fault();
    entry.at = *at;
    if (fields.atEnd()) return entry;
    const Result<DerElement> sequence = fields.next(tag::sequence, "extensions of an entry");
    if (!sequence) return sequence.fault();
    Result<std::vector<Extension>> extensions = extensionsOf(*sequence);
    if (!extensions) return extensions.fault();
    entry.extensions = std::move(*extensions);
    if (const Result<void> end = fields.finish("entry of the CRL"); !end) return end.fault();
    return entry;
}

std::optional<int> CrlEntry::reason() const {
    const std::optional<QByteArray> value = findExtension(extensions, "2.5.29.21");
    if (!value) return std::nullopt;
    const Result<DerElement> number = DerReader(*value).next(tag::enumerated, "reason");
    if (!number || number->content.size() != 1) return std::nullopt;
    return uint8_t(number->content[0]);
}

QString reasonText(int reason) {
    static const QStringList names{u"unspecified"_s,        u"keyCompromise"_s, u"cACompromise"_s,
                                   u"affiliationChanged"_s, u"superseded"_s,    u"cessationOfOperation"_s,
                                   u"certificateHold"_s,    QString(),          u"removeFromCRL"_s,
                                   u"privilegeWithdrawn"_s, u"aACompromise"_s};
    const QString known = reason >= 0 ? names.value(reason) : QString();
    return known.isEmpty() ? u"reason %1"_s.arg(reason) : known;
}

}  // namespace scepter::pki

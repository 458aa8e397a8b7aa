#include "pki/crl_scope.h"

#include <algorithm>

#include "pki/der_reader.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr auto issuingDistributionPoint = "2.5.29.28";
constexpr auto deltaCrlIndicator = "2.5.29.27";
constexpr auto authorityKeyIdentifier = "2.5.29.35";
constexpr auto crlNumber = "2.5.29.20";

constexpr uint8_t pointTag = tag::context(0);
constexpr uint8_t onlyEndEntities = tag::contextPrimitive(1), onlyAuthorities = tag::contextPrimitive(2),
                  someReasons = tag::contextPrimitive(3), indirect = tag::contextPrimitive(4),
                  onlyAttributeCertificates = tag::contextPrimitive(5);

bool isTrue(const DerElement &flag) {
    return flag.content.size() == 1 && flag.content[0] != 0;
}

Result<void> readField(const DerElement &field, CrlScope &scope) {
    using Holders = CrlScope::Holders;
    switch (field.tag) {
        case pointTag: {
            Result<PointNames> names = pointNamesOf(field.content);
            if (!names) return names.fault();
            scope.points = std::move(*names);
            return {};
        }
        case onlyEndEntities:
            if (isTrue(field)) scope.holders = Holders::EndEntities;
            return {};
        case onlyAuthorities:
            if (isTrue(field)) scope.holders = Holders::Authorities;
            return {};
        case someReasons:
            scope.hasSomeReasons = true;
            return {};
        case indirect:
            scope.isIndirect = isTrue(field);
            return {};
        case onlyAttributeCertificates:
            if (isTrue(field)) scope.holders = Holders::AttributeCertificates;
            return {};
        default:
            return Fault{FaultKind::Unsupported, u"The list says of its scope what is not understood."_s};
    }
}

Result<void> readPoint(QByteArrayView value, CrlScope &scope) {
    DerReader outer(value);
    const Result<DerElement> sequence = outer.next(tag::sequence, "issuingDistributionPoint");
    if (!sequence) return sequence.fault();
    if (const Result<void> end = outer.finish("issuingDistributionPoint"); !end) return end;
    DerReader fields(sequence->content);
    while (!fields.atEnd()) {
        const Result<DerElement> field = fields.next();
        if (!field) return field.fault();
        if (const Result<void> read = readField(*field, scope); !read) return read;
    }
    return {};
}

}  // namespace

Result<CrlScope> CrlScope::of(std::span<const Extension> extensions) {
    CrlScope scope;
    for (const Extension &extension : extensions) {
        const QString oid = dottedOid(extension.oid);
        if (oid == QLatin1StringView(issuingDistributionPoint)) {
            if (const Result<void> read = readPoint(extension.value, scope); !read) return read.fault();
        } else if (oid == QLatin1StringView(deltaCrlIndicator)) {
            scope.isDelta = true;
        } else if (extension.critical && oid != QLatin1StringView(authorityKeyIdentifier) &&
                   oid != QLatin1StringView(crlNumber)) {
            return Fault{FaultKind::Unsupported,
                         u"The list has the critical extension %1, which is not understood."_s.arg(oid)};
        }
    }
    return scope;
}

QString CrlScope::excludes(const Certificate &certificate) const {
    if (hasSomeReasons) return u"The list holds revocations for some reasons only."_s;
    if (holders == Holders::AttributeCertificates) return u"The list is one of attribute certificates."_s;
    if (holders == Holders::Authorities && !certificate.isAuthority()) return u"The list is one of CAs only."_s;
    if (holders == Holders::EndEntities && certificate.isAuthority()) return u"The list is one without CAs."_s;
    if (points.empty()) return {};
    const PointNames named = distributionPoints(certificate);
    const bool isNamed = std::any_of(points.begin(), points.end(), [&](const QByteArray &point) {
        return std::find(named.begin(), named.end(), point) != named.end();
    });
    return isNamed ? QString()
                   : u"The list is one part of what its issuer revoked, and the certificate names another part."_s;
}

}  // namespace scepter::pki

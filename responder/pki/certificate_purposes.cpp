#include "pki/certificate_purposes.h"

#include <algorithm>

#include "pki/der_reader.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

/// The OIDs that stand in a SEQUENCE, each by itself or in front of what qualifies it.
QStringList identifiersIn(const std::optional<QByteArray> &value, const char *what) {
    if (!value) return {};
    DerReader outer(*value);
    const Result<DerElement> sequence = outer.next(tag::sequence, what);
    if (!sequence || !outer.atEnd()) return {};
    QStringList identifiers;
    DerReader members(sequence->content);
    while (!members.atEnd()) {
        const Result<DerElement> member = members.next();
        if (!member) return {};
        const Result<DerElement> oid =
            member->tag == tag::sequence ? DerReader(member->content).next(tag::oid, what) : member;
        if (!oid || oid->tag != tag::oid) return {};
        const QString dotted = dottedOid(oid->content);
        if (!dotted.isEmpty()) identifiers << dotted;
    }
    return identifiers;
}

}  // namespace

QStringList extendedKeyUsages(const Certificate &certificate) {
    return identifiersIn(certificate.extension("2.5.29.37"), "extendedKeyUsage");
}

QStringList certificatePolicies(const Certificate &certificate) {
    return identifiersIn(certificate.extension("2.5.29.32"), "certificatePolicies");
}

bool carriesOid(const Certificate &certificate, const QString &dottedOid) {
    const std::vector<Extension> &extensions = certificate.extensions();
    return extendedKeyUsages(certificate).contains(dottedOid) || certificatePolicies(certificate).contains(dottedOid) ||
           std::any_of(extensions.begin(), extensions.end(),
                       [&](const Extension &extension) { return pki::dottedOid(extension.oid) == dottedOid; });
}

bool permits(const Certificate &certificate, CaUsage usage) {
    const std::optional<QByteArray> value = certificate.extension("2.5.29.15");
    if (!value) return true;
    DerReader reader(*value);
    const Result<DerElement> bits = reader.next(tag::bitString, "keyUsage");
    // The first octet says how many bits of the last one are not used.
    return bits && bits->content.size() > 1 && (uint8_t(bits->content[1]) & (0x80u >> int(usage)));
}

}  // namespace scepter::pki

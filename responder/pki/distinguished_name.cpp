#include "pki/distinguished_name.h"

#include <algorithm>
#include <tuple>

#include <QStringList>

#include "pki/asn1_values.h"
#include "pki/der_writer.h"
#include "pki/name_text.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostAttributes = 64;
constexpr qsizetype longestValue = 1024;

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

/// AttributeTypeAndValue.
Result<NameAttribute> attributeOf(const DerElement &sequence, int rdn) {
    DerReader parts(sequence.content);
    const Result<DerElement> oid = parts.next(tag::oid, "type of a name's attribute");
    if (!oid) return oid.fault();
    const Result<DerElement> value = parts.next();
    if (!value) return value.fault();
    if (const Result<void> end = parts.finish("attribute of a name"); !end) return end.fault();
    if (value->content.size() > longestValue) {
        return malformed(
            u"A name has a value of %1 octets; at most %2 are taken."_s.arg(value->content.size()).arg(longestValue));
    }
    if (!isText(value->tag)) {
        // RFC 4514, section 2.4: what is no string is shown as its encoding.
        return NameAttribute{oid->content.toByteArray(), u'#' + QString::fromLatin1(value->whole.toByteArray().toHex()),
                             rdn, false};
    }
    Result<QString> text = textOf(*value);
    if (!text) return malformed(u"A name cannot be read. %1"_s.arg(text.fault().sentence));
    return NameAttribute{oid->content.toByteArray(), std::move(*text), rdn, true};
}

/// RDN, type and value in the form in which two names are compared.
using Folded = std::tuple<int, QByteArray, QString>;

std::vector<Folded> folded(const std::vector<NameAttribute> &attributes) {
    std::vector<Folded> all;
    all.reserve(attributes.size());
    for (const NameAttribute &attribute : attributes) {
        const QString value = attribute.value.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
        all.emplace_back(attribute.rdn, attribute.oid, value);
    }
    // Within an RDN, which is a SET, the order says nothing.
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

Result<DistinguishedName> DistinguishedName::fromDer(QByteArrayView der) {
    DerReader outer(der);
    const Result<DerElement> sequence = outer.next(tag::sequence, "name");
    if (!sequence) return sequence.fault();
    if (const Result<void> end = outer.finish("name"); !end) return end.fault();

    DistinguishedName name;
    name.m_der = der.toByteArray();
    DerReader rdns(sequence->content);
    for (int rdn = 0; !rdns.atEnd(); ++rdn) {
        const Result<DerElement> set = rdns.next(tag::set, "part of a name");
        if (!set) return set.fault();
        if (set->content.isEmpty()) return malformed(u"A part of a name is empty."_s);
        DerReader members(set->content);
        while (!members.atEnd()) {
            const Result<DerElement> member = members.next(tag::sequence, "attribute of a name");
            if (!member) return member.fault();
            Result<NameAttribute> attribute = attributeOf(*member, rdn);
            if (!attribute) return attribute.fault();
            if (name.m_attributes.size() == mostAttributes) {
                return malformed(u"A name has over %1 attributes."_s.arg(mostAttributes));
            }
            name.m_attributes.push_back(std::move(*attribute));
        }
    }
    return name;
}

DistinguishedName DistinguishedName::withCommonName(const QString &text) {
    DistinguishedName name;
    name.m_attributes.push_back({der::oidContent("2.5.4.3"), text, 0, true});
    const QByteArray attribute = der::sequence({der::oid("2.5.4.3"), der::utf8String(text)});
    name.m_der = der::sequence({der::setOf({attribute})});
    return name;
}

Result<DistinguishedName> DistinguishedName::fromText(const QString &text) {
    const Result<QByteArray> der = derOfNameText(text);
    if (!der) return der.fault();
    return fromDer(*der);
}

QStringList DistinguishedName::values(const char *dottedOid) const {
    const QByteArray oid = der::oidContent(dottedOid);
    QStringList found;
    for (const NameAttribute &attribute : m_attributes) {
        if (attribute.oid == oid) found << attribute.value;
    }
    return found;
}

QString DistinguishedName::text() const {
    QString text;
    for (qsizetype at = qsizetype(m_attributes.size()); at > 0;) {
        const int rdn = m_attributes[size_t(at - 1)].rdn;
        qsizetype first = at;
        while (first > 0 && m_attributes[size_t(first - 1)].rdn == rdn) --first;
        if (!text.isEmpty()) text += u',';
        for (qsizetype i = first; i < at; ++i) {
            if (i > first) text += u'+';
            text += textOfAttribute(m_attributes[size_t(i)]);
        }
        at = first;
    }
    return text;
}

bool DistinguishedName::matches(const DistinguishedName &other) const {
    if (m_der == other.m_der) return true;
    return m_attributes.size() == other.m_attributes.size() && folded(m_attributes) == folded(other.m_attributes);
}

}  // namespace scepter::pki

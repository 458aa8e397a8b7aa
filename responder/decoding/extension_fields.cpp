#include "decoding/extension_fields.h"

#include <iterator>
#include <optional>

#include <QHash>
#include <QStringList>

#include "decoding/field_values.h"
#include "decoding/oid_names.h"
#include "pki/asn1_values.h"
#include "pki/subject_alt_name.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;
using pki::DerElement;
using pki::DerReader;
namespace tag = pki::tag;

namespace {

constexpr int mostListed = 32;

/// The content of a value that is one SEQUENCE.
std::optional<QByteArrayView> sequenceIn(QByteArrayView value) {
    DerReader reader(value);
    const Result<DerElement> sequence = reader.next(tag::sequence, "extension");
    if (!sequence || !reader.atEnd()) return std::nullopt;
    return sequence->content;
}

std::optional<QString> basicConstraints(QByteArrayView value) {
    const auto content = sequenceIn(value);
    if (!content) return std::nullopt;
    DerReader fields(*content);
    bool isAuthority = false;
    if (fields.peek() == tag::boolean) {
        const Result<DerElement> flag = fields.next();
        if (!flag || flag->content.size() != 1) return std::nullopt;
        isAuthority = flag->content[0] != 0;
    }
    QString text = isAuthority ? u"is a CA"_s : u"is no CA"_s;
    if (!fields.atEnd()) {
        const Result<DerElement> depth = fields.next(tag::integer, "pathLenConstraint");
        const Result<int> number = depth ? pki::smallInteger(*depth) : depth.fault();
        if (!number) return std::nullopt;
        text += u", at most %1 CAs below"_s.arg(*number);
    }
    return text;
}

std::optional<QString> keyUsage(QByteArrayView value) {
    static constexpr const char *names[] = {"digitalSignature", "nonRepudiation", "keyEncipherment",
                                            "dataEncipherment", "keyAgreement",   "keyCertSign",
                                            "cRLSign",          "encipherOnly",   "decipherOnly"};
    const Result<DerElement> bits = DerReader(value).next(tag::bitString, "keyUsage");
    if (!bits || bits->content.isEmpty()) return std::nullopt;
    QStringList set;
    for (size_t i = 0; i < std::size(names); ++i) {
        const auto octet = qsizetype(1 + i / 8);
        if (octet < bits->content.size() && (uint8_t(bits->content[octet]) & (0x80u >> (i % 8))))
            set << QString::fromLatin1(names[i]);
    }
    return set.isEmpty() ? u"none"_s : set.join(u", "_s);
}

std::optional<QString> keyIdentifier(QByteArrayView value) {
    const Result<DerElement> octets = DerReader(value).next(tag::octetString, "subjectKeyIdentifier");
    if (!octets) return std::nullopt;
    return hexOf(octets->content);
}

std::optional<QString> authorityKeyIdentifier(QByteArrayView value) {
    const auto content = sequenceIn(value);
    if (!content) return std::nullopt;
    DerReader fields(*content);
    if (fields.peek() != tag::contextPrimitive(0)) return u"without a key identifier"_s;
    const Result<DerElement> key = fields.next();
    if (!key) return std::nullopt;
    return hexOf(key->content);
}

/// A SEQUENCE OF object identifiers, or of SEQUENCEs that begin with one.
std::optional<QString> identifiers(QByteArrayView value) {
    const auto content = sequenceIn(value);
    if (!content) return std::nullopt;
    QStringList all;
    DerReader members(*content);
    while (!members.atEnd() && all.size() < mostListed) {
        const Result<DerElement> member = members.next();
        if (!member) return std::nullopt;
        const Result<DerElement> oid =
            member->tag == tag::oid ? member : DerReader(member->content).next(tag::oid, "identifier of an extension");
        if (!oid) return std::nullopt;
        all << nameOfOid(oid->content);
    }
    return all.join(u", "_s);
}

/// The URLs of a cRLDistributionPoints or an authorityInfoAccess: every uniformResourceIdentifier in it, in order.
void collectUrls(QByteArrayView content, int depth, QStringList &urls) {
    constexpr int deepest = 5;
    DerReader reader(content);
    while (!reader.atEnd() && depth < deepest && urls.size() < mostListed) {
        const Result<DerElement> element = reader.next();
        if (!element) return;
        if (element->tag == tag::contextPrimitive(6)) urls << QString::fromLatin1(element->content);
        if (element->tag & 0x20) collectUrls(element->content, depth + 1, urls);
    }
}

std::optional<QString> urls(QByteArrayView value) {
    QStringList found;
    collectUrls(value, 0, found);
    if (found.isEmpty()) return std::nullopt;
    return found.join(u", "_s);
}

std::optional<QString> accessMethods(QByteArrayView value) {
    const auto content = sequenceIn(value);
    if (!content) return std::nullopt;
    QStringList all;
    DerReader members(*content);
    while (!members.atEnd() && all.size() < mostListed) {
        const Result<DerElement> member = members.next(tag::sequence, "access description");
        if (!member) return std::nullopt;
        const Result<DerElement> method = DerReader(member->content).next(tag::oid, "access method");
        if (!method) return std::nullopt;
        QStringList places;
        collectUrls(member->content, 0, places);
        all << u"%1: %2"_s.arg(nameOfOid(method->content), places.join(u' '));
    }
    return all.join(u", "_s);
}

std::optional<QString> alternativeNames(QByteArrayView value) {
    const Result<pki::SubjectAltName> names = pki::SubjectAltName::fromDer(value);
    if (!names) return std::nullopt;
    return names->text();
}

std::optional<QString> number(QByteArrayView value) {
    const Result<DerElement> integer = DerReader(value).next(tag::integer, "number");
    if (!integer) return std::nullopt;
    const Result<int> small = pki::smallInteger(*integer);
    return small ? QString::number(*small) : serialText(integer->content) + u" (hex)"_s;
}

std::optional<QString> word(QByteArrayView value) {
    const Result<DerElement> element = DerReader(value).next();
    if (!element) return std::nullopt;
    const Result<QString> text = pki::textOf(*element);
    if (!text) return std::nullopt;
    return *text;
}

/// Microsoft's CertificateTemplate: its identifier, then two numbers that say nothing to people.
std::optional<QString> certificateTemplate(QByteArrayView value) {
    const auto content = sequenceIn(value);
    if (!content) return std::nullopt;
    const Result<DerElement> oid = DerReader(*content).next(tag::oid, "certificate template");
    if (!oid) return std::nullopt;
    return nameOfOid(oid->content);
}

using ValueText = std::optional<QString> (*)(QByteArrayView);

ValueText textFor(const QString &oid) {
    static const QHash<QString, ValueText> known{
        {u"2.5.29.14"_s, keyIdentifier},
        {u"2.5.29.15"_s, keyUsage},
        {u"2.5.29.17"_s, alternativeNames},
        {u"2.5.29.18"_s, alternativeNames},
        {u"2.5.29.19"_s, basicConstraints},
        {u"2.5.29.20"_s, number},
        {u"2.5.29.27"_s, number},
        {u"2.5.29.31"_s, urls},
        {u"2.5.29.32"_s, identifiers},
        {u"2.5.29.35"_s, authorityKeyIdentifier},
        {u"2.5.29.37"_s, identifiers},
        {u"2.5.29.46"_s, urls},
        {u"1.3.6.1.5.5.7.1.1"_s, accessMethods},
        {u"1.3.6.1.4.1.311.20.2"_s, word},
        {u"1.3.6.1.4.1.311.21.7"_s, certificateTemplate},
        {u"2.16.840.1.113730.1.13"_s, word},
    };
    return known.value(oid, nullptr);
}

QString valueText(const pki::Extension &extension) {
    const ValueText text = textFor(pki::dottedOid(extension.oid));
    if (!text) return u"%1 octets"_s.arg(extension.value.size());
    return text(extension.value).value_or(u"unreadable, %1 octets"_s.arg(extension.value.size()));
}

}  // namespace

Node extensionsNode(const QString &name, std::span<const pki::Extension> extensions) {
    Node node{name};
    for (const pki::Extension &extension : extensions)
        node.add(nameOfOid(extension.oid), valueText(extension) + (extension.critical ? u" (critical)"_s : QString()));
    return node;
}

}  // namespace scepter::decoding

#include "pki/subject_alt_name.h"

#include <arpa/inet.h>

#include <array>

#include "pki/asn1_values.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNames = 256;

/// The choices of GeneralName. RFC 5280, section 4.2.1.6.
namespace choice {
constexpr uint8_t otherName = tag::context(0), email = tag::contextPrimitive(1), dns = tag::contextPrimitive(2),
                  x400Address = tag::context(3), directoryName = tag::context(4), ediPartyName = tag::context(5),
                  uri = tag::contextPrimitive(6), ipAddress = tag::contextPrimitive(7),
                  registeredId = tag::contextPrimitive(8);
}  // namespace choice

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

/// The choice's implicit IA5String.
Result<QString> ia5(const DerElement &name) {
    return textOf(DerElement{tag::ia5String, name.content, name.whole});
}

Result<QString> addressText(QByteArrayView octets) {
    if (octets.size() != 4 && octets.size() != 16) {
        return malformed(u"An address of %1 octets was found; IPv4 has 4 and IPv6 has 16."_s.arg(octets.size()));
    }
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(octets.size() == 4 ? AF_INET : AF_INET6, octets.data(), text.data(), text.size());
    return QString::fromLatin1(text.data());
}

/// Empty when the text is no address.
QByteArray addressOctets(const QString &text) {
    const QByteArray latin1 = text.toLatin1();
    QByteArray octets(16, '\0');
    if (inet_pton(AF_INET, latin1.constData(), octets.data()) == 1) return octets.first(4);
    if (inet_pton(AF_INET6, latin1.constData(), octets.data()) == 1) return octets;
    return {};
}

/// How a kind of name that is never granted is shown.
Result<QString> otherText(const DerElement &name) {
    switch (name.tag) {
        case choice::email:
        case choice::uri: {
            Result<QString> text = ia5(name);
            if (!text) return text;
            return (name.tag == choice::email ? u"email:"_s : u"URI:"_s) + *text;
        }
        case choice::otherName: {
            DerReader parts(name.content);
            const Result<DerElement> oid = parts.next(tag::oid, "type of an otherName");
            if (!oid) return oid.fault();
            return u"otherName "_s + dottedOid(oid->content);
        }
        case choice::directoryName: {
            const Result<DistinguishedName> directoryName = DistinguishedName::fromDer(name.content);
            if (!directoryName) return directoryName.fault();
            return u"dirName:"_s + directoryName->text();
        }
        case choice::registeredId:
            return u"registeredID:"_s + dottedOid(name.content);
        case choice::x400Address:
            return u"x400Address"_s;
        case choice::ediPartyName:
            return u"ediPartyName"_s;
        default:
            return malformed(u"An alternative name of an unknown kind was found."_s);
    }
}

}  // namespace

Result<SubjectAltName> SubjectAltName::fromDer(QByteArrayView extensionValue) {
    DerReader outer(extensionValue);
    const Result<DerElement> sequence = outer.next(tag::sequence, "subjectAltName");
    if (!sequence) return sequence.fault();
    if (const Result<void> end = outer.finish("subjectAltName"); !end) return end.fault();
    SubjectAltName names;
    DerReader reader(sequence->content);
    for (int count = 0; !reader.atEnd(); ++count) {
        if (count == mostNames) return malformed(u"There are over %1 alternative names."_s.arg(mostNames));
        const Result<DerElement> name = reader.next();
        if (!name) return name.fault();
        const bool isDns = name->tag == choice::dns, isAddress = name->tag == choice::ipAddress;
        Result<QString> text = isDns ? ia5(*name) : isAddress ? addressText(name->content) : otherText(*name);
        if (!text) return malformed(u"An alternative name cannot be read. %1"_s.arg(text.fault().sentence));
        (isDns ? names.dnsNames : isAddress ? names.ipAddresses : names.others).append(std::move(*text));
    }
    return names;
}

QByteArray SubjectAltName::toDer() const {
    QByteArray contents;
    for (const QString &name : dnsNames) contents += der::element(choice::dns, name.toLatin1());
    for (const QString &address : ipAddresses) {
        const QByteArray octets = addressOctets(address);
        Q_ASSERT_X(!octets.isEmpty(), "SubjectAltName::toDer", "an address that is none");
        if (!octets.isEmpty()) contents += der::element(choice::ipAddress, octets);
    }
    return der::sequence(contents);
}

QString SubjectAltName::text() const {
    QStringList parts;
    for (const QString &name : dnsNames) parts << u"DNS:"_s + name;
    for (const QString &address : ipAddresses) parts << u"IP:"_s + address;
    return (parts + others).join(u", "_s);
}

}  // namespace scepter::pki

#include "scep/signed_attributes.h"

#include <algorithm>

#include "pki/asn1_values.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "scep/vocabulary.h"

namespace scepter::scep {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNonce = 64;

bool isOneOctetString(uint8_t tag) {
    return tag == pki::tag::utf8String || tag == pki::tag::ia5String || tag == pki::tag::teletexString ||
           tag == pki::tag::visibleString;
}

/// X.680, section 41.4.
bool isPrintable(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView(" '()+,-./:=?").contains(c);
}

}  // namespace

Result<std::optional<QByteArray>> textAttribute(const pki::SignedData &message, const char *oid, TextLimits limits,
                                                QStringList &deviations) {
    const std::optional<QByteArray> value = message.signedAttribute(oid);
    if (!value) return std::optional<QByteArray>();
    const QLatin1StringView name(limits.name);
    const Result<pki::DerElement> element = pki::DerReader(*value).next();
    if (!element) return element.fault();
    if (element->tag != pki::tag::printableString) {
        if (!isOneOctetString(element->tag)) return {FaultKind::Malformed, u"The %1 is not a string."_s.arg(name)};
        deviations << u"The %1 is not a PrintableString but another string type."_s.arg(name);
    }
    const QByteArrayView text = element->content;
    if (text.isEmpty()) return {FaultKind::Malformed, u"The %1 is empty."_s.arg(name)};
    if (text.size() > limits.longest) {
        return {FaultKind::Malformed,
                u"The %1 has %2 octets; at most %3 are taken."_s.arg(name).arg(text.size()).arg(limits.longest)};
    }
    // Lengths are the element's: an embedded NUL cut such texts short in other servers (CVE-2026-7668).
    if (!std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; }))
        return {FaultKind::Malformed, u"The %1 has octets that are not printable."_s.arg(name)};
    if (element->tag == pki::tag::printableString && !std::all_of(text.begin(), text.end(), isPrintable))
        deviations << u"The %1 has characters that a PrintableString has not."_s.arg(name);
    return std::optional<QByteArray>(text.toByteArray());
}

Result<std::optional<QByteArray>> nonceAttribute(const pki::SignedData &message, const char *oid, const char *name,
                                                 QStringList &deviations) {
    const std::optional<QByteArray> value = message.signedAttribute(oid);
    if (!value) return std::optional<QByteArray>();
    const Result<pki::DerElement> element = pki::DerReader(*value).next(pki::tag::octetString, name);
    if (!element) return element.fault();
    const qsizetype length = element->content.size();
    if (length < 1 || length > longestNonce) {
        return {FaultKind::Malformed,
                u"The %1 has %2 octets; 1 to %3 are taken, and the standard says 16."_s.arg(QLatin1StringView(name))
                    .arg(length)
                    .arg(longestNonce)};
    }
    if (length != nonceLength)
        deviations << u"The %1 has %2 octets; the standard says 16."_s.arg(QLatin1StringView(name)).arg(length);
    return std::optional<QByteArray>(element->content.toByteArray());
}

std::optional<Instant> signingTimeAttribute(const pki::SignedData &message, QStringList &deviations) {
    const std::optional<QByteArray> value = message.signedAttribute(oid::signingTime);
    if (!value) {
        deviations << u"There is no signingTime."_s;
        return std::nullopt;
    }
    const Result<pki::DerElement> element = pki::DerReader(*value).next();
    const Result<Instant> time = element ? pki::instantOf(*element) : Result<Instant>(element.fault());
    if (!time) {
        deviations << u"The signingTime cannot be read."_s;
        return std::nullopt;
    }
    return *time;
}

pki::SignedData::Attribute textAttribute(const char *oid, QByteArrayView text) {
    return {pki::der::oidContent(oid), pki::der::printableString(text)};
}

pki::SignedData::Attribute nonceAttribute(const char *oid, QByteArrayView nonce) {
    return {pki::der::oidContent(oid), pki::der::octetString(nonce)};
}

}  // namespace scepter::scep

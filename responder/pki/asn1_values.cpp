#include "pki/asn1_values.h"

#include <QStringDecoder>
#include <QtEndian>

#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostExtensions = 64;

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

Result<QString> decoded(QStringConverter::Encoding encoding, QByteArrayView octets) {
    // The flag keeps a leading U+FEFF: what was signed is what is compared.
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder(octets);
    // The decoder lets half a surrogate pair pass.
    if (decoder.hasError() || !text.isValidUtf16()) {
        return malformed(u"A text has octets that its string type does not allow."_s);
    }
    return text;
}

Result<QString> universalText(QByteArrayView octets) {
    if (octets.size() % 4 != 0) return malformed(u"A UniversalString has a length that is no multiple of 4."_s);
    QString text;
    for (qsizetype i = 0; i < octets.size(); i += 4) {
        const auto code = qFromBigEndian<quint32>(octets.data() + i);
        if (code > QChar::LastValidCodePoint || QChar::isSurrogate(code)) {
            return malformed(u"A UniversalString has a character that is none."_s);
        }
        text += QChar::fromUcs4(code);
    }
    return text;
}

Result<QString> decodedByTag(const DerElement &element) {
    const QByteArrayView octets = element.content;
    switch (element.tag) {
        case tag::utf8String:
            return decoded(QStringConverter::Utf8, octets);
        case tag::bmpString:
            if (octets.size() % 2 != 0) return malformed(u"A BMPString has an odd number of octets."_s);
            return decoded(QStringConverter::Utf16BE, octets);
        case tag::universalString:
            return universalText(octets);
        case tag::printableString:
        case tag::numericString:
        case tag::visibleString:
        case tag::ia5String:
            // Devices put '*', '@' and '_' into a PrintableString; what matters is that every octet has one meaning.
            for (const char octet : octets) {
                if (uint8_t(octet) >= 0x80) return malformed(u"A text that must be ASCII has other octets."_s);
            }
            return QString::fromLatin1(octets);
        case tag::teletexString:
            return QString::fromLatin1(octets);
        default:
            return malformed(
                u"The tag %1 was found where a text was expected."_s.arg(uint(element.tag), 2, 16, QChar(u'0')));
    }
}

/// A number of `digits` decimal digits at the front of `text`, which loses them; -1 when they are none.
int takeDigits(QByteArrayView &text, int digits) {
    if (text.size() < digits) return -1;
    int value = 0;
    for (const char digit : text.first(digits)) {
        if (digit < '0' || digit > '9') return -1;
        value = value * 10 + (digit - '0');
    }
    text = text.sliced(digits);
    return value;
}

}  // namespace

bool isText(uint8_t tag) {
    switch (tag) {
        case tag::utf8String:
        case tag::bmpString:
        case tag::universalString:
        case tag::printableString:
        case tag::numericString:
        case tag::visibleString:
        case tag::ia5String:
        case tag::teletexString:
            return true;
        default:
            return false;
    }
}

Result<QString> textOf(const DerElement &element) {
    Result<QString> text = decodedByTag(element);
    if (text && text->contains(QChar(u'\0'))) return malformed(u"A text contains a NUL character."_s);
    return text;
}

Result<Instant> instantOf(const DerElement &element) {
    const auto unreadable = [] { return malformed(u"A time in the DER cannot be read."_s); };
    if (element.tag != tag::utcTime && element.tag != tag::generalizedTime) return unreadable();
    QByteArrayView text = element.content;
    int year = takeDigits(text, element.tag == tag::utcTime ? 2 : 4);
    if (year < 0) return unreadable();
    // RFC 5280, section 4.1.2.5.1: two digits mean 1950 to 2049.
    if (element.tag == tag::utcTime) year += year < 50 ? 2000 : 1900;
    const int month = takeDigits(text, 2), day = takeDigits(text, 2), hour = takeDigits(text, 2),
              minute = takeDigits(text, 2);
    const bool withoutSeconds = element.tag == tag::utcTime && text == QByteArrayView("Z");
    const int second = withoutSeconds ? 0 : takeDigits(text, 2);
    using namespace std::chrono;
    const year_month_day date = std::chrono::year(year) / month / day;
    const bool isClock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    if (month < 0 || day < 0 || !date.ok() || !isClock || text != QByteArrayView("Z")) return unreadable();
    return Instant(sys_days(date) + hours(hour) + minutes(minute) + seconds(second));
}

Result<QByteArrayView> octetsOf(const DerElement &bitString) {
    if (bitString.content.isEmpty() || bitString.content[0] != 0) {
        return malformed(u"A BIT STRING that must hold whole octets does not."_s);
    }
    return bitString.content.sliced(1);
}

Result<AlgorithmIdentifier> nextAlgorithm(DerReader &reader, const char *what) {
    const Result<DerElement> sequence = reader.next(tag::sequence, what);
    if (!sequence) return sequence.fault();
    DerReader parts(sequence->content);
    const Result<DerElement> oid = parts.next(tag::oid, what);
    if (!oid) return oid.fault();
    AlgorithmIdentifier algorithm{oid->content, {}, sequence->whole};
    if (!parts.atEnd()) {
        const Result<DerElement> parameters = parts.next();
        if (!parameters) return parameters.fault();
        algorithm.parameters = parameters->whole;
    }
    if (const Result<void> end = parts.finish(what); !end) return end.fault();
    return algorithm;
}

Result<std::vector<Extension>> extensionsOf(const DerElement &sequence) {
    std::vector<Extension> extensions;
    DerReader reader(sequence.content);
    while (!reader.atEnd()) {
        const Result<DerElement> whole = reader.next(tag::sequence, "extension");
        if (!whole) return whole.fault();
        DerReader parts(whole->content);
        const Result<DerElement> oid = parts.next(tag::oid, "type of an extension");
        if (!oid) return oid.fault();
        bool critical = false;
        if (parts.peek() == tag::boolean) {
            const Result<DerElement> flag = parts.next();
            if (!flag) return flag.fault();
            if (flag->content.size() != 1) return malformed(u"The critical flag of an extension cannot be read."_s);
            critical = flag->content[0] != 0;
        }
        const Result<DerElement> value = parts.next(tag::octetString, "value of an extension");
        if (!value) return value.fault();
        if (const Result<void> end = parts.finish("extension"); !end) return end.fault();
        for (const Extension &earlier : extensions) {
            if (earlier.oid == oid->content) {
                return malformed(u"The extension %1 occurs twice."_s.arg(dottedOid(oid->content)));
            }
        }
        if (extensions.size() == mostExtensions)
            return malformed(u"There are over %1 extensions."_s.arg(mostExtensions));
        extensions.push_back({oid->content.toByteArray(), critical, value->content.toByteArray()});
    }
    return extensions;
}

std::optional<QByteArray> findExtension(const std::vector<Extension> &extensions, const char *dottedOid) {
    const QByteArray oid = der::oidContent(dottedOid);
    for (const Extension &extension : extensions) {
        if (extension.oid == oid) return extension.value;
    }
    return std::nullopt;
}

QByteArray derOf(const std::vector<Extension> &extensions) {
    QByteArray contents;
    for (const Extension &extension : extensions) {
        // DER leaves a default out, so "critical" is written only when it is true.
        contents +=
            der::sequence({der::oidFromContent(extension.oid), extension.critical ? der::boolean(true) : QByteArray(),
                           der::octetString(extension.value)});
    }
    return der::sequence(contents);
}

}  // namespace scepter::pki

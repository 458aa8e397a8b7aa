#include "pki/name_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <QStringDecoder>
#include <QStringList>

#include "pki/der_reader.h"
#include "pki/der_writer.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

enum class StringType { Utf8, Printable, Ia5 };

struct AttributeType {
    const char *name;
    const char *oid;
    StringType stringType;  ///< for writing; RFC 5280, appendix A.1
};

/// The first of several names for one OID is the one that is shown.
constexpr std::array attributeTypes{
    AttributeType{"CN", "2.5.4.3", StringType::Utf8},
    AttributeType{"SN", "2.5.4.4", StringType::Utf8},
    AttributeType{"serialNumber", "2.5.4.5", StringType::Printable},
    AttributeType{"C", "2.5.4.6", StringType::Printable},
    AttributeType{"L", "2.5.4.7", StringType::Utf8},
    AttributeType{"ST", "2.5.4.8", StringType::Utf8},
    AttributeType{"STREET", "2.5.4.9", StringType::Utf8},
    AttributeType{"O", "2.5.4.10", StringType::Utf8},
    AttributeType{"OU", "2.5.4.11", StringType::Utf8},
    AttributeType{"title", "2.5.4.12", StringType::Utf8},
    AttributeType{"GN", "2.5.4.42", StringType::Utf8},
    AttributeType{"dnQualifier", "2.5.4.46", StringType::Printable},
    AttributeType{"DC", "0.9.2342.19200300.100.1.25", StringType::Ia5},
    AttributeType{"UID", "0.9.2342.19200300.100.1.1", StringType::Utf8},
    AttributeType{"emailAddress", "1.2.840.113549.1.9.1", StringType::Ia5},
    AttributeType{"E", "1.2.840.113549.1.9.1", StringType::Ia5},
    AttributeType{"unstructuredName", "1.2.840.113549.1.9.2", StringType::Ia5},
    AttributeType{"unstructuredAddress", "1.2.840.113549.1.9.8", StringType::Printable},
};

Fault malformed(const QString &sentence) {
    return Fault{FaultKind::Malformed, sentence};
}

bool isSpecial(QChar character) {
    return u"\"+,;<>\\"_s.contains(character);
}

void appendEscapedOctets(QString &out, QStringView character) {
    for (const char octet : character.toUtf8())
        out += u"\\%1"_s.arg(uint(uint8_t(octet)), 2, 16, QChar(u'0')).toUpper();
}

QString escaped(const QString &value) {
    QString out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar character = value[i];
        const bool isPair = character.isHighSurrogate() && i + 1 < value.size() && value[i + 1].isLowSurrogate();
        const char32_t code = isPair ? QChar::surrogateToUcs4(character, value[i + 1]) : character.unicode();
        const bool isOuterBlank = character == u' ' && (i == 0 || i == value.size() - 1);
        if (isSpecial(character) || isOuterBlank || (character == u'#' && i == 0)) {
            out += u'\\';
            out += character;
        } else if (code != ' ' && !QChar::isPrint(code)) {
            appendEscapedOctets(out, QStringView(value).sliced(i, isPair ? 2 : 1));
        } else {
            out += QStringView(value).sliced(i, isPair ? 2 : 1);
        }
        if (isPair) ++i;
    }
    return out;
}

std::optional<AttributeType> typeNamed(const QString &name) {
    for (const AttributeType &type : attributeTypes) {
        if (name.compare(QLatin1String(type.name), Qt::CaseInsensitive) == 0) return type;
    }
    return std::nullopt;
}

/// "2.5.4.3": at least two arcs of at most 9 digits, of which the first two are in range.
bool isDottedOid(const QString &text) {
    const QStringList arcs = text.split(u'.');
    if (arcs.size() < 2) return false;
    const auto isArc = [](const QString &arc) {
        return !arc.isEmpty() && arc.size() <= 9 && (arc.size() == 1 || arc[0] != u'0') &&
               std::all_of(arc.begin(), arc.end(), [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    };
    return std::all_of(arcs.begin(), arcs.end(), isArc) && arcs[0].toInt() <= 2 &&
           (arcs[0].toInt() == 2 || arcs[1].toInt() < 40);
}

bool isPrintableText(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        const char16_t c = character.unicode();
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               u" '()+,-./:=?"_s.contains(character);
    });
}

bool isAsciiText(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 0x80; });
}

QByteArray stringElement(StringType type, const QString &value) {
    if (type == StringType::Printable && isPrintableText(value)) return der::printableString(value.toLatin1());
    if (type == StringType::Ia5 && isAsciiText(value)) return der::ia5String(value.toLatin1());
    return der::utf8String(value);
}

/// Walks over the text of a name; each take leaves `m_at` behind what it took.
class NameParser {
public:
    explicit NameParser(const QString &text) : m_text(text) {}
    Result<QByteArray> name();

private:
    Result<QByteArray> attribute();
    Result<QString> value();
    Result<QByteArray> hexValue();
    std::optional<uint8_t> hexPair(qsizetype at) const;
    bool atEnd() const { return m_at >= m_text.size(); }
    bool ends(QChar character) const { return character == u',' || character == u'+' || character == u';'; }
    void skipBlanks() {
        while (!atEnd() && m_text[m_at] == u' ') ++m_at;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

std::optional<uint8_t> NameParser::hexPair(qsizetype at) const {
    if (at + 2 > m_text.size()) return std::nullopt;
    bool isHex = false;
    const QString pair = m_text.sliced(at, 2);
    const uint value = pair.toUInt(&isHex, 16);
    if (!isHex || !pair[0].isLetterOrNumber()) return std::nullopt;
    return uint8_t(value);
}

Result<QString> NameParser::value() {
    QByteArray utf8;
    qsizetype lengthWithoutBlanks = 0;
    for (; !atEnd() && !ends(m_text[m_at]); ++m_at) {
        const QChar character = m_text[m_at];
        if (character != u'\\') {
            if (character == u'"' || character == u'<' || character == u'>') {
                return malformed(
                    u"The character %1 at position %2 must be escaped with a backslash."_s.arg(character).arg(m_at +
                                                                                                              1));
            }
            const bool isPair = character.isHighSurrogate() && m_at + 1 < m_text.size();
            utf8 += QStringView(m_text).sliced(m_at, isPair ? 2 : 1).toUtf8();
            if (isPair) ++m_at;
            if (character != u' ') lengthWithoutBlanks = utf8.size();
            continue;
        }
        if (const std::optional<uint8_t> octet = hexPair(m_at + 1)) {
            utf8 += char(*octet);
            m_at += 2;
        } else if (m_at + 1 < m_text.size() && (isSpecial(m_text[m_at + 1]) || u" #="_s.contains(m_text[m_at + 1]))) {
            utf8 += char(m_text[m_at + 1].unicode());
            ++m_at;
        } else {
            return malformed(u"The backslash at position %1 escapes nothing that can be escaped."_s.arg(m_at + 1));
        }
        lengthWithoutBlanks = utf8.size();
    }
    utf8.truncate(lengthWithoutBlanks);
    QStringDecoder decoder(QStringConverter::Utf8,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    const QString decoded = decoder(utf8);
    if (decoder.hasError()) return malformed(u"The escaped octets before position %1 are no UTF-8."_s.arg(m_at + 1));
    if (decoded.isEmpty()) return malformed(u"The value before position %1 is empty."_s.arg(m_at + 1));
    return decoded;
}

Result<QByteArray> NameParser::hexValue() {
    const qsizetype start = m_at;
    QByteArray der;
    for (++m_at; !atEnd() && !ends(m_text[m_at]); m_at += 2) {
        const std::optional<uint8_t> octet = hexPair(m_at);
        if (!octet) return malformed(u"The value at position %1 is no hexadecimal encoding."_s.arg(start + 1));
        der += char(*octet);
    }
    DerReader reader(der);
    if (!reader.next() || !reader.atEnd())
        return malformed(u"The value at position %1 is not one DER element."_s.arg(start + 1));
    return der;
}

Result<QByteArray> NameParser::attribute() {
    skipBlanks();
    const qsizetype equals = m_text.indexOf(u'=', m_at);
    if (equals < 0)
        return malformed(
            u"There is no \"=\" after position %1: write a name like CN=r1.lab.example,O=Example."_s.arg(m_at));
    const QString typeName = m_text.sliced(m_at, equals - m_at).trimmed();
    const std::optional<AttributeType> type = typeNamed(typeName);
    if (!type && !isDottedOid(typeName)) return malformed(u"\"%1\" is no known part of a name."_s.arg(typeName));
    m_at = equals + 1;
    skipBlanks();
    const QByteArray oid = der::oid(type ? type->oid : typeName.toLatin1().constData());
    if (!atEnd() && m_text[m_at] == u'#') {
        const Result<QByteArray> element = hexValue();
        if (!element) return element.fault();
        return der::sequence({oid, *element});
    }
    const Result<QString> text = value();
    if (!text) return text.fault();
    if (type && QLatin1String(type->name) == QLatin1String("C") && (text->size() != 2 || !isPrintableText(*text))) {
        return malformed(u"The country C is \"%1\": it has two letters."_s.arg(*text));
    }
    return der::sequence({oid, stringElement(type ? type->stringType : StringType::Utf8, *text)});
}

Result<QByteArray> NameParser::name() {
    std::vector<QByteArray> rdns;
    std::vector<QByteArray> members;
    while (true) {
        Result<QByteArray> member = attribute();
        if (!member) return member.fault();
        members.push_back(std::move(*member));
        const bool continuesRdn = !atEnd() && m_text[m_at] == u'+';
        if (!continuesRdn) {
            rdns.push_back(der::setOf(std::vector<QByteArrayView>(members.begin(), members.end())));
            members.clear();
        }
        if (atEnd()) break;
        ++m_at;
    }
    // RFC 4514, section 2.1: the text begins with the last RDN.
    QByteArray contents;
    for (auto rdn = rdns.rbegin(); rdn != rdns.rend(); ++rdn) contents += *rdn;
    return der::sequence(contents);
}

}  // namespace

QString textOfAttribute(const NameAttribute &attribute) {
    const QString oid = dottedOid(attribute.oid);
    const auto type = std::find_if(attributeTypes.begin(), attributeTypes.end(),
                                   [&](const AttributeType &known) { return oid == QLatin1String(known.oid); });
    return (type == attributeTypes.end() ? oid : QString::fromLatin1(type->name)) + u'=' +
           (attribute.isText ? escaped(attribute.value) : attribute.value);
}

Result<QByteArray> derOfNameText(const QString &text) {
    if (text.trimmed().isEmpty()) return malformed(u"The name is empty: write one like CN=r1.lab.example,O=Example."_s);
    return NameParser(text).name();
}

}  // namespace scepter::pki

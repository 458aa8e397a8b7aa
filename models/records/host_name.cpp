#include "records/host_name.h"

#include <algorithm>

#include <QHostAddress>
#include <QUrl>
#include <QtEndian>

#include "records/lookalike_name.h"
#include "records/shown_text.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Fault malformed(const QString &sentence) {
    return {FaultKind::Malformed, sentence};
}

bool isAscii(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isAsciiLetterOrDigit(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// Strict dotted decimal; QHostAddress also takes "127.1" and octal or hexadecimal parts, which devices read
/// differently.
bool isIpv4(const QString &text) {
    const QStringList octets = text.split(u'.');
    if (octets.size() != 4) return false;
    return std::all_of(octets.begin(), octets.end(), [](const QString &octet) {
        const bool digits = !octet.isEmpty() && octet.size() <= 3 &&
                            std::all_of(octet.begin(), octet.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return digits && octet.toInt() <= 255 && (octet.size() == 1 || octet.front() != u'0');
    });
}

/// What resolvers take for an IPv4 address when it stands at the end of a name: digits, or 0x and hexadecimal digits.
bool isNumberLabel(QStringView label) {
    const auto digits = [](QStringView text) {
        return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (digits(label)) return true;
    if (!label.startsWith(u"0x")) return false;
    return std::all_of(label.begin() + 2, label.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

Result<void> checkLabel(QStringView label, const QString &name) {
    if (label.isEmpty())
        return malformed(u"\"%1\" has an empty part: two dots, or a dot at its start."_s.arg(shownText(name)));
    if (label.size() > 63)
        return malformed(
            u"\"%1\" has a part of %2 characters: at most 63 are allowed between two dots."_s.arg(shownText(name))
                .arg(label.size()));
    for (const QChar c : label) {
        if (c == u'_')
            return malformed(
                u"\"%1\" has an underscore: host names have letters, digits and hyphens only."_s.arg(shownText(name)));
        if (!isAsciiLetterOrDigit(c) && c != u'-')
            return malformed(
                u"\"%1\" has the character \"%2\": host names have letters, digits and hyphens only."_s.arg(
                    shownText(name), shownText(QString(c))));
    }
    if (label.front() == u'-' || label.back() == u'-')
        return malformed(u"\"%1\" has a part that begins or ends with a hyphen."_s.arg(shownText(name)));
    return {};
}

/// The mistakes that deserve a sentence of their own, before anything is converted.
Result<void> checkWrittenForm(const QString &name) {
    if (name.isEmpty()) return malformed(u"The host name is empty: write a name like r1.lab.example."_s);
    if (name.contains(QChar(u'\0')))
        return malformed(u"The host name \"%1\" has a NUL in it, which may hide a second name."_s.arg(shownText(name)));
    if (name.contains(u'*'))
        return malformed(
            u"\"%1\" is a wildcard: a certificate is for one device, named exactly."_s.arg(shownText(name)));
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return c.isSpace(); }))
        return malformed(u"\"%1\" has a space in it."_s.arg(shownText(name)));
    if (name.contains(u'/'))
        return malformed(u"\"%1\" is a URL or has a path: write the host name alone."_s.arg(shownText(name)));
    if (name.contains(u':')) {
        const bool address = canonicalIpAddress(name) || (name.startsWith(u'[') && name.endsWith(u']'));
        if (address)
            return malformed(u"\"%1\" is an IP address: write a host name like r1.lab.example."_s.arg(shownText(name)));
        return malformed(u"\"%1\" has a colon: a port does not belong to a host name."_s.arg(shownText(name)));
    }
    return {};
}

/// What certificates and DNS carry of an international name. Empty when it is none, or when one of its parts only looks
/// like an A-label: "xn--a" means nothing.
QString aLabels(const QString &written) {
    const QByteArray ascii = QUrl::toAce(written, QUrl::IgnoreIDNWhitelist).toLower();
    const QString readable = QUrl::fromAce(ascii, QUrl::IgnoreIDNWhitelist);
    if (readable.isEmpty() || readable.startsWith(u"xn--"_s) || readable.contains(u".xn--"_s)) return {};
    return QString::fromLatin1(ascii);
}

}  // namespace

Result<QString> canonicalHostName(const QString &text) {
    const QString written = text.trimmed();
    if (const Result<void> form = checkWrittenForm(written); !form) return form.fault();

    QString name = written.toLower();
    if (!isAscii(written) || name.contains(u"xn--"_s)) {
        name = aLabels(written);
        if (name.isEmpty())
            return malformed(u"\"%1\" is not a valid international host name (IDNA)."_s.arg(shownText(written)));
    }
    if (name.endsWith(u'.')) name.chop(1);
    if (name.isEmpty())
        return malformed(u"\"%1\" has an empty part: two dots, or a dot at its start."_s.arg(shownText(written)));
    if (name.size() > 253)
        return malformed(u"The host name \"%1\" has %2 characters: at most 253 are allowed."_s.arg(shownText(name))
                             .arg(name.size()));
    if (isIpv4(name))
        return malformed(u"\"%1\" is an IP address: write a host name like r1.lab.example."_s.arg(shownText(name)));

    const QList<QStringView> labels = QStringView(name).split(u'.');
    for (const QStringView label : labels)
        if (const Result<void> checked = checkLabel(label, name); !checked) return checked.fault();
    if (isNumberLabel(labels.back()))
        return malformed(
            u"\"%1\" ends in a number, so it would be read as an IP address: write a host name like r1.lab.example."_s
                .arg(shownText(name)));
    if (name.contains(u"xn--"_s))
        if (const Result<void> own = checkLookalike(QUrl::fromAce(name.toLatin1(), QUrl::IgnoreIDNWhitelist)); !own)
            return own.fault();
    return name;
}

Result<QString> canonicalIpAddress(const QString &text) {
    const QString written = text.trimmed();
    if (written.isEmpty()) return malformed(u"The IP address is empty."_s);
    if (written.contains(u'/'))
        return malformed(u"\"%1\" has a mask: write the device's own address alone."_s.arg(shownText(written)));
    if (written.contains(u'%'))
        return malformed(u"\"%1\" has a zone: write the address alone."_s.arg(shownText(written)));
    if (isIpv4(written)) return written;
    if (!written.contains(u':'))
        return malformed(
            u"\"%1\" is no IP address: write it like 192.0.2.17 or 2001:db8::17."_s.arg(shownText(written)));
    if (written.count(u':') == 1 || written.contains(u']'))
        return malformed(u"\"%1\" has a port or brackets: write the address alone."_s.arg(shownText(written)));
    const QHostAddress address(written);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return malformed(
            u"\"%1\" is no IP address: write it like 192.0.2.17 or 2001:db8::17."_s.arg(shownText(written)));
    return address.toString();
}

QByteArray addressOrder(const QString &ipAddress) {
    if (ipAddress.isEmpty()) return QByteArray("");
    const QHostAddress address(ipAddress);
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 number = qToBigEndian(address.toIPv4Address());
        return QByteArray("4") + QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
    }
    const Q_IPV6ADDR octets = address.toIPv6Address();
    return QByteArray("6") + QByteArray(reinterpret_cast<const char *>(octets.c), sizeof octets.c);
}

Result<QString> canonicalSerialNumber(const QString &text) {
    const QString number = text.trimmed();
    if (number.isEmpty()) return malformed(u"The serial number is empty."_s);
    if (number.size() > 64)
        return malformed(u"The serial number \"%1\" has %2 characters: at most 64 are allowed."_s.arg(shownText(number))
                             .arg(number.size()));
    if (number.contains(u','))
        return malformed(
            u"The serial number \"%1\" has a comma, which separates the parts of a device's identity."_s.arg(
                shownText(number)));
    const QList<uint> characters = number.toUcs4();
    const auto odd = std::find_if(characters.begin(), characters.end(), [](uint c) { return !QChar::isPrint(c); });
    if (odd != characters.end())
        return malformed(
            u"The serial number \"%1\" has a character that cannot be printed (U+%2)."_s.arg(shownText(number))
                .arg(*odd, 4, 16, QLatin1Char('0')));
    return number;
}

}  // namespace scepter

#include "app/sheets/sheet_form.h"

#include <algorithm>

#include <QStringList>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

struct FormWord {
    SheetForm form;
    const char *word;
};

constexpr FormWord formWords[] = {
    {SheetForm::Word, "word"},         {SheetForm::DnValue, "dn"},  {SheetForm::Quoted, "quoted"},
    {SheetForm::RouterOs, "routeros"}, {SheetForm::Shell, "shell"}, {SheetForm::OpenSslConf, "openssl-conf"},
    {SheetForm::Xml, "xml"},           {SheetForm::Text, "text"},   {SheetForm::Colons, "colons"},
    {SheetForm::Groups, "groups"},     {SheetForm::Lower, "lower"}, {SheetForm::Base64, "base64"},
};

bool isPrintableAscii(QChar c) {
    return c >= u' ' && c <= u'~';
}

bool isLetterOrDigit(QChar c) {
    return isPrintableAscii(c) && c.isLetterOrNumber();
}

template <typename Allowed>
bool isAll(const QString &value, Allowed allowed) {
    return std::all_of(value.begin(), value.end(), allowed);
}

/// A backslash before each character that `needsOne` says.
template <typename Needs>
QString escaped(const QString &value, Needs needsOne) {
    QString text;
    for (const QChar c : value) {
        if (needsOne(c)) text += u'\\';
        text += c;
    }
    return text;
}

QString groupsOf(const QString &hex, qsizetype size, QChar between) {
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += size) groups.append(hex.mid(at, size));
    return groups.join(between);
}

Fault refused(const QString &sentence) {
    return {FaultKind::Refused, sentence};
}

Result<QString> plain(const QString &value) {
    const auto isSafe = [](QChar c) { return isLetterOrDigit(c) || u"._:/+=@%-"_s.contains(c); };
    if (!isAll(value, isSafe))
        return refused(u"it holds something else than letters, digits and . _ : / + = @ % -, and is not quoted here"_s);
    return value;
}

/// U+2028 and U+2029 count as printable, and end a line all the same.
bool staysOnItsLine(uint point) {
    const auto category = QChar::category(point);
    return QChar::isPrint(point) && category != QChar::Separator_Line && category != QChar::Separator_Paragraph;
}

/// What splits or ends a word of a command line, and `?`, which asks for help in the middle of a paste.
Result<QString> word(const QString &value) {
    const auto isSafe = [](QChar c) { return c > u' ' && c <= u'~' && !u"\"'\\?;|`"_s.contains(c); };
    if (value.isEmpty() || !isAll(value, isSafe))
        return refused(
            u"it holds a blank, a quote, a backslash, one of ? ; | ` or something beyond ASCII, "
            "which this device's command line does not take in a word"_s);
    return value;
}

/// Clients read names by rules of their own, so that nothing is escaped: what could separate is refused.
Result<QString> dnValue(const QString &value) {
    const auto isSafe = [](QChar c) { return isLetterOrDigit(c) || u" ._:-"_s.contains(c); };
    if (!isAll(value, isSafe) || value.startsWith(u' ') || value.endsWith(u' '))
        return refused(
            u"it holds something else than letters, digits, blanks within and . _ : -, "
            "which not every client takes in a name"_s);
    return value;
}

Result<QString> quoted(const QString &value) {
    if (!isAll(value, [](QChar c) { return isPrintableAscii(c) && c != u'?'; }))
        return refused(u"it holds a question mark, at which this device prints its help, or something beyond ASCII"_s);
    return u'"' + escaped(value, [](QChar c) { return c == u'"' || c == u'\\'; }) + u'"';
}

Result<QString> routerOs(const QString &value) {
    if (!isAll(value, isPrintableAscii)) return refused(u"it holds something beyond printable ASCII"_s);
    return u'"' + escaped(value, [](QChar c) { return u"\"\\$?"_s.contains(c); }) + u'"';
}

Result<QString> shell(const QString &value) {
    if (!isAll(value, isPrintableAscii)) return refused(u"it holds something beyond printable ASCII"_s);
    return u'\'' + QString(value).replace(u'\'', u"'\\''"_s) + u'\'';
}

Result<QString> openSslConf(const QString &value) {
    if (!isAll(value, isPrintableAscii) || value.startsWith(u' ') || value.endsWith(u' '))
        return refused(u"it holds something beyond printable ASCII, or begins or ends with a blank"_s);
    // Three kinds of quotes, variables, and remarks that end a value.
    return escaped(value, [](QChar c) { return u"\\\"'`$#"_s.contains(c); });
}

/// Two hyphens would end a comment, or make it one that parsers refuse.
QString xml(const QString &value) {
    QString text = value.toHtmlEscaped();
    text.replace(u'\'', u"&#39;"_s);
    return text.replace(u"--"_s, u"-&#45;"_s);
}

}  // namespace

std::optional<SheetForm> sheetForm(QStringView word) {
    for (const auto &known : formWords) {
        if (word == QLatin1StringView(known.word)) return known.form;
    }
    return std::nullopt;
}

QString sheetFormWords() {
    QStringList words;
    for (const auto &known : formWords) words.append(QString::fromLatin1(known.word));
    return words.join(u", "_s);
}

bool isShape(SheetForm form) {
    return form >= SheetForm::Colons;
}

Result<QString> written(const QString &value, SheetForm form) {
    const auto points = value.toUcs4();
    if (!std::all_of(points.begin(), points.end(), staysOnItsLine))
        return refused(u"it holds a line break or another character that cannot be printed"_s);
    switch (form) {
        case SheetForm::Plain:
            return plain(value);
        case SheetForm::Word:
            return word(value);
        case SheetForm::DnValue:
            return dnValue(value);
        case SheetForm::Quoted:
            return quoted(value);
        case SheetForm::RouterOs:
            return routerOs(value);
        case SheetForm::Shell:
            return shell(value);
        case SheetForm::OpenSslConf:
            return openSslConf(value);
        case SheetForm::Xml:
            return xml(value);
        case SheetForm::Text:
            return value;
        case SheetForm::Colons:
            return groupsOf(value, 2, u':');
        case SheetForm::Groups:
            return groupsOf(value, 8, u' ');
        case SheetForm::Lower:
            return value.toLower();
        case SheetForm::Base64:
            return QString::fromLatin1(QByteArray::fromHex(value.toLatin1()).toBase64());
    }
    return value;
}

}  // namespace scepter::app

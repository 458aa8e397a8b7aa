#include "responder/ndes_scrapers.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace scepter {

using namespace Qt::StringLiterals;

namespace {

QString decodedAs(QStringConverter::Encoding encoding, const QByteArray &octets) {
    return QStringDecoder(encoding, QStringConverter::Flag::ConvertInitialBom).decode(octets);
}

/// By the byte order mark; without one as the template says.
template <QStringConverter::Encoding unmarked>
QString markedOr(const QByteArray &octets) {
    if (octets.startsWith("\xff\xfe")) return decodedAs(QStringConverter::Utf16LE, octets.sliced(2));
    if (octets.startsWith("\xfe\xff")) return decodedAs(QStringConverter::Utf16BE, octets.sliced(2));
    if (octets.startsWith("\xef\xbb\xbf")) return decodedAs(QStringConverter::Utf8, octets.sliced(3));
    return decodedAs(unmarked, octets);
}

/// Not even a mark makes it think; it stays in the text.
QString littleEndian(const QByteArray &octets) {
    return decodedAs(QStringConverter::Utf16LE, octets);
}

/// Fleet since it knows other makers' pages: UTF-16 where the page begins with a mark or with '<' and a zero octet.
QString markedOrGuessed(const QByteArray &octets) {
    if (octets.startsWith(QByteArray("<\0", 2))) return littleEndian(octets);
    return markedOr<QStringConverter::Utf8>(octets);
}

/// ManageEngine: one after the other, until one gives the marker.
QString firstThatMakesSense(const QByteArray &octets) {
    const QStringList attempts{markedOr<QStringConverter::Utf16BE>(octets), decodedAs(QStringConverter::Utf8, octets),
                               QString::fromLatin1(octets), decodedAs(QStringConverter::Utf16BE, octets),
                               decodedAs(QStringConverter::Utf16LE, octets)};
    for (const QString &page : attempts)
        if (page.contains("The enrollment challenge password is"_L1)) return page;
    return {};
}

QString captured(const QString &page, const QString &pattern,
                 QRegularExpression::PatternOptions options = QRegularExpression::NoPatternOption) {
    return QRegularExpression(pattern, options).match(page).captured(1);
}

QString fleet(const QString &page) {
    return captured(page, u"(?i)The enrollment challenge password is: <B> (?P<password>\\S*)"_s);
}

QString manageEngine(const QString &page) {
    const QString marker = u"The enrollment challenge password is: <B> "_s;
    const qsizetype start = page.indexOf(marker) + marker.size();
    const qsizetype end =
        page.contains("This password can be used only once"_L1)
            ? page.indexOf(" </B> <P> This password can be used only once"_L1)
            : page.indexOf(" </B> <P> This password can be used multiple times and will not expire."_L1);
    return end < start ? QString() : page.sliced(start, end - start);
}

/// str.strip: any of these characters, from both ends.
QString stripped(const QString &text, QStringView characters) {
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && characters.contains(text[begin])) ++begin;
    while (end > begin && characters.contains(text[end - 1])) --end;
    return text.sliced(begin, end - begin);
}

QString behindBracket(const QString &page, const QString &label) {
    const QStringList pieces = page.split(u'>');
    qsizetype found = 0;
    for (qsizetype i = 0; i < pieces.size() - 1; ++i)
        if (pieces[i].indexOf(label) == 1) found = i + 1;
    return stripped(pieces[found], u"</B");
}

QString passwordBehindBracket(const QString &page) {
    return behindBracket(page, u"The enrollment challenge password is: <B"_s).trimmed();
}

QString hexBehindLabel(const QString &page) {
    const QString labelled =
        captured(page, u"challenge password.*?([0-9A-Fa-f]{8,64})"_s,
                 QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return labelled.isEmpty() ? captured(page, u"([0-9A-Fa-f]{8,64})"_s) : labelled;
}

QString first16Digits(const QString &page) {
    return scraper::firstWord(page, 16);
}

QString upperCaseBetweenTags(const QString &page) {
    return captured(page, u"challenge password is: <B> ([A-Z0-9]{16,32}) </B>"_s);
}

/// Its parser writes tags in lower case.
QString behindNormalizedTag(const QString &page) {
    return captured(QString(page).replace("<B>"_L1, "<b>"_L1),
                    u"The enrollment challenge password is: <b> ([A-Z0-9]+) "_s);
}

/// Up to the last end of bold type of the page.
QString upToLastTag(const QString &page) {
    const QString label = u"password is: <B> "_s;
    const qsizetype start = page.indexOf(label);
    const qsizetype end = page.lastIndexOf("</B>"_L1);
    return start < 0 || end < start ? QString()
                                    : page.sliced(start + label.size(), end - start - label.size()).trimmed();
}

constexpr NdesScraper scrapers[]{
    {"Fleet", markedOrGuessed, fleet},
    {"an older Fleet, little-endian", markedOr<QStringConverter::Utf16LE>, fleet, true, false},
    {"the oldest Fleet, big-endian", markedOr<QStringConverter::Utf16BE>, fleet, false, false},
    {"ManageEngine", firstThatMakesSense, manageEngine, true, true, false},
    {"a Python tool that cuts at brackets", markedOr<QStringConverter::Utf16LE>, passwordBehindBracket, true, false},
    {"a relay tool", markedOr<QStringConverter::Utf16LE>, upToLastTag, true, false},
    {"a PowerShell script", littleEndian, first16Digits, true, false},
    {"a C# client", markedOr<QStringConverter::Utf8>, hexBehindLabel, false},
    {"a test client", markedOr<QStringConverter::Utf8>, upperCaseBetweenTags, false},
    {"an HTML parser in Python", markedOr<QStringConverter::Utf8>, behindNormalizedTag, false},
};

}  // namespace

std::span<const NdesScraper> ndesScrapers() {
    return scrapers;
}

QString scraper::firstWord(const QString &page, int digits) {
    return captured(page, u"(?<!\\S)([A-F0-9]{%1}\\S*)"_s.arg(digits), QRegularExpression::CaseInsensitiveOption);
}

QString scraper::thumbprintBehindBracket(const QString &page) {
    return behindBracket(page, u"The thumbprint (hash value) for the CA certificate is: <B"_s).remove(u' ');
}

QString scraper::minutes(const QString &page) {
    const QString label = u"will expire within "_s;
    const qsizetype start = page.indexOf(label) + label.size();
    const qsizetype end = page.lastIndexOf(" minutes"_L1);
    return end < start ? QString() : page.sliced(start, end - start);
}

}  // namespace scepter

// The programs that read passwords out of the pages of NDES, each by its own rule: how it decodes what it was sent, and
// how it finds the password.
#pragma once

#include <QByteArray>
#include <QString>

#include <span>

namespace scepter {

struct NdesScraper {
    const char *name;
    QString (*decoded)(const QByteArray &octets);
    /// Empty, or anything else than the password, when it finds none.
    QString (*password)(const QString &page);
    bool readsUnmarked = true;  ///< UTF-16 without a byte order mark
    bool readsUtf8 = true;
    bool decodesFailures = true;  ///< and not only pages with a password
};

/// All that were found. Each of them reads UTF-16 with a mark.
std::span<const NdesScraper> ndesScrapers();

namespace scraper {
/// A PowerShell script: the first word that begins with so many hexadecimal digits, in any case.
QString firstWord(const QString &page, int digits);
/// A Python program that cuts the page at each '>'.
QString thumbprintBehindBracket(const QString &page);
/// A relay tool: between "will expire within " and the last " minutes".
QString minutes(const QString &page);
}  // namespace scraper

}  // namespace scepter

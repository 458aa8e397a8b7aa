#include "records/name_pattern.h"

#include <algorithm>

#include "records/host_name.h"
#include "records/shown_text.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr QStringView starDot = u"*.";

/// Whether a name is a suffix's own, with at least one label in front of it.
bool isBelow(QStringView name, QStringView suffix) {
    return name.size() > suffix.size() + 1 && name.endsWith(suffix) && name[name.size() - suffix.size() - 1] == u'.';
}

Fault starAstray(const QString &written) {
    return {
        FaultKind::Malformed,
        u"\"%1\" has a star in the wrong place: write * alone, or *. in front of a suffix, like *.lab.example."_s.arg(
            shownText(written))};
}

}  // namespace

Result<QString> canonicalNamePattern(const QString &text) {
    const QString written = text.trimmed();
    if (!written.contains(u'*') || written.contains(QChar(u'\0'))) return canonicalHostName(written);
    if (written == u"*"_s) return written;
    const QString suffix = written.startsWith(starDot) ? written.sliced(starDot.size()) : QString();
    if (suffix.isEmpty() || suffix.contains(u'*') || suffix.front().isSpace()) return starAstray(written);
    const Result<QString> canonical = canonicalHostName(suffix);
    if (!canonical) return canonical.fault();
    return starDot.toString() + *canonical;
}

bool isWildcard(QStringView pattern) {
    return pattern.startsWith(u'*');
}

bool namePatternCovers(QStringView pattern, QStringView fqdn) {
    if (fqdn.isEmpty()) return false;
    if (pattern == u"*") return true;
    if (pattern.startsWith(starDot)) return isBelow(fqdn, pattern.sliced(starDot.size()));
    return pattern == fqdn;
}

QStringList namePatternsOf(const QString &fqdn) {
    if (fqdn.isEmpty()) return {};
    QStringList patterns{fqdn};
    for (qsizetype dot = fqdn.indexOf(u'.'); dot >= 0; dot = fqdn.indexOf(u'.', dot + 1))
        patterns += u'*' + fqdn.sliced(dot);
    return patterns << u"*"_s;
}

Result<QStringList> canonicalDomains(const QString &text) {
    QStringList domains;
    QString separated = text;
    for (const QString &written : separated.replace(u',', u' ').simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QString domain = written.sliced(written.startsWith(starDot) ? 2 : written.startsWith(u'.') ? 1 : 0);
        if (domain.isEmpty() || domain.contains(u'*'))
            return {
                FaultKind::Malformed,
                u"\"%1\" is no domain: write it like lab.example, or leave the list empty to allow every name."_s.arg(
                    shownText(written))};
        const Result<QString> canonical = canonicalHostName(domain);
        if (!canonical) return canonical.fault();
        if (!domains.contains(*canonical)) domains += *canonical;
    }
    return domains;
}

bool isWithinDomains(QStringView nameOrPattern, const QStringList &domains) {
    if (domains.isEmpty()) return true;
    const QStringView name = nameOrPattern.startsWith(starDot) ? nameOrPattern.sliced(starDot.size()) : nameOrPattern;
    return std::any_of(domains.begin(), domains.end(),
                       [name](const QString &domain) { return name == domain || isBelow(name, domain); });
}

}  // namespace scepter

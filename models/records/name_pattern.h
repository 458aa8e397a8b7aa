// The names by which registrations stand for devices: a host name, "*.suffix" for all below a suffix, or "*" for all.
#pragma once

#include <QString>
#include <QStringList>

#include "base/result.h"

namespace scepter {

/// A pattern in canonical form, its name or suffix as by canonicalHostName. Malformed, with that function's sentences
/// or one of its own: a star stands alone or in front of a whole suffix, nowhere else.
Result<QString> canonicalNamePattern(const QString &text);
/// Whether a canonical pattern is "*" or begins with a star.
bool isWildcard(QStringView pattern);
/// Both canonical. "*.lab.example" covers a.lab.example and a.b.lab.example, not lab.example itself.
bool namePatternCovers(QStringView pattern, QStringView fqdn);
/// Every pattern that covers a canonical name, the most specific first: the name, "*." and each suffix from the
/// longest,
/// "*". None for an empty name.
QStringList namePatternsOf(const QString &fqdn);

/// The domains that names are allowed in, separated by commas or blanks; a leading "*." or "." is taken off and doubles
/// are dropped. An empty text gives the empty list. Malformed with a sentence about the first that is no host name.
Result<QStringList> canonicalDomains(const QString &text);
/// All canonical. The domain lab.example holds itself, every name below it and the pattern "*.lab.example". "*" is
/// within the empty list only, which allows everything.
bool isWithinDomains(QStringView nameOrPattern, const QStringList &domains);

}  // namespace scepter

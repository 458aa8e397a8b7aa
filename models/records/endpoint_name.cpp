#include "records/endpoint_name.h"

#include <algorithm>
#include <array>

#include "records/short_name.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

/// Tails of SCEP's URLs as devices make them, without their endings.
constexpr std::array pathWords{"pkiclient", "cgi-bin", "certsrv", "mscep", "mscep-admin", "scep"};

}  // namespace

Result<QString> canonicalProfileName(const QString &text) {
    auto name = canonicalShortName(text);
    if (!name) return name;
    const bool isPathWord = std::any_of(pathWords.begin(), pathWords.end(),
                                        [&](const char *word) { return *name == QLatin1StringView(word); });
    if (isPathWord)
        return {
            FaultKind::Malformed,
            u"\"%1\" cannot name a profile: devices put this word behind the URL that they are given."_s.arg(*name)};
    return name;
}

Result<QString> canonicalAuthorityName(const QString &text) {
    auto name = canonicalShortName(text);
    if (!name) return name;
    // certmonger asks for 0 and then for 1, sscep for CAIdentifier, whichever authority there is (`wire-facts` Q11).
    const bool isNumber = std::all_of(name->begin(), name->end(), [](QChar each) { return each.isDigit(); });
    if (isNumber || *name == "caidentifier"_L1)
        return {FaultKind::Malformed,
                u"\"%1\" cannot name an authority: some clients ask for a CA of this name when they mean any."_s.arg(
                    *name)};
    return name;
}

}  // namespace scepter

#include "records/static_challenge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr qsizetype shortestStatic = 8;
constexpr qsizetype longestStatic = 256;

bool isPrintable(char character) {
    return character >= 0x20 && character <= 0x7e;
}

}  // namespace

Result<void> checkStaticChallenge(QByteArrayView challenge) {
    if (challenge.size() < shortestStatic) {
        return {FaultKind::Refused,
                u"The challenge has %1 characters; a static challenge needs at least %2, "
                u"because it may be tried again and again."_s.arg(challenge.size())
                    .arg(shortestStatic)};
    }
    if (challenge.size() > longestStatic) {
        return {FaultKind::Refused,
                u"The challenge has %1 characters; at most %2 are taken."_s.arg(challenge.size()).arg(longestStatic)};
    }
    if (!std::all_of(challenge.begin(), challenge.end(), isPrintable)) {
        return {FaultKind::Refused,
                u"The challenge contains a character that is not printable ASCII; "
                u"devices encode such characters differently."_s};
    }
    if (challenge.front() == ' ' || challenge.back() == ' ') {
        return {FaultKind::Refused, u"The challenge begins or ends with a blank, which devices cut off; remove it."_s};
    }
    return {};
}

}  // namespace scepter

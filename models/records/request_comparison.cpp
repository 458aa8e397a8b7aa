#include "records/request_comparison.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Comparison compareText(ComparedField field, const QString &asked, const QString &registered) {
    const Match match = registered.isEmpty()  ? Match::NotCompared
                        : asked == registered ? Match::Equal
                                              : Match::Different;
    return {field, match, asked, registered};
}

/// The default endpoint serves the devices of every profile.
Comparison compareProfile(const PendingRequest &request, const Registration &registration) {
    if (request.endpoint.isEmpty()) return {ComparedField::Profile, Match::NotCompared, {}, registration.profile};
    return compareText(ComparedField::Profile, request.endpoint, registration.profile);
}

Comparison compareKey(const QString &key, const Profile *profile) {
    if (!profile) return {ComparedField::Key, Match::NotCompared, key, {}};
    const QString smallest = u"rsa:%1"_s.arg(profile->minimumRsaBits);
    if (!key.startsWith("rsa:"_L1))
        return {ComparedField::Key, profile->acceptsEllipticCurve ? Match::Equal : Match::Different, key,
                profile->acceptsEllipticCurve ? u"ec"_s : smallest};
    const bool isLargeEnough = QStringView(key).mid(4).toInt() >= profile->minimumRsaBits;
    return {ComparedField::Key, isLargeEnough ? Match::Equal : Match::Different, key, smallest};
}

}  // namespace

std::vector<Comparison> compare(const PendingRequest &request, const Registration &registration,
                                const Profile *profile) {
    return {compareText(ComparedField::Name, request.fqdn, registration.fqdn),
            compareText(ComparedField::Address, request.ipAddress, registration.ipAddress),
            compareText(ComparedField::SerialNumber, request.serialNumber, registration.serialNumber),
            compareProfile(request, registration), compareKey(request.key, profile)};
}

bool isAsRegistered(const std::vector<Comparison> &comparisons) {
    return std::none_of(comparisons.begin(), comparisons.end(),
                        [](const Comparison &each) { return each.match == Match::Different; });
}

}  // namespace scepter

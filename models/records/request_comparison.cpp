#include "records/request_comparison.h"

#include <algorithm>

#include "records/host_name.h"
#include "records/name_pattern.h"
#include "records/source_network.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Comparison compareName(const QString &asked, const Registration &registration) {
    const bool isCovered = namePatternCovers(registration.fqdn, asked);
    return {ComparedField::Name, isCovered ? Match::Equal : Match::Different, asked, registration.fqdn};
}

Match matchOf(const QString &asked, const QString &registered, Demand demand) {
    switch (demand) {
        case Demand::Match:
            if (asked.isEmpty() && registered.isEmpty()) return Match::NotCompared;
            return asked.compare(registered, Qt::CaseInsensitive) == 0 ? Match::Equal : Match::Different;
        case Demand::Present:
            return asked.isEmpty() ? Match::Different : Match::Equal;
        case Demand::Ignored:
            return Match::NotCompared;
    }
    return Match::NotCompared;
}

Comparison compareAddress(const QString &asked, const Registration &device) {
    return {ComparedField::Address, matchOf(asked, device.ipAddress, device.ipDemand), asked, device.ipAddress,
            device.ipDemand};
}

Comparison compareSerialNumber(const QString &asked, const Registration &device) {
    return {ComparedField::SerialNumber, matchOf(asked, device.serialNumber, device.serialDemand), asked,
            device.serialNumber, device.serialDemand};
}

/// Without port and zone.
QString addressOf(const QString &peer) {
    QString host = peer.left(peer.lastIndexOf(u':'));
    if (host.startsWith(u'[') && host.endsWith(u']')) host = host.mid(1, host.size() - 2);
    const Result<QString> address = canonicalIpAddress(host.left(host.indexOf(u'%')));
    return address ? *address : host;
}

Comparison compareNetwork(const QString &peer, const Registration &device) {
    const QString from = addressOf(peer);
    const Match match = device.networks.isEmpty()             ? Match::NotCompared
                        : networksHold(device.networks, from) ? Match::Equal
                                                              : Match::Different;
    return {ComparedField::Network, match, from, device.networks};
}

/// The default endpoint serves the devices of every profile.
Comparison compareProfile(const PendingRequest &request, const Registration &registration) {
    if (request.endpoint.isEmpty()) return {ComparedField::Profile, Match::NotCompared, {}, registration.profile};
    const Match match = request.endpoint == registration.profile ? Match::Equal : Match::Different;
    return {ComparedField::Profile, match, request.endpoint, registration.profile};
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
    return {compareName(request.fqdn, registration), compareAddress(request.ipAddress, registration),
            compareSerialNumber(request.serialNumber, registration), compareProfile(request, registration),
            compareKey(request.key, profile)};
}

std::vector<Comparison> compare(const Transaction &request, const Registration &registration) {
    return {compareName(request.fqdn, registration), compareAddress(request.ipAddress, registration),
            compareSerialNumber(request.serialNumber, registration), compareNetwork(request.peer, registration)};
}

bool isAsRegistered(const std::vector<Comparison> &comparisons) {
    return std::none_of(comparisons.begin(), comparisons.end(),
                        [](const Comparison &each) { return each.match == Match::Different; });
}

}  // namespace scepter

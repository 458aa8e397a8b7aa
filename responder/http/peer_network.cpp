#include "http/peer_network.h"

#include <QHostAddress>

#include <algorithm>
#include <numeric>

namespace scepter::http {

namespace {

/// IPv4 and IPv6 must not be taken for each other: no IPv6 address that is routed begins with sixteen ones and sixteen
/// zeros.
constexpr std::uint64_t ipv4Mark = 0xffff'0000'0000'0000;

}  // namespace

std::optional<PeerNetwork> networkOf(QStringView peer) {
    QStringView host = peer.first(std::max<qsizetype>(peer.lastIndexOf(u':'), 0));
    if (host.startsWith(u'[') && host.endsWith(u']')) host = host.sliced(1, host.size() - 2);
    const QHostAddress address(host.toString());
    if (address.isNull()) return std::nullopt;

    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4) return PeerNetwork{ipv4Mark | ipv4, address.isLoopback()};
    const Q_IPV6ADDR octets = address.toIPv6Address();
    const auto prefix = std::accumulate(octets.c, octets.c + 8, std::uint64_t(0),
                                        [](std::uint64_t left, quint8 octet) { return left << 8 | octet; });
    return PeerNetwork{std::max<std::uint64_t>(prefix, 1), address.isLoopback()};  // 1 for ::1
}

}  // namespace scepter::http

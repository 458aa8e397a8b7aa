// Whom a client's address belongs to, as far as an address can tell: what is counted when clients are counted.
#pragma once

#include <QStringView>

#include <cstdint>
#include <optional>

namespace scepter::http {

struct PeerNetwork {
    /// Never zero. An IPv4 address, or the first 64 bits of an IPv6 one, which is what one subscriber is given
    /// (RFC 6177).
    std::uint64_t number = 0;
    bool isLoopback = false;
};

/// Of `Request::peer`: "192.0.2.17:50122", "[2001:db8::1]:50122". Nothing when it is neither.
std::optional<PeerNetwork> networkOf(QStringView peer);

}  // namespace scepter::http

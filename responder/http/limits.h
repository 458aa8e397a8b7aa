// How much and how long one client may take of the listener.
#pragma once

#include <chrono>

#include <QtGlobal>

namespace scepter::http {

struct Limits {
    qsizetype target = 32 * 1024;   ///< octets of the request target; 414 beyond
    qsizetype headers = 48 * 1024;  ///< octets of request line and headers; 431 beyond
    qsizetype body = 256 * 1024;    ///< 413 beyond
    /// One more, and the oldest that has no request in work makes room; 503 when all have one.
    int connections = 2'500;
    int connectionsPerAddress = 64;  ///< 503 beyond
    enum class Loopback { Exempt, Limited };
    Loopback loopback = Loopback::Exempt;  ///< from the limit per address
    /// Octets of all requests together that are being received or answered; who would bring more is told 503.
    qsizetype requestOctets = 64 * 1024 * 1024;
    std::chrono::milliseconds headerTime{10'000};  ///< also of a TLS handshake
    std::chrono::milliseconds requestTime{30'000};
    std::chrono::milliseconds idleTime{15'000};  ///< of a kept-alive connection
    std::chrono::milliseconds writeTime{15'000};
};

}  // namespace scepter::http

// How much and how long one client may take of the listener.
#pragma once

#include <chrono>

#include <QtGlobal>

namespace scepter::http {

struct Limits {
    qsizetype target = 32 * 1024;   ///< octets of the request target; 414 beyond
    qsizetype headers = 48 * 1024;  ///< octets of request line and headers; 431 beyond
    qsizetype body = 256 * 1024;    ///< 413 beyond
    int connections = 512;
    int connectionsPerAddress = 64;  ///< loopback is exempt
    std::chrono::milliseconds headerTime{10'000};
    std::chrono::milliseconds requestTime{30'000};
    std::chrono::milliseconds idleTime{15'000};  ///< of a kept-alive connection
    std::chrono::milliseconds writeTime{15'000};
};

}  // namespace scepter::http

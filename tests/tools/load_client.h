// Many devices at once: kept-alive connections that send prepared requests, driven by one thread with as little work as
// it goes.
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <vector>

namespace scepter::tools {

/// What became of one request.
struct Exchange {
    int status = 0;  ///< of HTTP; 0 when no whole answer came
    QByteArray body;
    std::chrono::nanoseconds time{};  ///< from the first octet sent to the last received
};

class LoadClient {
public:
    /// Talks to a port of the loopback.
    LoadClient(quint16 port, int connections) : m_port(port), m_connections(connections) {}

    /// Called before each wait with the number of answers so far; returns how long to wait at most, in
    /// milliseconds.
    using Turn = std::function<int(std::size_t answered)>;

    /// Sends each request once, in order, one under way on each connection. Ends when all are answered, or when every
    /// connection was lost or silent for a minute. One Exchange for each request. Unavailable when no connection can be
    /// made.
    Result<std::vector<Exchange>> run(const std::vector<QByteArray> &requests, const Turn &turn = {}) const;

private:
    quint16 m_port;
    int m_connections;
};

}  // namespace scepter::tools

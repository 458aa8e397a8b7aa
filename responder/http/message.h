// One HTTP request and one answer, as values. No socket, no Qt object.
#pragma once

#include <chrono>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>

namespace scepter::http {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

enum class Scheme { Http, Https };

struct Request {
    QByteArray method;     ///< "GET", "POST", ... upper case as sent
    QByteArray target;     ///< as on the request line
    QByteArray path;       ///< what stands before '?', percent-decoded once; begins with '/'
    QByteArray query;      ///< what stands behind '?', raw
    int minorVersion = 1;  ///< of HTTP/1.x
    Headers headers;
    QByteArray body;
    QString peer;                  ///< "192.0.2.17:50122", "[2001:db8::1]:50122"
    Scheme scheme = Scheme::Http;  ///< of the connection that it came on, whatever its headers say

    /// Value of the first header of this name, without regard to case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
};

struct Response {
    /// Refused: a rule said no to the client, whatever the status is. Counts against its address.
    enum class Outcome { Served, Refused };

    int status = 200;
    QByteArray contentType;
    QByteArray body;
    Headers headers;  ///< beside Content-Type, Content-Length, Connection and Date, which the listener writes
    Outcome outcome = Outcome::Served;
    /// Held back for so long, or a quarter of a second longer: guessing is slowed without keeping a worker. Not when
    /// the listener is stopped meanwhile.
    std::chrono::milliseconds delay{0};
};

/// Something that reached the port and never became a Request.
struct Rejection {
    QString peer;
    int status = 400;       ///< what was answered; 0 when nothing was
    QString sentence;       ///< what was wrong: "a TLS handshake on a port that speaks plain HTTP"
    QByteArray firstBytes;  ///< at most 256
};

/// What the listener serves. Called from several threads at once; may block.
class Service {
public:
    virtual ~Service() = default;
    virtual Response handle(const Request &request) = 0;
    virtual void noteRejection(const Rejection &rejection) = 0;
};

}  // namespace scepter::http

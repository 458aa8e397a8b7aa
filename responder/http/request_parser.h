// From a stream of octets to requests, one after the other. Pure: no socket, no clock, so that tests and fuzzers can
// feed it.
#pragma once

#include "http/limits.h"
#include "http/message.h"
#include "http/refusal.h"

#include <QByteArray>

#include <memory>
#include <variant>

namespace scepter::http {

/// Whether a connection may carry another request. RFC 9112, section 9.3.
enum class Persistence { KeepAlive, Close };

struct Received {
    Request request;  ///< without its peer
    Persistence persistence = Persistence::Close;
};

struct NeedMore {};

class RequestParser {
public:
    explicit RequestParser(const Limits &limits);
    ~RequestParser();

    /// Keeps the octets until `next` takes them. The caller stops feeding while it has a request in work.
    void feed(QByteArrayView octets);

    using Outcome = std::variant<NeedMore, Received, Refusal>;
    /// The next whole request. After a Refusal the stream has no known boundary any more: answer and close.
    Outcome next();

    /// No octet of the next request has come.
    bool isBetweenRequests() const;
    bool isHeaderDone() const;
    /// True once a request whose client waits for "100 Continue" has its header and none of its body.
    bool takeExpectedContinue();
    /// Of the request under way: its octets that are in memory.
    qsizetype keptOctets() const;
    /// What the request under way, or the refused one, began with; at most 256 octets.
    QByteArray firstBytes() const;

private:
    struct Message;
    Outcome beginMessage();
    Outcome scanHeader();
    Outcome parse();

    Limits m_limits;
    QByteArray m_buffer;
    QByteArray m_firstBytes;
    qsizetype m_unscanned = 0;  ///< where in the buffer the header scan goes on
    int m_emptyLines = 0;       ///< skipped before the request line
    std::unique_ptr<Message> m_message;
};

}  // namespace scepter::http

// An answer as it goes to the wire: status line, headers, body. RFC 9112, section 4.
#pragma once

#include "http/message.h"
#include "http/request_parser.h"

namespace scepter::http {

/// What of the request decides on the form of its answer.
struct AnswerForm {
    enum class Body { Sent, LengthOnly };  ///< LengthOnly answers HEAD
    Body body = Body::Sent;
    Persistence persistence = Persistence::Close;
    int minorVersion = 1;  ///< of the request

    static AnswerForm of(const Received &received);
};

/// With Content-Length, Date and, where it differs from the version's default, Connection. A header of the response
/// that holds a control character is left out: it would let a client's text write headers.
QByteArray wireForm(const Response &response, const AnswerForm &form);

/// The listener's own answer: the sentence as plain text, and Allow with 405.
Response plainAnswer(int status, const QString &sentence);

/// RFC 9110, section 5.6.7, of now: "Sun, 06 Nov 1994 08:49:37 GMT".
QByteArray httpDate();

}  // namespace scepter::http

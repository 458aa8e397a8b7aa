#include "http/response_writer.h"

#include "http/request_rules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace scepter::http {

using namespace Qt::StringLiterals;

namespace {

QByteArray reasonPhrase(int status) {
    switch (status) {
        case 200:
            return "OK"_ba;
        case 204:
            return "No Content"_ba;
        case 301:
            return "Moved Permanently"_ba;
        case 302:
            return "Found"_ba;
        case 304:
            return "Not Modified"_ba;
        case 400:
            return "Bad Request"_ba;
        case 401:
            return "Unauthorized"_ba;
        case 403:
            return "Forbidden"_ba;
        case 404:
            return "Not Found"_ba;
        case 405:
            return "Method Not Allowed"_ba;
        case 408:
            return "Request Timeout"_ba;
        case 413:
            return "Content Too Large"_ba;
        case 414:
            return "URI Too Long"_ba;
        case 415:
            return "Unsupported Media Type"_ba;
        case 417:
            return "Expectation Failed"_ba;
        case 429:
            return "Too Many Requests"_ba;
        case 431:
            return "Request Header Fields Too Large"_ba;
        case 500:
            return "Internal Server Error"_ba;
        case 501:
            return "Not Implemented"_ba;
        case 503:
            return "Service Unavailable"_ba;
        case 505:
            return "HTTP Version Not Supported"_ba;
        default:
            return "Answer"_ba;
    }
}

bool isClean(const QByteArray &text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

void appendHeader(QByteArray &wire, QByteArrayView name, QByteArrayView value) {
    wire.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

AnswerForm AnswerForm::of(const Received &received) {
    return {received.request.method == "HEAD" ? Body::LengthOnly : Body::Sent, received.persistence,
            received.request.minorVersion};
}

QByteArray httpDate() {
    static constexpr std::array<const char *, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char *, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    thread_local std::time_t writtenFor = 0;
    thread_local QByteArray written;
    const std::time_t now = std::time(nullptr);
    if (now != writtenFor) {
        std::tm utc{};
        gmtime_r(&now, &utc);
        std::array<char, 64> text{};
        std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                      days[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday,
                      months[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900, utc.tm_hour, utc.tm_min,
                      utc.tm_sec);
        written = QByteArray(text.data());
        writtenFor = now;
    }
    return written;
}

QByteArray wireForm(const Response &response, const AnswerForm &form) {
    QByteArray wire;
    wire.reserve(256 + response.body.size());
    wire.append("HTTP/1.1 ")
        .append(QByteArray::number(response.status))
        .append(' ')
        .append(reasonPhrase(response.status))
        .append("\r\n");
    appendHeader(wire, "Date", httpDate());
    // RFC 9110, section 8.6: 204 has no Content-Length.
    const bool hasContent = response.status != 204 && response.status != 304;
    if (hasContent) {
        if (!response.contentType.isEmpty() && isClean(response.contentType))
            appendHeader(wire, "Content-Type", response.contentType);
        appendHeader(wire, "Content-Length", QByteArray::number(response.body.size()));
    }
    for (const auto &[name, value] : response.headers)
        if (isClean(name) && isClean(value)) appendHeader(wire, name, value);
    if (form.persistence == Persistence::Close)
        appendHeader(wire, "Connection", "close");
    else if (form.minorVersion == 0)
        appendHeader(wire, "Connection", "keep-alive");
    wire.append("\r\n");
    if (hasContent && form.body == AnswerForm::Body::Sent) wire.append(response.body);
    return wire;
}

Response plainAnswer(int status, const QString &sentence) {
    Response response;
    response.status = status;
    if (!sentence.isEmpty()) {
        response.contentType = "text/plain; charset=utf-8"_ba;
        response.body = sentence.toUtf8() + '\n';
    }
    if (status == 405 || status == 204) response.headers.emplace_back("Allow", allowedMethods);
    return response;
}

}  // namespace scepter::http

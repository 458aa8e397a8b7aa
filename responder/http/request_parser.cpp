#include "http/request_parser.h"

// Beast 1.74 asserts that five octets are there when a last chunk is looked at again, which "0 CR LF CR", fed octet by
// octet, is not; the code behind the assertion copes.
#define BOOST_DISABLE_ASSERTS
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "http/header_scan.h"
#include "http/request_rules.h"

#include <optional>

namespace scepter::http {

using namespace Qt::StringLiterals;
namespace beast = boost::beast::http;

namespace {

constexpr qsizetype keptFirstBytes = 256;
constexpr qsizetype chunkHeaderLimit = 8 * 1024;
constexpr int ignoredEmptyLines = 2;

QByteArray toBytes(boost::beast::string_view text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

// RFC 9112, section 2.3. "HTTP/2.0" is a version that is not served; "FTP/1" or a blank inside of the target is none.
Refusal versionRefusal(QByteArrayView firstBytes) {
    const qsizetype end = firstBytes.indexOf('\r');
    const QByteArrayView line = end < 0 ? firstBytes : firstBytes.first(end);
    const QByteArrayView word = line.sliced(line.lastIndexOf(' ') + 1);
    const bool isVersion =
        word.size() == 8 && word.startsWith("HTTP/") && word[5] >= '0' && word[5] <= '9' && word[6] == '.';
    const bool isTwoBlanks = line.count(' ') == 2;
    if (isVersion && isTwoBlanks) return {505, u"The HTTP version is not served; HTTP/1.0 and HTTP/1.1 are."_s};
    return {400, u"The request line does not end with a blank and an HTTP version."_s};
}

Refusal refusalOf(beast::error error, const Limits &limits, QByteArrayView firstBytes) {
    switch (error) {
        case beast::error::header_limit:
            return {431, u"The request line and headers are over %1 octets."_s.arg(limits.headers)};
        case beast::error::body_limit:
            return {413, u"The body is over %1 octets."_s.arg(limits.body)};
        case beast::error::bad_method:
            return {400, u"What was sent does not begin with an HTTP method."_s};
        case beast::error::bad_target:
            return {400, u"The request target is empty or holds a control character."_s};
        case beast::error::bad_version:
            return versionRefusal(firstBytes);
        case beast::error::bad_content_length:
            return {400, u"The Content-Length is no single number, or contradicts another header."_s};
        case beast::error::bad_transfer_encoding:
            return {400, u"The Transfer-Encoding is repeated, or contradicts the Content-Length."_s};
        case beast::error::bad_line_ending:
            return {400, u"A line does not end with CR LF."_s};
        case beast::error::bad_chunk:
        case beast::error::bad_chunk_extension:
            return {400, u"A chunk of the body is malformed."_s};
        default:
            return {400, u"A header line is malformed."_s};
    }
}

}  // namespace

struct RequestParser::Message {
    explicit Message(const Limits &limits) : scan(limits) {
        // The scan enforces the exact limit; Beast counts only what is left in the buffer.
        parser.header_limit(static_cast<std::uint32_t>(limits.headers + 16));
        parser.body_limit(static_cast<std::uint64_t>(limits.body));
    }

    std::optional<Refusal> takeHeader();

    HeaderScan scan;
    beast::request_parser<beast::string_body> parser;
    Request request;
    qsizetype bodyOctets = 0;  ///< as sent, with the framing of chunks
    bool isHeaderTaken = false;
    bool isContinueExpected = false;
};

// Taken once, when the header is done, so that no trailer of a chunked body can pass for a header.
std::optional<Refusal> RequestParser::Message::takeHeader() {
    const auto &message = parser.get();
    isHeaderTaken = true;
    request.method = toBytes(message.method_string());
    request.target = toBytes(message.target());
    request.minorVersion = message.version() >= 11 ? 1 : 0;
    for (const auto &field : message)
        request.headers.emplace_back(toBytes(field.name_string()), toBytes(field.value()));
    if (auto refusal = checkHeader(request)) return refusal;
    if (auto refusal = splitTarget(request)) return refusal;
    isContinueExpected = expectsContinue(request);
    parser.eager(true);
    return std::nullopt;
}

RequestParser::RequestParser(const Limits &limits) : m_limits(limits) {}
RequestParser::~RequestParser() = default;

void RequestParser::feed(QByteArrayView octets) {
    m_buffer.append(octets);
}

bool RequestParser::isBetweenRequests() const {
    return !m_message && m_buffer.isEmpty();
}

bool RequestParser::isHeaderDone() const {
    return m_message && m_message->isHeaderTaken;
}

QByteArray RequestParser::firstBytes() const {
    return m_firstBytes;
}

qsizetype RequestParser::keptOctets() const {
    return m_buffer.size() + (m_message ? m_message->bodyOctets : 0);
}

bool RequestParser::takeExpectedContinue() {
    return m_message && m_message->bodyOctets == 0 && std::exchange(m_message->isContinueExpected, false);
}

RequestParser::Outcome RequestParser::next() {
    if (!m_message) {
        Outcome begun = beginMessage();
        if (!m_message) return begun;
    }
    Outcome scanned = scanHeader();
    if (std::holds_alternative<Refusal>(scanned)) return scanned;
    return parse();
}

RequestParser::Outcome RequestParser::beginMessage() {
    // RFC 9112, section 2.2: old clients send an empty line behind a body.
    for (; m_emptyLines < ignoredEmptyLines && m_buffer.startsWith("\r\n"); ++m_emptyLines) m_buffer.remove(0, 2);
    if (m_buffer.isEmpty() || m_buffer == "\r") return NeedMore{};
    // The record header of a TLS ClientHello, RFC 8446, section 5.1.
    if (m_buffer.startsWith('\x16')) {
        if (m_buffer.size() < 3) return NeedMore{};
        if (m_buffer[1] == '\x03') {
            m_firstBytes = m_buffer.left(keptFirstBytes);
            return Refusal{
                0, u"A TLS handshake on a port that speaks plain HTTP; the client's URL should begin with http://."_s};
        }
    }
    m_message = std::make_unique<Message>(m_limits);
    m_firstBytes.clear();
    m_unscanned = 0;
    m_emptyLines = 0;
    return NeedMore{};
}

RequestParser::Outcome RequestParser::scanHeader() {
    if (m_message->scan.isDone()) return NeedMore{};
    const QByteArrayView fresh = QByteArrayView(m_buffer).sliced(m_unscanned);
    m_firstBytes.append(fresh.first(std::min(fresh.size(), keptFirstBytes - m_firstBytes.size())));
    if (auto refusal = m_message->scan.take(fresh)) return *std::move(refusal);
    return NeedMore{};
}

RequestParser::Outcome RequestParser::parse() {
    Message &message = *m_message;
    QByteArrayView rest(m_buffer);
    while (!message.parser.is_done()) {
        boost::beast::error_code error;
        const bool isInBody = message.isHeaderTaken;
        const auto taken = static_cast<qsizetype>(
            message.parser.put(boost::asio::const_buffer(rest.data(), static_cast<std::size_t>(rest.size())), error));
        rest = rest.sliced(taken);
        if (isInBody) message.bodyOctets += taken;
        if (error && error != beast::error::need_more)
            return refusalOf(static_cast<beast::error>(error.value()), m_limits, m_firstBytes);
        if (!message.isHeaderTaken && message.parser.is_header_done()) {
            if (auto refusal = message.takeHeader()) return *std::move(refusal);
        }
        if (error || (rest.isEmpty() && !message.parser.is_done())) break;
    }
    m_buffer.remove(0, m_buffer.size() - rest.size());
    m_unscanned = m_buffer.size();

    if (!message.parser.is_done()) {
        // Chunk extensions and trailers count for no body limit of Beast's: an endless one would fill the buffer.
        const bool isFramingTooLong = message.isHeaderTaken && m_buffer.size() > chunkHeaderLimit;
        if (isFramingTooLong || message.bodyOctets > 2 * m_limits.body + chunkHeaderLimit)
            return Refusal{413, u"The chunk headers of the body are too long."_s};
        return NeedMore{};
    }
    Received received{std::move(message.request),
                      message.parser.keep_alive() ? Persistence::KeepAlive : Persistence::Close};
    const std::string &body = message.parser.get().body();
    received.request.body = QByteArray(body.data(), static_cast<qsizetype>(body.size()));
    m_message.reset();
    return received;
}

}  // namespace scepter::http

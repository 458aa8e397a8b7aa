#include "http/request_rules.h"

#include <algorithm>
#include <array>

namespace scepter::http {

using namespace Qt::StringLiterals;

namespace {

bool isSame(QByteArrayView a, QByteArrayView b) {
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

qsizetype countOf(const Request &request, QByteArrayView name) {
    return std::count_if(request.headers.begin(), request.headers.end(),
                         [name](const auto &header) { return isSame(header.first, name); });
}

std::optional<Refusal> checkMethod(const Request &request) {
    static constexpr std::array<QByteArrayView, 4> served{"GET", "POST", "HEAD", "OPTIONS"};
    if (std::find(served.begin(), served.end(), QByteArrayView(request.method)) != served.end()) return std::nullopt;
    return Refusal{405, u"The method %1 is not served here; %2 are."_s.arg(QString::fromLatin1(request.method.left(32)),
                                                                           QString::fromLatin1(allowedMethods))};
}

// RFC 9112, section 6: the length of a body must have one reading only, or a proxy and we see different requests.
std::optional<Refusal> checkBodyLength(const Request &request) {
    const qsizetype lengths = countOf(request, "Content-Length");
    const qsizetype codings = countOf(request, "Transfer-Encoding");
    if (lengths > 0 && codings > 0)
        return Refusal{400, u"The request has both a Content-Length and a Transfer-Encoding."_s};
    if (lengths > 1 || request.header("Content-Length").contains(','))
        return Refusal{400, u"The request has more than one Content-Length."_s};
    if (codings == 0) return std::nullopt;
    if (request.minorVersion == 0) return Refusal{400, u"HTTP/1.0 has no Transfer-Encoding."_s};
    if (codings > 1 || !isSame(request.header("Transfer-Encoding"), "chunked"))
        return Refusal{501, u"The only Transfer-Encoding that is understood is chunked."_s};
    return std::nullopt;
}

// RFC 9112, section 3.2.
std::optional<Refusal> checkHost(const Request &request) {
    const qsizetype hosts = countOf(request, "Host");
    if (hosts > 1) return Refusal{400, u"The request has more than one Host header."_s};
    if (hosts == 0 && request.minorVersion > 0) return Refusal{400, u"An HTTP/1.1 request must have a Host header."_s};
    const QByteArray host = request.header("Host");
    const bool isClean = std::all_of(host.begin(), host.end(), [](char c) {
        return static_cast<unsigned char>(c) > ' ' && !QByteArrayView("/\\@#?,<>\"").contains(c);
    });
    if (!isClean) return Refusal{400, u"The Host header does not hold a host name."_s};
    return std::nullopt;
}

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<QByteArray> percentDecoded(QByteArrayView text) {
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high < 0 || low < 0) return std::nullopt;
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded;
}

// "http://host/path" as a client sends it that believes us to be its proxy.
QByteArrayView withoutAuthority(QByteArrayView target) {
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (!isSame(target.first(std::min(target.size(), scheme.size())), scheme)) continue;
        const QByteArrayView rest = target.sliced(scheme.size());
        const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
        return rest.sliced(end - rest.begin());
    }
    return target;
}

}  // namespace

std::optional<Refusal> checkHeader(const Request &request) {
    if (auto refusal = checkMethod(request)) return refusal;
    if (auto refusal = checkBodyLength(request)) return refusal;
    if (auto refusal = checkHost(request)) return refusal;
    const QByteArray expectation = request.header("Expect");
    if (!expectation.isEmpty() && request.minorVersion > 0 && !isSame(expectation, "100-continue"))
        return Refusal{417, u"The only expectation that is understood is 100-continue."_s};
    return std::nullopt;
}

std::optional<Refusal> splitTarget(Request &request) {
    if (request.target == "*" && request.method == "OPTIONS") {
        request.path = "/"_ba;
        return std::nullopt;
    }
    const QByteArrayView form = withoutAuthority(request.target);
    const qsizetype mark = form.indexOf('?');
    const QByteArrayView rawPath = mark < 0 ? form : form.first(mark);
    request.query = mark < 0 ? QByteArray() : form.sliced(mark + 1).toByteArray();

    const bool isAbsolute = form.size() != request.target.size();
    if (rawPath.isEmpty() && isAbsolute) {
        request.path = "/"_ba;
        return std::nullopt;
    }
    if (rawPath.isEmpty() || rawPath.front() != '/')
        return Refusal{400, u"The request target does not begin with a slash."_s};
    std::optional<QByteArray> path = percentDecoded(rawPath);
    if (!path) return Refusal{400, u"The path holds a percent sign that begins no escape."_s};
    if (path->contains('\0')) return Refusal{400, u"The path holds a NUL."_s};
    request.path = *std::move(path);
    return std::nullopt;
}

bool expectsContinue(const Request &request) {
    return request.minorVersion > 0 && isSame(request.header("Expect"), "100-continue");
}

}  // namespace scepter::http

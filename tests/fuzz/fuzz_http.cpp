// The request parser takes any octets, and sees the same requests however the octets are cut.
#include "fuzz/invariant.h"
#include "http/request_parser.h"
#include "http/request_rules.h"

#include <vector>

#include <QHash>
#include <QList>

using namespace scepter::http;
using scepter::fuzz::require;

namespace {

Limits smallLimits() {
    Limits limits;
    limits.target = 1024;
    limits.headers = 2048;
    limits.body = 1024;
    return limits;
}

struct Stream {
    std::vector<Received> requests;
    bool isRefused = false;
};

void requireRules(const Request &request, const Limits &limits) {
    const QByteArrayList methods = QByteArray(allowedMethods).replace(' ', QByteArray()).split(',');
    require(methods.contains(request.method), "Only the methods of the list are taken.");
    require(request.target.size() <= limits.target, "The target is within its limit.");
    require(request.body.size() <= limits.body, "The body is within its limit.");
    require(request.path.startsWith('/') || request.method == "OPTIONS", "A path begins with a slash.");
    require(!request.path.contains('\0'), "A path has no NUL.");
    require(request.minorVersion == 0 || request.minorVersion == 1, "The version is HTTP/1.0 or HTTP/1.1.");
    for (const auto &[name, value] : request.headers) {
        require(!name.isEmpty(), "A header has a name.");
        require(!value.contains('\r') && !value.contains('\n') && !value.contains('\0'),
                "A header's value is one line.");
    }
}

/// `pieceOf(rest)` says how many octets come next.
template <typename PieceOf>
Stream parsed(QByteArrayView octets, const Limits &limits, PieceOf pieceOf) {
    Stream stream;
    RequestParser parser(limits);
    while (!octets.isEmpty() && !stream.isRefused) {
        const qsizetype piece = pieceOf(octets.size());
        parser.feed(octets.first(piece));
        octets = octets.sliced(piece);
        for (bool goesOn = true; goesOn;) {
            RequestParser::Outcome outcome = parser.next();
            goesOn = std::holds_alternative<Received>(outcome);
            if (goesOn) stream.requests.push_back(std::get<Received>(std::move(outcome)));
            if (const auto *refusal = std::get_if<Refusal>(&outcome)) {
                require(!refusal->sentence.isEmpty(), "A refusal has a sentence.");
                require(refusal->status == 0 || (refusal->status >= 400 && refusal->status < 600),
                        "A refusal is an error's status, or none.");
                require(refusal->status != 500, "What a client sends is never a fault of ours.");
                require(parser.firstBytes().size() <= 256, "No more than 256 first octets are kept.");
                stream.isRefused = true;
            }
        }
    }
    return stream;
}

bool isSame(const Received &one, const Received &other) {
    const Request &a = one.request, &b = other.request;
    return a.method == b.method && a.target == b.target && a.path == b.path && a.query == b.query &&
           a.minorVersion == b.minorVersion && a.headers == b.headers && a.body == b.body &&
           one.persistence == other.persistence;
}

void requireSame(const Stream &one, const Stream &other) {
    require(one.requests.size() == other.requests.size(), "The number of requests depends on no cut.");
    for (std::size_t i = 0; i < one.requests.size(); ++i)
        require(isSame(one.requests[i], other.requests[i]), "What a request says depends on no cut.");
    // Of two faults the cut decides which is found first, and so with which status.
    require(one.isRefused == other.isRefused, "Whether a stream is refused depends on no cut.");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    // With an end of the headers: a fault of an unfinished line is found sooner or later, depending on the cut.
    const QByteArray octets = scepter::fuzz::bytesOf(data, size) + "\r\n\r\n";
    const Limits limits = smallLimits();
    const Stream whole = parsed(octets, limits, [](qsizetype rest) { return rest; });
    for (const Received &received : whole.requests) requireRules(received.request, limits);
    requireSame(whole, parsed(octets, limits, [](qsizetype) { return qsizetype(1); }));
    // Pieces at random, the same for the same input.
    std::uint32_t state = static_cast<std::uint32_t>(qHash(octets, 1)) | 1;
    requireSame(whole, parsed(octets, limits, [&](qsizetype rest) {
                    state ^= state << 13;
                    state ^= state >> 17;
                    state ^= state << 5;
                    return std::min<qsizetype>(rest, 1 + state % 61);
                }));
    return 0;
}

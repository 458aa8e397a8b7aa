// The operation that a query string asks for. The input is a request as on paper: "METHOD QUERY", a line feed, the
// body.
#include "fuzz/invariant.h"
#include "scep/operation.h"

using namespace scepter;
using fuzz::require;

namespace {

bool isShowable(QByteArrayView name) {
    for (const char c : name)
        if ((c >= 0 && c < 0x20) || c == 0x7f) return false;
    return true;
}

const QByteArray *messageOf(const Result<scep::Operation> &read) {
    const auto *asked = read ? std::get_if<scep::PkiOperation>(&*read) : nullptr;
    return asked ? &asked->message : nullptr;
}

/// However the message came, it can be sent again in the plainest way and is the same.
void requireSameByPlainGet(const QByteArray &message) {
    const QByteArray query = "operation=PKIOperation&message=" + message.toBase64().toPercentEncoding();
    const auto again = scep::operation("GET", query, {});
    require(messageOf(again) && *messageOf(again) == message, "What was read can be written and read again.");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const QByteArray input = fuzz::bytesOf(data, size);
    const qsizetype lineEnd = input.indexOf('\n');
    const QByteArray line = lineEnd < 0 ? input : input.left(lineEnd);
    const QByteArray body = lineEnd < 0 ? QByteArray() : input.sliced(lineEnd + 1);
    const qsizetype blank = line.indexOf(' ');
    const QByteArray method = blank < 0 ? QByteArray("GET") : line.left(blank);
    const QByteArray query = line.sliced(blank + 1);

    const auto read = scep::operation(method, query, body);
    fuzz::requireReason(read);
    if (const QByteArray *message = messageOf(read)) {
        require(!message->isEmpty(), "A message is never empty.");
        require(message->size() <= query.size() || message->size() <= body.size(), "A message is none of our making.");
        if (!body.isEmpty() && method == "POST")
            require(message->startsWith('0'), "The body of a POST gives a SEQUENCE.");
        requireSameByPlainGet(*message);
    }
    if (!read) return 0;
    if (const auto *unknown = std::get_if<scep::UnknownOperation>(&*read))
        require(unknown->name.size() <= 64 && isShowable(unknown->name), "A name is short and can be shown.");
    if (const auto *caps = std::get_if<scep::GetCaCaps>(&*read))
        require(caps->identifier.size() <= 255 && isShowable(caps->identifier),
                "An identifier is short and can be shown.");
    if (const auto *certificate = std::get_if<scep::GetCaCert>(&*read))
        require(certificate->identifier.size() <= 255 && isShowable(certificate->identifier),
                "An identifier is short and can be shown.");
    return 0;
}

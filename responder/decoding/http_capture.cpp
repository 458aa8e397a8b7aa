#include "decoding/http_capture.h"

#include <algorithm>
#include <variant>

#include <QByteArrayList>

#include "decoding/field_values.h"
#include "scep/operation.h"

namespace scepter::decoding {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 200;

QString shown(QByteArrayView text) {
    return QString::fromUtf8(text.first(std::min(text.size(), longestShown)));
}

qsizetype indexOfWord(QByteArrayView text, QByteArrayView word) {
    return text.toByteArray().toLower().indexOf(word.toByteArray());
}

/// The first line, the fields and the body of a message.
struct Parts {
    QByteArrayView line, fields, body;
};

Parts partsOf(QByteArrayView bytes) {
    Parts parts;
    const qsizetype lineEnd = bytes.indexOf('\n');
    parts.line = (lineEnd < 0 ? bytes : bytes.first(lineEnd)).trimmed();
    if (lineEnd < 0) return parts;
    const QByteArrayView rest = bytes.sliced(lineEnd + 1);
    for (qsizetype at = 0; at < rest.size();) {
        const qsizetype end = rest.indexOf('\n', at);
        if (end < 0) break;
        if (rest.sliced(at, end - at).trimmed().isEmpty()) {
            parts.fields = rest.first(at);
            parts.body = rest.sliced(end + 1);
            return parts;
        }
        at = end + 1;
    }
    parts.fields = rest;
    return parts;
}

std::optional<QByteArrayView> fieldOf(const Parts &parts, QByteArrayView name) {
    QByteArrayView rest = parts.fields;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return std::nullopt;
}

/// Only fields that say something of the client: others hold passwords and cookies.
void addFields(const Parts &parts, Node &node) {
    for (const char *name : {"Host", "User-Agent", "Server", "Content-Type", "Content-Length", "Transfer-Encoding"})
        if (const auto value = fieldOf(parts, name)) node.add(QString::fromLatin1(name), shown(*value));
    const auto length = fieldOf(parts, "Content-Length");
    bool isNumber = false;
    const qlonglong announced = length ? length->toByteArray().toLongLong(&isNumber) : 0;
    if (isNumber && announced != parts.body.size()) {
        node.add(u"Note"_s,
                 u"Content-Length says %1 octets, but %2 are there."_s.arg(announced).arg(parts.body.size()));
    }
}

/// RFC 9112, section 7.1, as far as the chunks are there.
QByteArray joinedChunks(QByteArrayView body) {
    QByteArray joined;
    while (true) {
        const qsizetype end = body.indexOf('\n');
        if (end < 0) return joined;
        bool isSize = false;
        const QByteArray line = body.first(end).trimmed().toByteArray();
        const qlonglong size = line.split(';').front().trimmed().toLongLong(&isSize, 16);
        body = body.sliced(end + 1);
        if (!isSize || size <= 0) return joined;
        const qsizetype there = std::min<qsizetype>(size, body.size());
        joined.append(body.first(there));
        body = body.sliced(there);
        if (body.startsWith("\r\n")) body = body.sliced(2);
    }
}

QByteArray bodyOf(const Parts &parts) {
    const auto encoding = fieldOf(parts, "Transfer-Encoding");
    if (encoding && encoding->compare("chunked", Qt::CaseInsensitive) == 0) return joinedChunks(parts.body);
    return parts.body.toByteArray();
}

QString operationName(QByteArrayView query) {
    const qsizetype at = indexOfWord(query, "operation=");
    if (at < 0) return {};
    const QByteArrayView value = query.sliced(at + qsizetype(sizeof "operation=") - 1);
    const qsizetype end = value.indexOf('&');
    return shown(end < 0 ? value : value.first(end));
}

struct Call {
    QByteArrayView method, query;
    QByteArray body;
};

/// Reads it as the responder does, and leaves in `unwrapped` what the message is, or why there is none.
void takeMessage(const Call &call, Node &node, Unwrapped &unwrapped) {
    const QString name = operationName(call.query);
    if (!name.isEmpty()) node.add(u"Operation"_s, name);
    Result<scep::Operation> operation = scep::operation(call.method, call.query, call.body);
    if (!operation) {
        node.add(stoppedNode(operation.fault()));
        unwrapped.bytes = call.body;
        return;
    }
    if (auto *message = std::get_if<scep::PkiOperation>(&*operation)) {
        unwrapped.bytes = std::move(message->message);
        return;
    }
    if (!name.isEmpty()) unwrapped.layer += u' ' + name;
    unwrapped.bytes = call.body;
}

bool isMethod(QByteArrayView word) {
    return word.size() >= 3 && word.size() <= 10 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Unwrapped unwrapAnswer(const Parts &parts) {
    Node node{u"HTTP answer"_s, shown(parts.line)};
    addFields(parts, node);
    Unwrapped unwrapped{u"HTTP answer %1"_s.arg(shown(parts.line.sliced(parts.line.indexOf(' ') + 1))), bodyOf(parts)};
    unwrapped.parts.push_back(std::move(node));
    return unwrapped;
}

}  // namespace

std::optional<Unwrapped> unwrapHttp(QByteArrayView bytes) {
    const Parts parts = partsOf(bytes);
    if (parts.line.startsWith("HTTP/1.") && parts.line.contains(' ')) return unwrapAnswer(parts);
    const qsizetype blank = parts.line.indexOf(' ');
    const qsizetype version = parts.line.lastIndexOf(" HTTP/1.");
    if (blank < 0 || version <= blank || !isMethod(parts.line.first(blank))) return std::nullopt;

    const QByteArrayView method = parts.line.first(blank);
    const QByteArrayView target = parts.line.sliced(blank + 1, version - blank - 1);
    const qsizetype mark = target.indexOf('?');
    Node node{u"HTTP request"_s, shown(method) + u' ' + shown(mark < 0 ? target : target.first(mark))};
    Unwrapped unwrapped{u"HTTP "_s + shown(method), {}};
    addFields(parts, node);
    takeMessage({method, mark < 0 ? QByteArrayView() : target.sliced(mark + 1), bodyOf(parts)}, node, unwrapped);
    unwrapped.parts.push_back(std::move(node));
    return unwrapped;
}

std::optional<Unwrapped> unwrapUrl(QByteArrayView text) {
    const qsizetype operation = indexOfWord(text, "operation=");
    const qsizetype message = indexOfWord(text, "message=");
    if (operation < 0 && message < 0) return std::nullopt;
    const qsizetype first = operation < 0 ? message : message < 0 ? operation : std::min(operation, message);
    const qsizetype mark = text.first(first).lastIndexOf('?');
    QByteArrayView query = text.sliced(mark < 0 ? first : mark + 1);
    // What a log or a quotation puts behind the URL. Blanks and line breaks may be part of it (sscep, `wire-facts`
    // Q10).
    for (const QByteArrayView end : {QByteArrayView(" HTTP/"), QByteArrayView("\""), QByteArrayView("'")}) {
        const qsizetype at = query.indexOf(end);
        if (at >= 0) query = query.first(at);
    }
    query = query.trimmed();
    QByteArray whole = query.toByteArray();
    if (operation < 0) whole.prepend("operation=PKIOperation&");
    Node node{u"GET URL"_s, mark < 0 ? QString() : shown(text.first(mark).trimmed())};
    Unwrapped unwrapped{u"GET URL"_s, {}};
    takeMessage({"GET", whole, {}}, node, unwrapped);
    // Without the name of an operation any text may say "message=".
    if (operation < 0 && unwrapped.bytes.isEmpty()) return std::nullopt;
    unwrapped.parts.push_back(std::move(node));
    return unwrapped;
}

}  // namespace scepter::decoding

#include "scep/operation.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <QString>

namespace scepter::scep {
namespace {

using namespace Qt::StringLiterals;

/// Requests of real clients take 2 to 6 KiB; this leaves room for long chains and large keys.
constexpr qsizetype largestMessage = 256 * 1024;
constexpr qsizetype longestName = 64;
constexpr qsizetype longestIdentifier = 255;

struct Parameter {
    QByteArray name;
    QByteArrayView rawValue;
};

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// Leaves '+' alone, unlike a form decoder: macOS and jscep send it raw. What is no escape stays as it is.
QByteArray percentDecoded(QByteArrayView text) {
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            const int high = hexDigit(text[i + 1]);
            const int low = hexDigit(text[i + 2]);
            if (high >= 0 && low >= 0) {
                decoded.append(char(high * 16 + low));
                i += 2;
                continue;
            }
        }
        decoded.append(text[i]);
    }
    return decoded;
}

std::vector<Parameter> parameters(QByteArrayView rawQuery) {
    std::vector<Parameter> all;
    while (!rawQuery.isEmpty()) {
        const qsizetype ampersand = rawQuery.indexOf('&');
        const QByteArrayView pair = ampersand < 0 ? rawQuery : rawQuery.first(ampersand);
        rawQuery = ampersand < 0 ? QByteArrayView() : rawQuery.sliced(ampersand + 1);
        const qsizetype equals = pair.indexOf('=');
        const QByteArrayView name = equals < 0 ? pair : pair.first(equals);
        all.push_back({percentDecoded(name), equals < 0 ? QByteArrayView() : pair.sliced(equals + 1)});
    }
    return all;
}

/// The first parameter of this name; only when none has it exactly, the first one in another letter case.
std::optional<QByteArrayView> valueOf(const std::vector<Parameter> &all, QByteArrayView name) {
    for (const Parameter &parameter : all)
        if (parameter.name == name) return parameter.rawValue;
    for (const Parameter &parameter : all)
        if (parameter.name.compare(name, Qt::CaseInsensitive) == 0) return parameter.rawValue;
    return std::nullopt;
}

int base64Digit(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    // scepclient sends the URL-safe alphabet; a blank is a '+' that some proxy's form decoder took away.
    if (c == '+' || c == '-' || c == ' ') return 62;
    if (c == '/' || c == '_') return 63;
    return -1;
}

/// sscep, strongSwan and IOS break lines in the middle of the value.
bool isLineBreak(char c) {
    return c == '\r' || c == '\n' || c == '\t';
}

/// Nothing when there is an octet that base64 has not, something behind the padding, or a single digit left over.
std::optional<QByteArray> base64Decoded(QByteArrayView text) {
    QByteArray decoded;
    decoded.reserve(text.size() / 4 * 3 + 3);
    uint32_t bits = 0;
    int count = 0;
    bool isPadded = false;
    for (const char c : text) {
        if (isLineBreak(c)) continue;
        if (c == '=') {
            isPadded = true;
            continue;
        }
        // Only behind the padding can a blank be a blank.
        if (isPadded && c == ' ') continue;
        const int digit = base64Digit(c);
        if (digit < 0 || isPadded) return std::nullopt;
        bits = bits << 6 | uint32_t(digit);
        if (++count % 4 == 0) {
            decoded.append(char(bits >> 16 & 0xff)).append(char(bits >> 8 & 0xff)).append(char(bits & 0xff));
            bits = 0;
        }
    }
    switch (count % 4) {
        case 1:
            return std::nullopt;
        case 2:
            decoded.append(char(bits >> 4 & 0xff));
            break;
        case 3:
            decoded.append(char(bits >> 10 & 0xff)).append(char(bits >> 2 & 0xff));
            break;
        default:
            break;
    }
    return decoded;
}

Result<Operation> tooLarge() {
    return {FaultKind::Malformed,
            u"The message is larger than %1 KiB, which no pkiMessage is."_s.arg(largestMessage / 1024)};
}

Result<Operation> messageFromQuery(QByteArrayView rawValue) {
    if (rawValue.size() > 2 * largestMessage) return tooLarge();
    QByteArray text = percentDecoded(rawValue);
    // Proxies are known to escape the escapes.
    if (text.contains('%')) text = percentDecoded(text);
    std::optional<QByteArray> message = base64Decoded(text);
    if (!message) {
        return {
            FaultKind::Malformed,
            u"The message parameter of PKIOperation is not base64. The client or a proxy has changed it on the way."_s};
    }
    if (message->isEmpty()) return {FaultKind::Malformed, u"The message parameter of PKIOperation is empty."_s};
    if (message->size() > largestMessage) return tooLarge();
    return Operation(PkiOperation{std::move(*message)});
}

/// Between the first BEGIN line and the next END line.
std::optional<QByteArrayView> pemBody(QByteArrayView text) {
    const qsizetype begin = text.indexOf("-----BEGIN ");
    if (begin < 0) return std::nullopt;
    const qsizetype lineEnd = text.indexOf('\n', begin);
    const qsizetype end = text.indexOf("-----END ", begin);
    if (lineEnd < 0 || end < lineEnd) return std::nullopt;
    return text.sliced(lineEnd, end - lineEnd);
}

Result<Operation> messageFromBody(QByteArrayView body) {
    if (body.size() > 2 * largestMessage) return tooLarge();
    // DER of a ContentInfo begins with 0x30, which no base64 or PEM of one does.
    constexpr char sequenceTag = 0x30;
    if (body.front() == sequenceTag) {
        if (body.size() > largestMessage) return tooLarge();
        return Operation(PkiOperation{body.toByteArray()});
    }
    const std::optional<QByteArrayView> pem = pemBody(body);
    const std::optional<QByteArray> message = base64Decoded(pem ? *pem : body.trimmed());
    if (!message || message->isEmpty() || message->front() != sequenceTag)
        return {FaultKind::Malformed, u"The body of the POST is no pkiMessage: neither DER nor base64 or PEM of it."_s};
    if (message->size() > largestMessage) return tooLarge();
    return Operation(PkiOperation{*message});
}

/// Not to be trusted in a log or a list: control characters are replaced.
QByteArray shortened(QByteArray text, qsizetype longest) {
    text.truncate(longest);
    for (char &c : text)
        if (c < 0x20 || c == 0x7f) c = '?';
    return text;
}

bool isNamed(QByteArrayView name, QByteArrayView operation) {
    return name.compare(operation, Qt::CaseInsensitive) == 0;
}

/// One of the operations that carry an identifier at most.
std::optional<Operation> questionNamed(QByteArrayView name, QByteArray identifier) {
    if (isNamed(name, "GetCACaps")) return GetCaCaps{std::move(identifier)};
    if (isNamed(name, "GetCACert")) return GetCaCert{std::move(identifier)};
    // Names of old drafts, which Windows still asks for.
    if (isNamed(name, "GetCACertChain") || isNamed(name, "GetCAChain"))
        return GetCaCert{std::move(identifier), GetCaCert::Form::Chain};
    if (isNamed(name, "GetNextCACert")) return GetNextCaCert{std::move(identifier)};
    return std::nullopt;
}

}  // namespace

Result<Operation> operation(QByteArrayView method, QByteArrayView rawQuery, QByteArrayView body) {
    const bool isPost = method == "POST";
    const std::vector<Parameter> all = parameters(rawQuery);
    const std::optional<QByteArrayView> rawName = valueOf(all, "operation");
    const std::optional<QByteArrayView> rawMessage = valueOf(all, "message");
    const QByteArray name = rawName ? percentDecoded(*rawName) : QByteArray();

    // Section 4.3 knows that clients leave the operation out of a POST.
    if (isNamed(name, "PKIOperation") || (isPost && name.isEmpty())) {
        if (isPost && !body.isEmpty()) return messageFromBody(body);
        if (rawMessage) return messageFromQuery(*rawMessage);
        return {FaultKind::Malformed, isPost ? u"The POST has no body, where the pkiMessage should be."_s
                                             : u"The PKIOperation has no message parameter."_s};
    }
    const std::optional<Operation> question =
        questionNamed(name, rawMessage ? shortened(percentDecoded(*rawMessage), longestIdentifier) : QByteArray());
    if (!question) return Operation(UnknownOperation{shortened(name, longestName)});
    if (isPost) {
        return {FaultKind::Malformed,
                u"%1 was asked for by POST. Only PKIOperation is; ask for it by GET."_s.arg(QString::fromLatin1(name))};
    }
    return *question;
}

}  // namespace scepter::scep

#include "pki/pem.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineLength = 64;
constexpr QByteArrayView anyBegin("-----BEGIN ");

QByteArray boundary(const char *side, const char *label) {
    return QByteArray("-----") + side + ' ' + label + "-----";
}

Fault malformed(const QString &sentence, const char *label) {
    return Fault{FaultKind::Malformed, sentence.arg(QString::fromLatin1(label))};
}

/// The DER of the block that `text` begins with.
Result<QByteArray> blockAt(const char *label, QByteArrayView text) {
    const QByteArrayView rest = text.sliced(boundary("BEGIN", label).size());
    const qsizetype length = rest.indexOf(boundary("END", label));
    if (length < 0) return malformed(u"The PEM block of the kind %1 has no end."_s, label);
    QByteArray base64;
    base64.reserve(length);
    for (const char character : rest.first(length)) {
        if (character != '\n' && character != '\r' && character != ' ' && character != '\t') base64 += character;
    }
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) return malformed(u"The PEM block of the kind %1 is not valid base64."_s, label);
    return decoded.decoded;
}

}  // namespace

QByteArray toPem(const char *label, QByteArrayView der) {
    const QByteArray base64 = der.toByteArray().toBase64();
    QByteArray text = boundary("BEGIN", label) + '\n';
    text.reserve(base64.size() + base64.size() / lineLength + 128);
    for (qsizetype at = 0; at < base64.size(); at += lineLength) {
        text += QByteArrayView(base64).sliced(at, qMin<qsizetype>(lineLength, base64.size() - at));
        text += '\n';
    }
    return text + boundary("END", label) + '\n';
}

Result<QByteArray> fromPem(const char *label, QByteArrayView text) {
    const qsizetype from = text.indexOf(boundary("BEGIN", label));
    if (from < 0) return malformed(u"No PEM block of the kind %1 was found."_s, label);
    return blockAt(label, text.sliced(from));
}

Result<std::vector<QByteArray>> allFromPem(std::initializer_list<const char *> labels, QByteArrayView text) {
    std::vector<QByteArray> blocks;
    for (qsizetype at = text.indexOf(anyBegin); at >= 0; at = text.indexOf(anyBegin, at + anyBegin.size())) {
        for (const char *label : labels) {
            if (!text.sliced(at).startsWith(boundary("BEGIN", label))) continue;
            Result<QByteArray> block = blockAt(label, text.sliced(at));
            if (!block) return block.fault();
            blocks.push_back(*std::move(block));
        }
    }
    return blocks;
}

}  // namespace scepter::pki

#include "pki/pem.h"

namespace scepter::pki {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineLength = 64;

QByteArray boundary(const char *side, const char *label) {
    return QByteArray("-----") + side + ' ' + label + "-----";
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
    const auto malformed = [&](const QString &sentence) {
        return Fault{FaultKind::Malformed, sentence.arg(QString::fromLatin1(label))};
    };
    const QByteArray begin = boundary("BEGIN", label);
    const qsizetype from = text.indexOf(begin);
    if (from < 0) return malformed(u"No PEM block of the kind %1 was found."_s);
    const QByteArrayView rest = text.sliced(from + begin.size());
    const qsizetype length = rest.indexOf(boundary("END", label));
    if (length < 0) return malformed(u"The PEM block of the kind %1 has no end."_s);
    QByteArray base64;
    base64.reserve(length);
    for (const char character : rest.first(length)) {
        if (character != '\n' && character != '\r' && character != ' ' && character != '\t') base64 += character;
    }
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) return malformed(u"The PEM block of the kind %1 is not valid base64."_s);
    return decoded.decoded;
}

}  // namespace scepter::pki

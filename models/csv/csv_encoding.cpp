#include "csv/csv_encoding.h"

#include <algorithm>

#include <QString>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Fault notText(qsizetype line, const QString &what) {
    return {FaultKind::Malformed, u"Line %1: %2 Save the list as CSV UTF-8."_s.arg(line).arg(what)};
}

qsizetype lineOf(QByteArrayView bytes, qsizetype position) {
    return bytes.first(position).count('\n') + 1;
}

/// Text of mostly ASCII characters has a NUL in every second octet then.
bool looksLikeUtf16(QByteArrayView bytes) {
    const auto start = bytes.first(std::min<qsizetype>(bytes.size(), 512));
    qsizetype nuls[2] = {0, 0};
    for (qsizetype i = 0; i < start.size(); ++i)
        if (start[i] == '\0') ++nuls[i % 2];
    return !start.isEmpty() && std::max(nuls[0], nuls[1]) * 4 >= start.size() &&
           std::min(nuls[0], nuls[1]) * 16 <= start.size();
}

/// Of octets that are not UTF-8 as a whole.
qsizetype firstInvalid(QByteArrayView bytes) {
    qsizetype i = 0;
    while (i < bytes.size()) {
        qsizetype length = 1;
        while (length < 4 && i + length < bytes.size() && !bytes.sliced(i, length).isValidUtf8()) ++length;
        if (!bytes.sliced(i, length).isValidUtf8()) break;
        i += length;
    }
    return i;
}

}  // namespace

Result<QByteArrayView> utf8Text(QByteArrayView bytes) {
    if (bytes.startsWith("PK\x03\x04"))
        return notText(1, u"the file is a spreadsheet itself (such as .xlsx or .ods) and no CSV."_s);
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") || looksLikeUtf16(bytes))
        return notText(1, u"the file is in UTF-16."_s);
    if (bytes.startsWith("\xef\xbb\xbf")) bytes = bytes.sliced(3);
    if (const auto nul = bytes.indexOf('\0'); nul >= 0)
        return notText(lineOf(bytes, nul), u"there is a NUL character, so the file is no text."_s);
    if (!bytes.isValidUtf8()) {
        const auto odd = firstInvalid(bytes);
        return notText(lineOf(bytes, odd),
                       u"the octet %1 is not UTF-8; the file is perhaps in Latin-1 or Windows-1252."_s.arg(
                           uint(static_cast<unsigned char>(bytes[odd])), 2, 16, QLatin1Char('0')));
    }
    return bytes;
}

}  // namespace scepter

#include "app/sheets/sheet_template.h"

#include <QStringDecoder>

#include "app/sheets/sheet_reader.h"
#include "base/secret.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

Result<SheetTemplate> SheetTemplate::parse(QByteArrayView utf8, const QString &source) {
    if (utf8.size() > largestFile)
        return {FaultKind::Malformed,
                u"%1 is larger than a configuration sheet may be, %2 KiB."_s.arg(source).arg(largestFile / 1024)};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(utf8);
    if (decoder.hasError() || text.contains(u'\0'))
        return {FaultKind::Malformed, u"%1 is no text in UTF-8."_s.arg(source)};
    SheetTemplate sheet;
    sheet.m_source = source;
    if (auto taken = SheetReader(sheet).read(text); !taken) return taken.fault();
    return sheet;
}

Result<QString> SheetTemplate::fill(const SheetValues &values) const {
    QString text;
    int depth = 0;
    int hidden = 0;  // depth of the outermost section that is left out; 0: none is
    for (const auto &piece : m_pieces) {
        switch (piece.kind) {
            case Piece::Kind::WhenThere:
            case Piece::Kind::WhenMissing:
                ++depth;
                if (hidden == 0 && values.has(piece.text) != (piece.kind == Piece::Kind::WhenThere)) hidden = depth;
                break;
            case Piece::Kind::End:
                if (hidden == depth) hidden = 0;
                --depth;
                break;
            case Piece::Kind::Text:
                if (hidden == 0) text += piece.text;
                break;
            case Piece::Kind::Place:
                if (hidden > 0) break;
                auto value = placed(piece, values);
                if (!value) {
                    wipe(text);
                    return value;
                }
                text += *value;
                wipe(*value);
                break;
        }
    }
    return text;
}

Result<QString> SheetTemplate::placed(const Piece &piece, const SheetValues &values) const {
    QString value = values.text(piece.text);
    if (value.isEmpty())
        return {FaultKind::Internal,
                u"%1, line %2: {{%3}} has no value."_s.arg(m_source).arg(piece.line).arg(piece.text)};
    for (const auto form : piece.forms) {
        auto next = written(value, form);
        if (!next) {
            return {next.fault().kind, u"%1, line %2: {{%3}} cannot be written there: %4."_s.arg(m_source)
                                           .arg(piece.line)
                                           .arg(piece.text, next.fault().sentence)};
        }
        value = std::move(*next);
    }
    return value;
}

}  // namespace scepter::app

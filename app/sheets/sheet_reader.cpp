#include "app/sheets/sheet_reader.h"

#include <algorithm>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr auto tagStart = "{{"_L1;
constexpr auto tagEnd = "}}"_L1;

}  // namespace

Fault SheetReader::malformed(const QString &sentence) const {
    return {FaultKind::Malformed, u"%1, line %2: %3"_s.arg(m_sheet.m_source).arg(m_line).arg(sentence)};
}

Result<void> SheetReader::read(const QString &text) {
    const auto lines = QStringView(text).split(u'\n');
    for (auto line : lines) {
        ++m_line;
        if (line.endsWith(u'\r')) line.chop(1);
        // What stands behind the last line end is no line.
        if (m_line == lines.size() && line.isEmpty() && m_line > 1) break;
        if (auto taken = m_line == 1 ? readTitle(line) : readLine(line); !taken) return taken;
    }
    if (!m_open.empty()) {
        m_line = m_open.back().line;
        return malformed(u"the section {{%1}} is not closed."_s.arg(m_open.back().text));
    }
    return {};
}

Result<void> SheetReader::readTitle(QStringView line) {
    const auto form = u"the first line must be {{! TITLE: SENTENCE }}."_s;
    const auto trimmed = line.trimmed();
    if (!trimmed.startsWith("{{!"_L1) || !trimmed.endsWith(tagEnd)) return malformed(form);
    const auto words = trimmed.sliced(3).chopped(2);
    const auto colon = words.indexOf(u':');
    m_sheet.m_title = words.left(std::max<qsizetype>(colon, 0)).trimmed().toString();
    m_sheet.m_sentence = words.mid(colon + 1).trimmed().toString();
    if (m_sheet.m_title.isEmpty() || m_sheet.m_sentence.isEmpty()) return malformed(form);
    return {};
}

Result<void> SheetReader::readLine(QStringView line) {
    std::vector<Piece> pieces;
    bool hasSaying = false;
    bool hasTags = false;
    const auto addText = [&](QStringView text) {
        if (text.isEmpty()) return;
        hasSaying = hasSaying || !text.trimmed().isEmpty();
        pieces.push_back({.kind = Piece::Kind::Text, .text = text.toString(), .line = m_line});
    };
    while (true) {
        const auto start = line.indexOf(tagStart);
        if (start < 0) break;
        const auto end = line.indexOf(tagEnd, start + tagStart.size());
        if (end < 0) return malformed(u"{{ has no }} behind it on its line."_s);
        addText(line.left(start));
        const auto tag = line.sliced(start + tagStart.size(), end - start - tagStart.size()).trimmed();
        line = line.sliced(end + tagEnd.size());
        hasTags = true;
        if (tag.startsWith(u'!')) continue;
        auto piece = readTag(tag);
        if (!piece) return piece.fault();
        hasSaying = hasSaying || piece->kind == Piece::Kind::Place;
        pieces.push_back(std::move(*piece));
    }
    addText(line);
    if (hasTags && !hasSaying) {
        std::erase_if(pieces, [](const Piece &piece) { return piece.kind == Piece::Kind::Text; });
    } else {
        pieces.push_back({.kind = Piece::Kind::Text, .text = u"\n"_s, .line = m_line});
    }
    m_sheet.m_pieces.insert(m_sheet.m_pieces.end(), pieces.begin(), pieces.end());
    return {};
}

Result<SheetReader::Piece> SheetReader::readTag(QStringView tag) {
    const auto name = tag.mid(1).trimmed().toString();
    if (tag.startsWith(u'#')) return openSection(Piece::Kind::WhenThere, name);
    if (tag.startsWith(u'^')) return openSection(Piece::Kind::WhenMissing, name);
    if (tag.startsWith(u'/')) return closeSection(name);
    return readPlace(tag);
}

Result<SheetReader::Piece> SheetReader::openSection(Piece::Kind kind, const QString &name) {
    if (!sheetPlace(name))
        return malformed(u"there is no placeholder {{%1}}; there is: %2."_s.arg(name, sheetPlaceNames()));
    m_open.push_back({.kind = kind, .text = name, .line = m_line});
    return m_open.back();
}

Result<SheetReader::Piece> SheetReader::closeSection(const QString &name) {
    if (m_open.empty()) return malformed(u"{{/%1}} closes a section that was not begun."_s.arg(name));
    if (m_open.back().text != name)
        return malformed(
            u"{{/%1}} stands where the section {{%2}} of line %3 must be closed first."_s.arg(name, m_open.back().text)
                .arg(m_open.back().line));
    m_open.pop_back();
    return Piece{.kind = Piece::Kind::End, .line = m_line};
}

Result<SheetReader::Piece> SheetReader::readPlace(QStringView tag) {
    auto words = tag.split(u'|');
    const auto name = words.takeFirst().trimmed();
    const auto *known = sheetPlace(name);
    if (!known) return malformed(u"there is no placeholder {{%1}}; there is: %2."_s.arg(name, sheetPlaceNames()));
    if (known->presence == SheetPlace::Presence::Sometimes && !isKnownToBeThere(name))
        return malformed(u"{{%1}} may be missing: put it between {{#%1}} and {{/%1}}."_s.arg(name));
    auto forms = readForms(words);
    if (!forms) return forms.fault();
    return Piece{.kind = Piece::Kind::Place, .text = name.toString(), .forms = std::move(*forms), .line = m_line};
}

bool SheetReader::isKnownToBeThere(QStringView name) const {
    return std::any_of(m_open.begin(), m_open.end(), [&](const Piece &section) {
        return section.kind == Piece::Kind::WhenThere && section.text == name;
    });
}

Result<std::vector<SheetForm>> SheetReader::readForms(const QList<QStringView> &words) const {
    std::vector<SheetForm> forms;
    for (const auto &word : words) {
        const auto form = sheetForm(word.trimmed());
        if (!form) return malformed(u"there is no form “%1”; there is: %2."_s.arg(word.trimmed(), sheetFormWords()));
        if (!forms.empty() && !isShape(forms.back()))
            return malformed(u"“%1” comes too late: the form that quotes a value is the last one."_s.arg(word));
        forms.push_back(*form);
    }
    // What nothing quotes must need no quotes.
    if (forms.empty() || isShape(forms.back())) forms.push_back(SheetForm::Plain);
    return forms;
}

}  // namespace scepter::app

#include "csv/csv_cell.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

/// A formula, or the apostrophes and the formula of a text that looks as if it had been defused already: it gets one
/// more, so that what is taken away later is always the one that was added. Full-width signs are taken for formulas by
/// some spreadsheets too.
bool isFormulaBehindApostrophes(QStringView text) {
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return first != text.end() && QStringView(u"=+-@\t\r\n＝＋－＠").contains(*first);
}

bool needsQuotes(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u",;\t\"\r\n").contains(c); });
}

}  // namespace

QString csvCell(const QString &text) {
    QString cell = isFormulaBehindApostrophes(text) ? u'\'' + text : text;
    if (!needsQuotes(cell)) return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QString undefused(const QString &cell) {
    return cell.startsWith(u'\'') && isFormulaBehindApostrophes(cell) ? cell.mid(1) : cell;
}

}  // namespace scepter

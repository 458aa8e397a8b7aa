#include "records/shell_word.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter {

QString shellWord(const QString &text) {
    const bool plain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || u"._:/@%+=-"_s.contains(c);
    });
    if (plain && !text.startsWith(u'-')) return text;
    QString quoted = text;
    quoted.replace(u"'"_s, u"'\\''"_s);
    return u"'%1'"_s.arg(quoted);
}

}  // namespace scepter

#include "records/shown_text.h"

using namespace Qt::StringLiterals;

namespace scepter {

QString shownText(const QString &text) {
    QString visible;
    for (const QChar c : text.left(80))
        visible +=
            c.isPrint() || c.isSurrogate() ? QString(c) : u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
    return text.size() > 80 ? visible + u'…' : visible;
}

}  // namespace scepter

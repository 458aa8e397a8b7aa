#include "ui/theme/header_painter.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/tones.h"

#include <QPainter>
#include <QStyleOption>

namespace scepter::ui {

using namespace Qt::StringLiterals;

void paintHeaderSection(const QStyleOptionHeader &header, QPainter *painter) {
    const Tones &t = tones();
    painter->fillRect(header.rect, t.panel);
    painter->setPen(t.line);
    painter->drawLine(header.rect.bottomLeft(), header.rect.bottomRight());
}

void paintHeaderLabel(const QStyleOptionHeader &header, QPainter *painter, const QStyle &style) {
    const QRect text = header.rect.adjusted(6, 0, -4, -1);
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const int arrow = sorted ? 16 : 0;
    painter->save();
    painter->setFont(smallFont());
    painter->setPen(tones().dimmed);
    const QString shown = painter->fontMetrics().elidedText(header.text, Qt::ElideRight, text.width() - arrow);
    const QRect visual = QStyle::visualRect(header.direction, header.rect, text);
    style.drawItemText(painter, visual,
                       int(Qt::AlignVCenter | QStyle::visualAlignment(header.direction, Qt::AlignLeft)), header.palette,
                       true, shown);
    if (sorted) {
        const int offset = painter->fontMetrics().horizontalAdvance(shown) + 4;
        const QRect place(text.left() + offset, text.center().y() - 5, 12, 12);
        // Qt names the arrow by where it points in a table read upwards; ascending is shown pointing up here.
        const auto name = header.sortIndicator == QStyleOptionHeader::SortDown ? u"arrow-up"_s : u"arrow-down"_s;
        painter->drawPixmap(QStyle::visualRect(header.direction, header.rect, place).topLeft(),
                            iconPixmap(name, tones().dimmed, 12, painter->device()->devicePixelRatioF()));
    }
    painter->restore();
}

}  // namespace scepter::ui

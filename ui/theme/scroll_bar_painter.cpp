#include "ui/theme/scroll_bar_painter.h"

#include "ui/theme/tones.h"

#include <QPainter>
#include <QStyleOption>

namespace scepter::ui {
namespace {

constexpr int shortestHandle = 28;

struct Handle {
    int start = 0;
    int length = 0;
};

Handle handleOf(const QStyleOptionSlider &bar, int groove) {
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0) return {0, groove};
    const qint64 whole = range + bar.pageStep;
    const int length = qMin(groove, qMax(shortestHandle, int(groove * qint64(bar.pageStep) / whole)));
    return {
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, groove - length, bar.upsideDown),
        length};
}

}  // namespace

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part) {
    const bool lying = bar.orientation == Qt::Horizontal;
    const int groove = lying ? bar.rect.width() : bar.rect.height();
    const Handle handle = handleOf(bar, groove);
    int from = 0;
    int to = groove;
    switch (part) {
        case QStyle::SC_ScrollBarGroove:
            break;
        case QStyle::SC_ScrollBarSlider:
            from = handle.start;
            to = handle.start + handle.length;
            break;
        case QStyle::SC_ScrollBarSubPage:
            to = handle.start;
            break;
        case QStyle::SC_ScrollBarAddPage:
            from = handle.start + handle.length;
            break;
        default:
            return {};
    }
    const QRect rect = lying ? QRect(bar.rect.left() + from, bar.rect.top(), to - from, bar.rect.height())
                             : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), to - from);
    return QStyle::visualRect(bar.direction, bar.rect, rect);
}

void paintScrollBar(const QStyleOptionSlider &bar, QPainter *painter) {
    const Tones &t = tones();
    painter->save();
    painter->fillRect(bar.rect, t.panel);
    if (bar.maximum > bar.minimum) {
        const bool held = bar.state.testFlag(QStyle::State_Sunken) || bar.state.testFlag(QStyle::State_MouseOver);
        QColor handle = t.dimmed;
        handle.setAlpha(held ? 170 : 95);
        const QRectF rect = QRectF(scrollBarPart(bar, QStyle::SC_ScrollBarSlider)).adjusted(3, 3, -3, -3);
        const qreal round = qMin(rect.width(), rect.height()) / 2;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(handle);
        painter->drawRoundedRect(rect, round, round);
    }
    painter->restore();
}

}  // namespace scepter::ui

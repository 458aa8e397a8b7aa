#include "ui/theme/indicator_painter.h"

#include "ui/theme/tones.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOption>

namespace scepter::ui {
namespace {

/// The line of a panel is too faint for something so small: its border is all that there is to see.
QColor borderOf(const QStyleOption &option) {
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool lit = option.state.testFlag(QStyle::State_HasFocus) || option.state.testFlag(QStyle::State_MouseOver);
    if (!enabled) return tones().line;
    return lit ? tones().accent : tones().dimmed;
}

/// A square in the middle of the option's place.
QRectF squareOf(const QStyleOption &option) {
    const double side = qMin(option.rect.width(), option.rect.height()) - 1;
    const QRectF square(0, 0, side, side);
    return square.translated(QRectF(option.rect).center() - square.center());
}

QColor markGround(const QStyleOption &option) {
    return option.state.testFlag(QStyle::State_Enabled) ? tones().accent : tones().line;
}

}  // namespace

void paintCheckIndicator(const QStyleOption &box, QPainter *painter) {
    const QRectF square = squareOf(box);
    const bool filled = box.state.testFlag(QStyle::State_On) || box.state.testFlag(QStyle::State_NoChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(filled ? markGround(box) : borderOf(box), 1.2));
    painter->setBrush(filled ? markGround(box) : tones().panel);
    painter->drawRoundedRect(square, 3, 3);
    if (filled) {
        const double unit = square.width() / 12;
        QPainterPath mark;
        if (box.state.testFlag(QStyle::State_NoChange)) {
            mark.moveTo(square.topLeft() + QPointF(3 * unit, 6 * unit));
            mark.lineTo(square.topLeft() + QPointF(9 * unit, 6 * unit));
        } else {
            mark.moveTo(square.topLeft() + QPointF(2.8 * unit, 6.2 * unit));
            mark.lineTo(square.topLeft() + QPointF(5.2 * unit, 8.6 * unit));
            mark.lineTo(square.topLeft() + QPointF(9.4 * unit, 3.6 * unit));
        }
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(tones().onAccent, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(mark);
    }
    painter->restore();
}

void paintRadioIndicator(const QStyleOption &circle, QPainter *painter) {
    const QRectF square = squareOf(circle);
    const bool checked = circle.state.testFlag(QStyle::State_On);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(checked ? markGround(circle) : borderOf(circle), 1.2));
    painter->setBrush(tones().panel);
    painter->drawEllipse(square);
    if (checked) {
        const double inset = square.width() * 0.27;
        painter->setPen(Qt::NoPen);
        painter->setBrush(markGround(circle));
        painter->drawEllipse(square.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

}  // namespace scepter::ui

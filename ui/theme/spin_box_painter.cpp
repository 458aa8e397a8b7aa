#include "ui/theme/spin_box_painter.h"

#include "ui/theme/icon.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int arrowSide = 12;

void paintArrow(const QStyleOptionSpinBox &box, QPainter *painter, const QRect &place, const QString &name,
                QAbstractSpinBox::StepEnabledFlag step, QStyle::SubControl part) {
    const bool hovered = box.activeSubControls == part && box.state.testFlag(QStyle::State_MouseOver);
    QColor color = tone(hovered ? Role::Accent : Role::Dimmed);
    if (!box.stepEnabled.testFlag(step) || !box.state.testFlag(QStyle::State_Enabled)) color = tones().line;
    const QPoint middle = place.center() - QPoint(arrowSide / 2 - 1, arrowSide / 2 - 1);
    painter->drawPixmap(middle, iconPixmap(name, color, arrowSide, painter->device()->devicePixelRatioF()));
}

}  // namespace

void paintSpinBox(const QStyleOptionSpinBox &box, QPainter *painter, const QStyle &style, const QWidget *widget) {
    QStyleOptionFrame frame;
    frame.QStyleOption::operator=(box);
    frame.lineWidth = 1;
    if (box.frame) style.drawPrimitive(QStyle::PE_PanelLineEdit, &frame, painter, widget);
    if (box.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const auto placeOf = [&](QStyle::SubControl part) {
        return style.subControlRect(QStyle::CC_SpinBox, &box, part, widget);
    };
    paintArrow(box, painter, placeOf(QStyle::SC_SpinBoxUp), u"chevron-up"_s, QAbstractSpinBox::StepUpEnabled,
               QStyle::SC_SpinBoxUp);
    paintArrow(box, painter, placeOf(QStyle::SC_SpinBoxDown), u"chevron-down"_s, QAbstractSpinBox::StepDownEnabled,
               QStyle::SC_SpinBoxDown);
}

}  // namespace scepter::ui

// A spin box that looks like the other fields: one flat frame, two small arrows.
#pragma once

class QPainter;
class QStyle;
class QStyleOptionSpinBox;
class QWidget;

namespace scepter::ui {

void paintSpinBox(const QStyleOptionSpinBox &box, QPainter *painter, const QStyle &style, const QWidget *widget);

}  // namespace scepter::ui

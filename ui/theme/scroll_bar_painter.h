// How scroll bars look: a slim handle without arrows, on the ground of what it scrolls.
#pragma once

#include <QStyle>

class QPainter;
class QStyleOptionSlider;

namespace scepter::ui {

/// In pixels, across.
inline constexpr int scrollBarExtent = 12;

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);
void paintScrollBar(const QStyleOptionSlider &bar, QPainter *painter);

}  // namespace scepter::ui

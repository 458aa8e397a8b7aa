// How push buttons look: flat with a hairline edge, the primary one filled with the accent.
#pragma once

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QWidget;

namespace scepter::ui {

/// Also the ground of combo boxes, which have no button option.
void paintButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget);
/// Icon and text in the middle, with air between them.
void paintButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QStyle &style, const QWidget *widget);
/// What the icon needs beside its own width.
inline constexpr int buttonIconGap = 6;

}  // namespace scepter::ui

// The box of a check box and the circle of a radio button, visible in light and in dark.
#pragma once

class QPainter;
class QStyleOption;

namespace scepter::ui {

void paintCheckIndicator(const QStyleOption &box, QPainter *painter);
void paintRadioIndicator(const QStyleOption &circle, QPainter *painter);

}  // namespace scepter::ui

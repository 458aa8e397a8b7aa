// How the heads of columns look: small, dimmed, with the arrow of the order beside the word.
#pragma once

class QPainter;
class QStyle;
class QStyleOptionHeader;

namespace scepter::ui {

void paintHeaderSection(const QStyleOptionHeader &header, QPainter *painter);
void paintHeaderLabel(const QStyleOptionHeader &header, QPainter *painter, const QStyle &style);

}  // namespace scepter::ui

// Lets a form that is taller than its window scroll, on the window's own ground.
#pragma once

class QScrollArea;
class QWidget;

namespace scepter::ui {

QScrollArea *scrolling(QWidget *form);

}  // namespace scepter::ui

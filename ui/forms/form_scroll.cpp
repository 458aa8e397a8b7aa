#include "ui/forms/form_scroll.h"

#include <QScrollArea>

namespace scepter::ui {

QScrollArea *scrolling(QWidget *form) {
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(form);
    // Both would paint the ground of a window over that of a dialog.
    scroll->viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
    return scroll;
}

}  // namespace scepter::ui

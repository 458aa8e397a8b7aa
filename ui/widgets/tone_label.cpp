#include "ui/widgets/tone_label.h"

#include <QEvent>

namespace scepter::ui {

ToneLabel::ToneLabel(const QString &text, Role role, QWidget *parent) : QLabel(text, parent), m_role(role) {
    // On a panel a label would take the colour of text fields instead.
    setForegroundRole(QPalette::WindowText);
    takeColour();
}

void ToneLabel::setRole(Role role) {
    m_role = role;
    takeColour();
}

void ToneLabel::changeEvent(QEvent *event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) takeColour();
}

void ToneLabel::takeColour() {
    const QColor wanted = tone(m_role);
    if (palette().color(QPalette::WindowText) == wanted) return;
    QPalette changed;
    changed.setColor(QPalette::WindowText, wanted);
    setPalette(changed);
}

}  // namespace scepter::ui

#include "ui/widgets/card.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace scepter::ui {

Card::Card(const QString &heading, QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this)) {
    m_body->setContentsMargins(space::edge, space::between, space::edge, space::between);
    m_body->setSpacing(space::inside);
    setAccessibleName(heading);
    if (heading.isEmpty()) return;
    auto *label = new QLabel(heading, this);
    label->setFont(headingFont());
    m_body->addWidget(label);
}

void Card::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tones().line);
    painter.setBrush(tones().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace scepter::ui

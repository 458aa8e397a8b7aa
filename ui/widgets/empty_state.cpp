#include "ui/widgets/empty_state.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_label.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {

EmptyState::EmptyState(const QString &iconName, const QString &heading, const QString &sentence, QWidget *parent,
                       Role iconRole)
    : QWidget(parent),
      m_iconName(iconName),
      m_iconRole(iconRole),
      m_icon(new QLabel(this)),
      m_heading(new QLabel(heading, this)),
      m_sentence(new ToneLabel(sentence, Role::Dimmed, this)),
      m_button(new QPushButton(this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::edge, space::edge, space::edge, space::edge);
    column->setSpacing(space::inside);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_heading, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addSpacing(space::tight);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);

    m_heading->setFont(headingFont());
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    drawIcon();
    m_icon->setAccessibleName(heading);
    setAction({});
    setAccessibleName(heading);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setWords(const QString &heading, const QString &sentence) {
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    setAccessibleName(heading);
}

void EmptyState::setAction(const QString &text) {
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
    m_button->setFocusPolicy(text.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
}

void EmptyState::drawIcon() {
    m_icon->setPixmap(iconPixmap(m_iconName, tone(m_iconRole), 32, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    }
}

}  // namespace scepter::ui

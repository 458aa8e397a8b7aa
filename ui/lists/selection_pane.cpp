#include "ui/lists/selection_pane.h"

#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace scepter::ui {

SelectionPane::SelectionPane(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_buttons(new QVBoxLayout), m_words(new EmptyState(iconName, {}, {}, this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(m_buttons);
    middle->addStretch(1);
    m_buttons->setSpacing(space::inside);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_words);
    column->addLayout(middle);
    column->addStretch(3);
    setAccessibleName(tr("Selection"));
}

void SelectionPane::setWords(const QString &heading, const QString &sentence) {
    m_words->setWords(heading, sentence);
}

void SelectionPane::addAction(QAction *action) {
    auto *button = new QPushButton(this);
    button->hide();
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] {
        button->setIcon(action->icon());
        // The menu has the mnemonics; here they would fight with those of the page.
        button->setText(action->text().remove(u'&'));
        button->setVisible(action->isEnabled());
    });
}

}  // namespace scepter::ui

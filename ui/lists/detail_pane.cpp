#include "ui/lists/detail_pane.h"

#include "ui/lists/cell_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace scepter::ui {

DetailPane::DetailPane(QWidget *parent)
    : QFrame(parent),
      m_heading(new QLabel(this)),
      m_state(new StatusPill(this)),
      m_under(new ToneLabel({}, Role::Dimmed, this)),
      m_tabs(new QTabWidget(this)),
      m_foot(new QFrame(this)),
      m_footRow(new QHBoxLayout(m_foot)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_heading->setFont(headingFont());
    m_heading->setWordWrap(true);
    m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_under->setWordWrap(true);
    m_under->setFont(smallFont());
    m_under->setTextFormat(Qt::PlainText);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);

    auto *top = new QHBoxLayout;
    top->setSpacing(space::inside);
    top->addWidget(m_heading, 1);
    top->addWidget(m_state, 0, Qt::AlignTop);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::edge, space::between, space::edge, space::inside);
    head->setSpacing(space::tight);
    head->addLayout(top);
    head->addWidget(m_under);

    m_footRow->setContentsMargins(space::edge, space::inside, space::edge, space::inside);
    m_footRow->setSpacing(space::inside);
    m_footRow->addStretch(1);
    m_foot->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_foot);
}

QString DetailPane::heading() const {
    return m_heading->text();
}

void DetailPane::setHeading(const QString &heading, const QString &under) {
    m_heading->setText(heading);
    m_under->setText(under);
    m_under->setVisible(!under.isEmpty());
    setAccessibleName(heading);
}

void DetailPane::setState(const Cell &state) {
    m_state->setVisible(!state.text.isEmpty());
    m_state->setState(state.icon, state.text, roleOf(state.tone));
}

void DetailPane::addTab(QWidget *content, const QString &title) {
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setAccessibleName(title);
    scroll->setWidget(content);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_tabs->addTab(scroll, title);
}

void DetailPane::addPlainTab(QWidget *content, const QString &title) {
    content->setAccessibleName(title);
    m_tabs->addTab(content, title);
}

void DetailPane::addFoot(QWidget *button) {
    m_footRow->insertWidget(m_footRow->count() - 1, button);
    m_foot->show();
}

}  // namespace scepter::ui

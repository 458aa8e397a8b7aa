// Stands where a detail would be when none or several rows are selected: how many, and what can be done with all of
// them.
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace scepter::ui {

class EmptyState;

class SelectionPane : public QWidget {
    Q_OBJECT

public:
    SelectionPane(const QString &iconName, QWidget *parent);

    void setWords(const QString &heading, const QString &sentence);
    /// A button that follows the action: its text with the count, and whether it fits.
    void addAction(QAction *action);
    using QWidget::addAction;

private:
    QVBoxLayout *m_buttons;
    EmptyState *m_words;
};

}  // namespace scepter::ui

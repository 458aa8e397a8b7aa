// What stands where a list would be: what is missing, and what to do next.
#pragma once

#include <QWidget>

#include "ui/theme/tones.h"

class QLabel;
class QPushButton;

namespace scepter::ui {

class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &heading, const QString &sentence, QWidget *parent = nullptr,
               Role iconRole = Role::Dimmed);

    void setWords(const QString &heading, const QString &sentence);
    /// Shows the button; an empty text hides it.
    void setAction(const QString &text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QString m_iconName;
    Role m_iconRole;
    QLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_button;
};

}  // namespace scepter::ui

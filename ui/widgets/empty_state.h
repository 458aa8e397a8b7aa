// What stands where a list would be: what is missing, and what to do next.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace scepter::ui {

class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &heading, const QString &sentence, QWidget *parent = nullptr);

    void setWords(const QString &heading, const QString &sentence);
    /// Shows the button; an empty text hides it.
    void setAction(const QString &text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_button;
};

}  // namespace scepter::ui

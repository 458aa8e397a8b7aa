// A line for a passphrase or a challenge: dots, with a button that shows them.
#pragma once

#include <QWidget>

#include "base/secret.h"

class QLineEdit;
class QToolButton;

namespace scepter::ui {

class SecretEdit : public QWidget {
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    /// The line itself: what labels and accessible names belong to.
    QLineEdit *line() const { return m_line; }

    /// UTF-8. The line keeps what was typed until `forget()`.
    Secret secret() const;
    bool isEmpty() const;
    /// For estimates beside the field; not to be kept.
    QString text() const;
    void forget();
    void selectAll();

Q_SIGNALS:
    /// Says that it changed and not to what: secrets do not travel in signals.
    void edited();
    void returnPressed();

private:
    void setShown(bool shown);

    QLineEdit *m_line;
    QToolButton *m_show;
};

}  // namespace scepter::ui

// A text to be taken elsewhere (a URL, a challenge, a fingerprint) with a button that copies it.
#pragma once

#include <QWidget>

class QLabel;
class QTimer;
class QToolButton;

namespace scepter::ui {

class CopyField : public QWidget {
    Q_OBJECT

public:
    /// `name` says what is copied: it names the field and its button for screen readers.
    explicit CopyField(const QString &name, QWidget *parent = nullptr);

    void setText(const QString &text) { setText(text, text); }
    /// `shown` is how it is read, such as in groups of digits; `text` is what is copied.
    void setText(const QString &text, const QString &shown);
    QString text() const { return m_copied; }

public Q_SLOTS:
    void copy();

Q_SIGNALS:
    void copied();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showCopied();
    void showReady();

    QString m_name;
    QString m_copied;
    QLabel *m_text;
    QToolButton *m_button;
    QTimer *m_backToReady;
};

}  // namespace scepter::ui

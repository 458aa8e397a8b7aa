// The frame of every form dialog: title, one sentence, the form, the fault if there was one, and one primary button.
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace scepter::ui {

class FieldSentence;

class FormDialog : public QDialog {
    Q_OBJECT

public:
    /// Closes by Escape and by the window's button as by `closeButton()`.
    explicit FormDialog(QWidget *parent);

protected:
    void setHeading(const QString &title, const QString &explanation);
    /// Where the form goes.
    QVBoxLayout *body() const { return m_body; }
    QPushButton *primaryButton() const { return m_primary; }
    QPushButton *closeButton() const { return m_close; }

    /// A sentence over the buttons, until the next `clearFault()`.
    void showFault(const QString &sentence);
    void clearFault();
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_explanation;
    QVBoxLayout *m_body;
    FieldSentence *m_fault;
    QPushButton *m_primary;
    QPushButton *m_close;
};

}  // namespace scepter::ui

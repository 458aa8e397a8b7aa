// One page of the wizard: a question, what it means, and the fields that answer it.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace scepter::ui {

class ToneLabel;

class WizardStep : public QWidget {
    Q_OBJECT

public:
    /// `name` stands in the rail.
    WizardStep(const QString &name, const QString &title, const QString &explanation, QWidget *parent = nullptr);

    QString name() const { return m_name; }
    QString title() const;
    /// Whether the wizard may go on from here.
    virtual bool isComplete() const = 0;
    /// Where typing begins when the step comes up.
    virtual QWidget *firstField() = 0;

Q_SIGNALS:
    void edited();

protected:
    QVBoxLayout *body() const { return m_body; }
    void setHeading(const QString &title, const QString &explanation);

private:
    QString m_name;
    QLabel *m_title;
    ToneLabel *m_explanation;
    QVBoxLayout *m_body;
};

}  // namespace scepter::ui

#include "ui/wizard/wizard_step.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_label.h"

#include <QVBoxLayout>

namespace scepter::ui {

WizardStep::WizardStep(const QString &name, const QString &title, const QString &explanation, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_title(new QLabel(this)),
      m_explanation(new ToneLabel({}, Role::Dimmed, this)),
      m_body(new QVBoxLayout) {
    m_title->setFont(titleFont());
    m_title->setWordWrap(true);
    m_explanation->setWordWrap(true);
    m_body->setSpacing(space::between);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(30, 24, 30, space::edge);
    column->setSpacing(space::tight);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addSpacing(space::edge);
    column->addLayout(m_body, 1);
    setHeading(title, explanation);
}

QString WizardStep::title() const {
    return m_title->text();
}

void WizardStep::setHeading(const QString &title, const QString &explanation) {
    m_title->setText(title);
    m_explanation->setText(explanation);
    setAccessibleName(title);
    setAccessibleDescription(explanation);
}

}  // namespace scepter::ui

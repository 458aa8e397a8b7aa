#include "ui/wizard/device_step.h"

#include "ui/forms/field_sentence.h"
#include "ui/forms/form_scroll.h"
#include "ui/forms/registration_form.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace scepter::ui {

DeviceStep::DeviceStep(QWidget *parent)
    : WizardStep(
          tr("First device"), tr("Which device is the first?"),
          tr("A device gets a certificate when it asks with a registered name and proves itself with its challenge."),
          parent),
      m_form(new RegistrationForm(m_clock)),
      m_fault(new FieldSentence(nullptr)) {
    body()->addWidget(scrolling(m_form), 1);
    body()->addWidget(m_fault);
    connect(m_form, &RegistrationForm::edited, this, [this] {
        m_fault->clear();
        Q_EMIT edited();
    });
}

bool DeviceStep::isComplete() const {
    return m_form->isValid();
}

QWidget *DeviceStep::firstField() {
    return m_form;
}

Result<std::optional<NewChallenge>> DeviceStep::registerAt(SiteControl &site) {
    auto challenge = site.registerDevice(m_form->registration(), m_form->challengeKind(), m_form->staticChallenge());
    if (challenge)
        m_form->forgetSecrets();
    else if (!m_form->showFault(challenge.fault()))
        m_fault->say(SentenceKind::Bad, challenge.fault().sentence);
    return challenge;
}

QString DeviceStep::fqdn() const {
    return m_form->registration().fqdn;
}

}  // namespace scepter::ui

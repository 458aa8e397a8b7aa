#include "ui/wizard/protection_step.h"

#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/forms/secret_edit.h"
#include "ui/forms/strength_sentence.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace scepter::ui {

ProtectionStep::ProtectionStep(QWidget *parent)
    : WizardStep(tr("Protection"), tr("How are its keys protected?"),
                 tr("Whoever has the keys can issue certificates in the name of this authority. The passphrase "
                    "encrypts them in the site file, and is asked for when the site is opened."),
                 parent),
      m_passphrase(new SecretEdit),
      m_again(new SecretEdit),
      m_laboratory(new QCheckBox(tr("&Laboratory: no passphrase"))) {
    auto *form = new FormGrid;
    m_strength = form->addField(tr("&Passphrase"), m_passphrase);
    m_same = form->addField(tr("&Again"), m_again);
    m_meaning = form->addChoice(m_laboratory);
    body()->addWidget(form);
    body()->addStretch(1);
    connect(m_passphrase, &SecretEdit::edited, this, &ProtectionStep::judge);
    connect(m_again, &SecretEdit::edited, this, &ProtectionStep::judge);
    connect(m_laboratory, &QCheckBox::toggled, this, &ProtectionStep::judge);
    judge();
}

Secret ProtectionStep::passphrase() const {
    return m_laboratory->isChecked() ? Secret() : m_passphrase->secret();
}

bool ProtectionStep::isComplete() const {
    return m_complete;
}

QWidget *ProtectionStep::firstField() {
    return m_passphrase;
}

void ProtectionStep::forgetSecrets() {
    m_passphrase->forget();
    m_again->forget();
}

void ProtectionStep::judge() {
    const bool laboratory = m_laboratory->isChecked();
    m_passphrase->setEnabled(!laboratory);
    m_again->setEnabled(!laboratory);
    if (laboratory) {
        m_strength->clear();
        m_same->clear();
        m_meaning->say(SentenceKind::Attention, tr("The keys lie in the site file as they are: whoever can read the "
                                                   "file can issue certificates. Only for trying out."));
        m_complete = true;
    } else {
        m_meaning->say(SentenceKind::Hint, tr("For trying out only."));
        judgePassphrase();
    }
    Q_EMIT edited();
}

void ProtectionStep::judgePassphrase() {
    const QString first = m_passphrase->text();
    const QString second = m_again->text();
    if (first.isEmpty())
        m_strength->say(SentenceKind::Hint, tr("Several words that do not belong together are easy to remember and "
                                               "hard to guess. It cannot be recovered when it is lost."));
    else
        sayStrength(*m_strength, strengthOf(first));

    m_complete = !first.isEmpty() && first == second;
    if (second.isEmpty() || (first.startsWith(second) && !m_complete))
        m_same->clear();
    else if (m_complete)
        m_same->say(SentenceKind::Good, tr("The same."));
    else
        m_same->say(SentenceKind::Bad, tr("This is not the same passphrase as above."));
}

}  // namespace scepter::ui

// The wizard's second step: the passphrase that protects the keys, or the laboratory's choice to have none.
#pragma once

#include "base/secret.h"
#include "ui/wizard/wizard_step.h"

class QCheckBox;

namespace scepter::ui {

class FieldSentence;
class FormGrid;
class SecretEdit;

class ProtectionStep : public WizardStep {
    Q_OBJECT

public:
    explicit ProtectionStep(QWidget *parent = nullptr);

    /// UTF-8; empty for keys in clear.
    Secret passphrase() const;
    bool isComplete() const override;
    QWidget *firstField() override;
    /// Once the keys are made.
    void forgetSecrets();

private:
    void judge();
    void judgePassphrase();

    bool m_complete = false;
    SecretEdit *m_passphrase;
    SecretEdit *m_again;
    QCheckBox *m_laboratory;
    FieldSentence *m_strength = nullptr;
    FieldSentence *m_same = nullptr;
    FieldSentence *m_meaning = nullptr;
};

}  // namespace scepter::ui

// The wizard's fourth step: the first device. It can be left out.
#pragma once

#include "ui/control/site_control.h"
#include "ui/wizard/wizard_step.h"

class QScrollArea;

namespace scepter::ui {

class FieldSentence;
class RegistrationForm;

class DeviceStep : public WizardStep {
    Q_OBJECT

public:
    explicit DeviceStep(QWidget *parent = nullptr);

    bool isComplete() const override;
    QWidget *firstField() override;
    /// The challenge in clear if one was made; a fault is shown beside its field already.
    Result<std::optional<NewChallenge>> registerAt(SiteControl &site);
    QString fqdn() const;

private:
    SystemClock m_clock;
    RegistrationForm *m_form;
    FieldSentence *m_fault;
};

}  // namespace scepter::ui

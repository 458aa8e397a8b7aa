// The wizard's last step: the listener runs, and what to type into the first device is on the screen.
#pragma once

#include <optional>

#include "ui/control/site_control.h"
#include "ui/wizard/wizard_step.h"

namespace scepter::ui {

class DeviceLines;
class FieldSentence;

class ReadyStep : public WizardStep {
    Q_OBJECT

public:
    explicit ReadyStep(QWidget *parent = nullptr);

    /// `fqdn` is empty when no device was registered.
    void setContent(SiteControl &site, const QString &fqdn, const std::optional<NewChallenge> &challenge);
    bool isComplete() const override { return true; }
    QWidget *firstField() override;

private:
    FieldSentence *m_listener;
    DeviceLines *m_lines;
};

}  // namespace scepter::ui

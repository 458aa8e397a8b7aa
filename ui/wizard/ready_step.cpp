#include "ui/wizard/ready_step.h"

#include "ui/forms/device_lines.h"
#include "ui/forms/field_sentence.h"

#include <QVBoxLayout>

namespace scepter::ui {

ReadyStep::ReadyStep(QWidget *parent)
    : WizardStep(tr("Ready"), tr("Ready"), {}, parent),
      m_listener(new FieldSentence(nullptr)),
      m_lines(new DeviceLines) {
    body()->addWidget(m_listener);
    body()->addWidget(m_lines, 1);
}

void ReadyStep::setContent(SiteControl &site, const QString &fqdn, const std::optional<NewChallenge> &challenge) {
    if (fqdn.isEmpty())
        setHeading(
            tr("%1 is ready").arg(site.authorityName()),
            tr("Register devices on the page Devices. Each of them needs these lines, and a challenge of its own."));
    else
        setHeading(tr("%1 may enrol now").arg(fqdn),
                   tr("Type this into the device. Its request and its certificate appear by themselves."));
    if (site.listenerState() == ListenerState::Running)
        m_listener->say(SentenceKind::Good, tr("Listening"));
    else
        m_listener->say(SentenceKind::Attention, site.listenerSentence());
    m_lines->setLines(site, challenge);
}

QWidget *ReadyStep::firstField() {
    return nullptr;
}

}  // namespace scepter::ui

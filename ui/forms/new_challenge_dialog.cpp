#include "ui/forms/new_challenge_dialog.h"

#include "records/settings.h"
#include "ui/forms/device_lines.h"
#include "ui/forms/form_grid.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int longestMinutes = 366 * 24 * 60;  // as the setting allows

}  // namespace

NewChallengeDialog::NewChallengeDialog(SiteControl &site, const QString &fqdn, QWidget *parent)
    : FormDialog(parent),
      m_site(site),
      m_fqdn(fqdn),
      m_pages(new QStackedWidget(this)),
      m_minutes(new QSpinBox),
      m_lines(new DeviceLines) {
    setHeading(tr("New challenge for %1").arg(fqdn),
               tr("A one-time challenge: made now, shown once, and used up by the first certificate. "
                  "Challenges that were made before stay valid until they expire or are withdrawn."));
    m_minutes->setRange(1, longestMinutes);
    m_minutes->setSuffix(tr(" min"));
    const auto usual = site.ledger().setting(QString::fromLatin1(setting::challengeMinutes));
    m_minutes->setValue(usual ? usual->toInt() : 60);

    auto *form = new FormGrid;
    form->addField(tr("&Valid for"), m_minutes, tr("Make it as short as you need to walk to the device."));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(form);
    column->addStretch(1);
    m_pages->addWidget(page);
    m_pages->addWidget(m_lines);
    body()->addWidget(m_pages);
    resize(600, 400);

    primaryButton()->setText(tr("&Make challenge"));
    connect(primaryButton(), &QPushButton::clicked, this, &NewChallengeDialog::make);
    m_minutes->setFocus();
}

void NewChallengeDialog::make() {
    if (m_pages->currentWidget() == m_lines) {
        accept();
        return;
    }
    const auto challenge = m_site.newDynamicChallenge(m_fqdn, m_minutes->value());
    if (!challenge) {
        showFault(challenge.fault().sentence);
        return;
    }
    clearFault();
    setHeading(tr("Challenge for %1").arg(m_fqdn), tr("Type this into the device."));
    m_lines->setLines(m_site, *challenge);
    m_pages->setCurrentWidget(m_lines);
    primaryButton()->setText(tr("&Done"));
    closeButton()->hide();
}

}  // namespace scepter::ui

#include "ui/forms/weak_algorithms_dialog.h"

#include "tables/states.h"
#include "ui/forms/form_grid.h"
#include "ui/forms/weak_choice.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {

WeakAlgorithmsDialog::WeakAlgorithmsDialog(SiteControl &site, const Registration &device, WeakAlgorithms wanted,
                                           QWidget *parent)
    : FormDialog(parent), m_site(site), m_device(device.id), m_choice(new WeakChoice(site.clock())) {
    setHeading(tr("Weak algorithms of %1").arg(device.fqdn),
               wanted ? tr("Its last request used %1. What is not allowed here is refused; all other devices stay as "
                           "they are.")
                            .arg(namesOf(wanted))
                      : tr("What is not allowed here is refused; all other devices stay as they are."));
    m_choice->setAllowed(device.weakAllowedAt(site.clock().now()), device.weakUntil);
    m_choice->alsoAllow(wanted | device.weakAllowed);
    auto *form = new FormGrid;
    form->addField(tr("Allowed"), m_choice);
    body()->addWidget(form);
    body()->addStretch(1);
    resize(600, sizeHint().height());
    primaryButton()->setText(tr("&Save"));
    connect(primaryButton(), &QPushButton::clicked, this, &WeakAlgorithmsDialog::save);
}

void WeakAlgorithmsDialog::save() {
    // What somebody else has changed of it meanwhile stays changed.
    Result<Registration> device = m_site.ledger().device(m_device);
    if (!device) {
        showFault(device.fault().sentence);
        return;
    }
    device->weakAllowed = m_choice->allowed();
    device->weakUntil = m_choice->until();
    if (const auto saved = m_site.ledger().updateDevice(*device, m_site.operatorName()); !saved) {
        showFault(saved.fault().sentence);
        return;
    }
    accept();
}

}  // namespace scepter::ui

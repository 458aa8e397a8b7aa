#include "ui/forms/reject_dialog.h"

#include "ui/forms/form_grid.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {

RejectDialog::RejectDialog(SiteControl &site, const PendingRequest &request, QWidget *parent)
    : FormDialog(parent), m_site(site), m_request(request.id), m_reason(new QLineEdit) {
    setHeading(tr("Reject the request of %1").arg(request.fqdn),
               tr("The device is refused when it asks again, and its challenge is withdrawn. Its registration stays: "
                  "with a new challenge it may ask anew."));
    m_reason->setMaxLength(200);
    auto *form = new FormGrid;
    form->addField(
        tr("&Reason"), m_reason,
        tr("The device is told it, and it stays in the history. Say what the person at the device should do."));
    body()->addWidget(form);
    body()->addStretch(1);
    resize(560, sizeHint().height());
    primaryButton()->setText(tr("Re&ject"));
    primaryButton()->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        clearFault();
        primaryButton()->setEnabled(!text.trimmed().isEmpty());
    });
    connect(primaryButton(), &QPushButton::clicked, this, &RejectDialog::decide);
    m_reason->setFocus();
}

void RejectDialog::decide() {
    if (const auto done = m_site.reject(m_request, m_reason->text().trimmed()); !done) {
        showFault(done.fault().sentence);
        return;
    }
    accept();
}

}  // namespace scepter::ui

#include "ui/forms/unlock_dialog.h"

#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/forms/secret_edit.h"

#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {

UnlockDialog::UnlockDialog(SiteControl &site, QWidget *parent)
    : FormDialog(parent), m_site(site), m_passphrase(new SecretEdit), m_progress(new QProgressBar) {
    setHeading(tr("Unlock %1").arg(site.authorityName()),
               tr("Without its key the authority signs nothing: devices are refused and lists of revoked certificates "
                  "cannot be published."));
    auto *form = new FormGrid;
    m_sentence =
        form->addField(tr("&Passphrase"), m_passphrase, tr("The one that was chosen when the authority was made."));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Opening the key"));
    body()->addWidget(form);
    body()->addWidget(m_progress);
    body()->addStretch(1);
    resize(520, sizeHint().height());

    connect(m_passphrase, &SecretEdit::edited, this, [this] { primaryButton()->setEnabled(!m_passphrase->isEmpty()); });
    connect(primaryButton(), &QPushButton::clicked, this, &UnlockDialog::unlock);
    showReady();
    primaryButton()->setEnabled(false);
    m_passphrase->setFocus();
}

void UnlockDialog::reject() {
    m_passphrase->forget();
    FormDialog::reject();
}

void UnlockDialog::unlock() {
    if (m_busy || m_passphrase->isEmpty()) return;
    showBusy();
    // The dialog may be closed before the answer is there.
    m_site.unlock(m_passphrase->secret(), [dialog = QPointer(this)](const Result<void> &result) {
        if (dialog) dialog->unlocked(result);
    });
}

void UnlockDialog::unlocked(const Result<void> &result) {
    showReady();
    if (result) {
        m_passphrase->forget();
        accept();
        return;
    }
    const bool wrong = result.fault().kind == FaultKind::Locked;
    m_sentence->say(SentenceKind::Bad,
                    wrong ? tr("This passphrase does not open the key. Is Caps Lock on?") : result.fault().sentence);
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

void UnlockDialog::showBusy() {
    m_busy = true;
    m_passphrase->setEnabled(false);
    m_progress->show();
    primaryButton()->setEnabled(false);
    primaryButton()->setText(tr("Opening…"));
    m_sentence->say(SentenceKind::Hint, tr("This takes a moment, by intent: it makes guessing slow."));
}

void UnlockDialog::showReady() {
    m_busy = false;
    m_passphrase->setEnabled(true);
    m_progress->hide();
    primaryButton()->setEnabled(true);
    primaryButton()->setText(tr("&Unlock"));
}

}  // namespace scepter::ui

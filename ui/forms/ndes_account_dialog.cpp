#include "ui/forms/ndes_account_dialog.h"

#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/forms/secret_edit.h"
#include "ui/forms/strength_sentence.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

constexpr qsizetype shortestPassword = 8;

}  // namespace

NdesAccountDialog::NdesAccountDialog(SiteControl &site, QWidget *parent)
    : FormDialog(parent),
      m_site(site),
      m_form(new FormGrid),
      m_name(new QLineEdit),
      m_password(new SecretEdit),
      m_again(new SecretEdit),
      m_mayEnrol(new QCheckBox(tr("May &fetch passwords"))),
      m_progress(new QProgressBar) {
    setHeading(tr("Add an account"), tr("A program signs in with it at the page /certsrv/mscep_admin/ and is given a "
                                        "password for a device. It belongs to this site alone: nobody's account of the "
                                        "network is asked."));
    build();
    m_mayEnrol->setChecked(true);
    m_name->setFocus();
}

NdesAccountDialog::NdesAccountDialog(SiteControl &site, const NdesAccount &account, QWidget *parent)
    : NdesAccountDialog(site, parent) {
    m_account = account;
    setHeading(tr("New password for %1").arg(account.name),
               tr("The former one no longer works from now on. An account that is locked is unlocked."));
    primaryButton()->setText(tr("&Save"));
    m_name->setText(account.name);
    m_form->setFieldVisible(m_name, false);
    m_form->setFieldVisible(m_mayEnrol, false);
    m_password->setFocus();
    judge();
    resize(560, sizeHint().height());
}

void NdesAccountDialog::build() {
    m_nameSentence = m_form->addField(tr("&Name"), m_name);
    m_strength = m_form->addField(tr("&Password"), m_password);
    m_same = m_form->addField(tr("&Again"), m_again);
    m_form->addChoice(m_mayEnrol, tr("Otherwise it is shown the page that says that it has no permission."));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Keeping the password"));
    body()->addWidget(m_form);
    body()->addWidget(m_progress);
    body()->addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, &NdesAccountDialog::judge);
    for (const SecretEdit *each : {m_password, m_again})
        connect(each, &SecretEdit::edited, this, &NdesAccountDialog::judge);
    connect(primaryButton(), &QPushButton::clicked, this, &NdesAccountDialog::save);
    showReady();
    judge();
    resize(560, sizeHint().height());
}

void NdesAccountDialog::reject() {
    m_password->forget();
    m_again->forget();
    FormDialog::reject();
}

void NdesAccountDialog::judge() {
    clearFault();
    m_complete = true;
    judgeName();
    judgePassword();
    primaryButton()->setEnabled(m_complete && !m_busy);
}

void NdesAccountDialog::judgeName() {
    const QString typed = m_name->text();
    const auto name = canonicalAccountName(typed);
    m_complete = m_complete && bool(name);
    if (!name && !typed.isEmpty())
        m_nameSentence->say(SentenceKind::Bad, name.fault().sentence);
    else if (name && *name != typed)
        m_nameSentence->say(SentenceKind::Good, tr("Kept as %1").arg(*name));
    else
        m_nameSentence->say(SentenceKind::Hint, tr("As the program states it: jamf, CORP\\jamf or jamf@corp.example. "
                                                   "Capitals do not matter."));
}

void NdesAccountDialog::judgePassword() {
    const QString first = m_password->text();
    const QString second = m_again->text();
    const bool isLong = first.size() >= shortestPassword;
    if (first.isEmpty())
        m_strength->say(SentenceKind::Hint, tr("A program types it, so that it may be long. After %1 wrong ones in a "
                                               "row the account is locked for %2 minutes.")
                                                .arg(ndesFailuresAllowed)
                                                .arg(ndesLockTime.count()));
    else if (!isLong)
        m_strength->say(SentenceKind::Bad, tr("At least %1 characters.").arg(shortestPassword));
    else
        sayStrength(*m_strength, strengthOf(first));

    const bool same = !first.isEmpty() && first == second;
    if (second.isEmpty() || (first.startsWith(second) && !same))
        m_same->clear();
    else if (same)
        m_same->say(SentenceKind::Good, tr("The same."));
    else
        m_same->say(SentenceKind::Bad, tr("This is not the same password as above."));
    m_complete = m_complete && isLong && same;
}

void NdesAccountDialog::save() {
    if (m_busy || !m_complete) return;
    showBusy();
    // The dialog may be closed before the answer is there.
    const auto done = [dialog = QPointer(this)](const Result<void> &result) {
        if (dialog) dialog->saved(result);
    };
    if (m_account.id != 0) {
        m_site.setNdesPassword(m_account.id, m_password->secret(), done);
        return;
    }
    NdesAccount account;
    account.name = m_name->text();
    account.mayEnrol = m_mayEnrol->isChecked();
    m_site.addNdesAccount(account, m_password->secret(), done);
}

void NdesAccountDialog::saved(const Result<void> &result) {
    showReady();
    if (result) {
        m_password->forget();
        m_again->forget();
        accept();
    } else if (result.fault().kind == FaultKind::Conflict && m_account.id == 0) {
        m_nameSentence->say(SentenceKind::Bad, result.fault().sentence);
        m_name->setFocus();
    } else {
        showFault(result.fault().sentence);
    }
}

void NdesAccountDialog::showBusy() {
    m_busy = true;
    m_form->setEnabled(false);
    m_progress->show();
    primaryButton()->setEnabled(false);
}

void NdesAccountDialog::showReady() {
    m_busy = false;
    m_form->setEnabled(true);
    m_progress->hide();
    primaryButton()->setText(m_account.id == 0 ? tr("A&dd") : tr("&Save"));
    primaryButton()->setEnabled(m_complete);
}

}  // namespace scepter::ui

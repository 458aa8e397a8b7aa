// Takes the passphrase of the CA key and opens the key with it.
#pragma once

#include "ui/control/site_control.h"
#include "ui/forms/form_dialog.h"

class QProgressBar;

namespace scepter::ui {

class FieldSentence;
class SecretEdit;

/// Used with open(). Accepted when the key is open.
class UnlockDialog : public FormDialog {
    Q_OBJECT

public:
    UnlockDialog(SiteControl &site, QWidget *parent);

    void reject() override;

private:
    void unlock();
    void unlocked(const Result<void> &result);
    void showBusy();
    void showReady();

    SiteControl &m_site;
    bool m_busy = false;
    SecretEdit *m_passphrase;
    FieldSentence *m_sentence;
    QProgressBar *m_progress;
};

}  // namespace scepter::ui

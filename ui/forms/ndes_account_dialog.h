// Makes an account for the page of NDES, or gives one a new password.
#pragma once

#include "ui/control/site_control.h"
#include "ui/forms/form_dialog.h"

class QCheckBox;
class QLineEdit;
class QProgressBar;

namespace scepter::ui {

class FieldSentence;
class FormGrid;
class SecretEdit;

/// Used with open(). Accepted when it is kept.
class NdesAccountDialog : public FormDialog {
    Q_OBJECT

public:
    explicit NdesAccountDialog(SiteControl &site, QWidget *parent);
    /// A new password for this one.
    NdesAccountDialog(SiteControl &site, const NdesAccount &account, QWidget *parent);

    void reject() override;

private:
    void build();
    void judge();
    void judgeName();
    void judgePassword();
    void save();
    void saved(const Result<void> &result);
    void showBusy();
    void showReady();

    SiteControl &m_site;
    NdesAccount m_account;
    FormGrid *m_form;
    QLineEdit *m_name;
    SecretEdit *m_password;
    SecretEdit *m_again;
    QCheckBox *m_mayEnrol;
    QProgressBar *m_progress;
    FieldSentence *m_nameSentence = nullptr;
    FieldSentence *m_strength = nullptr;
    FieldSentence *m_same = nullptr;
    bool m_complete = false;
    bool m_busy = false;
};

}  // namespace scepter::ui

// Makes one-time challenges, for one device or for any device of a profile, and shows them once.
#pragma once

#include "ui/control/site_control.h"
#include "ui/forms/form_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QStackedWidget;

namespace scepter::ui {

class DeviceLines;
class FieldSentence;
class FormGrid;

/// Used with open().
class NewChallengeDialog : public FormDialog {
    Q_OBJECT

public:
    /// Without an id it asks which device, or which profile, they are for.
    NewChallengeDialog(SiteControl &site, const Registration &device, QWidget *parent);

private:
    QWidget *makeForm();
    QWidget *makeSlip();
    void addTarget(FormGrid *form);
    void addTerms(FormGrid *form);
    bool isForProfile() const;
    void judge();
    bool judgeTarget();
    void make();
    void show(const std::vector<NewChallenge> &challenges);
    /// Who may use them: the device's name, or the profile's title.
    QString target() const;

    SiteControl &m_site;
    Registration m_device;
    const bool m_asksForDevice;
    QStackedWidget *m_pages;
    FormGrid *m_form = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_profile = nullptr;
    QSpinBox *m_minutes = nullptr;
    QSpinBox *m_uses = nullptr;
    QSpinBox *m_count = nullptr;
    FieldSentence *m_nameSentence = nullptr;
    FieldSentence *m_usesSentence = nullptr;
    DeviceLines *m_lines;
    QPlainTextEdit *m_slip = nullptr;
    FieldSentence *m_slipSentence = nullptr;
};

}  // namespace scepter::ui

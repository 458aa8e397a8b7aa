// What a registration says beyond who the device is: from where, when and how often it may enrol, and how it is
// answered.
#pragma once

#include "base/clock.h"
#include "records/profile.h"
#include "records/registration.h"
#include "ui/forms/form_grid.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace scepter::ui {

class DayChoice;
class WeakChoice;

class RegistrationOptions : public FormGrid {
    Q_OBJECT

public:
    explicit RegistrationOptions(const Clock &clock, QWidget *parent = nullptr);

    /// Whether a registration says anything of this.
    static bool has(const Registration &registration);
    void setRegistration(const Registration &registration);
    /// Writes what the person changed. Only meaningful when `judge()` found nothing wrong.
    void take(Registration &registration) const;
    /// What "as the profile says" comes to, behind these words; null when it is not known.
    void nameProfilesChoice(const Profile *profile);
    /// Every field says what is wrong with it. Whether it can stay so.
    bool judge();

Q_SIGNALS:
    void edited();

private:
    void buildAdmission();
    void buildPeople();
    void buildPolicy();
    bool judgeNetworks();
    bool judgeValidity();

    const Clock &m_clock;
    QLineEdit *m_networks = nullptr;
    DayChoice *m_begin = nullptr;
    DayChoice *m_end = nullptr;
    QSpinBox *m_uses = nullptr;
    QLineEdit *m_owner = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    QComboBox *m_approval = nullptr;
    QComboBox *m_replyChain = nullptr;
    WeakChoice *m_weak = nullptr;
    FieldSentence *m_networksSentence = nullptr;
    FieldSentence *m_beginSentence = nullptr;
    FieldSentence *m_endSentence = nullptr;
};

}  // namespace scepter::ui

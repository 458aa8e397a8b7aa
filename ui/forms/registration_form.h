// The form of one registration: a value in, a value out, and a sentence beside each field.
#pragma once

#include <vector>

#include <QWidget>

#include "base/fault.h"
#include "records/profile.h"
#include "records/registration.h"
#include "ui/control/site_control.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QToolButton;

namespace scepter::ui {

class ChallengeChoice;
class EndChoice;
class FieldSentence;
class FormGrid;
class WeakChoice;

class RegistrationForm : public QWidget {
    Q_OBJECT

public:
    explicit RegistrationForm(const Clock &clock, QWidget *parent = nullptr);

    /// With fewer than two there is nothing to choose, and the field is hidden.
    void setProfiles(const std::vector<Profile> &profiles);
    /// With an id the challenge is not asked for: the device has its own already.
    void setRegistration(const Registration &registration);
    /// What was set, with what the person changed, canonical. Only meaningful when `isValid()`.
    Registration registration() const;
    SiteControl::WithChallenge challengeKind() const;
    /// UTF-8; empty unless the kind is Static.
    Secret staticChallenge() const;
    bool isValid() const;
    /// Beside the field that it is about: a Conflict is about the name. False when it is about no field.
    bool showFault(const Fault &fault);
    /// Wipes the challenge that was typed.
    void forgetSecrets();

Q_SIGNALS:
    void edited();

private:
    void buildIdentity();
    void buildChallenge();
    void buildOptions();
    void buildPolicy();
    bool judgeName();
    bool judgeAddress();
    bool judgeSerialNumber();
    void judgeValidity();
    void judge();
    /// What "as the profile says" comes to, behind these words.
    void nameProfilesChoice();
    void openOptions(bool open);

    const Clock &m_clock;
    Registration m_registration;
    std::vector<Profile> m_profiles;
    bool m_valid = false;

    FormGrid *m_identity;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_serialNumber = nullptr;
    QComboBox *m_profile = nullptr;
    ChallengeChoice *m_challenge = nullptr;
    QToolButton *m_more;
    FormGrid *m_options;
    EndChoice *m_validity = nullptr;
    QSpinBox *m_uses = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    QComboBox *m_approval = nullptr;
    QComboBox *m_replyChain = nullptr;
    WeakChoice *m_weak = nullptr;
    FieldSentence *m_nameSentence = nullptr;
    FieldSentence *m_addressSentence = nullptr;
    FieldSentence *m_serialSentence = nullptr;
    FieldSentence *m_validitySentence = nullptr;
};

}  // namespace scepter::ui

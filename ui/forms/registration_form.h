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
class QToolButton;

namespace scepter::ui {

class ChallengeChoice;
class DemandedEdit;
class FieldSentence;
class FormGrid;
class RegistrationOptions;

class RegistrationForm : public QWidget {
    Q_OBJECT

public:
    explicit RegistrationForm(const Clock &clock, QWidget *parent = nullptr);

    /// With fewer than two there is nothing to choose, and the field is hidden.
    void setProfiles(const std::vector<Profile> &profiles);
    /// With an id the challenge is not asked for: the device has its own already.
    void setRegistration(const Registration &registration);
    /// For a device that is let in without one.
    void hideChallenge();
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
    bool judgeName();
    void judge();
    void takeUsualDemands();
    Registration identity() const;
    /// Null when there is none of this name.
    const Profile *chosenProfile() const;
    void openOptions(bool open);

    const Clock &m_clock;
    Registration m_registration;
    std::vector<Profile> m_profiles;
    bool m_asksForChallenge = true;
    bool m_valid = false;

    FormGrid *m_identity;
    QLineEdit *m_name = nullptr;
    DemandedEdit *m_address = nullptr;
    DemandedEdit *m_serialNumber = nullptr;
    QComboBox *m_profile = nullptr;
    ChallengeChoice *m_challenge = nullptr;
    QToolButton *m_more;
    RegistrationOptions *m_options;
    FieldSentence *m_nameSentence = nullptr;
};

}  // namespace scepter::ui

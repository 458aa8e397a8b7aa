#include "ui/forms/registration_form.h"

#include "records/host_name.h"
#include "records/name_pattern.h"
#include "ui/forms/challenge_choice.h"
#include "ui/forms/demanded_edit.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/forms/registration_options.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

/// Which devices a canonical wildcard stands for, and what that means.
QString coverage(const QString &pattern) {
    if (pattern == u"*"_s)
        return RegistrationForm::tr(
            "Covers every name that has no registration of its own. Whoever has a challenge for it can get a "
            "certificate in the name of any of them (VU#971035).");
    return RegistrationForm::tr(
               "Covers every name below %1 that has no registration of its own, not %1 itself. Whoever has a challenge "
               "for it can get a certificate in the name of any of them (VU#971035).")
        .arg(pattern.mid(2));
}

QString domainText(const Profile &profile) {
    const QString title = profile.title.isEmpty() ? profile.name : profile.title;
    return RegistrationForm::tr("The profile %1 takes names within %2.").arg(title, profile.domains.join(u", "_s));
}

}  // namespace

RegistrationForm::RegistrationForm(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_identity(new FormGrid(this)),
      m_more(new QToolButton(this)),
      m_options(new RegistrationOptions(clock, this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::tight);
    column->addWidget(m_identity);
    column->addWidget(m_more);
    column->addWidget(m_options);
    column->addStretch(1);

    buildIdentity();
    buildChallenge();
    m_more->setText(tr("&More options"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    connect(m_more, &QToolButton::toggled, this, &RegistrationForm::openOptions);
    connect(m_options, &RegistrationOptions::edited, this, &RegistrationForm::judge);
    alignLabels({m_identity, m_options});
    openOptions(false);
    setFocusProxy(m_name);
    setRegistration({});
}

void RegistrationForm::buildIdentity() {
    m_name = new QLineEdit;
    m_name->setPlaceholderText(u"r1.office.example"_s);
    m_nameSentence = m_identity->addField(tr("Host &name"), m_name);
    m_address = new DemandedEdit({.demandName = tr("Demand on the IP address"),
                                  .match = tr("The request has to state this address."),
                                  .matchNone = tr("None: a request that states an address is refused."),
                                  .present = tr("The request has to state an address, whichever it is."),
                                  .ignored = tr("Whatever address a request states, or none, it is not looked at.")},
                                 canonicalIpAddress);
    m_address->setSentence(m_identity->addField(tr("IP &address"), m_address));
    m_serialNumber =
        new DemandedEdit({.demandName = tr("Demand on the serial number"),
                          .match = tr("The request has to state this number."),
                          .matchNone = tr("None: a request that states a serial number is refused."),
                          .present = tr("The request has to state a serial number, whichever it is."),
                          .ignored = tr("Whatever serial number a request states, or none, it is not looked at.")},
                         canonicalSerialNumber);
    m_serialNumber->setSentence(m_identity->addField(tr("&Serial number"), m_serialNumber));
    m_profile = new QComboBox;
    m_identity->addField(tr("&Profile"), m_profile, tr("What kind of certificate the device gets."));
    m_identity->setFieldVisible(m_profile, false);
    connect(m_name, &QLineEdit::textChanged, this, &RegistrationForm::judge);
    for (DemandedEdit *each : {m_address, m_serialNumber})
        connect(each, &DemandedEdit::edited, this, &RegistrationForm::judge);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &RegistrationForm::judge);
}

void RegistrationForm::buildChallenge() {
    m_challenge = new ChallengeChoice;
    m_identity->addField(tr("Challenge"), m_challenge);
    connect(m_challenge, &ChallengeChoice::edited, this, &RegistrationForm::judge);
}

void RegistrationForm::setProfiles(const std::vector<Profile> &profiles) {
    m_profiles = profiles;
    m_profile->clear();
    for (const Profile &each : profiles) m_profile->addItem(each.title.isEmpty() ? each.name : each.title, each.name);
    m_profile->setCurrentIndex(qMax(0, m_profile->findData(m_registration.profile)));
    m_identity->setFieldVisible(m_profile, profiles.size() > 1);
    judge();
}

void RegistrationForm::setRegistration(const Registration &registration) {
    m_registration = registration;
    m_name->setText(registration.fqdn);
    m_address->setValue(registration.ipAddress);
    m_address->setDemand(registration.ipDemand, usualDemand(registration, registration.ipAddress));
    m_serialNumber->setValue(registration.serialNumber);
    m_serialNumber->setDemand(registration.serialDemand, usualDemand(registration, registration.serialNumber));
    if (const int index = m_profile->findData(registration.profile); index >= 0) m_profile->setCurrentIndex(index);
    m_identity->setFieldVisible(m_challenge, m_asksForChallenge && registration.id == 0);
    m_options->setRegistration(registration);
    if (RegistrationOptions::has(registration)) m_more->setChecked(true);
    judge();
}

void RegistrationForm::hideChallenge() {
    m_asksForChallenge = false;
    m_identity->setFieldVisible(m_challenge, false);
    judge();
}

Registration RegistrationForm::identity() const {
    Registration registration = m_registration;
    const Result<QString> name = canonicalNamePattern(m_name->text().trimmed());
    registration.fqdn = name ? *name : QString();
    registration.ipAddress = m_address->value();
    registration.ipDemand = m_address->demand();
    registration.serialNumber = m_serialNumber->value();
    registration.serialDemand = m_serialNumber->demand();
    return registration;
}

Registration RegistrationForm::registration() const {
    Registration registration = identity();
    if (m_profile->count() > 0) registration.profile = m_profile->currentData().toString();
    if (registration.profile.isEmpty()) registration.profile = QString::fromLatin1(defaultProfileName);
    m_options->take(registration);
    return registration;
}

SiteControl::WithChallenge RegistrationForm::challengeKind() const {
    const bool isAsked = m_asksForChallenge && m_registration.id == 0;
    return isAsked ? m_challenge->kind() : SiteControl::WithChallenge::None;
}

Secret RegistrationForm::staticChallenge() const {
    return m_challenge->staticChallenge();
}

bool RegistrationForm::isValid() const {
    return m_valid;
}

bool RegistrationForm::showFault(const Fault &fault) {
    if (fault.kind != FaultKind::Conflict) return false;
    m_nameSentence->say(SentenceKind::Bad, fault.sentence);
    m_name->setFocus();
    m_name->selectAll();
    return true;
}

void RegistrationForm::forgetSecrets() {
    m_challenge->forget();
}

const Profile *RegistrationForm::chosenProfile() const {
    const QString name = m_profile->currentData().toString();
    const auto profile =
        std::find_if(m_profiles.begin(), m_profiles.end(), [&](const Profile &each) { return each.name == name; });
    return profile == m_profiles.end() ? nullptr : &*profile;
}

bool RegistrationForm::judgeName() {
    const Profile *profile = chosenProfile();
    const QString domains = profile && !profile->domains.isEmpty() ? domainText(*profile) : QString();
    const QString typed = m_name->text().trimmed();
    if (typed.isEmpty()) {
        const QString hint =
            tr("Fully qualified, as the device states it. *.office.example stands for all names below "
               "it.");
        // An empty form is not a mistake yet; once something was typed and taken away again it is.
        if (m_name->isModified())
            m_nameSentence->say(SentenceKind::Bad, tr("A device needs a host name, for example r1.office.example."));
        else
            m_nameSentence->say(SentenceKind::Hint, domains.isEmpty() ? hint : hint + u' ' + domains);
        return false;
    }
    const Result<QString> name = canonicalNamePattern(typed);
    if (!name || (profile && !isWithinDomains(*name, profile->domains))) {
        m_nameSentence->say(SentenceKind::Bad,
                            name ? tr("%1 is outside. %2").arg(*name, domains) : name.fault().sentence);
        return false;
    }
    if (isWildcard(*name))
        m_nameSentence->say(SentenceKind::Attention, coverage(*name));
    else if (*name != typed)
        m_nameSentence->say(SentenceKind::Good, tr("Kept as %1").arg(*name));
    else
        m_nameSentence->say(SentenceKind::Hint, tr("Fully qualified, as the device states it in its request."));
    return true;
}

void RegistrationForm::takeUsualDemands() {
    const Registration current = identity();
    m_address->setUsual(usualDemand(current, current.ipAddress));
    m_serialNumber->setUsual(usualDemand(current, current.serialNumber));
}

void RegistrationForm::judge() {
    takeUsualDemands();
    m_options->nameProfilesChoice(chosenProfile());
    // Each is judged, also after one has failed: every field keeps its own sentence.
    const bool name = judgeName();
    const bool address = m_address->judge();
    const bool serialNumber = m_serialNumber->judge();
    const bool options = m_options->judge();
    const bool isAsked = m_asksForChallenge && m_registration.id == 0;
    m_valid = name && address && serialNumber && options && (!isAsked || m_challenge->isValid());
    Q_EMIT edited();
}

void RegistrationForm::openOptions(bool open) {
    m_options->setVisible(open);
    m_more->setIcon(icon(open ? u"chevron-down" : u"chevron-right"));
}

}  // namespace scepter::ui

#include "ui/forms/registration_form.h"

#include "records/host_name.h"
#include "ui/forms/challenge_choice.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

QDate localDate(Instant instant) {
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count()).date();
}

/// The last millisecond of the day where the administrator sits.
Instant endOfDay(QDate date) {
    return Instant(std::chrono::milliseconds(date.endOfDay().toMSecsSinceEpoch()));
}

/// Says what is wrong, or what will be kept when that differs from what was typed, or the hint.
bool judgeText(FieldSentence &sentence, const QString &typed, const Result<QString> &canonical, const QString &hint) {
    if (!canonical) {
        sentence.say(SentenceKind::Bad, canonical.fault().sentence);
        return false;
    }
    if (*canonical != typed)
        sentence.say(SentenceKind::Good, RegistrationForm::tr("Kept as %1").arg(*canonical));
    else
        sentence.say(SentenceKind::Hint, hint);
    return true;
}

}  // namespace

RegistrationForm::RegistrationForm(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_identity(new FormGrid(this)),
      m_more(new QToolButton(this)),
      m_options(new FormGrid(this)) {
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
    buildOptions();
    alignLabels({m_identity, m_options});
    openOptions(false);
    setFocusProxy(m_name);
    setRegistration({});
}

void RegistrationForm::buildIdentity() {
    m_name = new QLineEdit;
    m_name->setPlaceholderText(u"r1.office.example"_s);
    m_nameSentence = m_identity->addField(tr("Host &name"), m_name);
    m_address = new QLineEdit;
    m_address->setPlaceholderText(tr("optional"));
    m_address->setFont(monospaceFont());
    m_addressSentence = m_identity->addField(tr("IP &address"), m_address);
    m_serialNumber = new QLineEdit;
    m_serialNumber->setPlaceholderText(tr("optional"));
    m_serialNumber->setFont(monospaceFont());
    m_serialSentence = m_identity->addField(tr("&Serial number"), m_serialNumber);
    m_profile = new QComboBox;
    m_identity->addField(tr("&Profile"), m_profile, tr("What kind of certificate the device gets."));
    m_identity->setFieldVisible(m_profile, false);
    for (QLineEdit *each : {m_name, m_address, m_serialNumber})
        connect(each, &QLineEdit::textChanged, this, &RegistrationForm::judge);
}

void RegistrationForm::buildChallenge() {
    m_challenge = new ChallengeChoice;
    m_identity->addField(tr("Challenge"), m_challenge);
    connect(m_challenge, &ChallengeChoice::edited, this, &RegistrationForm::judge);
}

void RegistrationForm::buildOptions() {
    auto *validity = new QWidget;
    m_validity = new QComboBox(validity);
    m_validity->addItems({tr("Always"), tr("Until the end of")});
    m_until = new QDateEdit(validity);
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_until->setAccessibleName(tr("Last day"));
    auto *row = new QHBoxLayout(validity);
    row->setContentsMargins({});
    row->addWidget(m_validity);
    row->addWidget(m_until);
    row->addStretch(1);
    validity->setFocusProxy(m_validity);
    m_validitySentence = m_options->addField(tr("May enro&l"), validity);
    m_validity->setAccessibleName(validity->accessibleName());
    connect(m_validity, &QComboBox::currentIndexChanged, this, &RegistrationForm::judge);
    connect(m_until, &QDateEdit::dateChanged, this, &RegistrationForm::judge);

    m_uses = new QSpinBox;
    m_uses->setRange(0, 1'000'000);
    m_uses->setSpecialValueText(tr("any number"));
    m_options->addField(tr("Certi&ficates"), m_uses, tr("How many may be issued to this device, renewals included."));
    connect(m_uses, &QSpinBox::valueChanged, this, &RegistrationForm::judge);

    m_notes = new QPlainTextEdit;
    m_notes->setTabChangesFocus(true);
    m_notes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * 3);
    m_options->addField(tr("Not&es"), m_notes);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &RegistrationForm::edited);

    m_weak = new QCheckBox(tr("Allow single &DES and MD5 for this old device"));
    m_weakSentence = m_options->addChoice(m_weak);
    connect(m_weak, &QCheckBox::toggled, this, &RegistrationForm::judge);
}

void RegistrationForm::setProfiles(const std::vector<Profile> &profiles) {
    m_profile->clear();
    for (const Profile &each : profiles) m_profile->addItem(each.title.isEmpty() ? each.name : each.title, each.name);
    m_profile->setCurrentIndex(qMax(0, m_profile->findData(m_registration.profile)));
    m_identity->setFieldVisible(m_profile, profiles.size() > 1);
}

void RegistrationForm::setRegistration(const Registration &registration) {
    m_registration = registration;
    m_name->setText(registration.fqdn);
    m_address->setText(registration.ipAddress);
    m_serialNumber->setText(registration.serialNumber);
    if (const int index = m_profile->findData(registration.profile); index >= 0) m_profile->setCurrentIndex(index);
    m_identity->setFieldVisible(m_challenge, registration.id == 0);
    m_validity->setCurrentIndex(registration.validUntil ? 1 : 0);
    m_until->setDate(registration.validUntil ? localDate(*registration.validUntil)
                                             : localDate(m_clock.now()).addYears(1));
    m_uses->setValue(registration.usesAllowed);
    m_notes->setPlainText(registration.notes);
    m_weak->setChecked(registration.allowsWeakAlgorithms);
    if (registration.validUntil || registration.usesAllowed > 0 || !registration.notes.isEmpty() ||
        registration.allowsWeakAlgorithms)
        m_more->setChecked(true);
    judge();
}

Registration RegistrationForm::registration() const {
    const auto canonical = [](const Result<QString> &text) { return text ? *text : QString(); };
    Registration registration = m_registration;
    registration.fqdn = canonical(canonicalHostName(m_name->text().trimmed()));
    registration.ipAddress = canonical(canonicalIpAddress(m_address->text().trimmed()));
    registration.serialNumber = canonical(canonicalSerialNumber(m_serialNumber->text().trimmed()));
    if (m_profile->count() > 0) registration.profile = m_profile->currentData().toString();
    if (registration.profile.isEmpty()) registration.profile = QString::fromLatin1(defaultProfileName);
    registration.validUntil = validUntil();
    registration.usesAllowed = m_uses->value();
    registration.notes = m_notes->toPlainText().trimmed();
    registration.allowsWeakAlgorithms = m_weak->isChecked();
    return registration;
}

std::optional<Instant> RegistrationForm::validUntil() const {
    if (m_validity->currentIndex() == 0) return std::nullopt;
    // A moment that was set elsewhere to the millisecond survives an edit of something else.
    if (m_registration.validUntil && localDate(*m_registration.validUntil) == m_until->date())
        return m_registration.validUntil;
    return endOfDay(m_until->date());
}

SiteControl::WithChallenge RegistrationForm::challengeKind() const {
    return m_registration.id == 0 ? m_challenge->kind() : SiteControl::WithChallenge::None;
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

bool RegistrationForm::judgeName() {
    const QString hint = tr("Fully qualified, as the device states it in its request.");
    const QString typed = m_name->text().trimmed();
    if (typed.isEmpty()) {
        // An empty form is not a mistake yet; once something was typed and taken away again it is.
        if (m_name->isModified())
            m_nameSentence->say(SentenceKind::Bad, tr("A device needs a host name, for example r1.office.example."));
        else
            m_nameSentence->say(SentenceKind::Hint, hint);
        return false;
    }
    return judgeText(*m_nameSentence, typed, canonicalHostName(typed), hint);
}

bool RegistrationForm::judgeAddress() {
    const QString hint = tr("When given, the device has to state this address in its request.");
    const QString typed = m_address->text().trimmed();
    return judgeText(*m_addressSentence, typed,
                     typed.isEmpty() ? Result<QString>(QString()) : canonicalIpAddress(typed), hint);
}

bool RegistrationForm::judgeSerialNumber() {
    const QString hint = tr("When given, the device has to state this number in its request.");
    const QString typed = m_serialNumber->text().trimmed();
    return judgeText(*m_serialSentence, typed,
                     typed.isEmpty() ? Result<QString>(QString()) : canonicalSerialNumber(typed), hint);
}

void RegistrationForm::judgeValidity() {
    const auto until = validUntil();
    m_until->setVisible(until.has_value());
    if (until && *until < m_clock.now())
        m_validitySentence->say(SentenceKind::Attention, tr("This day is over: the device is refused from now on."));
    else
        m_validitySentence->clear();
}

void RegistrationForm::judgeWeakness() {
    if (m_weak->isChecked())
        m_weakSentence->say(
            SentenceKind::Attention,
            tr("Weak: whoever records the enrolment can read the challenge, and an MD5 signature can be forged. "
               "The device is marked in the list."));
    else
        m_weakSentence->say(SentenceKind::Hint, tr("Only for devices that cannot do better."));
}

void RegistrationForm::judge() {
    // Each is judged, also after one has failed: every field keeps its own sentence.
    const bool name = judgeName();
    const bool address = judgeAddress();
    const bool serialNumber = judgeSerialNumber();
    judgeValidity();
    judgeWeakness();
    m_valid = name && address && serialNumber && (m_registration.id != 0 || m_challenge->isValid());
    Q_EMIT edited();
}

void RegistrationForm::openOptions(bool open) {
    m_options->setVisible(open);
    m_more->setIcon(icon(open ? u"chevron-down" : u"chevron-right"));
}

}  // namespace scepter::ui

#include "ui/forms/registration_form.h"

#include "records/host_name.h"
#include "ui/forms/challenge_choice.h"
#include "ui/forms/end_choice.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/forms/weak_choice.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

/// A choice among the values of `Value`, of which the first one is "as the profile says".
template <typename Value>
void addChoices(QComboBox *box, const std::vector<std::pair<QString, Value>> &choices) {
    box->addItem(QString());
    for (const auto &[text, value] : choices) box->addItem(text, int(value));
}

template <typename Value>
std::optional<Value> chosen(const QComboBox *box) {
    const QVariant value = box->currentData();
    return value.isValid() ? std::optional<Value>(Value(value.toInt())) : std::nullopt;
}

template <typename Value>
void choose(QComboBox *box, const std::optional<Value> &value) {
    box->setCurrentIndex(value ? box->findData(int(*value)) : 0);
}

/// Whether anything is set that the form shows only with its other options.
bool hasOptions(const Registration &registration) {
    return registration.validUntil || registration.usesAllowed > 0 || !registration.notes.isEmpty() ||
           registration.weakAllowed || registration.approval || registration.replyChain;
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
    m_validity = new EndChoice(tr("Always"), tr("Last day"), m_clock);
    m_validitySentence = m_options->addField(tr("May enro&l"), m_validity);
    connect(m_validity, &EndChoice::edited, this, &RegistrationForm::judge);

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

    buildPolicy();
}

void RegistrationForm::buildPolicy() {
    m_approval = new QComboBox;
    addChoices<Approval>(m_approval, {{tr("Automatic"), Approval::Automatic}, {tr("By hand"), Approval::ByHand}});
    m_options->addField(tr("Appro&val"), m_approval,
                        tr("By hand: each request waits until you approve or reject it on the Requests page."));
    m_replyChain = new QComboBox;
    addChoices<Chain>(m_replyChain, {{tr("The certificate alone"), Chain::Leaf},
                                     {tr("With the CAs above it, without the root"), Chain::WithoutRoot},
                                     {tr("With all CAs above it"), Chain::Full}});
    m_options->addField(tr("Repl&y"), m_replyChain,
                        tr("What the device is sent. Cisco VPN clients require the CA's certificate in the reply, "
                           "Juniper forbids it."));
    m_weak = new WeakChoice(m_clock);
    m_options->addField(tr("Weak algorithms"), m_weak);
    for (QComboBox *each : {m_approval, m_replyChain})
        connect(each, &QComboBox::currentIndexChanged, this, &RegistrationForm::judge);
    connect(m_weak, &WeakChoice::edited, this, &RegistrationForm::judge);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &RegistrationForm::nameProfilesChoice);
    nameProfilesChoice();
}

void RegistrationForm::nameProfilesChoice() {
    const QString name = m_profile->currentData().toString();
    const auto profile =
        std::find_if(m_profiles.begin(), m_profiles.end(), [&](const Profile &each) { return each.name == name; });
    const int approvalOfProfile = profile == m_profiles.end() ? -1 : m_approval->findData(int(profile->approval));
    const int chainOfProfile = profile == m_profiles.end() ? -1 : m_replyChain->findData(int(profile->replyChain));
    const auto text = [](const QComboBox *box, int index) {
        return index < 0 ? tr("As the profile says") : tr("As the profile says: %1").arg(box->itemText(index));
    };
    m_approval->setItemText(0, text(m_approval, approvalOfProfile));
    m_replyChain->setItemText(0, text(m_replyChain, chainOfProfile));
}

void RegistrationForm::setProfiles(const std::vector<Profile> &profiles) {
    m_profiles = profiles;
    m_profile->clear();
    for (const Profile &each : profiles) m_profile->addItem(each.title.isEmpty() ? each.name : each.title, each.name);
    m_profile->setCurrentIndex(qMax(0, m_profile->findData(m_registration.profile)));
    m_identity->setFieldVisible(m_profile, profiles.size() > 1);
    nameProfilesChoice();
}

void RegistrationForm::setRegistration(const Registration &registration) {
    m_registration = registration;
    m_name->setText(registration.fqdn);
    m_address->setText(registration.ipAddress);
    m_serialNumber->setText(registration.serialNumber);
    if (const int index = m_profile->findData(registration.profile); index >= 0) m_profile->setCurrentIndex(index);
    m_identity->setFieldVisible(m_challenge, registration.id == 0);
    m_validity->setEnd(registration.validUntil);
    m_uses->setValue(registration.usesAllowed);
    m_notes->setPlainText(registration.notes);
    choose(m_approval, registration.approval);
    choose(m_replyChain, registration.replyChain);
    m_weak->setAllowed(registration.weakAllowed, registration.weakUntil);
    if (hasOptions(registration)) m_more->setChecked(true);
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
    registration.validUntil = m_validity->end();
    registration.usesAllowed = m_uses->value();
    registration.notes = m_notes->toPlainText().trimmed();
    registration.approval = chosen<Approval>(m_approval);
    registration.replyChain = chosen<Chain>(m_replyChain);
    registration.weakAllowed = m_weak->allowed();
    registration.weakUntil = m_weak->until();
    return registration;
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
    const auto until = m_validity->end();
    if (until && *until < m_clock.now())
        m_validitySentence->say(SentenceKind::Attention, tr("This day is over: the device is refused from now on."));
    else
        m_validitySentence->clear();
}

void RegistrationForm::judge() {
    // Each is judged, also after one has failed: every field keeps its own sentence.
    const bool name = judgeName();
    const bool address = judgeAddress();
    const bool serialNumber = judgeSerialNumber();
    judgeValidity();
    m_valid = name && address && serialNumber && (m_registration.id != 0 || m_challenge->isValid());
    Q_EMIT edited();
}

void RegistrationForm::openOptions(bool open) {
    m_options->setVisible(open);
    m_more->setIcon(icon(open ? u"chevron-down" : u"chevron-right"));
}

}  // namespace scepter::ui

#include "ui/forms/registration_options.h"

#include "records/source_network.h"
#include "ui/forms/day_choice.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/weak_choice.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <utility>
#include <vector>

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

}  // namespace

RegistrationOptions::RegistrationOptions(const Clock &clock, QWidget *parent) : FormGrid(parent), m_clock(clock) {
    buildAdmission();
    buildPeople();
    buildPolicy();
}

void RegistrationOptions::buildAdmission() {
    m_networks = new QLineEdit;
    m_networks->setPlaceholderText(tr("any"));
    m_networks->setFont(monospaceFont());
    m_networksSentence = addField(tr("Networ&ks"), m_networks);
    connect(m_networks, &QLineEdit::textChanged, this, &RegistrationOptions::edited);

    m_begin = new DayChoice(DayChoice::Edge::Begin, tr("At once"), tr("First day"), m_clock);
    m_beginSentence = addField(tr("May enrol from"), m_begin);
    m_end = new DayChoice(DayChoice::Edge::End, tr("Always"), tr("Last day"), m_clock);
    m_endSentence = addField(tr("May enro&l"), m_end);
    for (DayChoice *each : {m_begin, m_end}) connect(each, &DayChoice::edited, this, &RegistrationOptions::edited);

    m_uses = new QSpinBox;
    m_uses->setRange(0, 1'000'000);
    m_uses->setSpecialValueText(tr("any number"));
    addField(tr("Certi&ficates"), m_uses, tr("How many may be issued to this device; renewals do not count."));
    connect(m_uses, &QSpinBox::valueChanged, this, &RegistrationOptions::edited);
}

void RegistrationOptions::buildPeople() {
    m_owner = new QLineEdit;
    addField(tr("O&wner"), m_owner, tr("Whom to ask about the device."));
    connect(m_owner, &QLineEdit::textChanged, this, &RegistrationOptions::edited);
    m_notes = new QPlainTextEdit;
    m_notes->setTabChangesFocus(true);
    m_notes->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * 3);
    addField(tr("Not&es"), m_notes);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &RegistrationOptions::edited);
}

void RegistrationOptions::buildPolicy() {
    m_approval = new QComboBox;
    addChoices<Approval>(m_approval, {{tr("Automatic"), Approval::Automatic}, {tr("By hand"), Approval::ByHand}});
    addField(tr("Appro&val"), m_approval,
             tr("By hand: each request waits until you approve or reject it on the Requests page."));
    m_replyChain = new QComboBox;
    addChoices<Chain>(m_replyChain, {{tr("The certificate alone"), Chain::Leaf},
                                     {tr("With the CAs above it, without the root"), Chain::WithoutRoot},
                                     {tr("With all CAs above it"), Chain::Full}});
    addField(tr("Repl&y"), m_replyChain,
             tr("What the device is sent. Cisco VPN clients require the CA's certificate in the reply, "
                "Juniper forbids it."));
    m_weak = new WeakChoice(m_clock);
    addField(tr("Weak algorithms"), m_weak);
    for (QComboBox *each : {m_approval, m_replyChain})
        connect(each, &QComboBox::currentIndexChanged, this, &RegistrationOptions::edited);
    connect(m_weak, &WeakChoice::edited, this, &RegistrationOptions::edited);
}

bool RegistrationOptions::has(const Registration &registration) {
    return !registration.networks.isEmpty() || registration.validFrom || registration.validUntil ||
           registration.usesAllowed > 0 || !registration.owner.isEmpty() || !registration.notes.isEmpty() ||
           registration.weakAllowed || registration.approval || registration.replyChain;
}

void RegistrationOptions::setRegistration(const Registration &registration) {
    m_networks->setText(registration.networks);
    m_begin->setMoment(registration.validFrom);
    m_end->setMoment(registration.validUntil);
    m_uses->setValue(registration.usesAllowed);
    m_owner->setText(registration.owner);
    m_notes->setPlainText(registration.notes);
    choose(m_approval, registration.approval);
    choose(m_replyChain, registration.replyChain);
    m_weak->setAllowed(registration.weakAllowed, registration.weakUntil);
}

void RegistrationOptions::take(Registration &registration) const {
    const Result<QString> networks = canonicalNetworks(m_networks->text());
    registration.networks = networks ? *networks : QString();
    registration.validFrom = m_begin->moment();
    registration.validUntil = m_end->moment();
    registration.usesAllowed = m_uses->value();
    registration.owner = m_owner->text().trimmed();
    registration.notes = m_notes->toPlainText().trimmed();
    registration.approval = chosen<Approval>(m_approval);
    registration.replyChain = chosen<Chain>(m_replyChain);
    registration.weakAllowed = m_weak->allowed();
    registration.weakUntil = m_weak->until();
}

void RegistrationOptions::nameProfilesChoice(const Profile *profile) {
    const auto text = [](const QComboBox *box, int index) {
        return index < 0 ? tr("As the profile says") : tr("As the profile says: %1").arg(box->itemText(index));
    };
    m_approval->setItemText(0, text(m_approval, profile ? m_approval->findData(int(profile->approval)) : -1));
    m_replyChain->setItemText(0, text(m_replyChain, profile ? m_replyChain->findData(int(profile->replyChain)) : -1));
}

bool RegistrationOptions::judge() {
    const bool networks = judgeNetworks();
    return judgeValidity() && networks;
}

bool RegistrationOptions::judgeNetworks() {
    const QString typed = m_networks->text().trimmed();
    const Result<QString> canonical = canonicalNetworks(typed);
    if (!canonical)
        m_networksSentence->say(SentenceKind::Bad, canonical.fault().sentence);
    else if (*canonical != typed)
        m_networksSentence->say(SentenceKind::Good, tr("Kept as %1").arg(*canonical));
    else if (typed.isEmpty())
        m_networksSentence->say(SentenceKind::Hint, tr("Where its requests may come from, for example 192.0.2.0/24, "
                                                       "2001:db8::/32."));
    else
        m_networksSentence->say(SentenceKind::Hint, tr("A request from anywhere else is refused."));
    return bool(canonical);
}

bool RegistrationOptions::judgeValidity() {
    const auto from = m_begin->moment();
    const auto until = m_end->moment();
    m_beginSentence->clear();
    m_endSentence->clear();
    if (from && until && *until < *from) {
        m_endSentence->say(SentenceKind::Bad, tr("It would end before it begins."));
        return false;
    }
    if (until && *until < m_clock.now())
        m_endSentence->say(SentenceKind::Attention, tr("This day is over: the device is refused from now on."));
    if (from && *from > m_clock.now())
        m_beginSentence->say(SentenceKind::Hint, tr("The device is refused until then."));
    return true;
}

}  // namespace scepter::ui

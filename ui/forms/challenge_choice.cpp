#include "ui/forms/challenge_choice.h"

#include "records/static_challenge.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/passphrase_strength.h"
#include "ui/forms/secret_edit.h"
#include "ui/forms/strength_sentence.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

/// So far that a text stands under the words of a radio button and not under its circle.
constexpr int belowWords = 22;

}  // namespace

ChallengeChoice::ChallengeChoice(QWidget *parent) : QWidget(parent) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 5, 0, 0);
    column->setSpacing(2);
    m_dynamic = addChoice(tr("&One-time challenge"), tr("Made now and shown once. The first certificate uses it up."));
    m_static = addChoice(tr("S&tatic challenge"), tr("You choose it. The device may use it for every enrolment."));

    m_secret = new SecretEdit(this);
    m_secret->line()->setAccessibleName(tr("Static challenge"));
    m_secret->line()->setPlaceholderText(tr("Static challenge"));
    m_strength = new FieldSentence(m_secret->line(), this);
    auto *indented = new QVBoxLayout;
    indented->setContentsMargins(belowWords, 0, 0, space::tight);
    indented->setSpacing(space::tight);
    indented->addWidget(m_secret);
    indented->addWidget(m_strength);
    column->addLayout(indented);

    m_none = addChoice(tr("No &challenge yet"), tr("The device is refused until you make one for it."));
    m_dynamic->setChecked(true);
    for (QRadioButton *each : {m_dynamic, m_static, m_none})
        connect(each, &QRadioButton::toggled, this, &ChallengeChoice::judge);
    connect(m_secret, &SecretEdit::edited, this, &ChallengeChoice::judge);
    judge();
}

QRadioButton *ChallengeChoice::addChoice(const QString &text, const QString &meaning) {
    auto *button = new QRadioButton(text, this);
    auto *sentence = new FieldSentence(button, this);
    sentence->say(SentenceKind::Hint, meaning);
    sentence->setContentsMargins(belowWords, 0, 0, space::tight);
    layout()->addWidget(button);
    layout()->addWidget(sentence);
    return button;
}

SiteControl::WithChallenge ChallengeChoice::kind() const {
    if (m_static->isChecked()) return SiteControl::WithChallenge::Static;
    return m_none->isChecked() ? SiteControl::WithChallenge::None : SiteControl::WithChallenge::Dynamic;
}

void ChallengeChoice::setKind(SiteControl::WithChallenge kind) {
    switch (kind) {
        case SiteControl::WithChallenge::Dynamic:
            m_dynamic->setChecked(true);
            break;
        case SiteControl::WithChallenge::Static:
            m_static->setChecked(true);
            break;
        case SiteControl::WithChallenge::None:
            m_none->setChecked(true);
            break;
    }
}

Secret ChallengeChoice::staticChallenge() const {
    return m_static->isChecked() ? m_secret->secret() : Secret();
}

bool ChallengeChoice::isValid() const {
    return !m_static->isChecked() || checkStaticChallenge(m_secret->secret().bytes());
}

void ChallengeChoice::forget() {
    m_secret->forget();
}

void ChallengeChoice::judge() {
    m_secret->setVisible(m_static->isChecked());
    if (m_static->isChecked())
        judgeSecret();
    else
        m_strength->clear();
    Q_EMIT edited();
}

void ChallengeChoice::judgeSecret() {
    if (m_secret->isEmpty()) {
        m_strength->say(SentenceKind::Hint,
                        tr("Type the challenge that the device will present: 8 characters or more, without accents."));
        return;
    }
    if (const auto checked = checkStaticChallenge(m_secret->secret().bytes()); !checked) {
        m_strength->say(SentenceKind::Bad, checked.fault().sentence);
        return;
    }
    sayStrength(*m_strength, strengthOf(m_secret->text()));
}

}  // namespace scepter::ui

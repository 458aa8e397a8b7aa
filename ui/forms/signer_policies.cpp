#include "ui/forms/signer_policies.h"

#include "ui/actions/questions.h"
#include "ui/forms/field_sentence.h"
#include "ui/lists/signer_words.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter::ui {

SignerPolicies::SignerPolicies(SiteControl &site, QWidget *parent)
    : QWidget(parent), m_site(site), m_grid(new QGridLayout), m_said(new FieldSentence(nullptr, this)) {
    m_grid->setHorizontalSpacing(space::edge);
    m_grid->setVerticalSpacing(space::inside);
    m_grid->setColumnStretch(2, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::tight);
    column->addLayout(m_grid);
    column->addWidget(m_said);
    column->addStretch(1);
    setAccessibleName(tr("Who may sign requests"));
    refresh();
}

void SignerPolicies::refresh() {
    const auto profiles = m_site.ledger().profiles();
    if (!profiles) {
        m_said->say(SentenceKind::Bad, profiles.fault().sentence);
        return;
    }
    m_said->clear();
    const bool same = std::equal(profiles->begin(), profiles->end(), m_rows.begin(), m_rows.end(),
                                 [](const Profile &profile, const Row &row) { return profile.name == row.profile; });
    if (!same) build(*profiles);
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const SignerPolicy policy = (*profiles)[at].signerPolicy;
        m_rows[at].choice->setCurrentIndex(m_rows[at].choice->findData(int(policy)));
        m_rows[at].sentence->say(SentenceKind::Hint, policySentence(policy));
    }
}

void SignerPolicies::build(const std::vector<Profile> &profiles) {
    for (const Row &row : m_rows) {
        delete row.name;
        delete row.choice;
        delete row.sentence;
    }
    m_rows.clear();
    for (const Profile &profile : profiles) {
        auto *name = new QLabel(this);
        name->setTextFormat(Qt::PlainText);
        name->setText(profile.name);
        auto *choice = new QComboBox(this);
        for (const SignerPolicy each : {SignerPolicy::SelfSigned, SignerPolicy::Issued,
                                        SignerPolicy::TrustedOrChallenge, SignerPolicy::TrustedRequired})
            choice->addItem(policyText(each), int(each));
        choice->setAccessibleName(tr("Who may sign requests for %1").arg(profile.name));
        auto *sentence = new FieldSentence(choice, this);
        const int at = int(m_rows.size());
        m_grid->addWidget(name, at, 0);
        m_grid->addWidget(choice, at, 1);
        m_grid->addWidget(sentence, at, 2);
        m_rows.push_back({profile.name, name, choice, sentence});
        connect(choice, &QComboBox::activated, this, [this, row = m_rows.back()] { choose(row); });
    }
}

void SignerPolicies::choose(const Row &row) {
    const auto policy = SignerPolicy(row.choice->currentData().toInt());
    if (policy != SignerPolicy::TrustedRequired) {
        write(row.profile, policy);
        return;
    }
    // Until it is confirmed, what is shown is what holds.
    refresh();
    const auto profile = m_site.ledger().profile(row.profile);
    if (profile && profile->signerPolicy == policy) return;
    confirm(this, tr("Take only what trusted signers have signed for %1?").arg(row.profile), policySentence(policy),
            tr("&Only trusted signers"), [this, name = row.profile, policy] { write(name, policy); });
}

void SignerPolicies::write(const QString &name, SignerPolicy policy) {
    // What somebody else has changed of it meanwhile stays changed.
    auto profile = m_site.ledger().profile(name);
    Result<void> written = profile ? Result<void>() : Result<void>(profile.fault());
    if (profile && profile->signerPolicy != policy) {
        profile->signerPolicy = policy;
        written = m_site.ledger().putProfile(*profile);
    }
    refresh();
    if (!written) m_said->say(SentenceKind::Bad, written.fault().sentence);
}

}  // namespace scepter::ui

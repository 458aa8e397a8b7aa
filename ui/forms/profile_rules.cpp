#include "ui/forms/profile_rules.h"

#include "records/name_pattern.h"
#include "records/profile_fields.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

QString textOf(Duplicates duplicates) {
    switch (duplicates) {
        case Duplicates::Keep:
            return ProfileRules::tr("stays good");
        case Duplicates::Refuse:
            return ProfileRules::tr("stands in the way of another");
        case Duplicates::Revoke:
            return ProfileRules::tr("is revoked at once");
        case Duplicates::Overlap:
            return ProfileRules::tr("is revoked some days later");
    }
    return {};
}

QString meaningOf(Duplicates duplicates) {
    switch (duplicates) {
        case Duplicates::Keep:
            return ProfileRules::tr("A device may have several certificates of its name, each until it expires.");
        case Duplicates::Refuse:
            return ProfileRules::tr(
                "Another one is refused until the former one is revoked or has expired. Renewals are not refused.");
        case Duplicates::Revoke:
            return ProfileRules::tr(
                "Together with the issue, as superseded. A device that loses the answer asks again and is given the "
                "same one.");
        case Duplicates::Overlap:
            return ProfileRules::tr("As superseded, when these days are over: time for the device to change over.");
    }
    return {};
}

Result<void> setField(Profile &profile, QStringView name, const QString &value) {
    return profileField(name)->set(profile, value.trimmed());
}

}  // namespace

ProfileRules::ProfileRules(SiteControl &site, QWidget *parent)
    : QWidget(parent),
      m_site(site),
      m_form(new FormGrid(this)),
      m_profile(new QComboBox),
      m_duplicates(new QComboBox),
      m_days(new QLineEdit),
      m_domains(new QLineEdit) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_form);
    build();
}

void ProfileRules::build() {
    m_form->addField(tr("&Profile"), m_profile, tr("Whose rules are shown below."));
    for (const Duplicates each : {Duplicates::Keep, Duplicates::Refuse, Duplicates::Revoke, Duplicates::Overlap})
        m_duplicates->addItem(textOf(each), int(each));
    m_duplicatesSentence = m_form->addField(tr("Former certificate"), m_duplicates);
    m_days->setFont(monospaceFont());
    m_days->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_daysSentence = m_form->addField(tr("Da&ys of overlap"), m_days);
    m_domains->setFont(monospaceFont());
    m_domains->setPlaceholderText(tr("any name"));
    m_domainsSentence = m_form->addField(tr("Allo&wed domains"), m_domains);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &ProfileRules::showRules);
    connect(m_duplicates, &QComboBox::currentIndexChanged, this, &ProfileRules::take);
    for (QLineEdit *each : {m_days, m_domains}) {
        connect(each, &QLineEdit::textChanged, this, &ProfileRules::take);
        connect(each, &QLineEdit::returnPressed, this, &ProfileRules::writeWanted);
    }
}

ProfileRules::Rules ProfileRules::rulesOf(const Profile &profile) {
    return {profile.duplicates, QString::number(profile.overlapDays), profile.domains.join(u", "_s)};
}

Result<void> ProfileRules::apply(const Rules &rules, Profile &profile) {
    profile.duplicates = rules.duplicates;
    if (rules.duplicates == Duplicates::Overlap) {
        if (auto set = setField(profile, u"duplicates.overlap-days", rules.overlapDays); !set) return set;
    }
    return setField(profile, u"domains", rules.domains);
}

QString ProfileRules::current() const {
    return m_profile->currentData().toString();
}

Result<void> ProfileRules::read() {
    const auto profiles = m_site.ledger().profiles();
    if (!profiles) return profiles.fault();
    std::map<QString, Rules> saved;
    std::map<QString, Rules> typed;
    for (const Profile &each : *profiles) {
        const auto before = m_saved.find(each.name);
        const bool keeps = before != m_saved.end() && before->second != m_typed[each.name];
        saved[each.name] = rulesOf(each);
        typed[each.name] = keeps ? m_typed[each.name] : saved[each.name];
    }
    m_saved = std::move(saved);
    m_typed = std::move(typed);
    offerProfiles();
    showRules();
    return {};
}

void ProfileRules::offerProfiles() {
    QStringList names;
    for (const auto &[name, rules] : m_saved) names << name;
    QStringList offered;
    for (int at = 0; at < m_profile->count(); ++at) offered << m_profile->itemData(at).toString();
    if (names == offered) return;
    const QString chosen = current();
    const QScopedValueRollback showing(m_shows, true);
    m_profile->clear();
    for (const QString &name : names) m_profile->addItem(name, name);
    m_profile->setCurrentIndex(qMax(0, m_profile->findData(chosen)));
    m_form->setFieldVisible(m_profile, names.size() > 1);
}

void ProfileRules::showRules() {
    if (m_shows) return;
    {
        const QScopedValueRollback showing(m_shows, true);
        const Rules &rules = m_typed[current()];
        m_duplicates->setCurrentIndex(m_duplicates->findData(int(rules.duplicates)));
        // What stands there is not set again: the cursor would jump.
        if (m_days->text() != rules.overlapDays) m_days->setText(rules.overlapDays);
        if (m_domains->text() != rules.domains) m_domains->setText(rules.domains);
    }
    judge();
}

void ProfileRules::take() {
    if (m_shows) return;
    m_typed[current()] = {Duplicates(m_duplicates->currentData().toInt()), m_days->text(), m_domains->text()};
    judge();
}

void ProfileRules::judge() {
    const Rules &rules = m_typed[current()];
    m_duplicatesSentence->say(SentenceKind::Hint, meaningOf(rules.duplicates));
    const bool overlaps = rules.duplicates == Duplicates::Overlap;
    m_form->setFieldVisible(m_days, overlaps);
    Profile scratch;
    if (overlaps) {
        const auto days = setField(scratch, u"duplicates.overlap-days", rules.overlapDays);
        m_daysSentence->say(days ? SentenceKind::Hint : SentenceKind::Bad,
                            days ? tr("For so long both are good.") : days.fault().sentence);
    }
    const auto domains = canonicalDomains(rules.domains);
    if (!domains)
        m_domainsSentence->say(SentenceKind::Bad, domains.fault().sentence);
    else
        m_domainsSentence->say(SentenceKind::Hint, tr("Names have to be in one of them, for example office.example. "
                                                      "Several are separated by commas. Empty: any name."));
    Q_EMIT edited();
}

bool ProfileRules::isValid() const {
    return std::all_of(m_typed.begin(), m_typed.end(), [](const auto &each) {
        Profile scratch;
        return bool(apply(each.second, scratch));
    });
}

Result<void> ProfileRules::write() {
    for (const auto &[name, rules] : m_typed) {
        if (rules == m_saved[name]) continue;
        // What somebody else has changed of it meanwhile stays changed.
        auto profile = m_site.ledger().profile(name);
        if (!profile) return profile.fault();
        if (auto applied = apply(rules, *profile); !applied) return applied;
        if (auto put = m_site.ledger().putProfile(*profile); !put) return put;
        m_saved[name] = rules;
    }
    return {};
}

void ProfileRules::revert() {
    m_typed = m_saved;
    showRules();
}

}  // namespace scepter::ui

#include "ui/pages/ndes_cache_card.h"

#include "records/settings.h"
#include "tables/moments.h"
#include "ui/actions/questions.h"
#include "ui/forms/field_sentence.h"
#include "ui/lists/card_list.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

/// Of each end of the list: nobody looks through more, and the page of challenges has all.
constexpr std::size_t mostRead = 500;

bool stillAdmits(const Challenge &challenge, Instant now) {
    const bool isUnused = challenge.state == ChallengeState::Fresh || challenge.state == ChallengeState::Reserved;
    return isUnused && (!challenge.expiresAt || *challenge.expiresAt >= now);
}

Cell leftOf(const Challenge &challenge, Instant now) {
    if (challenge.state == ChallengeState::Reserved)
        return {NdesCacheCard::tr("Reserved"), u"clock"_s, StateTone::Waiting,
                NdesCacheCard::tr("Its request waits for a decision")};
    if (!challenge.expiresAt)
        return {NdesCacheCard::tr("Without end"), u"triangle-alert"_s, StateTone::Attention,
                NdesCacheCard::tr("The single password: whoever knows it may enrol until it is withdrawn")};
    return {durationText(*challenge.expiresAt - now), u"circle-check"_s, StateTone::Good,
            NdesCacheCard::tr("Until %1").arg(fullMomentText(*challenge.expiresAt))};
}

}  // namespace

NdesCacheCard::NdesCacheCard(SiteControl &site, QWidget *parent)
    : Card(tr("Unused passwords"), parent),
      m_site(site),
      m_sentence(new FieldSentence(nullptr, this)),
      m_list(new CardList(tr("Unused passwords"), {tr("For"), tr("Time left"), tr("Fetched"), tr("By account")}, this)),
      m_withdraw(new QPushButton(icon(u"ban"), tr("With&draw…"), this)) {
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_withdraw);
    buttons->addStretch(1);
    body()->addWidget(m_sentence);
    body()->addWidget(m_list);
    body()->addLayout(buttons);
    connect(m_withdraw, &QPushButton::clicked, this, &NdesCacheCard::withdraw);
    refresh();
}

Result<std::vector<ChallengeRow>> NdesCacheCard::unused() const {
    ChallengeQuery query;
    query.origin = ChallengeOrigin::Ndes;
    query.column = ChallengeQuery::Column::Expires;
    auto ids = m_site.ledger().challengeIds(query);
    if (!ids) return ids.fault();
    // Those that never expire stand at one end, those that expire last at the other.
    if (ids->size() > 2 * mostRead) ids->erase(ids->begin() + qsizetype(mostRead), ids->end() - qsizetype(mostRead));
    auto rows = m_site.ledger().challengeRows(*ids);
    if (!rows) return rows;
    std::erase_if(*rows,
                  [now = m_site.clock().now()](const ChallengeRow &row) { return !stillAdmits(row.challenge, now); });
    return rows;
}

void NdesCacheCard::refresh() {
    const auto rows = unused();
    if (rows)
        show(*rows);
    else
        m_sentence->say(SentenceKind::Bad, rows.fault().sentence);
}

void NdesCacheCard::show(const std::vector<ChallengeRow> &unused) {
    const Instant now = m_site.clock().now();
    std::vector<CardList::Row> rows;
    for (const ChallengeRow &each : unused) {
        const QString name = each.fqdn.isEmpty() ? each.challenge.boundName : each.fqdn;
        rows.push_back(
            {each.challenge.id,
             {{.text = name.isEmpty() ? tr("any device of the profile %1").arg(each.challenge.profile) : name},
              leftOf(each.challenge, now),
              momentCell(each.challenge.createdAt, now),
              {.text = each.challenge.createdBy}}});
    }
    m_list->setRows(rows);
    m_withdraw->setVisible(!rows.empty());

    const auto limit = m_site.ledger().setting(QString::fromLatin1(setting::ndesPasswordMax));
    const int most = limit ? limit->toInt() : 0;
    // The single password takes no place.
    const auto counted = std::count_if(unused.begin(), unused.end(),
                                       [](const ChallengeRow &each) { return each.challenge.expiresAt.has_value(); });
    if (most == 0)
        m_sentence->say(SentenceKind::Hint, counted == 0 ? tr("None. Whoever fetches the page is given one.")
                                                         : tr("%Ln of any number.", nullptr, int(counted)));
    else if (counted >= most)
        m_sentence->say(SentenceKind::Attention,
                        tr("%1 of %2: the page says that its cache is full until one is used, expires or is withdrawn.")
                            .arg(QLocale().toString(qlonglong(counted)), QLocale().toString(most)));
    else
        m_sentence->say(SentenceKind::Hint, tr("%1 of %2 that may be unused at a time.")
                                                .arg(QLocale().toString(qlonglong(counted)), QLocale().toString(most)));
}

void NdesCacheCard::withdraw() {
    const qint64 id = m_list->selectedId();
    if (id == 0) return;
    confirm(this, tr("Withdraw this password?"), tr("A device that still presents it is refused."), tr("&Withdraw"),
            [this, id] {
                const auto withdrawn = m_site.ledger().withdrawChallenge(id, m_site.operatorName());
                refresh();
                if (!withdrawn) m_sentence->say(SentenceKind::Bad, withdrawn.fault().sentence);
            });
}

}  // namespace scepter::ui

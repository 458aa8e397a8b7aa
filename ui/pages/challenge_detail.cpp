#include "ui/pages/challenge_detail.h"

#include "tables/challenges_table.h"
#include "tables/moments.h"
#include "tables/states.h"
#include "ui/actions/device_actions.h"
#include "ui/lists/field_list.h"
#include "ui/theme/icon.h"

#include <QPushButton>

namespace scepter::ui {
namespace {

/// That used it last, or that holds it while it waits for a decision.
std::optional<qint64> requestOf(const Challenge &challenge) {
    return challenge.spentBy ? challenge.spentBy : challenge.reservedBy;
}

}  // namespace

ChallengeDetail::ChallengeDetail(SiteControl &site, QWidget *parent)
    : DetailPane(parent),
      m_site(site),
      m_fields(new FieldList(this)),
      m_again(new QPushButton(icon(u"key-round"), tr("Ne&w challenge…"), this)),
      m_spender(new QPushButton(icon(u"arrow-right"), tr("Show the &request"), this)) {
    m_field = {
        .target = m_fields->addField(tr("For")),
        .kind = m_fields->addField(tr("Kind")),
        .uses = m_fields->addField(tr("Certificates")),
        .origin = m_fields->addField(tr("Origin")),
        .made = m_fields->addField(tr("Made")),
        .expires = m_fields->addField(tr("Valid until")),
        .used = m_fields->addField(tr("Last used")),
        .spent = m_fields->addField(tr("Spent")),
        .note = m_fields->addField(tr("Kept as")),
    };
    addTab(m_fields, tr("Challenge"));

    connect(m_again, &QPushButton::clicked, this,
            [this] { openNewChallenge(m_site, window(), m_row.challenge.registrationId); });
    addFoot(m_again);
    connect(m_spender, &QPushButton::clicked, this, [this] {
        Q_EMIT destinationWanted({.page = Page::Requests, .transaction = requestOf(m_row.challenge).value_or(0)});
    });
    addFoot(m_spender);
}

void ChallengeDetail::showChallenge(qint64 id) {
    const auto rows = m_site.ledger().challengeRows({id});
    if (!rows || rows->empty()) return;
    m_row = rows->front();
    const Challenge &challenge = m_row.challenge;
    const bool isStatic = challenge.kind == ChallengeKind::Static;

    const Cell target = challengeTargetCell(m_row);
    setHeading(target.text, isStatic ? tr("Static challenge") : tr("One-time challenge"));
    setState(stateCell(challenge, m_site.clock().now()));
    m_fields->setValue(m_field.target, target.tip.isEmpty() ? target.text : target.tip);
    m_fields->setValue(m_field.kind, isStatic ? tr("Static: chosen by a person, may be used again")
                                              : tr("One-time: made here, spent with its last certificate"));
    m_fields->setValue(m_field.uses, usesText(challenge));
    m_fields->setValue(m_field.origin, originText(challenge.origin));
    m_fields->setValue(m_field.made,
                       challenge.createdBy.isEmpty()
                           ? fullMomentText(challenge.createdAt)
                           : tr("%1 by %2").arg(fullMomentText(challenge.createdAt), challenge.createdBy));
    m_fields->setValue(m_field.expires, challenge.expiresAt ? fullMomentText(*challenge.expiresAt) : tr("no limit"));
    m_fields->setValue(m_field.used, challenge.usedAt ? fullMomentText(*challenge.usedAt) : QString());
    m_fields->setValue(m_field.spent, challenge.spentAt ? fullMomentText(*challenge.spentAt) : QString());
    m_fields->setValue(m_field.note, tr("a digest only; the challenge itself was shown once and cannot be shown again"),
                       Role::Dimmed);
    m_again->setVisible(challenge.registrationId != 0);
    m_spender->setVisible(requestOf(challenge).has_value());
}

}  // namespace scepter::ui

#include "ui/pages/challenge_detail.h"

#include "tables/moments.h"
#include "tables/states.h"
#include "ui/actions/device_actions.h"
#include "ui/lists/field_list.h"
#include "ui/theme/icon.h"

#include <QPushButton>

namespace scepter::ui {
namespace {

/// That spent it, or that holds it while it waits for a decision.
std::optional<qint64> requestOf(const Challenge &challenge) {
    return challenge.spentBy ? challenge.spentBy : challenge.reservedBy;
}

}  // namespace

ChallengeDetail::ChallengeDetail(SiteControl &site, QWidget *parent)
    : DetailPane(parent),
      m_site(site),
      m_fields(new FieldList(this)),
      m_spender(new QPushButton(icon(u"arrow-right"), tr("Show the &request"), this)) {
    m_field = {
        .device = m_fields->addField(tr("Device")),
        .kind = m_fields->addField(tr("Kind")),
        .made = m_fields->addField(tr("Made")),
        .expires = m_fields->addField(tr("Valid until")),
        .spent = m_fields->addField(tr("Spent")),
        .note = m_fields->addField(tr("Kept as")),
    };
    addTab(m_fields, tr("Challenge"));

    auto *make = new QPushButton(icon(u"key-round"), tr("Ne&w challenge…"), this);
    connect(make, &QPushButton::clicked, this, [this] { openNewChallenge(m_site, window(), m_row.fqdn); });
    addFoot(make);
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

    setHeading(m_row.fqdn, isStatic ? tr("Static challenge") : tr("One-time challenge"));
    setState(stateCell(challenge, m_site.clock().now()));
    m_fields->setValue(m_field.device, m_row.fqdn);
    m_fields->setValue(m_field.kind, isStatic ? tr("Static: chosen by a person, may be used again")
                                              : tr("One-time: spent with the certificate it admits"));
    m_fields->setValue(m_field.made,
                       challenge.createdBy.isEmpty()
                           ? fullMomentText(challenge.createdAt)
                           : tr("%1 by %2").arg(fullMomentText(challenge.createdAt), challenge.createdBy));
    m_fields->setValue(m_field.expires, challenge.expiresAt ? fullMomentText(*challenge.expiresAt) : tr("no limit"));
    m_fields->setValue(m_field.spent, challenge.spentAt ? fullMomentText(*challenge.spentAt) : QString());
    m_fields->setValue(m_field.note, tr("a digest only; the challenge itself was shown once and cannot be shown again"),
                       Role::Dimmed);
    m_spender->setVisible(requestOf(challenge).has_value());
}

}  // namespace scepter::ui

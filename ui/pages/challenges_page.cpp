#include "ui/pages/challenges_page.h"

#include "ui/actions/device_actions.h"
#include "ui/actions/questions.h"
#include "ui/lists/filter_chips.h"
#include "ui/pages/challenge_detail.h"
#include "ui/theme/icon.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/primary_button.h"

#include <QAction>
#include <QLocale>

#include <algorithm>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

const std::vector<ColumnSetup> &columns() {
    static const std::vector<ColumnSetup> setup{{196},
                                                {72},
                                                {156},
                                                {84},
                                                {116, ColumnStart::Hidden},
                                                {80, ColumnStart::Hidden},
                                                {116, ColumnStart::Hidden},
                                                {120, ColumnStart::Hidden},
                                                {110}};
    return setup;
}

}  // namespace

ChallengesPage::ChallengesPage(SiteControl &site, QWidget *parent)
    : ListPage({.name = u"challenges"_s,
                .title = tr("Challenges"),
                .searchHint = tr("Device, profile"),
                .emptyIcon = u"key-round"_s,
                .emptyHeading = tr("No challenges yet"),
                .emptySentence =
                    tr("A challenge is made for one device, when it is registered or later, or for any device of a "
                       "profile."),
                .emptyAction = tr("New challenge…"),
                .nothingSelected = tr("Select a challenge to see whom it admits, how long it lasts and who used it.")},
               site, new ChallengesTable(site.ledger(), site.clock()), columns(), parent),
      m_detail(new ChallengeDetail(site, this)) {
    chips().hide();
    auto *make = new PrimaryButton(tr("&New challenge…"), u"plus"_s, this);
    connect(make, &QPushButton::clicked, this, [this] { openNewChallenge(this->site(), this, 0); });
    header().addAction(make);
    addActions();
    connect(m_detail, &ChallengeDetail::destinationWanted, this, &ListPage::destinationWanted);
    setDetail(m_detail);
}

void ChallengesPage::addActions() {
    m_again = addRowAction(tr("&New challenge for this device…"), u"key-round"_s, Applies::ToOne, [this] {
        if (const auto row = selectedChallenge()) openNewChallenge(site(), this, row->challenge.registrationId);
    });
    m_showDevice = addRowAction(tr("Show the &device"), u"router"_s, Applies::ToOne, [this] { openRow(); });
    addRowSeparator();
    m_withdraw = addRowAction(
        tr("&Withdraw…"), u"ban"_s, Applies::ToSome, [this] { withdrawSelected(); },
        [](int count) { return tr("&Withdraw %1 challenges…").arg(count); });
    m_withdraw->setShortcut(QKeySequence::Delete);
}

std::optional<ChallengeRow> ChallengesPage::selectedChallenge() const {
    const qint64 id = selectedId();
    if (id == 0) return std::nullopt;
    const auto rows = site().ledger().challengeRows({id});
    return rows && !rows->empty() ? std::optional(rows->front()) : std::nullopt;
}

void ChallengesPage::withdrawSelected() {
    const std::vector<qint64> ids = view().selectedIds();
    const QString question =
        ids.size() == 1 ? tr("Withdraw this challenge?") : tr("Withdraw %1 challenges?").arg(ids.size());
    confirm(this, question,
            tr("A device that still presents it is refused. Those that are spent already stay as they are."),
            tr("&Withdraw"), [this, ids] {
                for (const qint64 id : ids) {
                    const auto done = site().ledger().withdrawChallenge(id, site().operatorName());
                    if (done || (ids.size() > 1 && done.fault().kind == FaultKind::Conflict)) continue;
                    showSentence(this, done.fault().sentence);
                    return;
                }
            });
}

bool ChallengesPage::isPossible(const QAction *action) const {
    if (action == m_again || action == m_showDevice) {
        const auto row = selectedChallenge();
        return row && row->challenge.registrationId != 0;
    }
    if (action != m_withdraw) return true;
    const std::vector<qint64> ids = view().selectedIds();
    constexpr std::size_t mostAsked = 256;
    if (ids.size() > mostAsked) return true;
    const auto rows = site().ledger().challengeRows(ids);
    return rows && std::any_of(rows->begin(), rows->end(),
                               [](const ChallengeRow &row) { return row.challenge.state == ChallengeState::Fresh; });
}

void ChallengesPage::applyFilter(PageFilter) {
    table().refresh();
}

void ChallengesPage::showDetail(qint64 id) {
    m_detail->showChallenge(id);
}

void ChallengesPage::showCounters(const Counters &counters) {
    header().setRemark(tr("%1 in all, %2 fresh")
                           .arg(QLocale().toString(table().rowCount()), QLocale().toString(counters.freshChallenges)));
}

void ChallengesPage::emptyActionTriggered() {
    openNewChallenge(site(), this, 0);
}

void ChallengesPage::openRow() {
    const auto row = selectedChallenge();
    if (!row || row->challenge.registrationId == 0) return;
    const auto device = site().ledger().device(row->challenge.registrationId);
    if (device) Q_EMIT destinationWanted({.page = Page::Devices, .search = device->fqdn, .device = device->id});
}

}  // namespace scepter::ui

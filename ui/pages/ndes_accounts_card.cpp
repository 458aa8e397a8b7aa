#include "ui/pages/ndes_accounts_card.h"

#include "tables/moments.h"
#include "ui/actions/questions.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/ndes_account_dialog.h"
#include "ui/lists/card_list.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

Cell stateOf(const NdesAccount &account, Instant now) {
    if (account.isLockedAt(now))
        return {
            NdesAccountsCard::tr("Locked, %1 left").arg(durationText(*account.lockedUntil - now)), u"lock"_s,
            StateTone::Bad,
            NdesAccountsCard::tr("Until %1, after too many wrong passwords").arg(fullMomentText(*account.lockedUntil))};
    if (!account.mayEnrol) return {NdesAccountsCard::tr("No permission"), u"ban"_s, StateTone::Neutral};
    return {NdesAccountsCard::tr("May fetch"), u"circle-check"_s, StateTone::Good};
}

}  // namespace

NdesAccountsCard::NdesAccountsCard(SiteControl &site, QWidget *parent)
    : Card(tr("Accounts"), parent),
      m_site(site),
      m_list(new CardList(tr("Accounts"), {tr("Name"), tr("State"), tr("Last used"), tr("Added by")}, this)),
      m_sentence(new FieldSentence(nullptr, this)),
      m_password(new QPushButton(icon(u"key-round"), tr("Ne&w password…"), this)),
      m_permission(new QPushButton(this)),
      m_unlock(new QPushButton(icon(u"lock-open"), tr("Un&lock"), this)),
      m_remove(new QPushButton(icon(u"trash-2"), tr("&Remove…"), this)) {
    auto *add = new QPushButton(icon(u"plus"), tr("Add a&ccount…"), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::inside);
    for (QPushButton *each : {add, m_password, m_permission, m_unlock, m_remove}) buttons->addWidget(each);
    buttons->addStretch(1);
    body()->addWidget(m_sentence);
    body()->addWidget(m_list);
    body()->addLayout(buttons);

    connect(add, &QPushButton::clicked, this, [this] {
        auto *dialog = new NdesAccountDialog(m_site, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, &NdesAccountsCard::refresh);
        dialog->open();
    });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &NdesAccountsCard::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, &NdesAccountsCard::changePassword);
    connect(m_password, &QPushButton::clicked, this, &NdesAccountsCard::changePassword);
    connect(m_permission, &QPushButton::clicked, this, &NdesAccountsCard::togglePermission);
    connect(m_unlock, &QPushButton::clicked, this, &NdesAccountsCard::unlock);
    connect(m_remove, &QPushButton::clicked, this, &NdesAccountsCard::removeSelected);
    refresh();
}

void NdesAccountsCard::refresh() {
    auto accounts = m_site.ledger().ndesAccounts();
    if (!accounts) {
        m_sentence->say(SentenceKind::Bad, accounts.fault().sentence);
        return;
    }
    m_accounts = std::move(*accounts);
    const Instant now = m_site.clock().now();
    std::vector<CardList::Row> rows;
    for (const NdesAccount &each : m_accounts) {
        const Cell used = each.usedAt ? momentCell(*each.usedAt, now) : Cell{.text = tr("never")};
        rows.push_back({each.id, {{.text = each.name}, stateOf(each, now), used, {.text = each.createdBy}}});
    }
    m_list->setRows(rows);
    if (m_accounts.empty())
        m_sentence->say(SentenceKind::Hint,
                        tr("No accounts yet: nobody can fetch a password. Add one for each program, "
                           "so that you can take it away from one alone."));
    else
        m_sentence->clear();
    updateButtons();
}

const NdesAccount *NdesAccountsCard::selected() const {
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [id = m_list->selectedId()](const NdesAccount &each) { return each.id == id; });
    return found == m_accounts.end() ? nullptr : &*found;
}

void NdesAccountsCard::updateButtons() {
    const NdesAccount *account = selected();
    for (QPushButton *each : {m_password, m_permission, m_remove}) {
        each->setEnabled(account);
        each->setVisible(!m_accounts.empty());
    }
    m_unlock->setVisible(account && account->isLockedAt(m_site.clock().now()));
    const bool mayEnrol = !account || account->mayEnrol;
    m_permission->setText(mayEnrol ? tr("&Forbid") : tr("Permi&t"));
    m_permission->setIcon(icon(mayEnrol ? u"ban" : u"circle-check"));
    m_permission->setToolTip(mayEnrol ? tr("It may sign in, and is told that it has no permission")
                                      : tr("It may fetch passwords again"));
}

void NdesAccountsCard::changePassword() {
    const NdesAccount *account = selected();
    if (!account) return;
    auto *dialog = new NdesAccountDialog(m_site, *account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &NdesAccountsCard::refresh);
    dialog->open();
}

void NdesAccountsCard::togglePermission() {
    const NdesAccount *account = selected();
    if (!account) return;
    NdesAccount changed = *account;
    changed.mayEnrol = !changed.mayEnrol;
    write(changed);
}

void NdesAccountsCard::unlock() {
    if (const NdesAccount *account = selected()) write(NdesAccount(*account));
}

void NdesAccountsCard::write(const NdesAccount &account) {
    const auto written = m_site.ledger().updateNdesAccount(account, m_site.operatorName());
    refresh();
    if (!written) m_sentence->say(SentenceKind::Bad, written.fault().sentence);
}

void NdesAccountsCard::removeSelected() {
    const NdesAccount *account = selected();
    if (!account) return;
    confirm(this, tr("Remove the account %1?").arg(account->name),
            tr("Whoever signs in with it is turned away. Passwords that it fetched stay good until they are used, "
               "expire or are withdrawn below."),
            tr("&Remove"), [this, id = account->id] {
                const auto removed = m_site.ledger().removeNdesAccount(id, m_site.operatorName());
                refresh();
                if (!removed) m_sentence->say(SentenceKind::Bad, removed.fault().sentence);
            });
}

}  // namespace scepter::ui

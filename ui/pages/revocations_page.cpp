#include "ui/pages/revocations_page.h"

#include "ui/actions/certificate_actions.h"
#include "ui/actions/questions.h"
#include "ui/forms/unlock_dialog.h"
#include "ui/lists/filter_chips.h"
#include "ui/pages/crl_pane.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/primary_button.h"

#include <QAction>
#include <QLocale>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

const std::vector<ColumnSetup> &columns() {
    static const std::vector<ColumnSetup> setup{
        {116}, {176}, {138}, {66}, {150}, {200, ColumnStart::Hidden}, {100, ColumnStart::Hidden}};
    return setup;
}

}  // namespace

RevocationsPage::RevocationsPage(SiteControl &site, QWidget *parent)
    : ListPage({.name = u"revocations"_s,
                .title = tr("Revocations"),
                .searchHint = tr("Device, serial number"),
                .emptyIcon = u"ban"_s,
                .emptyHeading = tr("Nothing is revoked"),
                .emptySentence = tr("A certificate is revoked on the Certificates page, with a reason."),
                .emptyAction = tr("Go to Certificates"),
                .nothingSelected = {}},
               site, new RevocationsTable(site.ledger(), site.clock()), columns(), parent),
      m_lists(new CrlPane(site, this)) {
    chips().hide();
    auto *publish = new PrimaryButton(tr("&Publish list now"), u"send"_s, this);
    publish->setToolTip(tr("Signs a revocation list with everything that is revoked now"));
    connect(publish, &QPushButton::clicked, this, &RevocationsPage::publish);
    header().addAction(publish);
    addActions();
    setDetail(m_lists);
    m_lists->refresh();
}

void RevocationsPage::addActions() {
    addRowAction(tr("Show the &certificate"), u"badge-check"_s, Applies::ToOne, [this] { openRow(); });
    m_unhold = addRowAction(tr("Take off &hold…"), u"undo-2"_s, Applies::ToOne, [this] {
        if (const auto row = selectedRevocation()) takeOffHold(site(), this, row->revocation.serial);
    });
}

std::optional<RevocationRow> RevocationsPage::selectedRevocation() const {
    const qint64 id = selectedId();
    if (id == 0) return std::nullopt;
    const auto rows = site().ledger().revocationRows({id});
    return rows && !rows->empty() ? std::optional(rows->front()) : std::nullopt;
}

bool RevocationsPage::isPossible(const QAction *action) const {
    if (action != m_unhold) return true;
    const auto row = selectedRevocation();
    return row && row->revocation.reason == RevocationReason::CertificateHold;
}

void RevocationsPage::publish() {
    if (!site().isUnlocked()) {
        auto *dialog = new UnlockDialog(site(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, &RevocationsPage::publish);
        dialog->open();
        return;
    }
    if (const auto crl = site().publishCrl(); !crl) {
        showSentence(this, crl.fault().sentence);
        return;
    }
    m_lists->refresh();
}

void RevocationsPage::applyFilter(PageFilter) {
    table().refresh();
}

void RevocationsPage::showDetail(qint64) {}

void RevocationsPage::showCounters(const Counters &counters) {
    header().setRemark(QLocale().toString(counters.revokedCertificates));
    m_lists->refresh();
}

void RevocationsPage::emptyActionTriggered() {
    Q_EMIT destinationWanted({.page = Page::Certificates});
}

void RevocationsPage::openRow() {
    if (const auto row = selectedRevocation())
        Q_EMIT destinationWanted({.page = Page::Certificates, .search = row->revocation.serial});
}

}  // namespace scepter::ui

#include "ui/pages/signers_page.h"

#include "ui/actions/questions.h"
#include "ui/actions/signer_actions.h"
#include "ui/forms/signer_policies.h"
#include "ui/lists/filter_chips.h"
#include "ui/pages/signer_detail.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/primary_button.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

const std::vector<ColumnSetup> &columns() {
    static const std::vector<ColumnSetup> setup{{172}, {118}, {64}, {170, ColumnStart::Hidden}, {86}, {92}, {118}};
    return setup;
}

}  // namespace

SignersPage::SignersPage(SiteControl &site, QWidget *parent)
    : ListPage({.name = u"signers"_s,
                .title = tr("Trusted signers"),
                .searchHint = tr("Name, subject"),
                .emptyIcon = u"shield-check"_s,
                .emptyHeading = tr("Nobody's signature is trusted"),
                .emptySentence = tr(
                    "Devices prove themselves with their challenges. Where a device management signs the requests of "
                    "its devices, add its certificate, or that of its CA, and they need none."),
                .emptyAction = tr("Add a trusted signer"),
                .nothingSelected = tr("Select a trusted signer to see what it may do.")},
               site, new SignersTable(site.ledger(), site.clock()), columns(), parent),
      m_detail(new SignerDetail(site, this)) {
    chips().hide();
    setAcceptDrops(true);
    auto *add = new PrimaryButton(tr("&Add trusted signer"), u"plus"_s, this);
    connect(add, &QPushButton::clicked, this, [this] { openAddSigner(this->site(), this); });
    header().addAction(add);
    addActions();
    addBanner(makePolicies());
    setDetail(m_detail);
}

QWidget *SignersPage::makePolicies() {
    auto *banner = new QFrame(this);
    banner->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *heading = new QLabel(tr("Who may sign requests, by profile"));
    heading->setFont(headingFont());
    m_policies = new SignerPolicies(site());
    auto *column = new QVBoxLayout(banner);
    column->setContentsMargins(space::edge, space::tight, space::edge, space::between);
    column->setSpacing(space::inside);
    column->addWidget(heading);
    column->addWidget(m_policies);
    return banner;
}

void SignersPage::addActions() {
    QAction *edit = addRowAction(tr("&Edit…"), u"pencil"_s, Applies::ToOne, [this] { openRow(); });
    edit->setShortcut(Qt::Key_F2);
    addRowAction(tr("Switch &on or off…"), u"power"_s, Applies::ToOne,
                 [this] { switchSigner(site(), this, selectedId()); });
    addRowAction(tr("Copy as &PEM"), u"copy"_s, Applies::ToOne, [this] { copyAsPem(); });
    addRowSeparator();
    QAction *remove = addRowAction(tr("&Remove…"), u"trash-2"_s, Applies::ToOne,
                                   [this] { removeSigner(site(), this, selectedId()); });
    remove->setShortcut(QKeySequence::Delete);
}

void SignersPage::copyAsPem() {
    const auto signer = trustedSigner(site(), selectedId());
    if (!signer) {
        showSentence(this, signer.fault().sentence);
        return;
    }
    if (const auto certificate = pki::Certificate::fromDer(signer->certificate))
        QApplication::clipboard()->setText(QString::fromLatin1(certificate->pem()));
}

void SignersPage::applyFilter(PageFilter) {
    table().refresh();
}

void SignersPage::showDetail(qint64 id) {
    m_detail->showSigner(id);
}

void SignersPage::showCounters(const Counters &counters) {
    ListPage::showCounters(counters);
    m_policies->refresh();
}

void SignersPage::emptyActionTriggered() {
    openAddSigner(site(), this);
}

void SignersPage::openRow() {
    if (const qint64 id = selectedId(); id != 0) openEditSigner(site(), this, id);
}

void SignersPage::dragEnterEvent(QDragEnterEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void SignersPage::dropEvent(QDropEvent *event) {
    openAddSigner(site(), this, event->mimeData()->urls().value(0).toLocalFile());
    event->acceptProposedAction();
}

}  // namespace scepter::ui

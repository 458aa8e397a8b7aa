#include "ui/forms/revoke_dialog.h"

#include "tables/ledger_table.h"
#include "tables/moments.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/lists/cell_delegate.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

constexpr int rowsWithoutScrolling = 5;

/// The most frequent first.
constexpr std::array reasons{RevocationReason::Superseded,           RevocationReason::KeyCompromise,
                             RevocationReason::CessationOfOperation, RevocationReason::AffiliationChanged,
                             RevocationReason::CertificateHold,      RevocationReason::Unspecified};

QString nameOf(RevocationReason reason) {
    switch (reason) {
        case RevocationReason::Unspecified:
            return RevokeDialog::tr("No reason given");
        case RevocationReason::KeyCompromise:
            return RevokeDialog::tr("Key compromised");
        case RevocationReason::AffiliationChanged:
            return RevokeDialog::tr("Name or owner changed");
        case RevocationReason::Superseded:
            return RevokeDialog::tr("Replaced by a newer certificate");
        case RevocationReason::CessationOfOperation:
            return RevokeDialog::tr("Device out of service");
        case RevocationReason::CertificateHold:
            return RevokeDialog::tr("On hold for now");
    }
    return {};
}

QString meaningOf(RevocationReason reason) {
    switch (reason) {
        case RevocationReason::Unspecified:
            return RevokeDialog::tr(
                "For when none of the others fits. Whoever reads the list later will not know why.");
        case RevocationReason::KeyCompromise:
            return RevokeDialog::tr(
                "Somebody else has, or may have, the device's private key: it was stolen, copied or sold with its "
                "storage. "
                "Whatever the certificate protected should be looked at.");
        case RevocationReason::AffiliationChanged:
            return RevokeDialog::tr(
                "The device is now called otherwise or belongs to somebody else. Its key is not in danger.");
        case RevocationReason::Superseded:
            return RevokeDialog::tr(
                "The device has another certificate that takes this one's place. Its key is not in danger.");
        case RevocationReason::CessationOfOperation:
            return RevokeDialog::tr("The device was switched off for good. Its key is not in danger.");
        case RevocationReason::CertificateHold:
            return RevokeDialog::tr(
                "Invalid until you release it: the only reason that can be taken back. "
                "For a device that is missing and may turn up again.");
    }
    return {};
}

}  // namespace

RevokeDialog::RevokeDialog(SiteControl &site, const QStringList &serials, QWidget *parent)
    : FormDialog(parent),
      m_site(site),
      m_serials(serials),
      m_list(new QTreeWidget),
      m_reason(new QComboBox),
      m_understood(new QCheckBox) {
    setHeading(serials.size() == 1 ? tr("Revoke a certificate") : tr("Revoke %1 certificates").arg(serials.size()),
               tr("Everybody who reads the next list of revoked certificates stops trusting them. "
                  "A device whose registration is open may enrol again; disable it as well if it should not."));
    listCertificates();
    for (const RevocationReason each : reasons) m_reason->addItem(nameOf(each), int(each));
    // No reason is chosen in advance: it stays in the list for ever, and should be meant.
    m_reason->setCurrentIndex(-1);
    m_reason->setPlaceholderText(tr("Choose a reason"));

    auto *form = new FormGrid;
    m_meaning = form->addField(tr("&Reason"), m_reason, tr("It is published with the list and stays in the history."));
    form->addChoice(m_understood);
    body()->addWidget(m_list);
    body()->addWidget(form);
    body()->addStretch(1);
    resize(600, sizeHint().height());

    primaryButton()->setText(tr("Re&voke"));
    connect(m_reason, &QComboBox::currentIndexChanged, this, &RevokeDialog::reasonChanged);
    connect(m_understood, &QCheckBox::toggled, this, &RevokeDialog::reasonChanged);
    connect(primaryButton(), &QPushButton::clicked, this, &RevokeDialog::revoke);
    reasonChanged();
    m_reason->setFocus();
}

void RevokeDialog::listCertificates() {
    m_list->setHeaderLabels({tr("Device"), tr("Serial number"), tr("Expires")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setFocusPolicy(Qt::TabFocus);
    m_list->setAccessibleName(tr("Certificates to be revoked"));
    for (const QString &serial : m_serials) {
        auto *row = new QTreeWidgetItem(m_list, {QString(), serial, QString()});
        row->setData(1, LedgerTable::FaceRole, QVariant::fromValue(CellFace::Monospace));
        if (const auto record = m_site.ledger().certificate(serial)) {
            row->setText(0, record->fqdn.isEmpty() ? record->subject : record->fqdn);
            row->setText(2, dayText(record->notAfter));
        } else {
            row->setText(0, record.fault().sentence);
        }
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    const auto rows = int(qMin<qsizetype>(m_serials.size(), rowsWithoutScrolling));
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * rowHeight + 2 * m_list->frameWidth());
}

RevocationReason RevokeDialog::reason() const {
    return RevocationReason(m_reason->currentData().toInt());
}

void RevokeDialog::reasonChanged() {
    const bool chosen = m_reason->currentIndex() >= 0;
    const bool hold = chosen && reason() == RevocationReason::CertificateHold;
    if (chosen) m_meaning->say(hold ? SentenceKind::Hint : SentenceKind::Attention, meaningOf(reason()));
    // What was confirmed for a hold was not confirmed for ever.
    if (std::exchange(m_confirmsHold, hold) != hold) m_understood->setChecked(false);
    m_understood->setText(hold ? tr("&I understand that nobody trusts them until they are released")
                               : tr("&I understand that this cannot be taken back"));
    primaryButton()->setEnabled(chosen && m_understood->isChecked());
}

void RevokeDialog::revoke() {
    if (const auto revoked = m_site.revoke(m_serials, reason()); !revoked) {
        showFault(revoked.fault().sentence);
        return;
    }
    accept();
}

}  // namespace scepter::ui

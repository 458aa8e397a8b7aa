#include "ui/pages/certificates_page.h"

#include "ui/actions/certificate_actions.h"
#include "ui/lists/filter_chips.h"
#include "ui/pages/certificate_detail.h"
#include "ui/theme/icon.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

const std::vector<ColumnSetup> &columns() {
    static const std::vector<ColumnSetup> setup{{186},
                                                {134},
                                                {90},
                                                {80},
                                                {150},
                                                {130, ColumnStart::Hidden},
                                                {220, ColumnStart::Hidden},
                                                {240, ColumnStart::Hidden}};
    return setup;
}

bool mayBeRevoked(const CertificateRecord &record) {
    return !record.revocation || record.revocation->reason == RevocationReason::CertificateHold;
}

bool isOnHold(const CertificateRecord &record) {
    return record.revocation && record.revocation->reason == RevocationReason::CertificateHold;
}

}  // namespace

CertificatesPage::CertificatesPage(SiteControl &site, QWidget *parent)
    : ListPage({.name = u"certificates"_s,
                .title = tr("Certificates"),
                .searchHint = tr("Name, address, serial number"),
                .emptyIcon = u"badge-check"_s,
                .emptyHeading = tr("No certificates yet"),
                .emptySentence = tr("The first one appears here as soon as a registered device has asked for it."),
                .emptyAction = tr("Go to Devices"),
                .nothingSelected = tr("Select a certificate to see what it says.")},
               site, new CertificatesTable(site.ledger(), site.clock()), columns(), parent),
      m_table(static_cast<CertificatesTable *>(&table())),
      m_detail(new CertificateDetail(site, this)) {
    chips().addChip(PageFilter::All, tr("All"));
    chips().addChip(PageFilter::Valid, tr("Valid"), u"circle-check"_s, Role::Good);
    chips().addChip(PageFilter::ExpiringSoon, tr("Expiring"), u"triangle-alert"_s, Role::Attention);
    chips().addChip(PageFilter::Revoked, tr("Revoked"), u"ban"_s, Role::Bad);
    chips().addChip(PageFilter::Expired, tr("Expired"), u"circle-slash"_s, Role::Dimmed);
    addActions();
    connect(m_detail, &CertificateDetail::destinationWanted, this, &ListPage::destinationWanted);
    setDetail(m_detail);
}

void CertificatesPage::addActions() {
    addRowAction(
        tr("Save as &PEM…"), u"download"_s, Applies::ToSome,
        [this] { saveCertificates(site(), this, selectedSerials(), CertificateFormat::Pem); },
        [](int count) { return tr("Save %1 certificates as &PEM…").arg(count); });
    addRowAction(tr("Save as &DER…"), {}, Applies::ToOne,
                 [this] { saveCertificates(site(), this, selectedSerials(), CertificateFormat::Der); });
    addRowAction(
        tr("Copy as P&EM"), u"copy"_s, Applies::ToSome, [this] { copyAsPem(site(), this, selectedSerials()); },
        [](int count) { return tr("Copy %1 certificates as P&EM").arg(count); });
    addRowAction(tr("Show the de&vice"), u"router"_s, Applies::ToOne, [this] {
        const auto records = selectedCertificates();
        if (records.empty()) return;
        const qint64 number = records.front().registrationId.value_or(0);
        // A registration may cover the name without having it.
        const auto device = site().ledger().device(number);
        Q_EMIT destinationWanted({.page = Page::Devices,
                                  .search = device ? device->fqdn : records.front().fqdn,
                                  .device = device ? number : 0});
    });
    addRowSeparator();
    m_revoke = addRowAction(
        tr("&Revoke…"), u"ban"_s, Applies::ToSome, [this] { revokeSelected(); },
        [](int count) { return tr("&Revoke %1 certificates…").arg(count); });
    m_unhold = addRowAction(tr("Take off &hold…"), u"undo-2"_s, Applies::ToOne, [this] {
        const QStringList serials = selectedSerials();
        if (!serials.isEmpty()) takeOffHold(site(), this, serials.front());
    });

    auto *revoke = new QPushButton(icon(u"ban"), tr("&Revoke…"), this);
    connect(revoke, &QPushButton::clicked, m_revoke, &QAction::trigger);
    connect(m_revoke, &QAction::changed, revoke, [this, revoke] {
        revoke->setEnabled(m_revoke->isEnabled());
        revoke->setText(m_revoke->text());
    });
    header().addAction(revoke);
}

std::vector<CertificateRecord> CertificatesPage::selectedCertificates() const {
    auto records = site().ledger().certificateRows(view().selectedIds());
    return records ? std::move(*records) : std::vector<CertificateRecord>();
}

QStringList CertificatesPage::selectedSerials() const {
    QStringList serials;
    for (const CertificateRecord &record : selectedCertificates()) serials << record.serial;
    return serials;
}

void CertificatesPage::revokeSelected() {
    QStringList serials;
    for (const CertificateRecord &record : selectedCertificates()) {
        if (mayBeRevoked(record)) serials << record.serial;
    }
    if (!serials.isEmpty()) openRevoke(site(), this, serials);
}

bool CertificatesPage::isPossible(const QAction *action) const {
    if (action != m_revoke && action != m_unhold) return true;
    constexpr std::size_t mostAsked = 256;
    if (view().selectedIds().size() > mostAsked) return action == m_revoke;
    const auto records = selectedCertificates();
    return std::any_of(records.begin(), records.end(), action == m_revoke ? mayBeRevoked : isOnHold);
}

void CertificatesPage::applyFilter(PageFilter filter) {
    switch (filter) {
        case PageFilter::Valid:
            m_table->setFilter(CertificatesTable::Filter::Valid);
            break;
        case PageFilter::ExpiringSoon:
            m_table->setFilter(CertificatesTable::Filter::ExpiringSoon);
            break;
        case PageFilter::Revoked:
            m_table->setFilter(CertificatesTable::Filter::Revoked);
            break;
        case PageFilter::Expired:
            m_table->setFilter(CertificatesTable::Filter::Expired);
            break;
        default:
            m_table->setFilter(CertificatesTable::Filter::All);
            break;
    }
}

void CertificatesPage::showDetail(qint64 id) {
    m_detail->showCertificate(id);
}

void CertificatesPage::showCounters(const Counters &counters) {
    header().setRemark(
        QLocale().toString(counters.validCertificates + counters.expiredCertificates + counters.revokedCertificates));
    chips().setCount(PageFilter::Valid, counters.validCertificates);
    chips().setCount(PageFilter::ExpiringSoon, counters.expiringSoon);
    chips().setCount(PageFilter::Revoked, counters.revokedCertificates);
    chips().setCount(PageFilter::Expired, counters.expiredCertificates);
}

void CertificatesPage::emptyActionTriggered() {
    Q_EMIT destinationWanted({.page = Page::Devices});
}

}  // namespace scepter::ui

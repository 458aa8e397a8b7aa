#include "ui/pages/device_detail.h"

#include "records/words.h"
#include "tables/audit_table.h"
#include "tables/certificates_table.h"
#include "tables/challenges_table.h"
#include "tables/moments.h"
#include "tables/requests_table.h"
#include "tables/states.h"
#include "ui/actions/device_actions.h"
#include "ui/lists/cell_delegate.h"
#include "ui/lists/field_list.h"
#include "ui/lists/ledger_view.h"
#include "ui/pages/device_sheet_pane.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

QString approvalText(Approval approval) {
    return approval == Approval::ByHand ? DeviceDetail::tr("by hand") : DeviceDetail::tr("automatic");
}

QString chainText(Chain chain) {
    switch (chain) {
        case Chain::Leaf:
            return DeviceDetail::tr("the certificate alone");
        case Chain::WithoutRoot:
            return DeviceDetail::tr("with the CAs above it, without the root");
        case Chain::Full:
            return DeviceDetail::tr("with all CAs above it");
    }
    return {};
}

enum Tab { RegistrationTab, CertificatesTab, RequestsTab, SheetTab, ChallengesTab, HistoryTab };

/// What a request has to state.
QString demandText(const QString &registered, Demand demand) {
    switch (demand) {
        case Demand::Match:
            return registered;
        case Demand::Present:
            return DeviceDetail::tr("any, but the request has to state one");
        case Demand::Ignored:
            return DeviceDetail::tr("not looked at");
    }
    return registered;
}

void openWithDoubleClick(LedgerView *list) {
    QObject::connect(list, &QAbstractItemView::doubleClicked, list, &LedgerView::rowOpened);
}

QString issuedText(const Registration &device) {
    if (device.usesAllowed == 0) return DeviceDetail::tr("%1 issued, no limit").arg(device.usesTaken);
    return DeviceDetail::tr("%1 of %2 issued").arg(device.usesTaken).arg(device.usesAllowed);
}

}  // namespace

DeviceDetail::DeviceDetail(SiteControl &site, QWidget *parent)
    : DetailPane(parent),
      m_site(site),
      m_certificates(new CertificatesTable(site.ledger(), site.clock(), this)),
      m_requests(new RequestsTable(site.ledger(), site.clock(), this)),
      m_challenges(new ChallengesTable(site.ledger(), site.clock(), this)),
      m_history(new AuditTable(site.ledger(), site.clock(), this)),
      m_sheet(new DeviceSheetPane(site, this)) {
    addTab(makeRegistration(), tr("Registration"));
    addCertificates();
    addRequests();
    addPlainTab(m_sheet, tr("Sheet"));
    tabs()->setTabToolTip(SheetTab, tr("Configuration sheet: what is typed into the device"));
    addChallenges();
    addHistory();
    addButtons();
}

void DeviceDetail::addCertificates() {
    m_certificatesView = new LedgerView(u"device-certificates"_s, m_certificates,
                                        {{150, ColumnStart::Hidden},
                                         {140},
                                         {96},
                                         {90, ColumnStart::Hidden},
                                         {200},
                                         {130, ColumnStart::Hidden},
                                         {160, ColumnStart::Hidden},
                                         {160, ColumnStart::Hidden}},
                                        this);
    connect(m_certificatesView, &LedgerView::rowOpened, this, [this] {
        const QModelIndex serial =
            m_certificatesView->currentIndex().siblingAtColumn(int(CertificatesTable::Column::SerialNumber));
        Q_EMIT destinationWanted(
            {.page = Page::Certificates, .search = serial.data(LedgerTable::ExactRole).toString()});
    });
    openWithDoubleClick(m_certificatesView);
    addPlainTab(m_certificatesView, tr("Certificates"));
}

void DeviceDetail::addRequests() {
    m_requestsView = new LedgerView(u"device-requests"_s, m_requests,
                                    {{120},
                                     {90},
                                     {150, ColumnStart::Hidden},
                                     {200},
                                     {96, ColumnStart::Hidden},
                                     {130, ColumnStart::Hidden},
                                     {130, ColumnStart::Hidden}},
                                    this);
    connect(m_requestsView, &LedgerView::rowOpened, this, [this] {
        Q_EMIT destinationWanted({.page = Page::Requests,
                                  .search = m_device.isWildcard() ? QString() : m_device.fqdn,
                                  .transaction = m_requestsView->currentId()});
    });
    openWithDoubleClick(m_requestsView);
    addPlainTab(m_requestsView, tr("Requests"));
}

void DeviceDetail::addChallenges() {
    auto *challenges = new LedgerView(u"device-challenges"_s, m_challenges,
                                      {{150, ColumnStart::Hidden},
                                       {76},
                                       {144},
                                       {70},
                                       {116},
                                       {80, ColumnStart::Hidden},
                                       {116, ColumnStart::Hidden},
                                       {116, ColumnStart::Hidden},
                                       {96, ColumnStart::Hidden}},
                                      this);
    connect(challenges, &LedgerView::rowOpened, this,
            [this] { Q_EMIT destinationWanted({.page = Page::Challenges, .search = m_device.fqdn}); });
    openWithDoubleClick(challenges);
    addPlainTab(challenges, tr("Challenges"));
}

void DeviceDetail::addHistory() {
    auto *history =
        new LedgerView(u"device-history"_s, m_history, {{96}, {64}, {76}, {150, ColumnStart::Hidden}, {280}}, this);
    connect(history, &LedgerView::rowOpened, this,
            [this] { Q_EMIT destinationWanted({.page = Page::Audit, .search = m_device.fqdn}); });
    openWithDoubleClick(history);
    addPlainTab(history, tr("History"));
    tabs()->setTabToolTip(HistoryTab, tr("What was done to this registration and to its challenges"));
}

void DeviceDetail::addButtons() {
    auto *challenge = new QPushButton(icon(u"key-round"), tr("&New challenge…"), this);
    connect(challenge, &QPushButton::clicked, this, [this] { openNewChallenge(m_site, window(), m_device.id); });
    addFoot(challenge);
    auto *edit = new QPushButton(icon(u"pencil"), tr("&Edit…"), this);
    connect(edit, &QPushButton::clicked, this, [this] { openEditDevice(m_site, window(), m_device.id); });
    addFoot(edit);
}

QWidget *DeviceDetail::makeRegistration() {
    auto *page = new QWidget(this);
    m_fields = new FieldList(page);
    m_field = {
        .attempt = m_fields->addField(tr("Last attempt")),
        .reason = m_fields->addField(tr("Reason")),
        .name = m_fields->addField(tr("Name")),
        .state = m_fields->addField(tr("State")),
        .address = m_fields->addField(tr("Address"), FieldFace::Monospace),
        .serial = m_fields->addField(tr("Serial number"), FieldFace::Monospace),
        .networks = m_fields->addField(tr("Comes from"), FieldFace::Monospace),
        .profile = m_fields->addField(tr("Profile")),
        .challenge = m_fields->addField(tr("Challenge")),
        .uses = m_fields->addField(tr("Certificates")),
        .validFrom = m_fields->addField(tr("Admitted from")),
        .validUntil = m_fields->addField(tr("Admitted until")),
        .approval = m_fields->addField(tr("Approval")),
        .replyChain = m_fields->addField(tr("Reply")),
        .weak = m_fields->addField(tr("Weak algorithms")),
        .weakUsed = m_fields->addField(tr("Used last")),
        .owner = m_fields->addField(tr("Owner")),
        .registered = m_fields->addField(tr("Registered")),
        .notes = m_fields->addField(tr("Notes")),
    };
    m_why = new QPushButton(icon(u"arrow-right"), tr("Show &why"), page);
    connect(m_why, &QPushButton::clicked, this, &DeviceDetail::openLastAttempt);

    m_weak = new QPushButton(icon(u"shield-alert"), tr("Weak al&gorithms…"), page);
    connect(m_weak, &QPushButton::clicked, this, [this] { openWeakAlgorithms(m_site, window(), m_device.id); });

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, space::edge);
    column->setSpacing(0);
    column->addWidget(m_fields);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::edge, 0, space::edge, 0);
    row->setSpacing(space::inside);
    row->addWidget(m_why);
    row->addWidget(m_weak);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    return page;
}

void DeviceDetail::showDevice(qint64 id) {
    const auto rows = m_site.ledger().deviceRows({id});
    if (!rows || rows->empty()) return;
    const DeviceRow &row = rows->front();
    m_device = row.registration;
    const QStringList about{m_device.ipAddress, m_device.serialNumber, tr("profile %1").arg(m_device.profile),
                            m_device.owner};
    QStringList shown;
    for (const QString &part : about) {
        if (!part.isEmpty()) shown << part;
    }
    setHeading(m_device.fqdn, shown.join(u" · "_s));
    setState(enrolmentCell(row, m_site.clock().now()));
    showRegistration(row);

    showLists();
    m_sheet->showDevice(m_device);
}

void DeviceDetail::showLists() {
    m_certificates->setDevice(m_device.id);
    m_requests->setDevice(m_device.id);
    m_challenges->setDevice(m_device.id);
    m_history->setDevice(m_device.id);
    for (LedgerTable *each : std::initializer_list<LedgerTable *>{m_certificates, m_requests, m_challenges, m_history})
        each->refresh();
    // A wildcard's are those of many names.
    m_certificatesView->setColumnHidden(int(CertificatesTable::Column::Device), !m_device.isWildcard());
    m_requestsView->setColumnHidden(int(RequestsTable::Column::Device), !m_device.isWildcard());
    tabs()->setTabText(CertificatesTab, tr("Certificates %1").arg(m_certificates->rowCount()));
    tabs()->setTabText(RequestsTab, tr("Requests %1").arg(m_requests->rowCount()));
    tabs()->setTabText(ChallengesTab, tr("Challenges %1").arg(m_challenges->rowCount()));
}

void DeviceDetail::showRegistration(const DeviceRow &row) {
    const Instant now = m_site.clock().now();
    const auto result = transactionResult(row.lastResult);
    const bool failed = result && *result != TransactionResult::Issued && *result != TransactionResult::Answered;
    if (row.lastAttemptAt && result) {
        const Cell state = stateCell(*result);
        m_fields->setValue(m_field.attempt, tr("%1, %2").arg(state.text, momentText(*row.lastAttemptAt, now)),
                           roleOf(state.tone));
    } else {
        m_fields->setValue(m_field.attempt, tr("none so far"), Role::Dimmed);
    }
    m_fields->setValue(m_field.reason, failed ? row.lastReason : QString());
    m_why->setVisible(failed);

    showIdentity(row);
    showPolicy(row);
    m_fields->setValue(m_field.owner, m_device.owner);
    m_fields->setValue(m_field.registered,
                       m_device.createdBy.isEmpty()
                           ? fullMomentText(m_device.createdAt)
                           : tr("%1 by %2").arg(fullMomentText(m_device.createdAt), m_device.createdBy));
    m_fields->setValue(m_field.notes, m_device.notes);
}

void DeviceDetail::showIdentity(const DeviceRow &row) {
    const Cell state = statusCell(m_device, m_site.clock().now());
    m_fields->setValue(m_field.name, m_device.fqdn);
    m_fields->setValue(m_field.state, state.text, roleOf(state.tone));
    const auto show = [this](int field, const QString &registered, Demand demand) {
        const bool isCompared = demand == Demand::Match;
        m_fields->setFace(field, isCompared ? FieldFace::Monospace : FieldFace::Plain);
        m_fields->setValue(field, demandText(registered, demand), isCompared ? Role::Text : Role::Dimmed);
    };
    show(m_field.address, m_device.ipAddress, m_device.ipDemand);
    show(m_field.serial, m_device.serialNumber, m_device.serialDemand);
    m_fields->setValue(m_field.networks, QString(m_device.networks).replace(u',', u'\n'));
    m_fields->setValue(m_field.profile, m_device.profile);
    const Cell challenge = challengeStateCell(row.challengeState);
    m_fields->setValue(m_field.challenge, challenge.text,
                       challenge.icon.isEmpty() ? Role::Dimmed : roleOf(challenge.tone));
    m_fields->setValue(m_field.uses, issuedText(m_device));
    m_fields->setValue(m_field.validFrom, m_device.validFrom ? fullMomentText(*m_device.validFrom) : QString());
    m_fields->setValue(m_field.validUntil, m_device.validUntil ? fullMomentText(*m_device.validUntil) : QString());
}

void DeviceDetail::showPolicy(const DeviceRow &row) {
    const Instant now = m_site.clock().now();
    m_fields->setValue(m_field.approval, m_device.approval ? approvalText(*m_device.approval) : QString());
    m_fields->setValue(m_field.replyChain, m_device.replyChain ? chainText(*m_device.replyChain) : QString());
    const Cell weakness = weaknessCell(m_device, now);
    m_fields->setValue(m_field.weak, weakness.text, roleOf(weakness.tone));
    m_fields->setValue(m_field.weakUsed, row.weakSeenAt
                                             ? tr("%1, %2").arg(namesOf(row.weakSeen), momentText(*row.weakSeenAt, now))
                                             : QString());
    m_weak->setVisible(bool(m_device.weakAllowed) || row.weakSeenAt);
}

void DeviceDetail::openLastAttempt() {
    TransactionQuery newest;
    newest.registrationId = m_device.id;
    newest.limit = 1;
    const auto ids = m_site.ledger().transactionIds(newest);
    if (!ids || ids->empty()) return;
    Q_EMIT destinationWanted({.page = Page::Requests,
                              .search = m_device.isWildcard() ? QString() : m_device.fqdn,
                              .transaction = ids->front()});
}

}  // namespace scepter::ui

#include "ui/pages/request_detail.h"

#include "tables/certificates_table.h"
#include "tables/moments.h"
#include "tables/states.h"
#include "ui/actions/questions.h"
#include "ui/lists/field_list.h"
#include "ui/lists/why_ladder.h"
#include "ui/pages/decision_tab.h"
#include "ui/pages/mismatch_tab.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int decisionTab = 2;
constexpr int mismatchTab = 3;

QString question(PendingState state, const QString &who) {
    switch (state) {
        case PendingState::Waiting:
            return RequestDetail::tr("May %1 have a certificate?").arg(who);
        case PendingState::Approved:
            return RequestDetail::tr("%1 may fetch its certificate").arg(who);
        case PendingState::Rejected:
            return RequestDetail::tr("%1 was rejected").arg(who);
        case PendingState::Expired:
            return RequestDetail::tr("Nobody decided on %1").arg(who);
        case PendingState::Issued:
            return RequestDetail::tr("What %1 was given").arg(who);
    }
    return who;
}

QString question(const Transaction &transaction) {
    const QString who = transaction.fqdn.isEmpty() ? transaction.peer : transaction.fqdn;
    switch (transaction.result) {
        case TransactionResult::Pending:
            return RequestDetail::tr("%1 was told to wait").arg(who);
        case TransactionResult::Answered:
            return RequestDetail::tr("What %1 was told").arg(who);
        case TransactionResult::Issued:
            return RequestDetail::tr("What %1 was given").arg(who);
        case TransactionResult::Refused:
            return RequestDetail::tr("Why was %1 refused?").arg(who);
        case TransactionResult::NotScep:
            return RequestDetail::tr("What did %1 want?").arg(who);
        case TransactionResult::Faulted:
            return RequestDetail::tr("What went wrong here for %1?").arg(who);
    }
    return who;
}

}  // namespace

RequestDetail::RequestDetail(SiteControl &site, QWidget *parent)
    : DetailPane(parent),
      m_site(site),
      m_ladder(new WhyLadder(this)),
      m_decision(new DecisionTab(site, this)),
      m_mismatchTab(new MismatchTab(this)) {
    connect(m_ladder, &WhyLadder::fixWanted, this, &RequestDetail::fixWanted);
    connect(m_decision, &DecisionTab::approvalWanted, this, &RequestDetail::approvalWanted);
    connect(m_decision, &DecisionTab::rejectionWanted, this, &RequestDetail::rejectionWanted);
    connect(m_decision, &DecisionTab::adoptionWanted, this, &RequestDetail::adoptionWanted);
    connect(m_mismatchTab, &MismatchTab::editWanted, this, &RequestDetail::editWanted);
    connect(m_mismatchTab, &MismatchTab::valueWanted, this, &RequestDetail::valueWanted);
    addPlainTab(m_ladder, tr("Why"));
    addPlainTab(makeMessage(), tr("Message"));
    addTab(m_decision, tr("Beside the registration"));
    addTab(m_mismatchTab, tr("Beside the registration"));
    for (const int each : {decisionTab, mismatchTab}) tabs()->setTabVisible(each, false);

    auto *copy = new QPushButton(icon(u"copy"), tr("Co&py as text"), this);
    connect(copy, &QPushButton::clicked, this, &RequestDetail::copyAsText);
    addFoot(copy);
    auto *save = new QPushButton(icon(u"download"), tr("&Save message…"), this);
    connect(save, &QPushButton::clicked, this, &RequestDetail::saveMessage);
    addFoot(save);
}

QWidget *RequestDetail::makeMessage() {
    auto *page = new QWidget(this);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    m_fields = new FieldList(page);
    m_field = {
        .number = m_fields->addField(tr("Number")),
        .time = m_fields->addField(tr("Time")),
        .from = m_fields->addField(tr("From"), FieldFace::Monospace),
        .operation = m_fields->addField(tr("Operation")),
        .type = m_fields->addField(tr("Message type")),
        .id = m_fields->addField(tr("Transaction"), FieldFace::Monospace),
        .key = m_fields->addField(tr("Key (SHA-256)"), FieldFace::Monospace),
        .request = m_fields->addField(tr("Request (SHA-256)"), FieldFace::Monospace),
        .status = m_fields->addField(tr("HTTP status")),
        .failInfo = m_fields->addField(tr("failInfo")),
        .certificate = m_fields->addField(tr("Certificate"), FieldFace::Monospace),
        .weak = m_fields->addField(tr("Weak algorithms")),
    };
    m_bytes = new QPlainTextEdit(page);
    m_bytes->setReadOnly(true);
    m_bytes->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_bytes->setFont(monospaceFont());
    m_bytes->setAccessibleName(tr("What was received, in hexadecimal"));
    m_bytes->setPlaceholderText(tr("No bytes were kept of this request."));

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_fields);
    auto *framed = new QVBoxLayout;
    framed->setContentsMargins(space::edge, 0, space::edge, space::between);
    framed->addWidget(m_bytes);
    column->addLayout(framed, 1);
    return page;
}

void RequestDetail::showTransaction(qint64 id) {
    const bool same = id == m_transaction.id;
    if (!same) {
        Result<Transaction> transaction = m_site.ledger().transaction(id);
        if (!transaction) return;
        m_transaction = std::move(*transaction);
    }
    // What happened does not change any more, but somebody may have decided.
    std::optional<PendingRequest> pending = readPending();
    std::optional<Registration> mismatch = readMismatch();
    if (same && pending == m_pending && mismatch == m_mismatch) return;
    m_pending = std::move(pending);
    m_mismatch = std::move(mismatch);
    showTabs();
    showHead();
    showLadder();
    if (!same) showMessage();
}

void RequestDetail::showTabs() {
    tabs()->setTabVisible(decisionTab, m_pending.has_value());
    tabs()->setTabVisible(mismatchTab, m_mismatch.has_value());
    if (m_mismatch) m_mismatchTab->showRequest(m_transaction, *m_mismatch);
    if (!m_pending) return;
    m_decision->showRequest(*m_pending);
    tabs()->setTabText(decisionTab, m_pending->registrationId == 0 ? tr("The device") : tr("Beside the registration"));
}

std::optional<Registration> RequestDetail::readMismatch() const {
    const Rung *failed = m_transaction.trace.failed();
    if (!failed || failed->fix != Fix::EditRegistration || !m_transaction.registrationId) return std::nullopt;
    const Result<Registration> registration = m_site.ledger().device(*m_transaction.registrationId);
    if (!registration) return std::nullopt;
    // A registration refuses for other reasons too, which are nothing that could be compared.
    const bool isCompared =
        failed->check == Check::AddressAndSerial || !isAsRegistered(compare(m_transaction, *registration));
    return isCompared ? std::optional(*registration) : std::nullopt;
}

bool RequestDetail::showMismatch() {
    if (m_mismatch) tabs()->setCurrentIndex(mismatchTab);
    return m_mismatch.has_value();
}

void RequestDetail::showDecision() {
    if (m_pending) tabs()->setCurrentIndex(decisionTab);
}

std::optional<PendingRequest> RequestDetail::readPending() const {
    if (m_transaction.result != TransactionResult::Pending) return std::nullopt;
    qint64 id = m_transaction.id;
    for (const Rung &rung : m_transaction.trace.rungs()) {
        // That of a poll names the request that it asks about.
        const bool isDecision = rung.fix == Fix::DecideRequest || rung.fix == Fix::AdoptRequest;
        if (isDecision && !rung.fixTarget.isEmpty()) id = rung.fixTarget.toLongLong();
    }
    const Result<PendingRequest> pending = m_site.ledger().pendingRequest(id);
    return pending ? std::optional(*pending) : std::nullopt;
}

void RequestDetail::showHead() {
    QStringList about{fullMomentText(m_transaction.at), m_transaction.operation};
    if (!m_transaction.claim.transactionId.isEmpty()) {
        about << tr("transaction %1").arg(QString::fromLatin1(m_transaction.claim.transactionId).left(12));
    }
    about << tr("from %1").arg(m_transaction.peer);
    if (!m_pending) {
        setHeading(question(m_transaction), about.join(u" · "_s));
        setState(stateCell(m_transaction.result));
        return;
    }
    const PendingState state = m_pending->stateAt(m_site.clock().now());
    setHeading(question(state, m_pending->fqdn), about.join(u" · "_s));
    setState(stateCell(state));
}

void RequestDetail::showLadder() {
    std::vector<Rung> rungs = m_transaction.trace.ladder();
    // What was decided meanwhile is not to be decided again.
    const bool isDecided = m_pending && m_pending->stateAt(m_site.clock().now()) != PendingState::Waiting;
    for (Rung &rung : rungs) {
        const bool isDecision = rung.fix == Fix::DecideRequest || rung.fix == Fix::AdoptRequest;
        if (isDecided && isDecision) rung.fix = Fix::None;
    }
    m_ladder->setRungs(rungs);
}

void RequestDetail::showMessage() {
    const auto hex = [](const QByteArray &bytes) { return groupedHex(QString::fromLatin1(bytes.toHex().toUpper())); };
    m_fields->setValue(m_field.number, QString::number(m_transaction.id));
    m_fields->setValue(m_field.time, fullMomentText(m_transaction.at));
    m_fields->setValue(m_field.from, m_transaction.peer);
    m_fields->setValue(m_field.operation, m_transaction.operation);
    m_fields->setValue(m_field.type, m_transaction.messageType);
    m_fields->setValue(m_field.id, QString::fromLatin1(m_transaction.claim.transactionId));
    m_fields->setValue(m_field.key, hex(m_transaction.claim.keyDigest));
    m_fields->setValue(m_field.request, hex(m_transaction.claim.requestDigest));
    m_fields->setValue(m_field.status,
                       m_transaction.httpStatus == 0 ? QString() : QString::number(m_transaction.httpStatus));
    m_fields->setValue(m_field.failInfo, m_transaction.failInfo, Role::Bad);
    m_fields->setValue(m_field.certificate, groupedHex(m_transaction.certificateSerial));
    m_fields->setValue(m_field.weak, namesOf(m_transaction.weak), Role::Attention);
    m_bytes->setPlainText(hexDump(m_transaction.message));
}

void RequestDetail::copyAsText() const {
    QApplication::clipboard()->setText(heading() + u'\n' + WhyLadder::asText(m_transaction.trace.ladder()));
}

void RequestDetail::saveMessage() {
    askForSavePath(this, tr("Save the message"), u"message-%1.der"_s.arg(m_transaction.id),
                   tr("Messages (*.der *.bin)"), [this, bytes = m_transaction.message](const QString &path) {
                       if (const QString fault = writeFile(path, bytes); !fault.isEmpty()) showSentence(this, fault);
                   });
}

QString hexDump(QByteArrayView bytes) {
    constexpr qsizetype perLine = 16;
    QString dump;
    dump.reserve(bytes.size() * 5);
    for (qsizetype at = 0; at < bytes.size(); at += perLine) {
        const QByteArray line = bytes.sliced(at, qMin(perLine, bytes.size() - at)).toByteArray();
        QByteArray printable = line;
        for (char &octet : printable) {
            if (octet < 0x20 || octet > 0x7e) octet = '.';
        }
        dump += u"%1  %2 %3\n"_s.arg(qlonglong(at), 4, 16, QChar(u'0'))
                    .arg(QString::fromLatin1(line.toHex(' ')), -48)
                    .arg(QString::fromLatin1(printable));
    }
    return dump;
}

}  // namespace scepter::ui

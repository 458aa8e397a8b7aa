#include "ui/pages/request_detail.h"

#include "tables/certificates_table.h"
#include "tables/moments.h"
#include "tables/states.h"
#include "ui/actions/questions.h"
#include "ui/lists/field_list.h"
#include "ui/lists/why_ladder.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

QString question(const Transaction &transaction) {
    const QString who = transaction.fqdn.isEmpty() ? transaction.peer : transaction.fqdn;
    switch (transaction.result) {
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
    : DetailPane(parent), m_site(site), m_ladder(new WhyLadder(this)) {
    connect(m_ladder, &WhyLadder::fixWanted, this, &RequestDetail::fixWanted);
    addPlainTab(m_ladder, tr("Why"));
    addPlainTab(makeMessage(), tr("Message"));

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
    // What happened does not change any more: nothing is drawn anew while the list lives on.
    if (id == m_transaction.id) return;
    Result<Transaction> transaction = m_site.ledger().transaction(id);
    if (!transaction) return;
    m_transaction = std::move(*transaction);

    QStringList about{fullMomentText(m_transaction.at), m_transaction.operation};
    if (!m_transaction.claim.transactionId.isEmpty()) {
        about << tr("transaction %1").arg(QString::fromLatin1(m_transaction.claim.transactionId).left(12));
    }
    about << tr("from %1").arg(m_transaction.peer);
    setHeading(question(m_transaction), about.join(u" · "_s));
    setState(stateCell(m_transaction.result));
    m_ladder->setRungs(m_transaction.trace.ladder());
    showMessage();
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

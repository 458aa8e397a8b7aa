#include "ui/pages/certificate_detail.h"

#include "pki/certificate.h"
#include "tables/certificates_table.h"
#include "tables/moments.h"
#include "tables/states.h"
#include "ui/actions/certificate_actions.h"
#include "ui/lists/certificate_words.h"
#include "ui/lists/field_list.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

QString revocationText(const Revocation &revocation) {
    const QString when = fullMomentText(revocation.at);
    const QString who = revocation.by.isEmpty() ? when : CertificateDetail::tr("%1 by %2").arg(when, revocation.by);
    return who + u'\n' + reasonText(revocation.reason);
}

}  // namespace

CertificateDetail::CertificateDetail(SiteControl &site, QWidget *parent)
    : DetailPane(parent),
      m_site(site),
      m_fields(new FieldList(this)),
      m_request(new QPushButton(icon(u"arrow-right"), tr("Show the re&quest"), this)) {
    m_field = {
        .revoked = m_fields->addField(tr("Revoked")),
        .subject = m_fields->addField(tr("Subject")),
        .names = m_fields->addField(tr("Names")),
        .valid = m_fields->addField(tr("Valid")),
        .issuer = m_fields->addField(tr("Issuer")),
        .serial = m_fields->addField(tr("Serial number"), FieldFace::Monospace),
        .sha256 = m_fields->addField(tr("SHA-256"), FieldFace::Monospace),
        .key = m_fields->addField(tr("Key")),
        .uses = m_fields->addField(tr("Uses")),
        .profile = m_fields->addField(tr("Profile")),
        .issued = m_fields->addField(tr("Issued")),
    };
    addTab(m_fields, tr("Certificate"));
    addPlainTab(makePem(), tr("PEM"));

    auto *copy = new QPushButton(icon(u"copy"), tr("Cop&y as PEM"), this);
    connect(copy, &QPushButton::clicked, this, [this] { copyAsPem(m_site, this, {m_record.serial}); });
    addFoot(copy);
    auto *save = new QPushButton(icon(u"download"), tr("&Save…"), this);
    connect(save, &QPushButton::clicked, this,
            [this] { saveCertificates(m_site, this, {m_record.serial}, CertificateFormat::Pem); });
    addFoot(save);
    connect(m_request, &QPushButton::clicked, this, [this] {
        Q_EMIT destinationWanted({.page = Page::Requests, .transaction = m_record.transactionId.value_or(0)});
    });
    addFoot(m_request);
}

QWidget *CertificateDetail::makePem() {
    auto *page = new QWidget(this);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    m_pem = new QPlainTextEdit(page);
    m_pem->setReadOnly(true);
    m_pem->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_pem->setFont(monospaceFont());
    m_pem->setAccessibleName(tr("The certificate as PEM"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::edge, space::between, space::edge, space::between);
    column->addWidget(m_pem);
    return page;
}

void CertificateDetail::showCertificate(qint64 id) {
    const auto records = m_site.ledger().certificateRows({id});
    if (!records || records->empty()) return;
    const bool same = records->front().serial == m_record.serial;
    m_record = records->front();
    showRecord();
    // A certificate never changes; only what became of it does.
    if (!same) showDecoded();
}

void CertificateDetail::showRecord() {
    setHeading(m_record.fqdn.isEmpty() ? m_record.subject : m_record.fqdn);
    setState(stateCell(m_record, m_site.clock().now()));
    m_fields->setValue(m_field.revoked, m_record.revocation ? revocationText(*m_record.revocation) : QString(),
                       Role::Bad);
    m_fields->setValue(m_field.subject, m_record.subject);
    m_fields->setValue(m_field.names, QString(m_record.names).replace(u", "_s, u"\n"_s));
    m_fields->setValue(m_field.valid, tr("%1 to %2").arg(dayText(m_record.notBefore), dayText(m_record.notAfter)));
    m_fields->setValue(m_field.serial, groupedHex(m_record.serial));
    m_fields->setValue(m_field.sha256, groupedHex(QString::fromLatin1(m_record.sha256.toHex().toUpper())));
    m_fields->setValue(m_field.profile, m_record.profile);
    m_fields->setValue(m_field.issued, fullMomentText(m_record.issuedAt));
    m_request->setVisible(m_record.transactionId.has_value());
}

void CertificateDetail::showDecoded() {
    m_fields->setValue(m_field.issuer, {});
    m_fields->setValue(m_field.key, {});
    m_fields->setValue(m_field.uses, {});
    m_pem->clear();
    const Result<QByteArray> der = m_site.ledger().certificateDer(m_record.serial);
    if (!der) {
        m_pem->setPlainText(der.fault().sentence);
        return;
    }
    const auto certificate = pki::Certificate::fromDer(*der);
    if (!certificate) {
        m_pem->setPlainText(certificate.fault().sentence);
        return;
    }
    m_fields->setValue(m_field.issuer, certificate->issuer().text());
    m_fields->setValue(m_field.key, keyText(*certificate));
    m_fields->setValue(m_field.uses, usesText(*certificate));
    m_pem->setPlainText(QString::fromLatin1(certificate->pem()));
}

}  // namespace scepter::ui

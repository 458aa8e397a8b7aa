#include "ui/forms/certificate_summary.h"

#include "tables/certificates_table.h"
#include "tables/moments.h"
#include "ui/lists/cell_delegate.h"
#include "ui/lists/certificate_words.h"
#include "ui/lists/field_list.h"
#include "ui/lists/signer_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/status_pill.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace scepter::ui {

CertificateSummary::CertificateSummary(QWidget *parent)
    : Card({}, parent), m_state(new StatusPill(this)), m_fields(new FieldList(this)) {
    m_field = {
        .subject = m_fields->addField(tr("Subject")),
        .issuer = m_fields->addField(tr("Issuer")),
        .valid = m_fields->addField(tr("Valid")),
        .names = m_fields->addField(tr("Names")),
        .key = m_fields->addField(tr("Key")),
        .uses = m_fields->addField(tr("Uses")),
        .sha256 = m_fields->addField(tr("SHA-256"), FieldFace::Monospace),
    };
    m_fields->layout()->setContentsMargins({});
    auto *row = new QHBoxLayout;
    row->addWidget(m_fields, 1);
    row->addWidget(m_state, 0, Qt::AlignTop);
    body()->addLayout(row);
    setAccessibleName(tr("What stands in the certificate"));
}

void CertificateSummary::setCertificate(const pki::Certificate &certificate, Instant now) {
    const QString subject = certificate.subject().text();
    const bool isOwnIssuer = certificate.issuer().matches(certificate.subject());
    const Cell state = validityCell(certificate, now);
    m_state->setState(state.icon, state.text, roleOf(state.tone));
    m_fields->setValue(m_field.subject, subject.isEmpty() ? tr("without a subject") : subject);
    m_fields->setValue(m_field.issuer, isOwnIssuer ? tr("itself") : certificate.issuer().text());
    m_fields->setValue(m_field.valid,
                       tr("%1 to %2").arg(dayText(certificate.notBefore()), dayText(certificate.notAfter())));
    m_fields->setValue(m_field.names, certificate.subjectAltName().text());
    m_fields->setValue(m_field.key, keyText(certificate));
    m_fields->setValue(m_field.uses, usesText(certificate));
    m_fields->setValue(m_field.sha256, groupedHex(QString::fromLatin1(certificate.sha256().toHex().toUpper())));
}

}  // namespace scepter::ui

#include "ui/forms/trusted_signer_dialog.h"

#include "ui/forms/certificate_source.h"
#include "ui/forms/certificate_summary.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_scroll.h"
#include "ui/forms/signer_options.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scepter::ui {
namespace {

/// What a person would call it: the common name, or the whole subject.
QString suggestedName(const pki::Certificate &certificate) {
    const QStringList names = certificate.subject().values("2.5.4.3");
    const QString name = names.isEmpty() ? certificate.subject().text() : names.front();
    constexpr qsizetype longest = 64;
    return name.left(longest);
}

}  // namespace

TrustedSignerDialog::TrustedSignerDialog(SiteControl &site, QWidget *parent)
    : FormDialog(parent),
      m_site(site),
      m_steps(new QStackedWidget),
      m_source(new CertificateSource),
      m_summary(new CertificateSummary),
      m_warning(new FieldSentence(nullptr)),
      m_options(new SignerOptions) {
    build();
    showSource();
}

TrustedSignerDialog::TrustedSignerDialog(SiteControl &site, const TrustedSigner &signer, QWidget *parent)
    : TrustedSignerDialog(site, parent) {
    setHeading(tr("Edit %1").arg(signer.name), tr("The certificate stays as it is; another one is another entry."));
    primaryButton()->setText(tr("&Save"));
    const auto certificate = pki::Certificate::fromDer(signer.certificate);
    if (certificate)
        showOptions(signer, *certificate);
    else
        showFault(certificate.fault().sentence);
}

void TrustedSignerDialog::build() {
    if (const auto profiles = m_site.ledger().profiles())
        m_options->setProfiles(*profiles);
    else
        showFault(profiles.fault().sentence);

    auto *source = new QWidget;
    auto *sourceColumn = new QVBoxLayout(source);
    sourceColumn->setContentsMargins({});
    sourceColumn->addWidget(m_source);
    sourceColumn->addStretch(1);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::inside, 0);
    column->setSpacing(space::edge);
    column->addWidget(m_summary);
    column->addWidget(m_warning);
    column->addWidget(m_options);
    column->addStretch(1);
    m_steps->addWidget(source);
    m_steps->addWidget(scrolling(content));
    body()->addWidget(m_steps);

    connect(m_source, &CertificateSource::taken, this, &TrustedSignerDialog::showCertificate);
    connect(m_options, &SignerOptions::edited, this, [this] {
        clearFault();
        primaryButton()->setEnabled(m_options->isValid());
    });
    connect(primaryButton(), &QPushButton::clicked, this, &TrustedSignerDialog::save);
}

void TrustedSignerDialog::takeFile(const QString &path) {
    m_source->takeFile(path);
}

void TrustedSignerDialog::showSource() {
    setHeading(tr("Add a trusted signer"),
               tr("The certificate of a device management that signs requests for its devices, or that of the CA which "
                  "issues such certificates."));
    primaryButton()->setText(tr("&Trust it"));
    primaryButton()->setEnabled(false);
    m_steps->setCurrentIndex(0);
    resize(680, 320);
    m_source->setFocus();
}

void TrustedSignerDialog::showCertificate(const pki::Certificate &certificate) {
    setHeading(tr("Add a trusted signer"),
               tr("Compare the fingerprint with whoever sent you the certificate: from now on its holder decides whose "
                  "requests are admitted."));
    TrustedSigner signer;
    signer.name = suggestedName(certificate);
    signer.certificate = certificate.der();
    signer.sha256 = certificate.sha256();
    showOptions(signer, certificate);
}

void TrustedSignerDialog::showOptions(const TrustedSigner &signer, const pki::Certificate &certificate) {
    m_certificate = certificate;
    m_summary->setCertificate(certificate, m_site.clock().now());
    if (certificate == m_site.authorityCertificate())
        m_warning->say(SentenceKind::Attention,
                       tr("This is the CA of this site: each device that has a certificate could ask for the names of "
                          "all the others."));
    else
        m_warning->clear();
    m_options->setSigner(signer, certificate);
    m_steps->setCurrentIndex(1);
    resize(680, 720);
    m_options->setFocus();
}

void TrustedSignerDialog::save() {
    if (!m_certificate || !m_options->isValid()) return;
    TrustedSigner signer = m_options->signer();
    Result<void> saved;
    if (signer.id == 0) {
        signer.createdAt = m_site.clock().now();
        signer.createdBy = m_site.operatorName();
        if (const auto added = m_site.ledger().addTrustedSigner(signer); !added) saved = added.fault();
    } else {
        saved = m_site.ledger().updateTrustedSigner(signer, m_site.operatorName());
    }
    if (saved) {
        accept();
    } else if (!m_options->showFault(saved.fault())) {
        showFault(saved.fault().sentence);
    }
}

}  // namespace scepter::ui

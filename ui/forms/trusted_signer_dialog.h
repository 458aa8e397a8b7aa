// Adds a trusted signer, once it was seen what its certificate says; or changes what one may do.
#pragma once

#include <optional>

#include "ui/control/site_control.h"
#include "ui/forms/form_dialog.h"

class QStackedWidget;

namespace scepter::ui {

class CertificateSource;
class CertificateSummary;
class FieldSentence;
class SignerOptions;

/// Used with open(). Accepted when it is saved.
class TrustedSignerDialog : public FormDialog {
    Q_OBJECT

public:
    /// Asks for a certificate first.
    explicit TrustedSignerDialog(SiteControl &site, QWidget *parent);
    /// Of one that is in the list.
    TrustedSignerDialog(SiteControl &site, const TrustedSigner &signer, QWidget *parent);

    /// As if it had been dropped on it.
    void takeFile(const QString &path);

private:
    void build();
    void showSource();
    void showCertificate(const pki::Certificate &certificate);
    void showOptions(const TrustedSigner &signer, const pki::Certificate &certificate);
    void save();

    SiteControl &m_site;
    QStackedWidget *m_steps;
    CertificateSource *m_source;
    CertificateSummary *m_summary;
    FieldSentence *m_warning;
    SignerOptions *m_options;
    std::optional<pki::Certificate> m_certificate;
};

}  // namespace scepter::ui

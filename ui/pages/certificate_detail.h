// One certificate: readable fields first, then its PEM.
#pragma once

#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"
#include "ui/window/page.h"

class QPlainTextEdit;
class QPushButton;

namespace scepter::ui {

class FieldList;

class CertificateDetail : public DetailPane {
    Q_OBJECT

public:
    CertificateDetail(SiteControl &site, QWidget *parent);

    /// `id` as in `certificateRows`.
    void showCertificate(qint64 id);

Q_SIGNALS:
    void destinationWanted(const scepter::ui::Destination &destination);

private:
    QWidget *makePem();
    void showRecord();
    void showDecoded();

    SiteControl &m_site;
    CertificateRecord m_record;
    FieldList *m_fields;
    QPlainTextEdit *m_pem;
    QPushButton *m_request;
    struct {
        int revoked, subject, names, valid, issuer, serial, sha256, key, uses, profile, issued;
    } m_field{};
};

}  // namespace scepter::ui

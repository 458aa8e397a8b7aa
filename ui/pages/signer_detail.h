// One trusted signer: what it may do, whether its revocation list is read, and what stands in its certificate.
#pragma once

#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"

class QPushButton;

namespace scepter::ui {

class FieldList;

class SignerDetail : public DetailPane {
    Q_OBJECT

public:
    SignerDetail(SiteControl &site, QWidget *parent);

    void showSigner(qint64 id);

private:
    void showTrust(const TrustedSigner &signer);
    void showList(const TrustedSigner &signer);
    void showCertificate(const pki::Certificate &certificate);

    SiteControl &m_site;
    qint64 m_id = 0;
    FieldList *m_trust;
    FieldList *m_certificate;
    QPushButton *m_switch;
    struct {
        int kind, profiles, oid, scope, challenge, source, list, fault, unknown, added;
    } m_trustField{};
    struct {
        int subject, issuer, names, valid, serial, sha256, key, uses;
    } m_field{};
};

}  // namespace scepter::ui

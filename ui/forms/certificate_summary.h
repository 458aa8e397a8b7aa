// What stands in a certificate that is about to be trusted: to be compared before it is.
#pragma once

#include "pki/certificate.h"
#include "ui/widgets/card.h"

namespace scepter::ui {

class FieldList;
class StatusPill;

class CertificateSummary : public Card {
    Q_OBJECT

public:
    explicit CertificateSummary(QWidget *parent = nullptr);

    void setCertificate(const pki::Certificate &certificate, Instant now);

private:
    StatusPill *m_state;
    FieldList *m_fields;
    struct {
        int subject, issuer, valid, names, key, uses, sha256;
    } m_field{};
};

}  // namespace scepter::ui

#include "ui/pages/signer_detail.h"

#include "records/key_purposes.h"
#include "tables/certificates_table.h"
#include "tables/moments.h"
#include "ui/actions/signer_actions.h"
#include "ui/lists/cell_delegate.h"
#include "ui/lists/certificate_words.h"
#include "ui/lists/field_list.h"
#include "ui/lists/signer_words.h"
#include "ui/theme/icon.h"

#include <QPushButton>

namespace scepter::ui {

SignerDetail::SignerDetail(SiteControl &site, QWidget *parent)
    : DetailPane(parent),
      m_site(site),
      m_trust(new FieldList(this)),
      m_certificate(new FieldList(this)),
      m_switch(new QPushButton(tr("Switch &off…"), this)) {
    m_trustField = {
        .kind = m_trust->addField(tr("Trusted")),
        .profiles = m_trust->addField(tr("For profiles")),
        .oid = m_trust->addField(tr("Must carry")),
        .scope = m_trust->addField(tr("May ask")),
        .challenge = m_trust->addField(tr("Challenge")),
        .source = m_trust->addField(tr("Revocation list"), FieldFace::Monospace),
        .list = m_trust->addField(tr("Last read")),
        .fault = m_trust->addField(tr("Fault")),
        .unknown = m_trust->addField(tr("If it does not tell")),
        .added = m_trust->addField(tr("Added")),
    };
    m_field = {
        .subject = m_certificate->addField(tr("Subject")),
        .issuer = m_certificate->addField(tr("Issuer")),
        .names = m_certificate->addField(tr("Names")),
        .valid = m_certificate->addField(tr("Valid")),
        .serial = m_certificate->addField(tr("Serial number"), FieldFace::Monospace),
        .sha256 = m_certificate->addField(tr("SHA-256"), FieldFace::Monospace),
        .key = m_certificate->addField(tr("Key")),
        .uses = m_certificate->addField(tr("Uses")),
    };
    addTab(m_trust, tr("Trust"));
    addTab(m_certificate, tr("Certificate"));
    auto *edit = new QPushButton(icon(u"pencil"), tr("&Edit…"), this);
    connect(edit, &QPushButton::clicked, this, [this] { openEditSigner(m_site, this, m_id); });
    connect(m_switch, &QPushButton::clicked, this, [this] { switchSigner(m_site, this, m_id); });
    addFoot(edit);
    addFoot(m_switch);
}

void SignerDetail::showSigner(qint64 id) {
    const auto signer = trustedSigner(m_site, id);
    if (!signer) return;
    m_id = id;
    const auto certificate = pki::Certificate::fromDer(signer->certificate);
    setHeading(signer->name, certificate ? subjectText(*certificate) : certificate.fault().sentence);
    setState(certificate ? stateCell(*signer, *certificate, m_site.clock().now()) : Cell());
    showTrust(*signer);
    showList(*signer);
    if (certificate) showCertificate(*certificate);
    m_switch->setText(signer->enabled ? tr("Switch &off…") : tr("Switch &on"));
    m_switch->setIcon(icon(signer->enabled ? u"circle-slash" : u"power"));
}

void SignerDetail::showTrust(const TrustedSigner &signer) {
    m_trust->setValue(m_trustField.kind, signer.kind == SignerKind::Authority ? tr("whatever this CA has issued")
                                                                              : tr("this certificate alone"));
    m_trust->setValue(m_trustField.profiles,
                      signer.profiles.isEmpty() ? tr("all that take trusted signers") : signer.profiles.join(u", "));
    m_trust->setValue(m_trustField.oid,
                      signer.requiredOid.isEmpty() ? QString() : keyPurposeText({signer.requiredOid}));
    m_trust->setValue(m_trustField.scope, signer.scope == SignerScope::AnyDevice ? tr("for any registered device")
                                                                                 : tr("for its own name only"));
    m_trust->setValue(m_trustField.challenge,
                      signer.needsChallenge ? tr("needed all the same") : tr("not needed with its signature"));
    m_trust->setValue(m_trustField.added, signer.createdBy.isEmpty()
                                              ? fullMomentText(signer.createdAt)
                                              : tr("%1 by %2").arg(fullMomentText(signer.createdAt), signer.createdBy));
}

void SignerDetail::showList(const TrustedSigner &signer) {
    const bool isLookedAt = !signer.crlSource.isEmpty();
    m_trust->setValue(m_trustField.source, isLookedAt ? signer.crlSource : tr("not looked at"),
                      isLookedAt ? Role::Text : Role::Attention);
    m_trust->setValue(m_trustField.unknown, !isLookedAt ? QString()
                                            : signer.crlUnknown == UnknownRevocation::Refuse
                                                ? tr("refuse: an outage of the list stops it")
                                                : tr("accept: a signer just revoked gets in"));
    const auto crl = m_site.ledger().signerCrl(signer.id);
    const bool wasTried = isLookedAt && crl && *crl;
    const Cell state =
        wasTried || isLookedAt ? revocationListCell(signer, crl ? *crl : std::nullopt, m_site.clock().now()) : Cell();
    m_trust->setValue(m_trustField.list, state.text, roleOf(state.tone));
    m_trust->setValue(m_trustField.fault,
                      wasTried && !(*crl)->fault.isEmpty()
                          ? tr("%1\nTried %2").arg((*crl)->fault, fullMomentText((*crl)->triedAt))
                          : QString(),
                      Role::Bad);
}

void SignerDetail::showCertificate(const pki::Certificate &certificate) {
    const bool isOwnIssuer = certificate.issuer().matches(certificate.subject());
    m_certificate->setValue(m_field.subject, certificate.subject().text());
    m_certificate->setValue(m_field.issuer, isOwnIssuer ? tr("itself") : certificate.issuer().text());
    m_certificate->setValue(m_field.names, certificate.subjectAltName().text());
    m_certificate->setValue(m_field.valid,
                            tr("%1 to %2").arg(dayText(certificate.notBefore()), dayText(certificate.notAfter())));
    m_certificate->setValue(m_field.serial, groupedHex(certificate.serialHex()));
    m_certificate->setValue(m_field.sha256, groupedHex(QString::fromLatin1(certificate.sha256().toHex().toUpper())));
    m_certificate->setValue(m_field.key, keyText(certificate));
    m_certificate->setValue(m_field.uses, usesText(certificate));
}

}  // namespace scepter::ui

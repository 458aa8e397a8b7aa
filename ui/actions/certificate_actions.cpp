#include "ui/actions/certificate_actions.h"

#include "ui/actions/questions.h"
#include "ui/forms/revoke_dialog.h"

#include <QApplication>
#include <QClipboard>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

struct CertificateActions {
    Q_DECLARE_TR_FUNCTIONS(CertificateActions)
};

Result<QByteArray> pemOf(SiteControl &site, const QStringList &serials) {
    QByteArray pem;
    for (const QString &serial : serials) {
        const Result<QByteArray> der = site.ledger().certificateDer(serial);
        if (!der) return der.fault();
        const auto certificate = pki::Certificate::fromDer(*der);
        if (!certificate) return certificate.fault();
        pem += certificate->pem();
    }
    return pem;
}

QString suggestedName(SiteControl &site, const QStringList &serials, const QString &suffix) {
    if (serials.size() != 1) return u"certificates."_s + suffix;
    const auto record = site.ledger().certificate(serials.front());
    const QString base = record && !record->fqdn.isEmpty() ? record->fqdn : serials.front();
    return base + u'.' + suffix;
}

}  // namespace

void saveCertificates(SiteControl &site, QWidget *parent, const QStringList &serials, CertificateFormat format) {
    const bool asPem = format == CertificateFormat::Pem;
    const Result<QByteArray> bytes = asPem ? pemOf(site, serials) : site.ledger().certificateDer(serials.front());
    if (!bytes) {
        showSentence(parent, bytes.fault().sentence);
        return;
    }
    const QString filter = asPem ? CertificateActions::tr("PEM certificates (*.pem *.crt)")
                                 : CertificateActions::tr("DER certificates (*.der *.cer)");
    askForSavePath(parent, CertificateActions::tr("Save the certificate"),
                   suggestedName(site, serials, asPem ? u"pem"_s : u"der"_s), filter,
                   [parent, content = *bytes](const QString &path) {
                       if (const QString fault = writeFile(path, content); !fault.isEmpty())
                           showSentence(parent, fault);
                   });
}

void copyAsPem(SiteControl &site, QWidget *parent, const QStringList &serials) {
    const Result<QByteArray> pem = pemOf(site, serials);
    if (!pem) {
        showSentence(parent, pem.fault().sentence);
        return;
    }
    QApplication::clipboard()->setText(QString::fromLatin1(*pem));
}

void openRevoke(SiteControl &site, QWidget *parent, const QStringList &serials) {
    auto *dialog = new RevokeDialog(site, serials, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void takeOffHold(SiteControl &site, QWidget *parent, const QString &serial) {
    confirm(parent, CertificateActions::tr("Take the certificate off hold?"),
            CertificateActions::tr("It is valid again, and disappears from the next revocation list."),
            CertificateActions::tr("&Take off hold"), [&site, parent, serial] {
                if (const auto done = site.unhold(serial); !done) showSentence(parent, done.fault().sentence);
            });
}

}  // namespace scepter::ui

#include "ui/actions/signer_actions.h"

#include "ui/actions/questions.h"
#include "ui/forms/trusted_signer_dialog.h"

#include <QCoreApplication>

#include <algorithm>

namespace scepter::ui {
namespace {

struct SignerActions {
    Q_DECLARE_TR_FUNCTIONS(SignerActions)
};

void save(SiteControl &site, QWidget *parent, const TrustedSigner &signer) {
    if (const auto done = site.ledger().updateTrustedSigner(signer, site.operatorName()); !done)
        showSentence(parent, done.fault().sentence);
}

}  // namespace

Result<TrustedSigner> trustedSigner(SiteControl &site, qint64 id) {
    const auto signers = site.ledger().trustedSigners();
    if (!signers) return signers.fault();
    const auto found =
        std::find_if(signers->begin(), signers->end(), [id](const TrustedSigner &each) { return each.id == id; });
    if (found == signers->end())
        return {FaultKind::NotFound, SignerActions::tr("This trusted signer was removed meanwhile.")};
    return *found;
}

void openAddSigner(SiteControl &site, QWidget *parent, const QString &path) {
    auto *dialog = new TrustedSignerDialog(site, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!path.isEmpty()) dialog->takeFile(path);
    dialog->open();
}

void openEditSigner(SiteControl &site, QWidget *parent, qint64 id) {
    const auto signer = trustedSigner(site, id);
    if (!signer) {
        showSentence(parent, signer.fault().sentence);
        return;
    }
    auto *dialog = new TrustedSignerDialog(site, *signer, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void switchSigner(SiteControl &site, QWidget *parent, qint64 id) {
    const auto signer = trustedSigner(site, id);
    if (!signer) {
        showSentence(parent, signer.fault().sentence);
        return;
    }
    TrustedSigner changed = *signer;
    changed.enabled = !signer->enabled;
    if (changed.enabled) {
        save(site, parent, changed);
        return;
    }
    confirm(parent, SignerActions::tr("Switch off %1?").arg(signer->name),
            SignerActions::tr("What it signs is no longer admitted on its word. Certificates that devices got stay "
                              "valid, and you can switch it on again."),
            SignerActions::tr("Switch &off"), [&site, parent, changed] { save(site, parent, changed); });
}

void removeSigner(SiteControl &site, QWidget *parent, qint64 id) {
    const auto signer = trustedSigner(site, id);
    if (!signer) {
        showSentence(parent, signer.fault().sentence);
        return;
    }
    confirm(parent, SignerActions::tr("Remove %1 from the trusted signers?").arg(signer->name),
            SignerActions::tr("What it signs is no longer admitted on its word. Certificates that devices got stay "
                              "valid. To trust it again, its certificate is needed once more."),
            SignerActions::tr("&Remove"), [&site, parent, id] {
                const auto done = site.ledger().removeTrustedSigner(id, site.operatorName());
                if (!done) showSentence(parent, done.fault().sentence);
            });
}

}  // namespace scepter::ui

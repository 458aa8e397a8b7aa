// What can be done with trusted signers, wherever the button stands.
#pragma once

#include "ui/control/site_control.h"

class QWidget;

namespace scepter::ui {

/// Opens the dialog that asks for the certificate; `path` is a file that is read at once, or empty.
void openAddSigner(SiteControl &site, QWidget *parent, const QString &path = {});
void openEditSigner(SiteControl &site, QWidget *parent, qint64 id);
/// On to off or off to on; asks before it switches off.
void switchSigner(SiteControl &site, QWidget *parent, qint64 id);
/// Asks first, saying what that means.
void removeSigner(SiteControl &site, QWidget *parent, qint64 id);

/// NotFound when it was removed meanwhile.
Result<TrustedSigner> trustedSigner(SiteControl &site, qint64 id);

}  // namespace scepter::ui

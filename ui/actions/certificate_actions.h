// What can be done with certificates, wherever the button stands.
#pragma once

#include <QStringList>

#include "ui/control/site_control.h"

class QWidget;

namespace scepter::ui {

enum class CertificateFormat { Pem, Der };

/// Asks where; several go into one PEM file. Serials are upper-case hex.
void saveCertificates(SiteControl &site, QWidget *parent, const QStringList &serials, CertificateFormat format);
void copyAsPem(SiteControl &site, QWidget *parent, const QStringList &serials);
/// Opens the dialog that asks for the reason.
void openRevoke(SiteControl &site, QWidget *parent, const QStringList &serials);
/// Asks first.
void takeOffHold(SiteControl &site, QWidget *parent, const QString &serial);

}  // namespace scepter::ui

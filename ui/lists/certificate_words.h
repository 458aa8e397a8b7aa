// What a certificate's key and uses are called by people.
#pragma once

#include <QString>

#include "pki/certificate.h"

namespace scepter::ui {

/// "RSA 2048", "EC P-256".
QString keyText(const pki::Certificate &certificate);
/// keyUsage and extendedKeyUsage: "digital signature, key encipherment; TLS client".
QString usesText(const pki::Certificate &certificate);

}  // namespace scepter::ui

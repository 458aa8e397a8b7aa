// What the listener proves its name with on its HTTPS ports.
#pragma once

#include "base/secret.h"

#include <QByteArray>

#include <vector>

namespace scepter::http {

struct TlsIdentity {
    std::vector<QByteArray> chain;  ///< DER; the listener's own certificate first, then those that lead to the root
    Secret key;                     ///< PKCS#8 DER in clear; RSA or elliptic
};

}  // namespace scepter::http

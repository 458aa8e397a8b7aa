// How TLS is spoken on the HTTPS ports: TLS 1.2 and later (RFC 8996), nobody is asked for a certificate.
#pragma once

#include "base/result.h"
#include "http/tls_identity.h"

#include <QSslConfiguration>

namespace scepter::http {

/// Malformed when a certificate or the key cannot be read; Unsupported when Qt has no TLS here.
Result<QSslConfiguration> tlsConfiguration(const TlsIdentity &identity);

}  // namespace scepter::http

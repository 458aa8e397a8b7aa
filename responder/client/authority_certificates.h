// The certificates that GetCACert gives, and which of them a request is encrypted to. RFC 8894, section 4.2.
#pragma once

#include "base/result.h"
#include "pki/certificate.h"

#include <optional>
#include <vector>

namespace scepter::client {

/// One certificate, or a degenerate SignedData with several. Malformed when the answer is neither, or holds none.
Result<std::vector<pki::Certificate>> readAuthorities(QByteArrayView answer);

/// The certificate of the registration authority: the first that is no CA's and may encipher keys. Otherwise a CA's. As
/// jscep picks it. Unsupported when none has an RSA key.
Result<pki::Certificate> recipientAmong(const std::vector<pki::Certificate> &authorities);

}  // namespace scepter::client

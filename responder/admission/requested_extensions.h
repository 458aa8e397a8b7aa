// What a request asks for beyond names and key. Nothing of it is ever copied; some of it is a reason to refuse.
#pragma once

#include <QString>
#include <QStringList>

#include "base/result.h"
#include "pki/certification_request.h"

namespace scepter::admission {

struct RequestedExtensions {
    bool authority = false;          ///< basicConstraints CA:TRUE
    bool signsCertificates = false;  ///< keyUsage keyCertSign or cRLSign
    bool nameConstraints = false;
    bool directoryAccount = false;  ///< Microsoft's SID extension, which maps a certificate to an account
    QStringList extendedKeyUsages;  ///< dotted OIDs
    QStringList others;             ///< dotted OIDs of extensions that have no meaning here
};

/// Malformed, naming the extension, when one that matters cannot be read.
Result<RequestedExtensions> requestedExtensions(const pki::CertificationRequest &request);

}  // namespace scepter::admission

// What a device asks to be called: subject and alternative names of its certificate request.
#pragma once

#include <QString>

#include "base/result.h"
#include "pki/distinguished_name.h"
#include "pki/subject_alt_name.h"

namespace scepter::client {

struct RequestedNames {
    pki::DistinguishedName subject;  ///< CN, and serialNumber when there is one
    pki::SubjectAltName alternatives;

    /// `ipAddress` and `serialNumber` may be empty. Malformed for what makes no subject.
    static Result<RequestedNames> of(const QString &fqdn, const QString &ipAddress, const QString &serialNumber);
};

}  // namespace scepter::client

// What a signature with RSASSA-PSS was made with. RFC 4055, section 3.1; RFC 8017, appendix A.2.3.
#pragma once

#include <QByteArrayView>

#include "base/result.h"
#include "pki/algorithms.h"

namespace scepter::pki {

/// The mask is always MGF1 with the same digest, and the trailer the only one that there is.
struct PssParameters {
    Digest digest = Digest::Sha1;
    int saltLength = 20;  ///< octets

    /// From RSASSA-PSS-params, one whole element. What is left out has its default, which is SHA-1 and 20 octets of
    /// salt. Unsupported for parameters that are absent or cannot be read, MD5, a digest that is none of ours, another
    /// mask, a salt that fits in no key that is taken, or another trailer than 1.
    static Result<PssParameters> read(QByteArrayView parameters);
    bool operator==(const PssParameters &) const = default;
};

}  // namespace scepter::pki

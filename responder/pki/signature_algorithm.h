// The algorithm that a signature names for itself: RSA PKCS#1 v1.5, RSASSA-PSS or ECDSA. RFC 4055; RFC 5758, section 3.
#pragma once

#include <optional>

#include <QByteArray>

#include "base/result.h"
#include "pki/pss_parameters.h"
#include "pki/public_key.h"

namespace scepter::pki {

struct SignatureAlgorithm {
    QByteArray oid;                    ///< content octets
    std::optional<Digest> digest;      ///< nothing for plain rsaEncryption, which does not say
    std::optional<PssParameters> pss;  ///< of RSASSA-PSS

    /// From an AlgorithmIdentifier, one whole element; parameters are looked at for RSASSA-PSS only. Unsupported for an
    /// algorithm that is none of ours, or for such parameters.
    static Result<SignatureAlgorithm> read(QByteArrayView algorithmIdentifier);
    /// Whether `signature` is one of `key` over `data` by this algorithm; never by rsaEncryption.
    bool verifies(const PublicKey &key, QByteArrayView data, QByteArrayView signature) const;
    /// The same over data that was digested before, with `digest`.
    bool verifiesDigest(const PublicKey &key, QByteArrayView digestOfData, QByteArrayView signature) const;
};

}  // namespace scepter::pki

// How the signer of a message fared against the signers that an administrator trusts. RFC 8894, section 2.3.
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "records/trusted_signer.h"

namespace scepter::admission {

/// A trusted signer that stands behind the certificate of a message's signer.
struct TrustedSignature {
    enum class Revocation { NotLookedAt, Good, Revoked, Unknown };

    TrustedSigner entry;      ///< without certificate and list
    int pathLength = 1;       ///< certificates from the signer's to the trusted one, both included
    QStringList signerNames;  ///< canonical host names in the signer's certificate
    Revocation revocation = Revocation::NotLookedAt;
    QString revocationText;  ///< a sentence: which list says so, or why none does
};

struct SignerEvidence {
    QString seen;  ///< whose certificate it is, and who issued it
    std::optional<TrustedSignature> trusted;
    /// A sentence why no trusted signer stands behind it, that of the one that came nearest; and what would be one.
    QString missing;
    QString expected;
};

}  // namespace scepter::admission
